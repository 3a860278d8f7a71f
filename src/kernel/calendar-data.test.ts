import { describe, expect, test } from 'vitest';
import { openCalendar } from './calendar.ts';
import { calendarSchema } from './calendar-data.ts';
import { calendarWith, QUEBEC } from './testing-calendar.ts';

const name = { fr: 'x', en: 'x' };
const rule = (shape: object, shift?: object): object => ({ id: 'x', name, source: 's', rule: shape, ...(shift ? { shift } : {}) });
const daysOf = (shape: object, year: number, shift?: object): readonly string[] =>
  calendarWith({ rules: [rule(shape, shift)] })
    .holidaysOf(year)
    .map(({ day }) => day);

describe('rules', () => {
  test.each<[object, number, string]>([
    [{ nth: 1, weekday: 7, month: 3 }, 2026, '2026-03-01'],
    [{ nth: 4, weekday: 4, month: 11 }, 2026, '2026-11-26'],
    [{ nth: -1, weekday: 1, month: 5 }, 2026, '2026-05-25'],
    [{ nth: -1, weekday: 1, month: 8 }, 2026, '2026-08-31'],
    [{ nth: -1, weekday: 4, month: 12 }, 2026, '2026-12-31'],
    [{ weekdayBefore: { weekday: 1, before: '05-25' } }, 2020, '2020-05-18'],
    [{ weekdayBefore: { weekday: 3, before: '11-23' } }, 2026, '2026-11-18'],
    [{ easter: 50 }, 2026, '2026-05-25'],
  ])('%j in %d is %s', (shape, year, day) => expect(daysOf(shape, year)).toEqual([day]));

  test.each<[number, object, readonly string[]]>([
    [2021, { 6: 2, 7: 2 }, ['2021-12-27']],
    [2022, { 6: 2, 7: 2 }, ['2022-12-27']],
    [2023, { 6: 2, 7: 2 }, ['2023-12-25']],
    [2021, { 6: -1 }, ['2021-12-24']],
  ])('25 December %d with shift %j', (year, shift, days) => expect(daysOf({ fixed: '12-25' }, year, shift)).toEqual(days));

  test('a shift may cross New Year, either way', () => {
    // 1 January 2022 was a Saturday.
    expect(daysOf({ fixed: '01-01' }, 2021, { 6: -1 })).toEqual(['2021-01-01', '2021-12-31']);
    expect(daysOf({ fixed: '01-01' }, 2022, { 6: -1 })).toEqual([]);
    // 31 December 2022 too.
    expect(daysOf({ fixed: '12-31' }, 2023, { 6: 2 })).toEqual(['2023-01-02', '2023-12-31']);
  });
});

describe('closures and weekends', () => {
  const closed = calendarWith({
    weekend: [5, 6],
    rules: [rule({ fixed: '06-01' })],
    closures: [{ from: '2026-05-31', to: '2026-06-02', name: { fr: 'Travaux', en: 'Works' }, source: 's' }],
  });

  test('a closure stops every day of it, and a holiday keeps its name', () => {
    expect(closed.nonBusinessReason('2026-05-31')).toEqual({ fr: 'Travaux', en: 'Works' });
    expect(closed.nonBusinessReason('2026-06-01')).toEqual(name);
    expect(closed.nonBusinessReason('2026-06-03')).toBeNull();
  });

  test('the weekend is the calendar’s', () => {
    expect(closed.nonBusinessReason('2026-06-05')).toEqual({ fr: 'vendredi', en: 'Friday' });
    expect(closed.addBusinessDays('2026-06-04', 1)).toBe('2026-06-07');
  });

  test('an office closed for years is due when it opens', () => {
    const long = calendarWith({ closures: [{ from: '2026-01-01', to: '2031-12-31', name, source: 's' }] });
    expect(long.addBusinessDays('2025-12-31', 1)).toBe('2032-01-01');
    expect(long.businessDaysBetween('2025-12-31', '2032-01-01')).toBe(1);
  });
});

describe('editions', () => {
  const later = { validFrom: '2026-07-01', source: 'later', rules: [rule({ fixed: '07-02' })] };
  const calendar = openCalendar(calendarSchema.parse({ ...QUEBEC, editions: [later, ...QUEBEC.editions] }));

  test('each rules its own days, even in the middle of a year', () => {
    expect(calendar.isBusinessDay('2026-06-24')).toBe(false);
    expect(calendar.isBusinessDay('2026-07-01')).toBe(true);
    expect(calendar.isBusinessDay('2026-07-02')).toBe(false);
    expect(calendar.isBusinessDay('2025-07-02')).toBe(true);
    expect(calendar.holidaysOf(2027).map(({ day }) => day)).toEqual(['2027-07-02']);
  });

  test('the one in force is named', () => {
    expect(calendar.editionOf('2026-06-30')).toBe('2014-04-01');
    expect(calendar.editionOf('2026-07-01')).toBe('2026-07-01');
  });

  test('the first year begins with the first edition', () => {
    expect(calendar.holidaysOf(2014)[0]?.day).toBe('2014-04-18');
    expect(calendar.holidaysOf(2013)).toEqual([]);
    expect(calendar.businessDaysBetween('2014-04-01', '2014-04-02')).toBe(1);
  });
});

describe('schema refuses', () => {
  const edition = { validFrom: '2020-01-01', source: 's', rules: [] };
  const whole = { id: 'x', name, timeZone: 'America/Toronto', editions: [edition] };
  const closure = (from: string, to: string): object => ({
    ...whole,
    editions: [{ ...edition, closures: [{ from, to, name, source: 's' }] }],
  });
  const withRule = (shape: object, shift?: object): object => ({ ...whole, editions: [{ ...edition, rules: [rule(shape, shift)] }] });

  test.each<[string, unknown]>([
    ['no edition', { ...whole, editions: [] }],
    ['an unknown zone', { ...whole, timeZone: 'Amerique/Quebec' }],
    ['one language', { ...whole, name: { fr: 'x' } }],
    ['an unknown member', { ...whole, holidays: [] }],
    ['two editions of one day', { ...whole, editions: [edition, edition] }],
    ['a day that does not exist', { ...whole, editions: [{ ...edition, validFrom: '2026-02-30' }] }],
    ['a week without work', { ...whole, editions: [{ ...edition, weekend: [1, 2, 3, 4, 5, 6, 7] }] }],
    ['29 February every year', withRule({ fixed: '02-29' })],
    ['a fifth Monday', withRule({ nth: 5, weekday: 1, month: 5 })],
    ['an eighth weekday', withRule({ nth: 1, weekday: 8, month: 5 })],
    ['two rules in one', withRule({ fixed: '01-01', easter: 1 })],
    ['a shift from no weekday', withRule({ fixed: '01-01' }, { 0: 1 })],
    ['a closure that ends before it begins', closure('2026-01-02', '2026-01-01')],
    ['a closure before its edition', closure('2019-12-31', '2020-01-02')],
    ['hours that end before they begin', { ...whole, hours: [{ from: '12:00', to: '08:30' }] }],
    ['hours past midnight', { ...whole, hours: [{ from: '22:00', to: '25:00' }] }],
  ])('%s', (_, data) => expect(calendarSchema.safeParse(data).success).toBe(false));

  test('nothing else', () => {
    expect(calendarSchema.safeParse(whole).success).toBe(true);
    expect(calendarSchema.safeParse(closure('2026-01-02', '2026-01-02')).success).toBe(true);
  });
});
