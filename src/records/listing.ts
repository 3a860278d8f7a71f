import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import { type FiscalYear, parseFiscalYear } from '../kernel/fiscal.ts';
import type { Query } from '../ui/paths.ts';
import { dayBefore, placeOf } from '../web/list-place.ts';
import type { Visit } from '../web/visit.ts';
import { searchRecords } from './search.ts';

/** What the list of any register may be asked: words, a fiscal year, the oldest first, columns to leave out. */
export interface Wanted {
  readonly q: string;
  readonly year: FiscalYear | null;
  readonly oldest: boolean;
  readonly without: readonly string[];
}

/** Of `ordre`, in the address. */
export const OLDEST = 'anciens';
/** More columns than any list has. */
const MOST_COLUMNS = 20;

/** What the address asks; what makes no sense there is left out. */
export const wantedOf = ({ query, org }: Pick<Visit, 'query' | 'org'>): Wanted => ({
  q: query.get('q').trim().slice(0, 200),
  year: parseFiscalYear(query.get('exercice'), org.fiscalStart),
  oldest: query.get('ordre') === OLDEST,
  without: query.all('sans').slice(0, MOST_COLUMNS),
});

/** The same for an address. */
export const hereOfWanted = ({ q, year, oldest, without }: Wanted) => ({
  q: q || undefined,
  exercice: year?.label,
  ordre: oldest ? OLDEST : undefined,
  sans: without.length > 0 ? without : undefined,
});

/** Rows of a page. */
export const PAGE = 50;

/** What a page of a list shows, and what the address of the next one and of the first one says besides the filters. */
export interface ListPage<Row> {
  readonly rows: readonly Row[];
  readonly next?: Query | undefined;
  readonly previous?: Query | undefined;
}

/** A page of a list by day from the rows read, one more than `PAGE` where others follow: `dayOf` gives the day of a row. */
export function pageByDay<Row extends { readonly id: string }>(
  visit: Visit,
  read: readonly Row[],
  dayOf: (row: Row) => string,
): ListPage<Row> {
  const rows = read.slice(0, PAGE);
  const last = rows.at(-1);
  return {
    rows,
    next: read.length > PAGE && last ? { avant: placeOf(dayOf(last), last.id) } : undefined,
    previous: dayBefore(visit) ? {} : undefined,
  };
}

/** More than these are not looked for: whoever wants others says more. */
const MOST_FOUND = 500;

/** How many rows a list is held to, where the words found more. */
export const bestOf = (ids: readonly string[] | undefined): number | undefined => (ids?.length === MOST_FOUND ? MOST_FOUND : undefined);

/** What a filter of a list keeps for it: the days of the year, the records that the words find, where there are words, and the order. */
export async function keptFor(visit: Visit, register: string) {
  const { q, year, oldest } = wantedOf(visit);
  const days = { first: year?.first, last: year?.last };
  const ids =
    q === '' ? undefined : (await searchRecords(visit.tx, q, { register, most: MOST_FOUND, ...days })).map(({ record }) => record);
  return { ids, ...days, oldest };
}

/** A list longer than this is not counted by its choices: counting would take longer than reading its first page. */
const MOST_COUNTED = 5_000;

/** What a filter asks of the spines of a register. */
export interface SpineFilter {
  readonly state?: string | undefined;
  readonly first?: string | undefined;
  readonly last?: string | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly oldest?: boolean | undefined;
  /** The last row of the page before. */
  readonly before?: { readonly day: string; readonly id: string } | undefined;
}

/** A list goes by day, the latest first unless the oldest are asked for: its order, and what comes after a row of it. */
export const goingBy = ({ oldest }: Pick<SpineFilter, 'oldest'>) =>
  oldest ? { word: 'asc' as const, order: sql`asc`, after: sql`>` } : { word: 'desc' as const, order: sql`desc`, after: sql`<` };

/**
 * Ids of the first spines that a filter keeps, at most `reach`, for `id in (…)`: the planner, which cannot know how little row-level
 * security hides, would else read the whole table of the register to sort it.
 */
export function firstSpines(org: number, register: string, filter: SpineFilter, reach: number) {
  const { state, first, last, ids, before } = filter;
  const { order, after } = goingBy(filter);
  return sql`
  (select id from record where org = ${org} and register = ${register} ${state ? sql`and state = ${state}` : sql``}
      ${first ? sql`and on_day >= ${first}::date` : sql``} ${last ? sql`and on_day <= ${last}::date` : sql``}
      ${ids ? sql`and id = any (${[...ids]}::uuid[])` : sql``}
      ${before ? sql`and (on_day, id) ${after} (${before.day}::date, ${before.id}::uuid)` : sql``}
    order by on_day ${order}, id ${order} limit ${reach})`;
}

/** Where a register's own columns are asked too, a page is looked for among so many spines first. */
const NEAR = 2_000;

/** A page of at most `most` rows, read among the spines that come first: among the first ones, then, where `own` columns hold too many back, among all. */
export async function readPage<Row>(
  most: number,
  own: boolean,
  read: (reach: number | null) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const reach = own ? Math.max(NEAR, most) : most;
  const rows = await read(reach);
  return own && rows.length < most ? read(null) : rows;
}

/** How many rows of `codes`, a statement that gives one code for each record kept, hold each code; null when there are too many spines to count while one waits. */
export async function countCodes(
  tx: Tx,
  org: number,
  register: string,
  { state, first, last, ids }: SpineFilter,
  codes: RawBuilder<unknown>,
): Promise<ReadonlyMap<string, number> | null> {
  if (ids === undefined) {
    const { rows } = await sql`
      select from record where org = ${org} and register = ${register} ${state ? sql`and state = ${state}` : sql``}
         ${first ? sql`and on_day >= ${first}::date` : sql``} ${last ? sql`and on_day <= ${last}::date` : sql``} offset ${MOST_COUNTED} limit 1`.execute(
      tx,
    );
    if (rows.length > 0) return null;
  }
  const { rows } = await sql<{ code: string; n: number }>`
    select code, count(*)::integer as n from (${codes}) listed (code) group by code`.execute(tx);
  return new Map(rows.map(({ code, n }) => [code, n]));
}

/** The count of each choice, and of them all, for its link; none where they were not counted. */
export const countIn = (counts: ReadonlyMap<string, number> | null, code?: string): number | undefined =>
  counts === null ? undefined : code === undefined ? counts.values().reduce((sum, n) => sum + n, 0) : (counts.get(code) ?? 0);
