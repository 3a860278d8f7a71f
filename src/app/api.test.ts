import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { addOrganisation, addUnit, trialOrg } from '../keep/testing-visit.ts';
import { type ApiAnswer, addProgram, ask, type Program } from './testing-api.ts';
import { NOW, openSite, type Site } from './testing-site.ts';

const ORG = trialOrg(71, 'essai-api');
const OTHER = trialOrg(72, 'essai-api-ailleurs');
const clock = { now: NOW };

let database: TestDatabase;
let site: Site;
let second: Site;
let unit: string;
let officer: Program;
let stranger: Program;

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock);
  second = await openSite(database, clock);
  for (const org of [ORG, OTHER]) await addOrganisation(site.db, org);
  unit = await addUnit(site.db, ORG, 'Unité fictive');
  officer = await addProgram(site.db, ORG, ['officer'], { now: NOW, unit });
  stranger = await addProgram(site.db, OTHER, ['planner'], { now: NOW });
});
afterAll(async () => {
  await site.close();
  await second.close();
  await database.close();
});
beforeEach(() => {
  // Each test has a minute of its own: its requests are counted apart.
  clock.now = clock.now.add({ seconds: 61 });
});

const ACTION = { kind: 'promotion', state: 'planned', on: '2099-12-01', title: 'Promotion fictive', stream: 'economic' };
const make = (more: object = {}, headers = {}) =>
  ask(site, 'POST', '/essai-api/actions', { key: officer.key, body: { ...ACTION, ...more }, headers });
const idOf = ({ body }: { body: Readonly<Record<string, unknown>> | null }): string => String(body?.id);

// The body of a list: a schema of its own holds its shape (api-document.test.ts).
const itemsOf = ({ body }: ApiAnswer): readonly { readonly id: string }[] => (body?.items ?? []) as { id: string }[];

describe('a record', () => {
  test('is made, read, changed and held; each answer bears its version', async () => {
    const made = await make({ on: '2099-11-02' });
    expect(made.status).toBe(201);
    expect(made.headers).toMatchObject({ etag: '"1"', location: `/api/v1/essai-api/actions/${idOf(made)}` });
    expect(made.body).toMatchObject({ title: 'Promotion fictive', state: 'planned', unit, fictional: true });
    const url = `/essai-api/actions/${idOf(made)}`;
    const read = await ask(site, 'GET', url, { key: officer.key });
    expect([read.status, read.text]).toEqual([200, made.text]);
    const changed = await ask(site, 'PATCH', url, { key: officer.key, body: { outcome: 'Suivi fictif' }, headers: { 'if-match': '"1"' } });
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({ outcome: 'Suivi fictif', title: 'Promotion fictive', state: 'planned', version: 2 });
    const held = await ask(site, 'POST', `${url}/hold`, { key: officer.key, headers: { 'if-match': '"2"' } });
    expect([held.status, held.body?.state, held.headers.etag]).toEqual([200, 'held', '"3"']);
    const withdrawn = await ask(site, 'POST', `${url}/withdraw`, {
      key: officer.key,
      body: { reason: 'Fictif' },
      headers: { 'if-match': '"3"' },
    });
    expect(withdrawn.body).toMatchObject({ state: 'cancelled', reason: 'Fictif' });
  });
});

