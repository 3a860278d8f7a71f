import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './day.ts';
import { nextQuarter, parseQuarter, previousQuarter, quarterOf } from './quarter.ts';

const day = fc.integer({ min: -60_000, max: 60_000 }).map((n) => addDays('2017-01-01', n));
const month = fc.integer({ min: 1, max: 12 });

test('the quarters of a ministry begin in April, those of a city in January', () => {
  expect(quarterOf('2018-02-10', 4)).toEqual({
    key: '2018-01',
    first: '2018-01-01',
    last: '2018-03-31',
    number: 4,
    fiscalYear: '2017-2018',
  });
  expect(quarterOf('2017-06-30', 4)).toMatchObject({ key: '2017-04', number: 1, last: '2017-06-30' });
  expect(quarterOf('2017-07-01', 4)).toMatchObject({ key: '2017-07', number: 2 });
  expect(quarterOf('2018-02-10', 1)).toMatchObject({ key: '2018-01', number: 1, fiscalYear: '2018' });
});

test('every day is in the one quarter that begins no later and ends no sooner; quarters follow each other without a gap', () => {
  fc.assert(
    fc.property(day, month, (at, start) => {
      const quarter = quarterOf(at, start);
      expect(quarter.first <= at && at <= quarter.last).toBe(true);
      const next = nextQuarter(quarter, start);
      expect(next.first).toBe(addDays(quarter.last, 1));
      expect(previousQuarter(next, start)).toEqual(quarter);
      expect(parseQuarter(quarter.key, start)).toEqual(quarter);
    }),
  );
});

test('a month in which no quarter begins is none', () => {
  expect(['2017-05', '2017-13', '2017', 'avril', '2017-4'].map((key) => parseQuarter(key, 4))).toEqual([null, null, null, null, null]);
});
