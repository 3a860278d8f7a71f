import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { addOrganisation, addUnit, trialOrg } from '../keep/testing-visit.ts';
import { formFor, make } from './testing-access-world.ts';
import { addPerson, NOW, openSite, type Person, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(71, 'essai-presence');
const clock = { now: NOW };
let database: TestDatabase;
let site: Site;
let planner: Person;
let unit: string;
let outsider: Person;

const at = (path: string): string => `/${ORG.slug}${path}`;
const ACTION = { ...formFor('actions'), countries: 'FR', on: '2099-12-10' };
const plan = (more: Readonly<Record<string, string>> = {}, token = planner.token): Promise<string> =>
  make(site, ORG, 'actions', { ...ACTION, ...more }, token);
/** What the form of a new action shows as planned near, when « Vérifier » is pressed. */
const check = async (more: Readonly<Record<string, string>>, token = planner.token): Promise<string> =>
  strip((await submit(site, at('/bureau/actions'), { ...ACTION, title: 'Essai', _check: '1', ...more }, token)).html);
const strip = (html: string): string => /<section class="feeds"><h2>Déjà prévu.*?<\/section>/s.exec(html)?.[0] ?? '';
const presences = () =>
  site.db.asOwner(async (tx) => (await sql<{ record: string; audience: string }>`select * from presence`.execute(tx)).rows);

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock);
  await addOrganisation(site.db, ORG);
  unit = await addUnit(site.db, ORG, 'Unité fictive');
  planner = await addPerson(site.db, ORG, ['planner'], { unit, now: NOW });
  outsider = await addPerson(site.db, ORG, ['planner'], { now: NOW });
});
afterAll(async () => {
  await site.close();
  await database.close();
});

test('whoever plans an action is shown what is planned at the same place within three weeks, and nothing is kept meanwhile', async () => {
  await plan({ title: 'Forum de Paris', on: '2099-12-01' });
  await plan({ title: 'Salon de mai', on: '2099-12-31' });
  await plan({ title: 'Trop tard', on: '2100-01-01' });
  await plan({ title: 'Ailleurs', countries: 'JP' });
  await plan({ title: 'Tenue', state: 'held', on: '2099-11-19' });
  const found = await check({});
  expect(found).toContain('Forum de Paris');
  expect(found).toContain('Salon de mai');
  for (const absent of ['Trop tard', 'Ailleurs', 'Tenue', 'Essai']) expect(found).not.toContain(absent);
  expect(found).toContain('France');

  // Pressed with the key of the form: what is sent afterwards with the same key is recorded.
  const key = { _key: 'cle-de-cet-essai-0001' };
  const checked = await submit(site, at('/bureau/actions'), { ...ACTION, ...key, title: 'Gardée', _check: '1' }, planner.token);
  expect([checked.status, checked.html.includes('value="Gardée"')]).toEqual([200, true]);
  const sent = await submit(site, at('/bureau/actions'), { ...ACTION, ...key, title: 'Gardée' }, planner.token);
  expect((await visit(site, sent.location, planner.token)).html).toContain('Gardée');
  // The page of the record shows it too, itself left out.
  const page = strip((await visit(site, sent.location, planner.token)).html);
  expect(page).toContain('Forum de Paris');
  expect(page).not.toContain('Gardée');
});

test('the same person is near wherever it is; a held, cancelled or moved action is near no more', async () => {
  const contact = await make(site, ORG, 'contacts', { kind: 'body', name: 'Institut fictif', partyKind: 'company' }, planner.token);
  const on = { on: '2101-06-10' };
  const id = await plan({ ...on, title: 'À Tokyo', countries: 'JP', participant: contact });
  expect(await check({ ...on, countries: 'BR', participant: contact })).toContain('avec les mêmes personnes');
  expect(await check({ ...on, countries: 'BR' })).not.toContain('À Tokyo');
  const edit = { ...ACTION, title: 'À Séoul', countries: 'KR', on: '2101-06-11', _version: '1' };
  expect((await submit(site, at(`/bureau/actions/${id}/modifier`), edit, planner.token)).status).toBe(303);
  expect(await check({ ...on, countries: 'JP', participant: contact })).not.toContain('Séoul');
  expect(await check({ ...on, countries: 'KR' })).toContain('À Séoul');
  expect((await submit(site, at(`/bureau/actions/${id}/annulation`), { reason: 'Fictif' }, planner.token)).status).toBe(303);
  expect(await check({ ...on, countries: 'KR' })).not.toContain('Séoul');
  expect((await presences()).some(({ record }) => record === id)).toBe(false);
});

test('what somebody may not see is not there, and not counted', async () => {
  const on = { on: '2102-03-03', countries: 'PE' };
  await plan({ ...on, title: 'De l’unité', visibility: 'unit', unit });
  await plan({ ...on, title: 'Nommée', visibility: 'named' });
  expect(await check(on)).toContain('De l’unité');
  expect(await check(on)).toContain('Nommée');
  const seen = await check(on, outsider.token);
  expect(seen).toContain('Rien d’autre');
  expect(seen).not.toMatch(/De l’unité|Nommée|<li>/);
  const rows = await site.db.asAccount(ORG.slug, outsider.account, async (tx) => [
    ...(await sql`select from presence where from_day = '2102-03-03'`.execute(tx)).rows,
    ...(await sql`select from presence_mark where from_day = '2102-03-03'`.execute(tx)).rows,
  ]);
  expect(rows).toEqual([]);
});

test('the script of the form asks for the strip alone, by the names of the address', async () => {
  const ask = (query: string) => visit(site, at(`/bureau/deja-prevu?${query}`), planner.token);
  // Whoever types a year wrong is told nothing, rather than that something broke.
  for (const day of ['9999-12-31', '1583-01-01']) expect((await ask(`du=${day}&pays=FR`)).status).toBe(200);
  const { status, html } = await ask('du=2099-12-05&pays=FR&pays=XX&avec=new:Quelqu’un');
  expect(status).toBe(200);
  expect(html).toContain('Forum de Paris');
  expect(html).not.toContain('<html');
  expect((await ask('du=hier&pays=FR')).html).toBe('');
  expect((await ask('du=2099-12-05')).html).toContain('Indiquez une date');
});
