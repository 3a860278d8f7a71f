import { expect, test } from 'vitest';
import { centsByBody, centsByCountry, countMissions, crossesCountries, filterParts } from './filter.ts';
import type { PublishedPart } from './rules/part.ts';
import type { PlacedPart } from './store.ts';

const part = (
  mission: string,
  quarter: string,
  countries: readonly string[],
  paid: readonly [cents: number, body: string | null][],
): PlacedPart => {
  const published: PublishedPart = {
    mission,
    number: mission,
    purpose: 'But fictif',
    from: '2025-04-01',
    until: '2025-04-05',
    stops: countries.map((country) => ({ city: 'Ville fictive', country, from: '2025-04-01', until: '2025-04-05' })),
    principals: [],
    companions: [],
    lines: paid.map(([cents, body]) => ({ category: 'publicTransport', traveller: null, description: '', body, cents })),
    nils: [],
    abroad: true,
    report: '',
    reportFile: false,
    quarters: [quarter],
    consolidated: 0,
  };
  return { part: published, quarter, edition: 1 };
};

const PARTS = [
  part(
    'a',
    '2025-04',
    ['FR'],
    [
      [1_000, null],
      [250, 'Ville fictive'],
    ],
  ),
  part('a', '2025-07', ['FR'], [[500, null]]),
  part(
    'b',
    '2025-07',
    ['JP', 'KR', 'JP'],
    [
      [700, null],
      [50, 'Ministère fictif'],
    ],
  ),
];

test('a mission of two quarters is one mission', () => {
  expect(countMissions(PARTS)).toBe(2);
});

test('the cost by country is what the list of that country adds up to; a mission to two countries counts in each', () => {
  expect(centsByCountry(PARTS)).toEqual([
    ['FR', 1_750],
    ['JP', 750],
    ['KR', 750],
  ]);
  expect(crossesCountries(PARTS)).toBe(true);
  const french = filterParts(PARTS, { country: 'FR' }, 4);
  expect([centsByCountry(french), crossesCountries(french)]).toEqual([[['FR', 1_750]], false]);
});

test('other bodies, the one that pays most first; what the organisation pays is not among them', () => {
  expect(centsByBody(PARTS)).toEqual([
    ['Ville fictive', 250],
    ['Ministère fictif', 50],
  ]);
});
