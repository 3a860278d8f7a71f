import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partiesCell, partiesOfCell } from './party-cells.ts';
import { PARTY_KINDS } from './rules.ts';

const name = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.replace(/[|\n]+/g, ' ').trim() !== '');
const party = fc.record({
  kind: fc.constantFrom(...PARTY_KINDS),
  nameFr: name,
  nameEn: name,
  country: fc.constantFrom(null, 'FR', 'MX'),
});

test('what a file says of the parties, the import reads back; a bar or a line break in a name becomes a space', () => {
  fc.assert(
    fc.property(fc.array(party, { maxLength: 5 }), (parties) => {
      const read = partiesOfCell(partiesCell(parties));
      expect(read && partiesCell(read)).toBe(partiesCell(parties));
      expect(read?.length).toBe(parties.length);
    }),
    { numRuns: 100 },
  );
});

test('a short line is enough, a wrong one is refused whole', () => {
  expect(partiesOfCell('state|France')).toEqual([{ kind: 'state', nameFr: 'France', nameEn: 'France', country: null }]);
  expect(partiesOfCell('subnational|Bavière|Bavaria|DE\n\nstate|France||FR')).toHaveLength(2);
  expect(partiesOfCell('')).toEqual([]);
  for (const wrong of ['France', 'pays|France', 'state|', 'state|France|France|ZZ', 'state|a|b|FR|c'])
    expect(partiesOfCell(wrong)).toBeNull();
});
