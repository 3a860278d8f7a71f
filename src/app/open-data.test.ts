import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { addOrganisation, trialOrg } from '../keep/testing-visit.ts';
import { FILES_DESCRIBED } from '../portal/data/descriptions.ts';
import { load, planFile } from '../strategy/testing.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { NOW, openSite, type Site, visit } from './testing-site.ts';

const ORG = trialOrg(93, 'essai-donnees');
const clock = { now: NOW };

let database: TestDatabase;
let site: Site;

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock);
  await addOrganisation(site.db, ORG);
  await load(site.db, planFile('demo-mrif/demonstration', 2099), true, ORG);
});
afterAll(async () => {
  await site.close();
  await database.close();
});

it.each(['/essai-donnees/donnees', '/essai-donnees/donnees/dictionnaire'])('%s is valid in both languages', async (path) => {
  for (const prefix of ['', '/en']) {
    const { status, html } = await visit(site, `${prefix}${path}`);
    expect(status).toBe(200);
    expect(await faultsOfHtml(html)).toEqual([]);
    expect(html).not.toMatch(/undefined|\[object|NaN|\{[a-z]+\}/);
  }
});

it('every file offered is there, for everybody', async () => {
  for (const prefix of ['', '/en']) {
    const { html } = await visit(site, `${prefix}/essai-donnees/donnees`);
    const links = [...html.matchAll(/href="([^"]*(?:\.csv|\.xlsx|\.json|\/api\/v1\/[^"]*))"/g)].map(([, href = '']) => href);
    expect(links).toHaveLength(24);
    for (const href of links) expect((await site.app.inject({ method: 'GET', url: href })).statusCode, href).toBe(200);
  }
});

it('a plan that is not published is not offered', async () => {
  expect((await load(site.db, planFile('mrif/2014-2018'), false, ORG)).ok).toBe(true);
  const { html } = await visit(site, '/essai-donnees/donnees');
  expect([...html.matchAll(/tableau\/liste\.csv/g)]).toHaveLength(1);
});

it('the dictionary says every column, in both languages, and is a file too', async () => {
  const columns = FILES_DESCRIBED.flatMap((file) => file.columns);
  expect(columns.length).toBeGreaterThan(80);
  for (const { id, label, help } of columns) {
    for (const text of [label.fr, label.en, help.fr, help.en]) expect(text.length, id).toBeGreaterThan(1);
  }
  for (const { id, columns: own } of FILES_DESCRIBED) expect(new Set(own.map((column) => column.id)).size, id).toBe(own.length);
  const answer = await site.app.inject({ method: 'GET', url: '/en/essai-donnees/donnees/dictionnaire/liste.csv' });
  const rows = parse(answer.rawPayload, { bom: true, columns: true }) as Record<string, string>[];
  expect(rows).toHaveLength(columns.length);
  expect(rows.find(({ Column, File }) => Column === 'kind' && File === 'Actions')).toMatchObject({
    Source: 'Typed in the form',
    Disclosure: 'Public',
  });
  expect(rows.filter(({ File }) => File === 'People and organisations').every(({ Disclosure }) => Disclosure === 'Internal')).toBe(true);
});
