import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openCalendar } from './calendar.ts';
import { FIXED, MOVING, QUEBEC } from './testing-calendar.ts';

const calendar = openCalendar(QUEBEC);

describe('holidays of Québec’s public service', () => {
  test.each([2019, 2020, 2021, 2022, 2023])('in %d are those of the regulation', (year) => {
    const listed = [...FIXED.map((day) => `${year}-${day}`), ...Object.values(MOVING).map((days) => days[year - 2019])].sort();
    expect(calendar.holidaysOf(year).map(({ day }) => day)).toEqual(listed);
  });

  test('each bears its own name and source', () => {
    for (const [id, days] of Object.entries(MOVING)) {
      for (const day of days) {
        const found = calendar.holidaysOf(Number(day.slice(0, 4))).find((holiday) => holiday.id === id);
        expect(found).toMatchObject({ day, name: { fr: id }, source: 'J-3, r. 3, a. 3' });
      }
    }
  });
});

describe('due day', () => {
  test.each([
    ['Thursday before Easter', '2026-04-02', 2, '2026-04-08'],
    ['Saturday', '2026-05-09', 2, '2026-05-12'],
    ['Sunday', '2026-05-10', 2, '2026-05-12'],
    ['Friday', '2026-05-08', 2, '2026-05-12'],
    ['Monday', '2026-05-11', 2, '2026-05-13'],
    ['over Christmas and New Year', '2026-12-23', 2, '2026-12-29'],
    ['over New Year, into the next year', '2026-12-30', 1, '2027-01-04'],
    ['holiday on a Saturday is not moved', '2023-06-23', 1, '2023-06-26'],
    ['day of the holiday itself', '2026-06-24', 1, '2026-06-25'],
    ['30 days from a sitting', '2026-03-02', 30, '2026-04-15'],
    ['nothing to wait for', '2026-04-02', 0, '2026-04-02'],
    ['nothing to wait for, on Good Friday', '2026-04-03', 0, '2026-04-07'],
    ['a leap day between', '2024-02-28', 2, '2024-03-01'],
  ])('%s: %s + %d = %s', (_, anchor, n, due) => expect(calendar.addBusinessDays(anchor, n)).toBe(due));
});

/** Day by day, with Temporal and the regulation's words: shares nothing with the code but the date of Easter. */
function isBusinessNaively(date: Temporal.PlainDate): boolean {
  const { year, month, day, dayOfWeek } = date;
  const text = date.toString();
  if (dayOfWeek >= 6 || FIXED.includes(text.slice(5))) return false;
  if (dayOfWeek === 1 && month === 5 && day >= 18 && day <= 24) return false;
  if (dayOfWeek === 1 && month === 9 && day <= 7) return false;
  if (dayOfWeek === 1 && month === 10 && day >= 8 && day <= 14) return false;
  const easter = calendar.holidaysOf(year).filter(({ id }) => id === 'vendredi-saint' || id === 'lundi-de-paques');
  return !easter.some((holiday) => holiday.day === text);
}

function dueNaively(anchor: string, n: number): string {
  let date = Temporal.PlainDate.from(anchor);
  if (n === 0 && isBusinessNaively(date)) return anchor;
  for (let left = Math.max(n, 1); left > 0; ) {
    date = date.add({ days: 1 });
    if (isBusinessNaively(date)) left -= 1;
  }
  return date.toString();
}

const anyDay = fc.integer({ min: 0, max: 9_500 }).map((n) => Temporal.PlainDate.from('2014-04-01').add({ days: n }).toString());
const anyTerm = fc.integer({ min: 0, max: 400 });