describe('who asks', () => {
  const statusOf = async (key: string | undefined, method: 'GET' | 'POST' = 'GET', where = site) =>
    (await ask(where, method, '/essai-api/actions', { key, ...(method === 'POST' ? { body: ACTION } : {}) })).status;

  test('without a key, the public reads what is published and changes nothing', async () => {
    const shown = await make({ state: 'held', on: '2099-11-02', visibility: 'public', summary: 'Interne' });
    const kept = await make({ state: 'held', on: '2099-11-02' });
    const listed = await ask(site, 'GET', '/essai-api/actions');
    const ids = itemsOf(listed).map(({ id }) => id);
    expect([ids.includes(idOf(shown)), ids.includes(idOf(kept))]).toEqual([true, false]);
    const read = await ask(site, 'GET', `/essai-api/actions/${idOf(shown)}`);
    expect(read.status).toBe(200);
    expect(Object.keys(read.body ?? {})).not.toContain('summary');
    expect(read.headers['access-control-allow-origin']).toBe('*');
    expect(await statusOf(undefined, 'POST')).toBe(401);
  });
  test('a record that may not be seen answers, byte for byte, as one that does not exist', async () => {
    const hidden = await make({ visibility: 'unit', unit });
    const blind = await addProgram(site.db, ORG, ['officer'], { now: clock.now });
    const asBlind = (id: string) => ask(site, 'GET', `/essai-api/actions/${id}`, { key: blind.key });
    const [one, none] = [await asBlind(idOf(hidden)), await asBlind(officer.keyId)];
    expect([one.status, none.status]).toEqual([404, 404]);
    expect(one.text).toBe(none.text);
    const changed = await ask(site, 'PATCH', `/essai-api/actions/${idOf(hidden)}`, {
      key: blind.key,
      body: { title: 'Autre titre' },
      headers: { 'if-match': '"1"' },
    });
    expect(changed.text).toBe(none.text);
  });
  test('a key opens its own organisation alone, until it expires or is revoked, on every process', async () => {
    expect(await statusOf(stranger.key)).toBe(401);
    const short = await addProgram(site.db, ORG, ['officer'], { now: clock.now, expires: clock.now.add({ seconds: 30 }) });
    expect(await statusOf(short.key)).toBe(200);
    clock.now = clock.now.add({ seconds: 61 });
    expect(await statusOf(short.key)).toBe(401);
    const revoked = await addProgram(site.db, ORG, ['officer'], { now: clock.now });
    expect([await statusOf(revoked.key), await statusOf(revoked.key, 'GET', second)]).toEqual([200, 200]);
    await site.db.asOwner((tx) => tx.updateTable('apiKey').set({ revokedAt: clock.now }).where('id', '=', revoked.keyId).execute());
    expect([await statusOf(revoked.key), await statusOf(revoked.key, 'GET', second)]).toEqual([401, 401]);
    for (const key of ['chy_court', `chy_${'a'.repeat(43)}`, '']) expect(await statusOf(key)).toBe(401);
  });
  test('a key has no more than its scopes, and its scopes no more than its account', async () => {
    const reader = await addProgram(site.db, ORG, ['officer'], { now: clock.now, scopes: ['actions:read'] });
    expect([await statusOf(reader.key), await statusOf(reader.key, 'POST')]).toEqual([200, 403]);
    const auditor = await addProgram(site.db, ORG, ['auditor'], { now: clock.now });
    expect([await statusOf(auditor.key), await statusOf(auditor.key, 'POST')]).toEqual([200, 403]);
    const nobody = await addProgram(site.db, ORG, [], { now: clock.now });
    expect(await statusOf(nobody.key)).toBe(403);
    const other = await addProgram(site.db, ORG, ['officer'], { now: clock.now, scopes: ['contacts:write'] });
    expect(await statusOf(other.key)).toBe(403);
  });
  test('the last use of a key is noted, to within five minutes', async () => {
    const used = await addProgram(site.db, ORG, ['officer'], { now: clock.now });
    const seen = () =>
      site.db.asOwner((tx) => tx.selectFrom('apiKey').select('lastUsedAt').where('id', '=', used.keyId).executeTakeFirstOrThrow());
    const first = clock.now;
    await statusOf(used.key);
    expect((await seen()).lastUsedAt?.toString()).toBe(first.toString());
    clock.now = first.add({ seconds: 240 });
    await statusOf(used.key);
    expect((await seen()).lastUsedAt?.toString()).toBe(first.toString());
    clock.now = first.add({ seconds: 361 });
    await statusOf(used.key);
    expect((await seen()).lastUsedAt?.toString()).toBe(clock.now.toString());
  });
  test('a service account has no password, whatever writes it', async () => {
    const gives = site.db.asOwner((tx) => sql`update account set password_hash = 'x' where id = ${officer.account}`.execute(tx));
    await expect(gives).rejects.toThrow('account_service_without_password');
  });
});

