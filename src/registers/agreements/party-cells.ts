import { isCountry } from '../../web/countries.ts';
import { PARTY_KINDS, type Party, type PartyKind } from './rules.ts';

type CellParty = Omit<Party, 'contact'>;

/** A name in a cell of parties: what parts them is written as a space. */
const plain = (text: string): string => text.replace(/[|\n]+/g, ' ').trim();

/** Parties as one cell of the data form: a line each, `kind|nameFr|nameEn|country`. */
export const partiesCell = (parties: readonly CellParty[]): string =>
  parties.map(({ kind, nameFr, nameEn, country }) => [kind, plain(nameFr), plain(nameEn), country ?? ''].join('|')).join('\n');

const isKind = (text: string): text is PartyKind => (PARTY_KINDS as readonly string[]).includes(text);

/** The parties that a cell names; null when a line of it is not written as above. The English name and the country may be left out. */
export function partiesOfCell(cell: string): readonly CellParty[] | null {
  const lines = cell
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const parties = lines.map((line): CellParty | null => {
    const [kind = '', nameFr = '', nameEn = '', country = '', ...rest] = line.split('|').map((part) => part.trim());
    const sound = isKind(kind) && nameFr !== '' && rest.length === 0 && (country === '' || isCountry(country));
    return sound ? { kind, nameFr, nameEn: nameEn || nameFr, country: country || null } : null;
  });
  return parties.every((party) => party !== null) ? parties : null;
}
