import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarSchema, type HolidayRule } from '../kernel/calendar-data.ts';
import { QUEBEC } from '../kernel/testing-calendar.ts';
import { holidaysText, parseHolidays, parseRule, ruleText } from './rule-text.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const monthDay = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([m, d]) => `${two(m)}-${two(d)}`);
const weekday = fc.integer({ min: 1, max: 7 });
const rules: fc.Arbitrary<HolidayRule> = fc.oneof(
  monthDay.map((fixed) => ({ fixed })),
  fc.integer({ min: -90, max: 90 }).map((easter) => ({ easter })),
  fc.tuple(weekday, monthDay).map(([day, before]) => ({ weekdayBefore: { weekday: day, before } })),
  fc
    .tuple(fc.constantFrom(1, 2, 3, 4, -1), weekday, fc.integer({ min: 1, max: 12 }))
    .map(([nth, day, month]): HolidayRule => ({ nth: nth === -1 ? -1 : nth, weekday: day, month })),
);

test('what is written is read back', () => {
  fc.assert(
    fc.property(rules, fc.constantFrom('fr' as const, 'en' as const), (rule, lang) => {
      expect(parseRule(ruleText(rule, lang))).toEqual(rule);
    }),
  );
});

test.each([
  ['Pâques -2', { easter: -2 }],
  ['easter+1', { easter: 1 }],
  ['Monday before 05-25', { weekdayBefore: { weekday: 1, before: '05-25' } }],
  ['1st Monday of 09', { nth: 1, weekday: 1, month: 9 }],
  ['2e lundi de 10', { nth: 2, weekday: 1, month: 10 }],
  ['last Friday in 11', { nth: -1, weekday: 5, month: 11 }],
  ['le 24 juin', null],
  ['', null],
])('%s', (text, rule) => {
  expect(parseRule(text)).toEqual(rule);
});

test('the holidays of Québec’s public service go through the text unchanged', () => {
  const [edition] = QUEBEC.editions;
  for (const lang of ['fr', 'en'] as const) {
    const { rules: read, wrong } = parseHolidays(holidaysText(edition?.rules ?? [], lang));
    expect(wrong).toBe(null);
    expect(calendarSchema.parse({ ...QUEBEC, editions: [{ ...edition, rules: read }] })).toEqual(QUEBEC);
  }
});

test('a shift is said in brackets; the first line that cannot be read is told', () => {
  expect(parseHolidays('07-01 (samedi -1, dimanche +1) | Fête | Day | Loi fictive')).toEqual({
    rules: [{ id: 'fete', name: { fr: 'Fête', en: 'Day' }, rule: { fixed: '07-01' }, source: 'Loi fictive', shift: { 6: -1, 7: 1 } }],
    wrong: null,
  });
  expect(parseHolidays('07-01 | Fête | Day | Loi\n\n07-02 | Fête | Day').wrong).toBe(3);
});
