import { parseQuarter } from '../../../../kernel/quarter.ts';
import type { Query } from '../../../../ui/paths.ts';
import { isCountry } from '../../../../web/countries.ts';
import type { Visit } from '../../../../web/visit.ts';
import { PRINCIPALS } from '../../rules/mission.ts';
import { filterParts, type PartFilter } from '../filter.ts';
import { type PlacedPart, partsInForce } from '../store.ts';

/** The filters of the address of the public list. */
export function asked({ query, org }: Visit): PartFilter {
  const country = query.get('pays');
  const quarter = query.get('trimestre');
  return {
    year: query.get('exercice') || undefined,
    quarter: parseQuarter(quarter, org.fiscalStart) ? quarter : undefined,
    holder: query.get('titulaire') || undefined,
    role: PRINCIPALS.find((role) => role === query.get('role')),
    country: isCountry(country) ? country : undefined,
    words: query.get('q').slice(0, 200) || undefined,
  };
}

/** The same as an address says them. */
export const queryOf = ({ year, quarter, holder, role, country, words }: PartFilter): Query => ({
  exercice: year,
  trimestre: quarter,
  titulaire: holder,
  role,
  pays: country,
  q: words,
});

/** Every part in force, and those that the address asks for. */
export async function partsAsked(visit: Visit): Promise<{ readonly all: readonly PlacedPart[]; readonly shown: readonly PlacedPart[] }> {
  const all = await partsInForce(visit.tx, visit.org.id);
  return { all, shown: filterParts(all, asked(visit), visit.org.fiscalStart) };
}
