import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from './testing.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('the application connects as a role that cannot bypass row-level security', async () => {
  const { rows } = await database.pool.query('SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user');
  expect(rows).toEqual([{ rolname: 'chancery', rolsuper: false, rolbypassrls: false }]);
});

test('databases are UTF-8 and sort by code point, whatever the machine', async () => {
  const { rows } = await database.pool.query<{ s: string }>("SELECT s FROM unnest(ARRAY['é', 'z', 'Z', 'a']) AS s ORDER BY s");
  expect(rows.map((row) => row.s).join('')).toBe('Zazé');
});

test('two suites do not see each other', async () => {
  const other = await testDatabase();
  await database.pool.query('CREATE TABLE mine (id int)');
  const { rows } = await other.pool.query("SELECT to_regclass('mine') AS found");
  await other.close();
  expect(rows).toEqual([{ found: null }]);
});
