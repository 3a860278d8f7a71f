import { expect, test } from 'vitest';
import { breaches } from './text-rules.mjs';

const rulesBroken = (file, text) => breaches(file, text).map((line) => line.replace(/: .*/, ''));

test.each([
  ['src/registers/actions/rules.ts', 'const a = 1;\nconst now = Temporal.Now.instant();', ['src/registers/actions/rules.ts:2 clock']],
  ['src/registers/actions/rules.ts', 'const day = new Date();', ['src/registers/actions/rules.ts:1 clock']],
  ['src/registers/actions/rules.test.ts', 'Date.now();', ['src/registers/actions/rules.test.ts:1 clock']],
  ['src/app/schedule.ts', 'Temporal.Now.instant();', []],
  ['src/ui/client/clock.ts', 'new Date();', []],
  ['src/kernel/day.ts', '/** Never new Date(): see\n * conventions */\n// nor Temporal.Now', []],
  ['src/ui/charts/Bar.tsx', '<rect style="width:1px"/>', ['src/ui/charts/Bar.tsx:1 style']],
  ['src/ui/charts/Bar.tsx', '<rect class="style" data-style="x"/>', []],
])('%s: %s', (file, text, expected) => {
  expect(rulesBroken(file, text)).toEqual(expected);
});

test.each([
  'db.query(`select id\n  from action`)',
  "query('INSERT INTO action VALUES (1)')",
  "query('delete from action')",
  "query('update action set state = 1')",
  'sql`now()`',
])('SQL in an action is found: %s', (text) => {
  expect(rulesBroken('src/registers/actions/actions.ts', text)).toEqual(['src/registers/actions/actions.ts:1 sql']);
  expect(breaches('src/registers/actions/store.ts', text)).toEqual([]);
  expect(breaches('src/ledger/read.ts', text)).toEqual([]);
  expect(breaches('src/registers/actions/actions.test.ts', text)).toEqual([]);
});

test.each(["'Select a country'", "'Update the address'", "['update', 'select']", "'Select one from'"])('words are not SQL: %s', (text) => {
  expect(breaches('src/registers/actions/messages.ts', text)).toEqual([]);
});

test('a file of more than 400 lines is found, a generated one is not', () => {
  const long = 'x\n'.repeat(401);
  expect(breaches('src/ui/long.ts', long)).toHaveLength(1);
  expect(breaches('src/ui/long.ts', 'x\n'.repeat(400))).toEqual([]);
  expect(breaches('src/db/schema.ts', long)).toEqual([]);
});