describe('problems', () => {
  test('are problem+json in the language asked for, with a pointer to each field', async () => {
    const sent = { ...ACTION, on: '2099-02-30', countries: ['FR', 'zz'], colour: 'blue', stream: 3 };
    const french = await ask(site, 'POST', '/essai-api/actions', { key: officer.key, body: sent });
    expect([french.status, french.headers['content-type']]).toEqual([422, 'application/problem+json; charset=utf-8']);
    const errors = french.body?.errors as { pointer: string; type: string; detail: string }[];
    expect(errors.map(({ pointer, type }) => `${pointer} ${type}`).sort()).toEqual([
      '/colour /api/problems/unknownField',
      '/countries/1 /api/problems/unknownCountry',
      '/on /api/problems/notADate',
      '/stream /api/problems/unknownChoice',
    ]);
    expect(errors.find(({ pointer }) => pointer === '/colour')?.detail).toBe('Le champ «\u00a0colour\u00a0» n’existe pas ici.');
    const english = await ask(site, 'POST', '/essai-api/actions', {
      key: officer.key,
      body: sent,
      headers: { 'accept-language': 'en-CA,en;q=0.9,fr;q=0.5' },
    });
    expect(english.body?.errors).toContainEqual(expect.objectContaining({ detail: 'There is no field “colour” here.' }));
    expect(english.body).toMatchObject({ title: 'Request refused', status: 422, fictional: true });
  });
  test('what a rule refuses has the rule’s own type', async () => {
    const future = await make({ state: 'held', on: '2099-12-24' });
    expect(future.body).toMatchObject({ type: '/api/problems/heldInFuture', status: 422, errors: [{ pointer: '/on' }] });
    const unknown = await make({ kind: 'meeting', state: 'held', on: '2099-11-02', participants: ['nobody'] });
    expect(unknown.body).toMatchObject({ type: '/api/problems/unknownContact' });
    const nowhere = await make({ unit: officer.keyId });
    expect(nowhere.body).toMatchObject({ status: 422, errors: [{ pointer: '/unit' }] });
  });
  test('what is no JSON, no object, of another type or too large', async () => {
    const send = (body: string, headers = {}) => ask(site, 'POST', '/essai-api/actions', { key: officer.key, body, headers });
    expect((await send('{"kind":')).status).toBe(400);
    expect((await send('[1]')).status).toBe(400);
    expect((await send('a=1', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
    const large = await send(JSON.stringify({ ...ACTION, summary: 'a'.repeat(1_100_000) }));
    expect([large.status, large.body?.type]).toEqual([413, '/api/problems/tooLarge']);
    for (const url of ['/essai-api/nulle-part', '/inconnue/actions', '/essai-api/actions/abc'])
      expect((await ask(site, 'GET', url)).body).toMatchObject({ type: '/api/problems/notFound', status: 404 });
  });
  test('a parameter that nobody knows is refused, not left out', async () => {
    const wrong = async (query: string) => (await ask(site, 'GET', `/essai-api/actions?${query}`, { key: officer.key })).body?.type;
    expect(await wrong('kinds=meeting')).toBe('/api/problems/unknownParameter');
    expect(await wrong('limit=201')).toBe('/api/problems/badLimit');
    expect(await wrong('limit=abc')).toBe('/api/problems/badLimit');
    expect(await wrong('after=abc')).toBe('/api/problems/badCursor');
    expect(await wrong('kind=abc')).toBe('/api/problems/unknownChoice');
  });
});

describe('changes', () => {
  test('say which version they start from', async () => {
    const made = await make();
    const change = (headers: Readonly<Record<string, string>>) =>
      ask(site, 'PATCH', `/essai-api/actions/${idOf(made)}`, { key: officer.key, body: { title: 'Autre titre' }, headers });
    expect((await change({})).status).toBe(428);
    expect((await change({ 'if-match': '"2"' })).status).toBe(412);
    expect((await change({ 'if-match': 'W/"1"' })).status).toBe(412);
    expect((await change({ 'if-match': '"7", "1"' })).status).toBe(200);
    expect((await change({ 'if-match': '*' })).status).toBe(200);
    const held = await ask(site, 'POST', `/essai-api/actions/${idOf(made)}/cancel`, {
      key: officer.key,
      body: { reason: 'Fictif' },
      headers: { 'if-match': '"1"' },
    });
    expect(held.body?.type).toBe('/api/problems/stale');
  });
  test('what a change does not name stays; null removes', async () => {
    const made = await make({
      sustainable: true,
      countries: ['FR', 'BE'],
      summary: 'Compte rendu',
      conforms: 'yes',
      publicDiplomacy: true,
    });
    const changed = await ask(site, 'PATCH', `/essai-api/actions/${idOf(made)}`, {
      key: officer.key,
      body: { summary: null, conforms: null, countries: ['BE'] },
      headers: { 'if-match': '"1"', 'content-type': 'application/merge-patch+json' },
    });
    expect(changed.body).toEqual({ ...made.body, summary: '', conforms: null, countries: ['BE'], version: 2 });
    const moved = await ask(site, 'PATCH', `/essai-api/actions/${idOf(made)}`, {
      key: officer.key,
      body: { state: 'held' },
      headers: { 'if-match': '"2"' },
    });
    expect(moved.body?.errors).toMatchObject([{ pointer: '/state', type: '/api/problems/unknownField' }]);
  });
  test('what was read and has not changed is not sent again', async () => {
    const made = await make();
    const url = `/essai-api/actions/${idOf(made)}`;
    const again = await ask(site, 'GET', url, { key: officer.key, headers: { 'if-none-match': 'W/"1"' } });
    expect([again.status, again.text]).toEqual([304, '']);
    const list = await ask(site, 'GET', '/essai-api/actions', { key: officer.key });
    const same = await ask(site, 'GET', '/essai-api/actions', {
      key: officer.key,
      headers: { 'if-none-match': String(list.headers.etag) },
    });
    expect(same.status).toBe(304);
  });
  test('the same key of idempotency makes one record, and is refused for another body', async () => {
    const headers = { 'idempotency-key': '"essai-00000001"' };
    const first = await make({}, headers);
    const repeated = await make({}, { 'idempotency-key': 'essai-00000001' });
    expect([repeated.status, repeated.text]).toEqual([201, first.text]);
    const other = await make({ title: 'Autre promotion' }, headers);
    expect([other.status, other.body?.type]).toEqual([422, '/api/problems/idempotencyReused']);
    const both = await Promise.all([make({}, { 'idempotency-key': 'essai-00000002' }), make({}, { 'idempotency-key': 'essai-00000002' })]);
    expect(new Set(both.map(idOf)).size).toBe(1);
    expect((await make({}, { 'idempotency-key': 'court' })).status).toBe(400);
    // What was refused has used nothing up.
    expect((await make({ title: 'x' }, { 'idempotency-key': 'essai-00000003' })).status).toBe(422);
    expect((await make({}, { 'idempotency-key': 'essai-00000003' })).status).toBe(201);
  });
});

test('pages follow one another by their links, without a gap and without a record twice', async () => {
  const days = ['2099-12-05', '2099-12-06', '2099-12-06', '2099-12-07', '2099-12-08'];
  for (const on of days) await make({ on, title: 'Promotion d’une page' });
  const all = await ask(site, 'GET', '/essai-api/actions?from=2099-12-05&to=2099-12-08', { key: officer.key });
  const found: unknown[] = [];
  let next: unknown = '/api/v1/essai-api/actions?limit=2&from=2099-12-05&to=2099-12-08';
  while (typeof next === 'string') {
    const page = await ask(site, 'GET', next.slice('/api/v1'.length), { key: officer.key });
    found.push(...itemsOf(page));
    next = page.body?.next;
    expect(page.headers.link).toBe(typeof next === 'string' ? `<${next}>; rel="next"` : undefined);
  }
  expect(found).toHaveLength(days.length);
  expect(found).toEqual(all.body?.items);
});

test('a caller who asks too much is told to wait, and how long', async () => {
  const busy = await addProgram(site.db, ORG, ['officer'], { now: clock.now });
  let last = await ask(site, 'GET', '/essai-api/actions?limit=1', { key: busy.key });
  expect(last.headers.ratelimit).toMatch(/^"key";r=599;t=\d+$/);
  for (let n = 0; n < 600; n++) last = await ask(site, 'GET', '/inconnue/actions', { key: busy.key });
  expect([last.status, last.body?.type, last.headers.ratelimit]).toEqual([
    429,
    '/api/problems/tooManyRequests',
    expect.stringMatching(/^"key";r=0;/),
  ]);
  expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
  clock.now = clock.now.add({ seconds: 61 });
  expect((await ask(site, 'GET', '/essai-api/actions?limit=1', { key: busy.key })).status).toBe(200);
});
