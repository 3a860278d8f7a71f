import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { addOrganisation, trialOrg } from '../keep/testing-visit.ts';
import { newId } from '../kernel/ids.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { KINDS } from './compose.ts';
import { countEfforts } from './load/reference.ts';
import { addPerson, NOW, openSite, type Person, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(65, 'essai-effort');
const BASE = '/essai-effort';
const clock = { now: NOW };

let database: TestDatabase;
let site: Site;
let planner: Person;

const priority = (kind: string, code: string, since: string) => ({
  org: ORG.id,
  id: newId(),
  kind,
  code,
  since,
  source: 'Décision fictive',
});

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock);
  await addOrganisation(site.db, ORG);
  planner = await addPerson(site.db, ORG, ['planner'], { now: NOW });
  await site.db.asOwner(async (tx) => {
    await tx
      .insertInto('vocabulary')
      .values([
        { org: ORG.id, list: 'sector', code: 'culture', labelFr: 'Culture', labelEn: 'Culture' },
        { org: ORG.id, list: 'territory', code: 'ailleurs', labelFr: 'Ailleurs fictif', labelEn: 'Fictional elsewhere' },
      ])
      .execute();
    await tx
      .insertInto('priority')
      .values([
        priority('territory', 'FR', '2099-04-01'),
        priority('territory', 'SN', '2099-04-01'),
        priority('territory', 'US', '2099-11-01'),
        priority('sector', 'culture', '2099-04-01'),
      ])
      .execute();
  });
  await countEfforts(site.db, ORG, KINDS);
  const record = async (n: number, more: Record<string, string>): Promise<void> => {
    const form = {
      kind: 'promotion',
      stream: 'economic',
      state: 'held',
      on: '2099-10-05',
      title: `Activité fictive ${n}`,
      visibility: 'public',
      role: 'led',
      ledBy: 'ministry',
      ...more,
    };
    const made = await submit(site, `${BASE}/bureau/actions`, form, planner.token);
    expect(made.status, made.html).toBe(303);
  };
  for (let n = 0; n < 6; n++) await record(n, { countries: 'FR', sectors: 'culture' });
  await record(6, { countries: 'US' });
  await record(7, { countries: 'US', on: '2099-11-03' });
  await record(8, { countries: 'FR', visibility: 'organisation' });
  await record(9, { countries: 'DE', territories: 'ailleurs' });
  // Decided after the actions: their measure counts what was posted before.
  await site.db.asOwner((tx) =>
    tx
      .insertInto('priority')
      .values(priority('territory', 'ailleurs', '2099-04-01'))
      .execute(),
  );
  await countEfforts(site.db, ORG, KINDS);
});
afterAll(async () => {
  await site.close();
  await database.close();
});

const get = (path: string) => visit(site, path, planner.token);
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');

it('is valid in both languages, inside and outside', async () => {
  for (const address of [`${BASE}/priorites`, `/en${BASE}/priorites`, `${BASE}/bureau/priorites`, `/en${BASE}/bureau/priorites`]) {
    const answer = await get(address);
    expect(answer.status).toBe(200);
    expect(await faultsOfHtml(answer.html), address).toEqual([]);
    expect(answer.html).not.toMatch(/undefined|\[object|NaN|\{[a-z]+\}/);
  }
  expect((await get(`${BASE}/priorites?exercice=2050-2051`)).status).toBe(404);
});

it('says how much was done in the priorities of each day, where, and where nothing was', async () => {
  const page = words((await get(`${BASE}/bureau/priorites`)).html);
  expect(page).toContain('Actions tenues 10');
  // Of the two acts in the United States, one was before their priority.
  expect(page).toMatch(/Dans un territoire prioritaire 8 /);
  expect(page).toContain('Dans un secteur prioritaire 6 60 % des actions tenues');
  expect(page).toContain('France 7 70 %');
  expect(page).toContain('États-Unis 2 20 %');
  expect(page).toContain('Ailleurs fictif 1 10 %');
  expect(page).toContain('Sans aucune action dans l’exercice : Sénégal');
  expect(page).toContain('Décision fictive');
});

it('is published without what few hidden actions stand behind', async () => {
  const page = words((await get(`${BASE}/priorites`)).html);
  expect(page).not.toContain('France 7');
  expect(page).toContain('2 autres');
  expect(page).toContain('Actions tenues 10');
});

it('counts nothing twice when the job runs again', async () => {
  await countEfforts(site.db, ORG, KINDS);
  expect(words((await get(`${BASE}/bureau/priorites`)).html)).toContain('Ailleurs fictif 1 10 %');
});
