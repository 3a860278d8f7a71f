import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomOf } from '../../test/chaos/lib/random.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { type Database, openDatabase } from '../db/transaction.ts';
import { takeCut } from '../journal/cut.ts';
import { CUT_ORG, openCuts } from './testing-cut.ts';
import { CASES, holdOrder, postAndWithdraw } from './testing-cut-specs.ts';
import { runHistories } from './testing-histories.ts';
import { ordersOf } from './testing-interleave.ts';
import { verifyAll } from './verify.ts';

// Guarantee 7; the long form of the histories is `npm run chaos -- cut`.
let database: TestDatabase;
let db: Database;
let admin: pg.Client;
beforeAll(async () => {
  database = await testDatabase();
  db = openDatabase(database.url, 8);
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  await openCuts(db);
});
afterAll(async () => {
  await admin.end();
  await db.close();
  await database.close();
});

describe.each(CASES)('close and %s, in every order', (_name, make) => {
  test.each(ordersOf([2, 3]).map((order) => [order.join(''), order] as const))('%s', (_order, order) =>
    holdOrder({ db, admin }, make(), 3, order),
  );
});

test('close, post and withdraw: all 90 orders of their six steps', { timeout: 120_000 }, async () => {
  const orders = ordersOf([2, 2, 2]);
  expect(orders).toHaveLength(90);
  for (const order of orders) await holdOrder({ db, admin }, postAndWithdraw(), 2, order);
});

test('random histories: each cut lists what a simple model says, then and after all that follows', { timeout: 120_000 }, async () => {
  const seed = Number(process.env.CHANCERY_SEED ?? Math.floor(Math.random() * 1_000_000));
  expect(await runHistories(db, randomOf(seed), 100).catch((error: unknown) => `seed ${seed}: ${String(error)}`)).toBe(100);
});

test('what keeps the whole server back is told, and nothing is stopped for it', async () => {
  await admin.query('begin; select pg_current_xact_id()');
  expect(await takeCut(db, CUT_ORG, { before: 3, alone: 3, every: 1 })).toBeNull();
  await admin.query('rollback');
  expect(await takeCut(db, CUT_ORG)).not.toBeNull();
});

test('a writer that waits for the lock has no number yet: a cut is not kept back by those that it stops', async () => {
  const { rows } = await admin.query<{ definition: string }>(
    `select pg_get_functiondef(oid) as definition from pg_proc where proname in ('enter', 'enter_by_key')`,
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const { definition } of rows) {
    const lock = definition.indexOf('pg_advisory_xact_lock_shared');
    expect(lock).toBeGreaterThan(0);
    for (const write of ['insert into', '  update ']) {
      const at = definition.indexOf(write);
      expect(at < 0 || at > lock).toBe(true);
    }
  }
});

test('after all of it verify is clean', async () => {
  const found: unknown[] = [];
  await verifyAll(db, { slices: [], onDifference: (_org, difference) => found.push(difference) });
  expect(found).toEqual([]);
});
