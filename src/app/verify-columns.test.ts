import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kyselyOn } from '../db/kysely.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { recordFigure } from '../db/testing-figures.ts';
import type { Database } from '../db/transaction.ts';
import { makeHistory, TRIALS } from './testing-history.ts';
import { verifyAll } from './verify.ts';

/** Every table that verify answers for, and the columns that say nothing of what happened, each with the reason. */
const TABLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
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
const MAY_BE_LOST = ['journal_checkpoint'];
/** Rows tried for each column. */
const ROWS = 5;

let mutations = 0;
let overlooked = 0;
let suite: TestDatabase;
let db: Database;
let admin: pg.Client;

beforeAll(async () => {
  suite = await testDatabase();
  db = await makeHistory(suite.url);
  admin = new pg.Client({ connectionString: suite.adminUrl });
  await admin.connect();
  // A check would refuse what this test is about.
  await admin.query(`do $$ declare k record; begin
    for k in select conrelid::regclass as target, conname from pg_constraint where contype = 'c' and conrelid <> 0 and connamespace = 'public'::regnamespace loop
      execute format('alter table %s drop constraint %I', k.target, k.conname);
    end loop; end $$`);
});
afterAll(async () => {
  await admin.end();
  await db.close();
  await suite.close();
});

/** Another value than the one that is there. */
function other(column: string, type: string): string {
  const c = `"${column}"`;
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

/** How many differences there are after a statement; it is undone. */
async function differencesAfter(statement: string): Promise<number> {
  mutations += 1;
  await admin.query('begin isolation level repeatable read');
  try {
    await admin.query('set local session_replication_role = replica');
    const done = await admin.query(statement);
    if (done.rowCount !== 1) throw new Error(`${statement} changed ${done.rowCount} rows`);
    // Only the transactions of the owner are asked for; here they are those of the superuser who tampers.
    const asOwner: Database['asOwner'] = (work) => work(kyselyOn(admin), admin as unknown as pg.PoolClient);
    return await verifyAll({ asOwner }, { slices: [TRIALS], onDifference: () => undefined });
  } finally {
    await admin.query('rollback');
  }
}

test.each(Object.entries(TABLES))(
  '%s: a change of any column and the loss of any row are found',
  async (table, reasons) => {
    const { rows: columns } = await admin.query<{ name: string; type: string }>(
      `select attname as name, format_type(atttypid, null) as type from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
      [table],
    );
    const { rows: places } = await admin.query<{ ctid: string }>(
      `select ctid::text from ${table} ${table === 'tally' || table === 'distinct_party' ? 'where n <> 0' : ''} order by md5(ctid::text) limit ${ROWS}`,
    );
    const missed: string[] = [];
    for (const { ctid } of places) {
      for (const { name, type } of columns.filter((column) => !(column.name in reasons)))
        if ((await differencesAfter(`update ${table} set "${name}" = ${other(name, type)} where ctid = '${ctid}'`)) === 0)
          missed.push(`${table}.${name} ${ctid}`);
      if (!MAY_BE_LOST.includes(table) && (await differencesAfter(`delete from ${table} where ctid = '${ctid}'`)) === 0)
        missed.push(`${table} ${ctid} deleted`);
    }
    overlooked += missed.length;
    expect(missed).toEqual([]);
  },
  60_000,
);

test('that is how many', () => recordFigure('columns', `${mutations - overlooked} of ${mutations} changes and losses found`));
