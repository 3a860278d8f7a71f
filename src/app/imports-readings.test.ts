import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { workOnImports } from '../desk/imports/work.ts';
import { ORG, openStrategy } from '../strategy/testing.ts';
import { sendFile, workshopOf } from './testing-imports.ts';
import { addPerson, NOW, openSite, type Person, type Site, submit } from './testing-site.ts';

const BASE = `/${ORG.slug}/bureau/importations`;
const HEAD = 'plan;indicateur;exercice;valeur;date;source;preuve\r\n';

let database: TestDatabase;
let site: Site;
let admin: Client;
let planner: Person;
let officer: Person;

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, { now: NOW });
  admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  await openStrategy(site.db);
  planner = await addPerson(site.db, ORG, ['planner'], { now: NOW });
  officer = await addPerson(site.db, ORG, ['officer'], { now: NOW });
});
afterAll(async () => {
  await admin.end();
  await site.close();
  await database.close();
});

const runOf = async (id: string) => (await admin.query('select * from import_run where id = $1', [id])).rows[0];
const work = () => workOnImports(workshopOf(site.db, [ORG]));
const values = async () =>
  (await admin.query("select year, value::text, withdrawn, source from reading where plan = '2019-2023' order by id")).rows;

const COLUMNS = { valeur: 'value', date: 'on', preuve: 'proof' };

async function check(text: string): Promise<string> {
  const sent = await sendFile(site, BASE, planner, { bytes: HEAD + text, fields: { importer: 'readings' } });
  const id = sent.location.slice(-36);
  const run = await runOf(id);
  const form = Object.fromEntries(
    run.headers.map((header: string, place: number) => [
      `column-${place}`,
      (COLUMNS as Readonly<Record<string, string>>)[header] ?? run.mapping[place],
    ]),
  );
  expect((await submit(site, `${BASE}/${id}/correspondance`, { mode: 'both', ...form }, planner.token)).status).toBe(303);
  await work();
  return id;
}

async function run(text: string): Promise<string> {
  const id = await check(text);
  expect((await submit(site, `${BASE}/${id}/execution`, {}, planner.token)).status).toBe(303);
  await work();
  return id;
}

test('readings are known by plan, indicator and year: added, unchanged, replaced, and taken back', async () => {
  const added = await run('2019-2023;2;2019-2020;12;30/06/2019;Relevé fictif;\r\n2019-2023;2;2020-2021;13;2020-06-30;Relevé fictif;\r\n');
  expect(await runOf(added)).toMatchObject({ state: 'done', adds: 2, wrong: 0 });
  // Ids made within one millisecond come in no order.
  expect((await values()).toSorted((a, b) => (a.year < b.year ? -1 : 1))).toEqual([
    { year: '2019-2020', value: '12', withdrawn: false, source: 'Relevé fictif' },
    { year: '2020-2021', value: '13', withdrawn: false, source: 'Relevé fictif' },
  ]);
  const replaced = await run(
    '2019-2023;2;2019-2020;14;2019-06-30;Relevé corrigé fictif;\r\n2019-2023;2;2020-2021;13;2020-06-30;Relevé fictif;\r\n',
  );
  expect(await runOf(replaced)).toMatchObject({ state: 'done', adds: 0, updates: 1, same: 1 });
  await submit(site, `${BASE}/${replaced}/annulation`, {}, planner.token);
  await work();
  expect(await runOf(replaced)).toMatchObject({ state: 'undone', left_alone: 0 });
  expect((await values()).at(-1)).toEqual({ year: '2019-2020', value: '12', withdrawn: false, source: 'Relevé fictif' });
  await submit(site, `${BASE}/${added}/annulation`, {}, planner.token);
  await work();
  // One of the two was entered anew since: another reading stands in its place.
  expect(await runOf(added)).toMatchObject({ state: 'undone', left_alone: 1 });
  expect((await values()).at(-1)).toMatchObject({ year: '2020-2021', withdrawn: true });
});

test('what the form refuses is refused by row and column, and an officer imports no reading', async () => {
  const id = await check(
    '2019-2023;2;2019-2020;beaucoup;2019-06-30;Fictive;\r\n2019-2023;999;2019-2020;1;2019-06-30;Fictive;\r\nautre;2;2019-2020;1;2019-06-30;Fictive;\r\n',
  );
  const { rows } = await admin.query("select line, header, refusal ->> 'id' as why from import_fault where import = $1 order by line", [
    id,
  ]);
  expect(rows).toEqual([
    { line: 2, header: 'valeur', why: 'notANumber' },
    { line: 3, header: 'indicateur', why: 'unknownIndicator' },
    { line: 4, header: 'plan', why: 'unknownPlan' },
  ]);
  const sent = await sendFile(site, BASE, officer, { bytes: `${HEAD}a;b;c;d;e;f;g\r\n`, fields: { importer: 'readings' } });
  expect(sent.status).toBe(422);
});
