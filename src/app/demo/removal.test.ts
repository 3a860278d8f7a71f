import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import { addOrganisation, trialOrg } from '../../keep/testing-visit.ts';
import { faultsOfHtml } from '../../ui/testing-html.ts';
import { addPerson, makeReal, NOW, openSite, type Person, type Site, submit, visit } from '../testing-site.ts';
import { askedRemovals } from './store/removal.ts';
import { removeOrganisation } from './store/state.ts';

const DEMO = trialOrg(44, 'essai-retrait');
const REAL = trialOrg(45, 'essai-reel');
const page = (slug: string) => `/${slug}/bureau/administration/demonstration`;

let database: TestDatabase;
let site: Site;
let admin: Person;
let keeper: Person;

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, { now: NOW });
  for (const org of [DEMO, REAL]) await addOrganisation(site.db, org);
  await makeReal(site.db, REAL);
  admin = await addPerson(site.db, DEMO, ['administrator'], { name: 'Alix Fictive', now: NOW });
  keeper = await addPerson(site.db, REAL, ['administrator'], { name: 'Réal Fictif', now: NOW });
});
afterAll(async () => {
  await site.close();
  await database.close();
});

test('a real organisation has no page to remove it, and its desk does not speak of one', async () => {
  expect((await visit(site, page(REAL.slug), keeper.token)).status).toBe(404);
  expect((await submit(site, `${page(REAL.slug)}/retrait`, { confirm: 'true' }, keeper.token)).status).toBe(404);
  expect((await visit(site, `/${REAL.slug}/bureau/administration`, keeper.token)).html).not.toContain('/demonstration');
  expect((await visit(site, `/${DEMO.slug}/bureau/administration`, admin.token)).html).toContain(page(DEMO.slug));
});

test('the page says what is lost, in both languages, and wants a tick', async () => {
  for (const lang of ['', '/en']) {
    const { status, html } = await visit(site, `${lang}${page(DEMO.slug)}`, admin.token);
    expect(status).toBe(200);
    expect(html).toContain(lang === '' ? 'Retirer la démonstration' : 'Remove the demonstration');
    expect(await faultsOfHtml(html)).toEqual([]);
  }
  const refused = await submit(site, `${page(DEMO.slug)}/retrait`, {}, admin.token);
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('Cochez la case');
  expect(await site.db.asOwner(askedRemovals)).toEqual([]);
});

test('once asked it is under way, and once it is done its addresses are gone', async () => {
  const asked = await submit(site, `${page(DEMO.slug)}/retrait`, { confirm: 'true' }, admin.token);
  expect(asked).toMatchObject({ status: 303, location: page(DEMO.slug) });
  expect((await visit(site, page(DEMO.slug), admin.token)).html).toContain('Le retrait est en cours');
  expect(await site.db.asOwner(askedRemovals)).toEqual([DEMO.slug]);
  await site.db.asOwner((tx) => removeOrganisation(tx, DEMO.id));
  for (const path of [`/${DEMO.slug}`, page(DEMO.slug), `/${DEMO.slug}/connexion`])
    expect((await visit(site, path, admin.token)).status).toBe(404);
  expect((await visit(site, `/${REAL.slug}/bureau`, keeper.token)).status).toBe(200);
});