describe('properties', () => {
  test('each day of 2014 to 2040 is a business day or not, as read naively', () => {
    for (let date = Temporal.PlainDate.from('2014-04-01'); date.year <= 2040; date = date.add({ days: 1 })) {
      expect(calendar.isBusinessDay(date.toString()), date.toString()).toBe(isBusinessNaively(date));
    }
  });

  test('a due day is the one found by walking', () => {
    fc.assert(
      fc.property(anyDay, anyTerm, (anchor, n) => {
        expect(calendar.addBusinessDays(anchor, n)).toBe(dueNaively(anchor, n));
      }),
    );
  });

  test('a due day is a business day, and the count back to the anchor is the term', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 400 }), (anchor, n) => {
        const due = calendar.addBusinessDays(anchor, n);
        expect(calendar.isBusinessDay(due)).toBe(true);
        expect(calendar.businessDaysBetween(anchor, due)).toBe(n);
        expect(calendar.businessDaysBetween(due, anchor)).toBe(-n);
      }),
    );
  });

  test('a later anchor is never due earlier, a longer term always later', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyTerm, (a, b, n) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        expect(calendar.addBusinessDays(first, n) <= calendar.addBusinessDays(second, n)).toBe(true);
        expect(calendar.addBusinessDays(a, n + 1) < calendar.addBusinessDays(a, n + 2)).toBe(true);
      }),
    );
  });

  test('terms add up', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }), (anchor, n, m) => {
        expect(calendar.addBusinessDays(calendar.addBusinessDays(anchor, n), m)).toBe(calendar.addBusinessDays(anchor, n + m));
      }),
    );
  });

  test('counts between three days add up', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
        expect(calendar.businessDaysBetween(a, b) + calendar.businessDaysBetween(b, c)).toBe(calendar.businessDaysBetween(a, c));
      }),
    );
  });

  test('the working shows each day once, numbers those that count, and ends on the due day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (anchor, n) => {
        const { days, due } = calendar.workingOf(anchor, n);
        expect(days.at(-1)).toEqual({ day: due, number: n, reason: null });
        expect(due).toBe(calendar.addBusinessDays(anchor, n));
        expect(days.map(({ number }) => number).filter((number) => number !== null)).toEqual(Array.from({ length: n }, (_, i) => i + 1));
        for (const { day, number, reason } of days) {
          expect(number === null).toBe(!calendar.isBusinessDay(day));
          expect(reason?.name ?? null).toEqual(calendar.nonBusinessReason(day));
        }
      }),
    );
  });
});

test('the working of Thursday 2 April 2026, two days', () => {
  const { anchor, anchorReason, days, due } = calendar.workingOf('2026-04-02', 2);
  expect([anchor, anchorReason, due]).toEqual(['2026-04-02', null, '2026-04-08']);
  expect(days.map(({ day, number, reason }) => [day, number ?? reason?.kind, reason?.name.fr])).toEqual([
    ['2026-04-03', 'holiday', 'vendredi-saint'],
    ['2026-04-04', 'weekend', 'samedi'],
    ['2026-04-05', 'weekend', 'dimanche'],
    ['2026-04-06', 'holiday', 'lundi-de-paques'],
    ['2026-04-07', 1, undefined],
    ['2026-04-08', 2, undefined],
  ]);
});

describe('bad arguments are bugs, said clearly', () => {
  test.each<[string, () => unknown]>([
    ['Not a day: "2026-02-30"', () => calendar.addBusinessDays('2026-02-30', 1)],
    ['Not a day: "2026-04-31"', () => calendar.isBusinessDay('2026-04-31')],
    ['Not a day: "hier"', () => calendar.nonBusinessReason('hier')],
    ['Not a number of business days: -1', () => calendar.addBusinessDays('2026-04-02', -1)],
    ['Not a number of business days: 1.5', () => calendar.addBusinessDays('2026-04-02', 1.5)],
    ['Calendar quebec: no rules before 2014-04-01, asked for 2014-03-31', () => calendar.businessDaysBetween('2014-03-31', '2026-04-02')],
    ['Calendar quebec: no business days are computed for the year 2200', () => calendar.addBusinessDays('2199-12-30', 5)],
  ])('%s', (message, act) => expect(act).toThrow(new RangeError(message)));

  test('covers tells beforehand', () => {
    expect(['2014-04-01', '2199-12-31'].map(calendar.covers)).toEqual([true, true]);
    expect(['2014-03-31', '2200-01-01', '2026-02-30', ''].map(calendar.covers)).toEqual([false, false, false, false]);
  });
});
