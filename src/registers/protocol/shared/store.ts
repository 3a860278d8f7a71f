import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';
import { saveRows } from '../../../keep/keep-many.ts';
import { countCodes, firstSpines, goingBy, readPage } from '../../../records/listing.ts';
import type { Spine } from '../../../records/spine.ts';
import type { CommonFields, Noun, Thing } from './noun.ts';

/** The name of a column: `valueCents` is kept in `value_cents`. */
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export interface Saved<T> {
  readonly id: string;
  readonly audience: string;
  readonly thing: T;
}

/** Writes rows of a register's own table, new or changed. */
export const saveThings = <F extends CommonFields, T extends Thing>(
  tx: Tx,
  org: number,
  { table, columns }: Noun<F, T>,
  saved: readonly Saved<T>[],
): Promise<void> =>
  saveRows(
    tx,
    org,
    table,
    ['audience', ...columns.map(snake)],
    saved.map(({ id, audience, thing }) => ({
      id,
      audience,
      ...rowOfThing({ columns }, thing),
    })),
  );

/** A thing by the names of the columns of its table. */
export const rowOfThing = <T extends Thing>({ columns }: { readonly columns: readonly (keyof T & string)[] }, thing: T) =>
  Object.fromEntries(columns.map((name) => [snake(name), thing[name]]));

export interface Stored<T> {
  readonly spine: Spine;
  readonly thing: T;
}

const own = (columns: readonly string[]): RawBuilder<unknown> => sql.join(columns.map((name) => sql.ref(`t.${snake(name)}`)));

/** What these spines are the records of, by id. */
export async function loadThings<F extends CommonFields, T extends Thing>(
  tx: Tx,
  org: number,
  { table, columns }: Noun<F, T>,
  spines: ReadonlyMap<string, Spine>,
): Promise<ReadonlyMap<string, Stored<T>>> {
  if (spines.size === 0) return new Map();
  const { rows } = await sql<{ readonly id: string }>`
    select t.id, ${own(columns)} from ${sql.table(table)} t where t.org = ${org} and t.id = any (${[...spines.keys()]}::uuid[])`.execute(
    tx,
  );
  return new Map(
    rows.flatMap(({ id, ...row }) => {
      const spine = spines.get(id);
      // The columns are those of the register, held to its lists by check constraints; acts.ts alone writes states.
      return spine ? [[id, { spine, thing: { ...row, state: spine.state, on: spine.on } as unknown as T }] as const] : [];
    }),
  );
}

/** A record in a list or a file: its spine and its own fields. */
export type Listed<T> = T & Pick<Spine, 'id' | 'number' | 'title' | 'visibility' | 'unit'>;

export interface ListFilter {
  readonly state?: string | undefined;
  /** Columns of the register's own table, and what they must hold. */
  readonly equal?: Readonly<Record<string, string | undefined>> | undefined;
  /** Only these, such as the results of a search. */
  readonly ids?: readonly string[] | undefined;
  readonly first?: string | undefined;
  readonly last?: string | undefined;
  readonly oldest?: boolean | undefined;
  readonly before?: { readonly day: string; readonly id: string } | undefined;
}

const conditions = (filter: ListFilter): RawBuilder<unknown> => {
  const { state, equal = {}, ids, first, last, before } = filter;
  const own = Object.entries(equal).flatMap(([name, value]) =>
    value === undefined ? [] : [sql`and ${sql.ref(`t.${snake(name)}`)} = ${value}`],
  );
  return sql.join(
    [
      state === undefined ? sql`` : sql`and r.state = ${state}`,
      ids === undefined ? sql`` : sql`and r.id = any (${[...ids]}::uuid[])`,
      first === undefined ? sql`` : sql`and r.on_day >= ${first}::date`,
      last === undefined ? sql`` : sql`and r.on_day <= ${last}::date`,
      before === undefined ? sql`` : sql`and (r.on_day, r.id) ${goingBy(filter).after} (${before.day}::date, ${before.id}::uuid)`,
      ...own,
    ],
    sql` `,
  );
};

/** Records that a filter keeps, latest first, a page by key. */
export async function listThings<F extends CommonFields, T extends Thing>(
  tx: Tx,
  org: number,
  { register, table, columns }: Noun<F, T>,
  filter: ListFilter,
  most: number,
): Promise<readonly Listed<T>[]> {
  const asksOwn = Object.values(filter.equal ?? {}).some((value) => value !== undefined);
  return readPage(most, asksOwn, async (reach) => {
    const { rows } = await sql<Listed<T>>`
      select r.id, r.number, r.title, r.visibility, r.unit, r.state, r.on_day as "on", ${own(columns)}
        from record r join ${sql.table(table)} t on t.org = r.org and t.id = r.id
       where r.org = ${org} and r.register = ${register} ${conditions(filter)}
         ${reach === null ? sql`` : sql`and r.id in ${firstSpines(org, register, filter, reach)}`}
       order by r.on_day ${goingBy(filter).order}, r.id ${goingBy(filter).order} limit ${most}`.execute(tx);
    return rows;
  });
}

/** How many records a filter keeps. */
export async function countThings<F extends CommonFields, T extends Thing>(
  tx: Tx,
  org: number,
  { register, table }: Noun<F, T>,
  filter: ListFilter,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from record r join ${sql.table(table)} t on t.org = r.org and t.id = r.id
     where r.org = ${org} and r.register = ${register} ${conditions(filter)}`.execute(tx);
  return Number(rows[0]?.n ?? 0);
}

/** How many records stand in each state under a filter, whatever its state and its page; null when they are too many. */
export const countByState = <F extends CommonFields, T extends Thing>(
  tx: Tx,
  org: number,
  { register, table }: Noun<F, T>,
  filter: ListFilter,
) =>
  countCodes(
    tx,
    org,
    register,
    { ...filter, state: undefined },
    sql`select r.state from record r join ${sql.table(table)} t on t.org = r.org and t.id = r.id
         where r.org = ${org} and r.register = ${register} ${conditions({ ...filter, state: undefined, before: undefined })}`,
  );

/** Of these ids, those of contacts and visits that the actor may see. */
export async function knownRecords(tx: Tx, org: number, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select id from record where org = ${org} and id = any (${[...ids]}::uuid[]) and register in ('contacts', 'visits')`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** Titles of records by id, of those that the actor may see. */
export async function titlesOf(tx: Tx, org: number, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; title: string }>`
    select id, title from record where org = ${org} and id = any (${[...ids]}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** The latest visits that the actor may see, for a select. */
export async function latestVisits(
  tx: Tx,
  org: number,
  most: number,
): Promise<readonly { readonly id: string; readonly number: string; readonly title: string }[]> {
  return tx
    .selectFrom('record')
    .select(['id', 'number', 'title'])
    .where('org', '=', org)
    .where('register', '=', 'visits')
    .orderBy('onDay', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
}
