import type pg from 'pg';
import { kyselyOn } from '../db/kysely.ts';
import type { Database } from '../db/transaction.ts';
import { TRIALS } from './testing-history.ts';
import { type AnyDifference, verifyAll } from './verify.ts';

/** Every table that verify answers for, and the columns that say nothing of what happened, each with the reason. */
export const TABLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  journal_entry: {
    xid: 'orders entries until they are placed; a placed one is held by its leaf',
    subject: 'a key that is not there is an erased person',
    published: 'when pages that were kept are made again, not what happened',
  },
  journal_leaf: {},
  journal_checkpoint: {
    at: 'the time of a signature is proved by what strangers saw, not by this column',
    position: 'held between the leaf before and the leaf after it in the shard; other shards may leave room',
    org: 'as its loss',
  },
  journal_shard: {},
  measure: { published: 'who may read, not what is counted', state: 'a measure may be counted again at any time' },
  fact: { xid: 'not read: the order is that of the entry' },
  counted: {},
  tally: {},
  distinct_party: {},
};
/** A signature that is gone leaves no trace inside: strangers have it. */
export const MAY_BE_LOST: readonly string[] = ['journal_checkpoint'];

/** Another value than the one that is there, as SQL, for a row of the organisation of the trials. */
export function other(column: string, type: string): string {
  const c = `"${column}"`;
  // A row is summed on one side of the mark or on the other; where it stands on its side changes nothing.
  if (column === 'xid') return `case when ${c} < (select p.xid from machinery.progress p where p.org = 7) then 9000000000000 else 1 end`;
  if (type === 'uuid') return 'gen_random_uuid()';
  if (type === 'date') return `coalesce(${c}, '2019-01-01') + 1`;
  if (type === 'timestamp with time zone') return `${c} + interval '1 microsecond'`;
  if (type === 'boolean') return `not coalesce(${c}, false)`;
  if (type === 'bytea') return `set_byte(${c}, length(${c}) / 2, (get_byte(${c}, length(${c}) / 2) + 1) % 256)`;
  if (type === 'jsonb') return `${c} || '{"where": {"other": true}, "other": "00"}'`;
  if (type === 'text' && column === 'bucket') return `case ${c} when 'month' then 'day' else 'month' end`;
  if (type === 'text') return `coalesce(${c}, '') || 'x'`;
  if (type === 'smallint') return `-${c}`;
  if (type === 'integer' && column === 'org') return `${c} + 1`;
  return `coalesce(${c}, 0) + 1000`;
}

export interface Tampered {
  readonly table: string;
  /** Columns that must not be changed unseen, with their types. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** Where the rows are that say something, in an order that is always the same. */
  readonly places: readonly string[];
}

/** What there is to tamper with, once a superuser has taken away the checks that would refuse it. */
export async function tamperable(admin: pg.Client, tables = TABLES): Promise<readonly Tampered[]> {
  await admin.query(`do $$ declare k record; begin
    for k in select conrelid::regclass as target, conname from pg_constraint where contype = 'c' and conrelid <> 0 and connamespace = 'public'::regnamespace loop
      execute format('alter table %s drop constraint %I', k.target, k.conname);
    end loop; end $$`);
  const found: Tampered[] = [];
  for (const [table, reasons] of Object.entries(tables)) {
    const { rows: columns } = await admin.query<{ name: string; type: string }>(
      `select attname as name, format_type(atttypid, null) as type from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
      [table],
    );
    const { rows: places } = await admin.query<{ ctid: string }>(
      `select ctid::text from ${table} ${table === 'tally' || table === 'distinct_party' ? 'where n <> 0' : ''} order by md5(ctid::text)`,
    );
    found.push({ table, columns: columns.filter(({ name }) => !(name in reasons)), places: places.map(({ ctid }) => ctid) });
  }
  return found;
}

/** What verify finds after a superuser ran these statements, each of which must change a row; then they are undone. */
export async function differencesAfter(admin: pg.Client, ...statements: readonly string[]): Promise<readonly AnyDifference[]> {
  await admin.query('begin isolation level repeatable read');
  try {
    // Foreign keys and triggers do not stop a superuser.
    await admin.query('set local session_replication_role = replica');
    for (const statement of statements) {
      const { rowCount } = await admin.query(statement);
      if (rowCount === null || rowCount === 0) throw new Error(`${statement} changes nothing`);
    }
    // Only the transactions of the owner are asked for; here they are those of the superuser who tampers.
    const asOwner: Database['asOwner'] = (work) => work(kyselyOn(admin), admin as unknown as pg.PoolClient);
    const found: AnyDifference[] = [];
    await verifyAll({ asOwner }, { slices: [TRIALS], onDifference: (_org, difference) => found.push(difference) });
    return found;
  } finally {
    await admin.query('rollback');
  }
}
