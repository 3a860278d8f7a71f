import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import { statement } from '../db/statement.ts';
import { isId } from '../kernel/ids.ts';
import type { Reach } from '../kernel/visibility.ts';

/** What every record of every register has. */
export interface Spine {
  readonly id: string;
  readonly register: string;
  /** `A-2017-0312`: a sequence of the organisation; gaps are allowed. */
  readonly number: string;
  readonly title: string;
  readonly visibility: Reach;
  readonly unit: string | null;
  readonly state: string;
  /** ISO day by which lists sort. */
  readonly on: string;
  /** Grows by one with each change; a form sends back the one it was filled on. */
  readonly version: number;
}

const COLUMNS = ['id', 'register', 'number', 'title', 'visibility', 'unit', 'state', 'onDay', 'version'] as const;

type SpineRow = Omit<Spine, 'on' | 'visibility'> & { readonly onDay: string; readonly visibility: string };

// The check constraint of the column holds it to these.
const spine = ({ onDay, visibility, ...row }: SpineRow): Spine => ({ ...row, on: onDay, visibility: visibility as Reach });

/** The record, if the actor may see it. */
export async function loadSpine(tx: Tx, org: number, id: string): Promise<Spine | null> {
  if (!isId(id)) return null;
  const row = await tx.selectFrom('record').select(COLUMNS).where('org', '=', org).where('id', '=', id).executeTakeFirst();
  return row ? spine(row) : null;
}

/** The record that bears a number, if the actor may see it; case does not matter. */
export async function findByNumber(tx: Tx, org: number, number: string): Promise<Spine | null> {
  const row = await tx
    .selectFrom('record')
    .select(COLUMNS)
    .where('org', '=', org)
    .where('number', '=', number.trim().toUpperCase())
    .executeTakeFirst();
  return row ? spine(row) : null;
}

/** The record, locked until the transaction ends: the first thing that any change of it does. */
export async function lockSpine(tx: Tx, org: number, id: string, register: string): Promise<Spine | null> {
  if (!isId(id)) return null;
  const row = await tx
    .selectFrom('record')
    .select(COLUMNS)
    .where('org', '=', org)
    .where('id', '=', id)
    .where('register', '=', register)
    .forUpdate()
    .executeTakeFirst();
  return row ? spine(row) : null;
}

/** The name of a series, as `next_number` takes it. */
export const seriesOf = (prefix: string, year: string): string => `${prefix}_${year}`.toLowerCase().replace(/[^a-z0-9]+/g, '_');

export const numberOf = (prefix: string, year: string, n: number): string => `${prefix}-${year}-${String(n).padStart(4, '0')}`;

/** The next number of a series of the organisation, such as `A-2026-0001` for prefix A in 2026. Never waits for another writer. */
export async function nextNumber(tx: Tx, prefix: string, year: string): Promise<string> {
  const rows = await statement<{ n: number }>`select next_number(${seriesOf(prefix, year)}) as n`.execute(tx);
  return numberOf(prefix, year, rows[0]?.n ?? 0);
}

/** The next numbers of a series, for many records at once. */
export async function nextNumbers(tx: Tx, prefix: string, year: string, many: number): Promise<readonly string[]> {
  if (many === 0) return [];
  const series = seriesOf(prefix, year);
  const rows = await statement<{ n: number }>`select next_number(${series}) as n from generate_series(1, ${many}::integer)`.execute(tx);
  return rows.map(({ n }) => numberOf(prefix, year, n));
}

/** Records of a register that the actor may see, by id; `locked` until the transaction ends, in the order of their ids. */
export async function loadSpines(
  tx: Tx,
  org: number,
  register: string,
  ids: readonly string[],
  locked = false,
): Promise<ReadonlyMap<string, Spine>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('record')
    .select(COLUMNS)
    .where('org', '=', org)
    .where('id', 'in', [...ids])
    .where('register', '=', register)
    .orderBy('id')
    .$if(locked, (query) => query.forUpdate())
    .execute();
  return new Map(rows.map((row) => [row.id, spine(row)]));
}

/** Ids of the records of a register that bear these numbers, by number, if the actor may see them. */
export async function findNumbers(tx: Tx, org: number, register: string, numbers: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (numbers.length === 0) return new Map();
  const rows = await tx
    .selectFrom('record')
    .select(['id', 'number'])
    .where('org', '=', org)
    .where('register', '=', register)
    .where('number', 'in', [...numbers])
    .execute();
  return new Map(rows.map(({ id, number }) => [number, id]));
}

/**
 * Lets the transaction see what it is about to write for people named one by one: row-level security would otherwise refuse its own
 * row back. Called before the slice saves; does nothing for other audiences.
 */
export async function openAudience(tx: Tx, audience: string): Promise<void> {
  if (!audience.startsWith('named:')) return;
  await sql`select set_config('chancery.audiences', current_setting('chancery.audiences') || ',' || ${audience}, true)`.execute(tx);
}

/** The same for many records at once. */
export const openAudiences = (tx: Tx, audiences: readonly string[]): Promise<void> =>
  openAudience(tx, [...new Set(audiences.filter((audience) => audience.startsWith('named:')))].join(','));

/** Adds to those who may read a record shown to people named one by one; called once the record is kept. */
export async function nameReaders(tx: Tx, org: number, record: string, accounts: readonly string[]): Promise<void> {
  if (accounts.length === 0) return;
  await tx
    .insertInto('namedReader')
    .values(accounts.map((account) => ({ org, record, account, audience: `named:${record}` })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
