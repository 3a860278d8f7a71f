import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OpenFilter, Tallied } from '../store/open.ts';
import { countsOf, DIMENSIONS, partnersOf } from './facets.ts';

const row: fc.Arbitrary<Tallied> = fc.record({
  kind: fc.constantFrom('a', 'b'),
  nature: fc.constantFrom('arm', 'other'),
  country: fc.constantFrom('FR', 'MX', null),
  sectors: fc.uniqueArray(fc.constantFrom('energy', 'culture', 'health')),
  state: fc.constantFrom('inForce', 'ended'),
  signedOn: fc.constantFrom('2012-05-03', '2019-01-31', null),
});
const filter: fc.Arbitrary<OpenFilter> = fc.record({
  kind: fc.constantFrom(undefined, 'a'),
  nature: fc.constantFrom(undefined, 'arm'),
  country: fc.constantFrom(undefined, 'FR'),
  sector: fc.constantFrom(undefined, 'energy'),
  state: fc.constantFrom(undefined, 'inForce'),
  year: fc.constantFrom(undefined, '2012', 'unknown'),
});

test('the count beside a choice is what the list holds once it is chosen', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), filter, (rows, kept) => {
      const counts = countsOf(rows, kept);
      for (const dimension of DIMENSIONS)
        for (const [value, count] of counts[dimension]) expect(countsOf(rows, { ...kept, [dimension]: value }).all).toBe(count);
    }),
    { numRuns: 100 },
  );
});

test('the map shows every agreement of the list once, with or without a country', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), filter, (rows, kept) => {
      const { countries, none } = partnersOf(rows, kept);
      expect([...countries.values()].reduce((sum, count) => sum + count, none)).toBe(countsOf(rows, kept).all);
    }),
    { numRuns: 100 },
  );
});
