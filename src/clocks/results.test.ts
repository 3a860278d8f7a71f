import { expect, test } from 'vitest';
import { fiscalYear } from '../kernel/fiscal.ts';
import { formatPercent } from '../ui/typography.ts';
import { ALL, type ResultRow, resultsOf, shareByPeople, shareOf, totalOf, verdictOf } from './results.ts';
import { promise } from './testing.ts';

const YEAR = fiscalYear(2025, 4);
const ACK = promise('ack', { registers: ['requests', 'complaints'], target: 95 });

const row = (more: Partial<ResultRow>): ResultRow => ({
  register: 'requests',
  standard: 'ack',
  quarter: '2025-04-01',
  whole: false,
  automatic: false,
  outcome: 'met',
  reason: null,
  n: 1,
  ...more,
});
const yearOf = (rows: readonly ResultRow[], today = '2026-04-01', standards = [ACK]) =>
  resultsOf(rows, standards, YEAR, today).find(({ quarter, register }) => quarter === null && register === 'requests');

// By hand: 190 in time, 10 late, 7 not due yet, 13 excluded: 190 ÷ 200 = 95 %, of 220 in all.
test.each([
  { met: 190, late: 10, share: '95 %', verdict: 'Y' },
  { met: 189, late: 10, share: '94,9 %', verdict: 'N' }, // 94.97 %: shown below its target, never 95
  { met: 19, late: 1, share: '95 %', verdict: 'Y' },
  { met: 18, late: 1, share: '94,7 %', verdict: 'N' },
  { met: 0, late: 3, share: '0 %', verdict: 'N' },
  { met: 0, late: 0, share: '–', verdict: 'NA' },
])('$met met and $late late are $share', ({ met, late, share, verdict }) => {
  const found = yearOf([
    row({ n: met }),
    row({ outcome: 'late', n: late, quarter: '2025-07-01' }),
    row({ outcome: 'notDue', n: 7, quarter: '2026-01-01' }),
    row({ outcome: 'excluded', reason: 'spam', n: 8 }),
    row({ outcome: 'excluded', reason: 'otherMeans', n: 5 }),
  ]);
  expect(found?.counts && totalOf(found.counts)).toBe(met + late + 20);
  expect(found?.counts?.reasons).toEqual({ spam: 8, otherMeans: 5 });
  const [num, den] = found?.counts ? shareOf(found.counts) : [0, 0];
  expect(formatPercent(num, den, 'fr', { rounding: 'down' }).replace('\u00a0', ' ')).toBe(share);
  expect(found && verdictOf(found)).toBe(verdict);
});

test('a period that runs has no verdict yet', () => {
  const found = yearOf([row({ n: 100 })], '2026-03-31');
  expect(found && verdictOf(found)).toBe('NA');
});

test('automatic replies are in the share, and apart', () => {
  const counts = yearOf([row({ n: 80, automatic: true }), row({ n: 15 }), row({ n: 5, outcome: 'late' })])?.counts;
  expect(counts && [shareOf(counts), shareByPeople(counts)]).toEqual([
    [95, 100],
    [15, 20],
  ]);
});

test('quarters add up to the year; a city’s begin in January', () => {
  const rows = ['2025-04-01', '2025-07-01', '2025-10-01', '2026-01-01'].map((quarter, i) => row({ quarter, n: i + 1 }));
  const of = (quarter: number | null) =>
    resultsOf(rows, [ACK], YEAR, '2026-04-01').find((one) => one.register === 'requests' && one.quarter === quarter);
  expect([1, 2, 3, 4, null].map((quarter) => of(quarter)?.counts?.met)).toEqual([1, 2, 3, 4, 10]);
  expect([1, 4].map((quarter) => [of(quarter)?.first, of(quarter)?.last])).toEqual([
    ['2025-04-01', '2025-06-30'],
    ['2026-01-01', '2026-03-31'],
  ]);
  const city = resultsOf([row({ quarter: '2024-01-01', n: 4 })], [ACK], fiscalYear(2024, 1), '2026-04-01');
  expect(city.filter(({ register }) => register === 'requests').map(({ last, counts }) => [last, counts?.met])).toEqual([
    ['2024-12-31', 4],
    ['2024-03-31', 4],
    ['2024-06-30', 0],
    ['2024-09-30', 0],
    ['2024-12-31', 0],
  ]);
});

test('complaints that the database leaves out are not nought, and the sum is not published either', () => {
  const rows = [row({ n: 50 }), row({ register: 'complaints', n: 6 }), row({ quarter: '2025-07-01', n: 40 })];
  const results = resultsOf(rows, [ACK], YEAR, '2026-04-01');
  const met = (register: string) => results.filter((one) => one.register === register).map(({ counts }) => counts?.met ?? null);
  expect(met('requests')).toEqual([90, 50, 40, 0, 0]);
  expect(met('complaints')).toEqual([null, 6, null, null, null]);
  expect(met(ALL)).toEqual([null, 56, null, null, null]);
});

test('the sum of a quarter that runs is not published', () => {
  const results = resultsOf([row({ n: 50 }), row({ register: 'complaints', n: 6 })], [ACK], YEAR, '2025-06-30');
  expect(results.filter(({ register }) => register === ALL).every(({ counts }) => counts === null)).toBe(true);
});

test('a standard counts for the years that it is in force in, by its latest edition', () => {
  const later = promise('ack', { validFrom: '2025-10-01', days: 1, target: 97 });
  expect(yearOf([row({ n: 1 })], '2026-04-01', [ACK, later])?.standard.target).toBe(97);
  expect(resultsOf([], [promise('ack', { validFrom: '2026-04-01' })], YEAR, '2026-04-01')).toEqual([]);
});
