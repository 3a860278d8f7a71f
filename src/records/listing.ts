import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import { type FiscalYear, parseFiscalYear } from '../kernel/fiscal.ts';
import type { Visit } from '../web/visit.ts';
import { searchRecords } from './search.ts';

/** Words, and a fiscal year: what the list of any register may be asked. */
export interface Wanted {
  readonly q: string;
  readonly year: FiscalYear | null;
}

/** What the address asks; what makes no sense there is left out. */
export const wantedOf = ({ query, org }: Pick<Visit, 'query' | 'org'>): Wanted => ({
  q: query.get('q').trim().slice(0, 200),
  year: parseFiscalYear(query.get('exercice'), org.fiscalStart),
});

/** The same for an address. */
export const hereOfWanted = ({ q, year }: Wanted) => ({ q: q || undefined, exercice: year?.label });

/** More than these are not looked for: whoever wants others says more. */
export const MOST_FOUND = 500;

/** What a filter of a list keeps for it: the days of the year, and the records that the words find, where there are words. */
export async function keptFor(visit: Visit, register: string) {
  const { q, year } = wantedOf(visit);
  const ids = q === '' ? undefined : (await searchRecords(visit.tx, q, { register, most: MOST_FOUND })).map(({ record }) => record);
  return { ids, first: year?.first, last: year?.last };
}

/** A list longer than this is not counted by its choices. */
const MOST_COUNTED = 20_000;

/** How many rows of `codes`, a statement that gives one code a row, hold each code; null when there are too many to count while one waits. */
export async function countCodes(tx: Tx, codes: RawBuilder<unknown>): Promise<ReadonlyMap<string, number> | null> {
  const { rows } = await sql<{ code: string; n: number }>`
    select code, count(*)::integer as n from (${codes} limit ${MOST_COUNTED + 1}) listed (code) group by code`.execute(tx);
  return rows.reduce((sum, { n }) => sum + n, 0) > MOST_COUNTED ? null : new Map(rows.map(({ code, n }) => [code, n]));
}

/** The count of each choice, and of them all, for its link; none where they were not counted. */
export const countIn = (counts: ReadonlyMap<string, number> | null, code?: string): number | undefined =>
  counts === null ? undefined : code === undefined ? counts.values().reduce((sum, n) => sum + n, 0) : (counts.get(code) ?? 0);
