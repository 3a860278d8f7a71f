import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { openCalendar } from '../../kernel/calendar.ts';
import { addDays } from '../../kernel/day.ts';
import { QUEBEC } from '../../kernel/testing-calendar.ts';
import { boundsOf, DUE_LANES, laneDays } from './lanes.ts';

const CALENDAR = openCalendar(QUEBEC);

test.each([
  ['Tuesday', '2026-04-07', '2026-04-12', false],
  ['Thursday before Good Friday: the next business day is Tuesday', '2026-04-02', '2026-04-12', true],
  ['Friday', '2026-11-20', '2026-11-29', true],
  ['Saturday', '2026-11-21', '2026-11-29', true],
  ['Sunday', '2026-11-22', '2026-11-29', true],
  ['Wednesday before Christmas: the next business day is Monday', '2026-12-23', '2027-01-03', true],
  ['the year turns', '2026-12-30', '2027-01-10', true],
])('%s', (_name, today, weekEnd, nextWeek) => {
  expect(laneDays(CALENDAR, today)).toEqual({ today, weekEnd, nextWeek });
});

test('without a calendar weeks are plain', () => {
  expect(laneDays(null, '2026-04-02')).toEqual({ today: '2026-04-02', weekEnd: '2026-04-05', nextWeek: false });
});

it('gives every due day to one lane', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2020-01-01', n));
  fc.assert(
    fc.property(day, day, (today, due) => {
      const days = laneDays(CALENDAR, today);
      const holds = DUE_LANES.filter((lane) => {
        const { from, to } = boundsOf(lane, days);
        return (from === null || from <= due) && (to === null || due <= to);
      });
      expect(holds).toHaveLength(1);
    }),
  );
});
