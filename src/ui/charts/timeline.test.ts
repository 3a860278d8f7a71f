import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../kernel/day.ts';
import { axisYears, dayX, endsOf, frameOf, type TimelineRow } from './timeline.ts';

const row = (...stretches: TimelineRow['stretches']): TimelineRow => ({ id: 'a', label: 'A', words: '', stretches });
const day = fc.integer({ min: 0, max: 47_000 }).map((days) => addDays('1950-01-01', days));

test('the frame holds every day known, and today', () => {
  const rows = [row({ from: '1979-05-01', to: '2001-06-30', look: 'firm' }), row({ from: null, to: null, look: 'unknown' })];
  expect(frameOf(rows, '2026-11-21')).toEqual({ first: 1979, last: 2026 });
  expect(frameOf([], '2026-11-21')).toEqual({ first: 2023, last: 2026 });
});

test('a later day stands farther, and no day known stands at the edges, which mean that none is', () => {
  fc.assert(
    fc.property(day, day, day, (a, b, today) => {
      const frame = frameOf([row({ from: a, to: b, look: 'firm' })], today);
      const [x, y] = [dayX(a, frame), dayX(b, frame)];
      expect(Math.min(x, y)).toBeGreaterThan(0);
      expect(Math.max(x, y)).toBeLessThan(100);
      if (a <= b) expect(x).toBeLessThanOrEqual(y);
    }),
    { numRuns: 200 },
  );
});

test('an unknown end reaches beyond every day, on its side', () => {
  const frame = { first: 2000, last: 2026 };
  expect(endsOf({ from: null, to: null, look: 'unknown' }, frame)).toEqual([2.6, 100]);
  expect(endsOf({ from: '2010-01-01', to: null, look: 'firm' }, frame)).toEqual([dayX('2010-01-01', frame), 100]);
});

test('the axis writes few round years, of the frame', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2050 }), fc.integer({ min: 0, max: 400 }), (first, span) => {
      const years = axisYears({ first, last: first + span }, 8);
      expect(years.length).toBeLessThanOrEqual(8);
      for (const year of years) expect(year >= first && year <= first + span).toBe(true);
    }),
    { numRuns: 200 },
  );
});
