import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { addOrganisation, addUnit, trialOrg } from '../keep/testing-visit.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { ask } from './testing-api.ts';
import { addPerson, NOW, openSite, type Person, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(77, 'essai-services');
const clock = { now: NOW };
const BASE = '/essai-services/bureau/administration/services';

let database: TestDatabase;
let site: Site;
let administrator: Person;
let unit: string;
let account: string;

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock);
  await addOrganisation(site.db, ORG);
  unit = await addUnit(site.db, ORG, 'Unité fictive');
  administrator = await addPerson(site.db, ORG, ['administrator'], { now: NOW });
  const made = await send('/nouveau', { name: 'Entrepôt fictif', purpose: 'Alimente un tableau', roles: 'officer', unit });
  account = made.location.split('/').at(-1) ?? '';
});
afterAll(async () => {
  await site.close();
  await database.close();
});

const send = (path: string, form: Readonly<Record<string, string>>) => submit(site, `${BASE}${path}`, form, administrator.token);
const page = (path: string) => visit(site, `${BASE}${path}`, administrator.token);
const secretIn = (html: string): string => /chy_[\w-]{43}/.exec(html)?.[0] ?? '';
const reads = async (key: string): Promise<number> => (await ask(site, 'GET', '/essai-services/actions', { key })).status;
const issue = async (form: Readonly<Record<string, string>> = {}) =>
  send(`/${account}/cles`, { name: 'Serveur fictif', scopes: 'actions:read', until: '2099-12-31', ...form });
const keyIds = async (): Promise<readonly string[]> =>
  [...(await page(`/${account}`)).html.matchAll(/cles\/([0-9a-f-]{36})\/revocation/g)].flatMap(([, id]) => id ?? []);

test('a key is shown once, opens what it was given, and its last use is told', async () => {
  const shown = await issue();
  const key = secretIn(shown.html);
  expect(key).not.toBe('');
  const before = await page(`/${account}`);
  expect(before.html).not.toContain(key);
  expect(before.html).toContain(key.slice(0, 8));
  expect(await faultsOfHtml(before.html)).toEqual([]);
  expect(await reads(key)).toBe(200);
  expect((await ask(site, 'POST', '/essai-services/actions', { key, body: {} })).status).toBe(403);
  expect((await page('')).html).toMatch(/20\s+nov/);
});

test('a form sent twice issues one key', async () => {
  const count = (await keyIds()).length;
  const form = { _key: 'cle-00000001' };
  expect((await issue(form)).status).toBe(200);
  expect((await issue(form)).status).toBe(303);
  expect((await keyIds()).length).toBe(count + 1);
});

test('a key lasts a year at most, and opens to the end of its last day', async () => {
  expect((await issue({ until: '2099-11-19' })).status).toBe(422);
  expect((await issue({ until: '2100-11-20' })).status).toBe(422);
  expect((await issue({ until: '2100-11-19' })).status).toBe(200);
  expect((await issue({ scopes: 'everything' })).status).toBe(422);
  const key = secretIn((await issue({ until: '2099-11-20' })).html);
  clock.now = Temporal.Instant.from('2099-11-21T04:59:59Z');
  expect(await reads(key)).toBe(200);
  clock.now = Temporal.Instant.from('2099-11-21T05:00:00Z');
  expect(await reads(key)).toBe(401);
  clock.now = NOW;
});

test('a key that is replaced opens a day longer; one that is revoked, no more', async () => {
  const before = new Set(await keyIds());
  const old = secretIn((await issue()).html);
  const id = (await keyIds()).find((one) => !before.has(one)) ?? '';
  const fresh = secretIn((await send(`/${account}/cles/${id}/remplacement`, {})).html);
  expect([await reads(old), await reads(fresh)]).toEqual([200, 200]);
  clock.now = NOW.add({ hours: 25 });
  expect([await reads(old), await reads(fresh)]).toEqual([401, 200]);
  clock.now = NOW;
  expect((await send(`/${account}/cles/${id}/revocation`, {})).status).toBe(303);
  expect(await reads(old)).toBe(401);
  expect((await send(`/${account}/cles/${id}/remplacement`, {})).status).toBe(422);
});

test('a closed account opens nothing, whatever its keys', async () => {
  const key = secretIn((await issue()).html);
  await send(`/${account}/fermeture`, {});
  expect(await reads(key)).toBe(401);
  expect((await issue()).status).toBe(422);
  await send(`/${account}/ouverture`, {});
  expect(await reads(key)).toBe(200);
});

test('a program is no member: it is not in their list, and is given neither a role nor a password there', async () => {
  const accounts = '/essai-services/bureau/administration/comptes';
  expect((await visit(site, accounts, administrator.token)).html).not.toContain('Entrepôt fictif');
  for (const [act, form] of [
    ['roles', { role: 'administrator' }],
    ['mot-de-passe', {}],
  ] as const)
    expect((await submit(site, `${accounts}/${account}/${act}`, form, administrator.token)).status).toBe(404);
  expect((await send('/nouveau', { name: 'Autre', purpose: 'Fictif', roles: 'administrator' })).status).toBe(422);
});

test('the journal says who did what to which program, and never a key', async () => {
  const rows = await site.db.asOwner((tx) =>
    tx.selectFrom('journalEntry').select(['verb', 'account']).where('org', '=', ORG.id).where('register', '=', 'services').execute(),
  );
  expect(new Set(rows.map(({ verb }) => verb))).toEqual(
    new Set(['openService', 'issueKey', 'replaceKey', 'revokeKey', 'closeService', 'reopenService']),
  );
  expect(new Set(rows.map((row) => row.account))).toEqual(new Set([administrator.account]));
  const journal = await visit(site, '/essai-services/bureau/administration/journal', administrator.token);
  expect(journal.html).toContain('a émis une clé');
  expect(journal.html).not.toMatch(/chy_[\w-]{43}/);
});

test('its pages are valid HTML', async () => {
  for (const path of ['', '/nouveau', `/${account}`]) expect(await faultsOfHtml((await page(path)).html)).toEqual([]);
  expect(await faultsOfHtml((await send('/nouveau', { name: '' })).html)).toEqual([]);
});
