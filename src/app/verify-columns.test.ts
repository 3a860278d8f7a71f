import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { recordFigure } from '../db/testing-figures.ts';
import type { Database } from '../db/transaction.ts';
import { makeHistory } from './testing-history.ts';
import { differencesAfter, MAY_BE_LOST, other, TABLES, type Tampered, tamperable } from './testing-tamper.ts';

/** Rows tried for each column; `npm run chaos -- tamper` tries more, and more ways. */
const ROWS = 5;

let mutations = 0;
let overlooked = 0;
let suite: TestDatabase;
let db: Database;
let admin: pg.Client;
let tables: readonly Tampered[];

beforeAll(async () => {
  suite = await testDatabase();
  db = await makeHistory(suite.url);
  admin = new pg.Client({ connectionString: suite.adminUrl });
  await admin.connect();
  tables = await tamperable(admin);
});
afterAll(async () => {
  await admin.end();
  await db.close();
  await suite.close();
});

async function isFound(statement: string): Promise<boolean> {
  mutations += 1;
  return (await differencesAfter(admin, statement)).length > 0;
}

test.each(Object.keys(TABLES))(
  '%s: a change of any column and the loss of any row are found',
  async (table) => {
    const { columns, places } = tables.find((one) => one.table === table) ?? expect.fail(table);
    const missed: string[] = [];
    for (const ctid of places.slice(0, ROWS)) {
      for (const { name, type } of columns)
        if (!(await isFound(`update ${table} set "${name}" = ${other(name, type)} where ctid = '${ctid}'`)))
          missed.push(`${table}.${name} ${ctid}`);
      if (!MAY_BE_LOST.includes(table) && !(await isFound(`delete from ${table} where ctid = '${ctid}'`)))
        missed.push(`${table} ${ctid} deleted`);
    }
    overlooked += missed.length;
    expect(missed).toEqual([]);
  },
  60_000,
);

test('that is how many', () => recordFigure('columns', `${mutations - overlooked} of ${mutations} changes and losses found`));
