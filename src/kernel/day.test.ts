import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addDaysWithin, dayNumber, daysOfYear, isDay, localDay, weekdayOf } from './day.ts';
import { easterOf } from './easter.ts';

const anyDay = fc.integer({ min: -100_000, max: 100_000 }).map((n) => Temporal.PlainDate.from('1970-01-01').add({ days: n }));

test.each([
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '2026-4-2',
  '1582-12-31',
  '+02026-04-02',
  '2026-04-02T00:00',
  '',
  null,
  20260402,
])('%j is not a day', (text) => expect(isDay(text)).toBe(false));

test.each(['2024-02-29', '2000-02-29', '1583-01-01', '9999-12-31'])('%s is a day', (text) => expect(isDay(text)).toBe(true));

test('numbers, weekdays and steps agree with Temporal', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -1000, max: 1000 }), (date, n) => {
      const day = date.toString();
      expect(isDay(day)).toBe(true);
      expect(weekdayOf(day)).toBe(date.dayOfWeek);
      expect(dayNumber(day)).toBe(date.since('1970-01-01').days);
      expect(addDays(day, n)).toBe(date.add({ days: n }).toString());
    }),
  );
});

test('a year has its days in order', () => {
  const days = daysOfYear(2024);
  expect(days).toHaveLength(366);
  expect(days.map(dayNumber)).toEqual(days.map((_, i) => dayNumber('2024-01-01') + i));
  expect(daysOfYear(2100)).toHaveLength(365);
});

test('what is not a day, or is too far, is a bug said clearly', () => {
  expect(() => dayNumber('2026-02-30')).toThrow('Not a day: "2026-02-30"');
  expect([addDaysWithin('9999-12-01', 366), addDaysWithin('1583-01-02', -21), addDaysWithin('2026-02-28', 1)]).toEqual([
    '9999-12-31',
    '1583-01-01',
    '2026-03-01',
  ]);
  expect(() => addDays('9999-12-31', 1)).toThrow('No day 1 days after 9999-12-31');
});

describe('local day', () => {
  test.each([
    ['2026-04-02T03:59:59Z', 'America/Toronto', '2026-04-01'],
    ['2026-04-02T04:00:00Z', 'America/Toronto', '2026-04-02'],
    ['2026-01-02T04:59:59Z', 'America/Toronto', '2026-01-01'],
    ['2026-01-01T20:00:00Z', 'Asia/Tokyo', '2026-01-02'],
    ['2026-04-02T23:30:00-04:00', 'America/Toronto', '2026-04-02'],
  ])('of %s in %s is %s', (instant, zone, day) => expect(localDay(instant, zone)).toBe(day));

  test('needs an instant and a zone', () => {
    expect(() => localDay('2026-04-02T10:00', 'America/Toronto')).toThrow(RangeError);
    expect(() => localDay('2026-04-02T10:00Z', 'Québec')).toThrow(RangeError);
  });
});

// Dates of Easter published by the Churches and almanacs; 1818 and 1943 are the earliest and latest possible.
test.each(['1818-03-22', '1943-04-25', '2000-04-23', '2019-04-21', '2024-03-31', '2026-04-05', '2038-04-25', '2285-03-22'])(
  'Easter falls on %s',
  (day) => expect(easterOf(Number(day.slice(0, 4)))).toBe(day),
);
