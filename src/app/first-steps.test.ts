import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { addOrganisation, addUnit, trialOrg } from '../keep/testing-visit.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { addPerson, NOW, openSite, type Person, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(58, 'essai-premiers-pas');
const DESK = '/essai-premiers-pas/bureau';
const STEPS = `${DESK}/premiers-pas`;
const ACTION = {
  kind: 'promotion',
  state: 'held',
  on: '2099-11-01',
  title: 'Première',
  stream: 'economic',
  role: 'led',
  ledBy: 'ministry',
};

let database: TestDatabase;
let site: Site;
let officer: Person;
let auditor: Person;
let administrator: Person;

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, { now: NOW });
  await addOrganisation(site.db, ORG);
  administrator = await addPerson(site.db, ORG, ['administrator'], { now: NOW });
});
afterAll(async () => {
  await site.close();
  await database.close();
});

const page = async (who: Person): Promise<string> => (await visit(site, STEPS, who.token)).html;
const progress = async (who: Person): Promise<string> => /class="eyebrow">([^<]*)</.exec(await page(who))?.[1] ?? '';

it('an administrator of an empty organisation has its own list, ticked by what is there', async () => {
  const empty = await page(administrator);
  expect(empty).toContain('Mettre l’organisation en route');
  expect(await progress(administrator)).toBe('0 sur 11');
  const unit = await addUnit(site.db, ORG, 'Poste fictif');
  officer = await addPerson(site.db, ORG, ['officer'], { unit, now: NOW });
  auditor = await addPerson(site.db, ORG, ['auditor'], { now: NOW });
  expect(await progress(administrator)).toBe('2 sur 11');
});

it('steps tick themselves by what was done, and nobody is asked for what is not hers', async () => {
  expect(await page(officer)).not.toContain('Mettre l’organisation en route');
  expect(await page(auditor)).not.toContain('Consigner une première action');
  expect(await progress(officer)).toBe('1 sur 5');
  await submit(site, `${DESK}/actions`, ACTION, officer.token);
  await submit(site, `${DESK}/avis/choix`, { comment: 'mail' }, officer.token);
  expect(await progress(officer)).toBe('3 sur 5');
});

it('stay on the first page until they are put away, and are found again', async () => {
  const day = async () => (await visit(site, DESK, officer.token)).html;
  expect(await day()).toContain('id="premiers-pas"');
  expect((await submit(site, STEPS, { montrer: 'non' }, officer.token)).location).toBe(DESK);
  expect(await day()).not.toContain('id="premiers-pas"');
  expect((await visit(site, `${DESK}/aide`, officer.token)).html).toContain(`href="${STEPS}"`);
  await submit(site, STEPS, { montrer: 'oui' }, officer.token);
  expect(await day()).toContain('id="premiers-pas"');
});

it('are valid pages in both languages', async () => {
  for (const who of [administrator, officer])
    for (const url of [STEPS, `/en${STEPS}`]) expect(await faultsOfHtml((await visit(site, url, who.token)).html)).toEqual([]);
});
