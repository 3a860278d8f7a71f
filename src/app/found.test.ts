import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { formFor, make, ORG, openWorld, type World } from './testing-access-world.ts';
import { addPerson, NOW, visit } from './testing-site.ts';

let database: TestDatabase;
let world: World;
let open = '';
let hidden = '';

beforeAll(async () => {
  database = await testDatabase();
  world = await openWorld(database);
  const { token } = await addPerson(world.site.db, ORG, ['officer'], { now: NOW });
  const action = { ...formFor('actions', world.known), state: 'held', on: '2099-11-02' };
  open = await make(world.site, ORG, 'actions', { ...action, title: 'Rencontre publique inventée', visibility: 'public' }, token);
  hidden = await make(world.site, ORG, 'actions', { ...action, title: 'Rencontre interne inventée', visibility: 'organisation' }, token);
});
afterAll(async () => {
  await world.site.close();
  await database.close();
});

const text = async (url: string) => (await world.site.app.inject({ url })).payload;

test('what is new is on the home page, on its own page and in the feed; what is not public is in none', async () => {
  for (const path of ['', '/nouveautes', '/nouveautes.atom']) {
    for (const prefix of ['', '/en']) {
      const said = await text(`${prefix}/${ORG.slug}${path}`);
      expect(said, path).toContain('Rencontre publique inventée');
      expect(said, path).not.toContain('interne inventée');
    }
  }
});

test('the sitemap leads to every page that is published, in both languages, and to no other', async () => {
  const map = await text(`/${ORG.slug}/sitemap.xml`);
  expect(map).toContain(`<loc>https://chancery.example/${ORG.slug}/actions/${open}</loc>`);
  expect(map).not.toContain(hidden);
  const paths = [...map.matchAll(/<loc>https:\/\/chancery\.example([^<]+)<\/loc>/g)].map(([, path = '']) => path);
  expect(paths.length).toBe(new Set(paths).size);
  for (const path of paths) expect((await world.site.app.inject({ url: path })).statusCode, path).toBe(200);
  expect(await text('/sitemap.xml'), 'a demonstration is not led to').not.toContain(ORG.slug);
  expect(await text('/robots.txt')).toContain('Sitemap: https://chancery.example/sitemap.xml');
});

test('a public page says its one address and what its card shows; a page of the desk says neither', async () => {
  const { html } = await visit(world.site, `/en/${ORG.slug}/actions/${open}?q=x`);
  expect(html).toContain(`<link rel="canonical" href="https://chancery.example/en/${ORG.slug}/actions/${open}"`);
  expect(html).toContain('<meta property="og:title" content="Rencontre publique inventée – ');
  expect(html).toContain(`hreflang="fr-CA" href="https://chancery.example/${ORG.slug}/actions/${open}"`);
  expect((await visit(world.site, `/${ORG.slug}/connexion`)).html).not.toContain('og:title');
});
