import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { ROLES } from '../kernel/actor.ts';
import { EXPECTED } from './testing-access.ts';
import { addressOf, askRoute, type Mounted, ORG, OTHER, openWorld, ROUTES, type World } from './testing-access-world.ts';
import { FORMS } from './testing-forms.ts';
import { type Answer, addPerson, NOW, type Person, type Site, submit, withoutKeys } from './testing-site.ts';

let database: TestDatabase;
let admin: Client;
let site: Site;
let world: World;
let nobody: Person;
let stranger: Person;
let strangeAdministrator: Person;

beforeAll(async () => {
  database = await testDatabase();
  world = await openWorld(database);
  site = world.site;
  admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  nobody = await addPerson(site.db, ORG, [], { now: NOW });
  stranger = await addPerson(site.db, OTHER, ['officer'], { now: NOW });
  strangeAdministrator = await addPerson(site.db, OTHER, ROLES, { now: NOW });
});
afterAll(async () => {
  await admin.end();
  await site.close();
  await database.close();
});

const ask = (route: Mounted, token?: string, slug = ORG.slug): Promise<Answer> => askRoute(site, route, world.known, token, slug);

/** Everything that is stored, as one number a table. */
async function everything(): Promise<Readonly<Record<string, string>>> {
  const { rows: tables } = await admin.query<{ name: string }>(
    "select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  );
  const sums: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await admin.query<{ sum: string }>(
      `select count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) as sum from ${name} t`,
    );
    sums[name] = rows[0]?.sum ?? '';
  }
  return sums;
}

const toSignIn = (answer: Answer): boolean => answer.status === 303 && answer.location.includes('/connexion');

test('every route has an expectation, and every expectation a route', () => {
  expect(ROUTES.map(({ key }) => key).filter((key) => !(key in EXPECTED))).toEqual([]);
  const mounted = new Set(ROUTES.map(({ key }) => key));
  expect(Object.keys(EXPECTED).filter((key) => !mounted.has(key))).toEqual([]);
});

test('who may not is refused on every route, and nothing changes', { timeout: 300_000 }, async () => {
  const before = await everything();
  const wrong: string[] = [];
  for (const route of ROUTES) {
    const expected = EXPECTED[route.key];
    if (expected?.realm !== 'desk') continue;
    const out = await ask(route);
    if (!toSignIn(out)) wrong.push(`${route.key} signed out: ${out.status}`);
    const forged = await ask(route, 'x'.repeat(43));
    if (!toSignIn(forged)) wrong.push(`${route.key} forged session: ${forged.status}`);
    for (const [who, person] of [
      ['without a role', nobody],
      ['other organisation', stranger],
      ['other administrator', strangeAdministrator],
    ] as const) {
      const answer = await ask(route, person.token);
      if (answer.status !== 403) wrong.push(`${route.key} ${who}: ${answer.status}`);
    }
    for (const role of ROLES) {
      if (expected.roles.includes(role)) continue;
      const answer = await ask(route, world.member(role).token);
      if (answer.status !== 403) wrong.push(`${route.key} ${role}: ${answer.status}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(await everything()).toEqual(before);
});

test('records of another organisation are as if they did not exist', { timeout: 300_000 }, async () => {
  const before = await everything();
  const wrong: string[] = [];
  for (const route of ROUTES) {
    if (!/:(id|account|unit|priority)/.test(route.path)) continue;
    const answer = await ask(route, strangeAdministrator.token, OTHER.slug);
    // A form that is incomplete may be refused before anything is looked for: that tells nothing of the record.
    if (answer.status !== 404 && !(route.method === 'POST' && answer.status === 422)) wrong.push(`${route.key}: ${answer.status}`);
  }
  expect(wrong).toEqual([]);
  expect(await everything()).toEqual(before);
});

test('a change sent from another site is refused on every route', async () => {
  const before = await everything();
  const wrong: string[] = [];
  for (const route of ROUTES) {
    if (route.method !== 'POST') continue;
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://ailleurs.invalid' }]) {
      const answer = await submit(
        site,
        addressOf(ORG.slug, route.path, world.known),
        FORMS[route.key]?.(world.known) ?? {},
        world.member('administrator').token,
        headers,
      );
      if (answer.status !== 403) wrong.push(`${route.key}: ${answer.status}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(await everything()).toEqual(before);
});

test('public pages answer everyone alike', { timeout: 120_000 }, async () => {
  const wrong: string[] = [];
  for (const route of ROUTES) {
    if (EXPECTED[route.key]?.realm !== 'portal') continue;
    // Each form that is shown has a key of its own, so that it is kept once.
    const asked = async (token?: string): Promise<Answer> => {
      const answer = await ask(route, token);
      return { ...answer, html: withoutKeys(answer.html) };
    };
    const [signedOut, ...others] = [await asked(), await asked(world.member('administrator').token), await asked(stranger.token)];
    if (![200, 404].includes(signedOut?.status ?? 0)) wrong.push(`${route.key}: ${signedOut?.status}`);
    for (const answer of others)
      if (answer.status !== signedOut?.status || answer.html !== signedOut.html) wrong.push(`${route.key} differs`);
  }
  expect(wrong).toEqual([]);
});

// Last: what is allowed may change something.
test('who may is answered on every route, with words and never with a failure', { timeout: 300_000 }, async () => {
  const wrong: string[] = [];
  const accepted = new Set<string>();
  for (const route of ROUTES) {
    const expected = EXPECTED[route.key];
    if (expected?.realm === 'portal') continue;
    const roles = expected?.realm === 'desk' ? expected.roles : ROLES;
    for (const role of roles) {
      // Somebody new each time, as some of these acts end sessions.
      const token = route.method === 'POST' ? (await addPerson(site.db, ORG, [role], { now: NOW })).token : world.member(role).token;
      const answer = await ask(route, token);
      if (answer.status < 400) accepted.add(route.key);
      const good = route.method === 'GET' ? [200, 303, 404] : [200, 303, 404, 409, 422];
      if (!good.includes(answer.status) || (expected?.realm === 'desk' && toSignIn(answer)))
        wrong.push(`${route.key} ${role}: ${answer.status}`);
    }
  }
  expect(wrong).toEqual([]);
  // Otherwise a refusal above might have been one of the form alone. What was held is no longer cancelled, but withdrawn or opened again; one
  // agreement is not both ended and denounced, nor signed and given up, and this one is not important: src/registers/agreements does these.
  expect(Object.keys(FORMS).filter((key) => !accepted.has(key))).toEqual([
    'POST /bureau/actions/:id/annulation',
    'POST /bureau/ententes/:id/obligations/:part/attestation',
    'POST /bureau/ententes/:id/depot',
    'POST /bureau/ententes/:id/approbation',
    'POST /bureau/ententes/:id/denonciation',
    'POST /bureau/ententes/:id/abandon',
    'POST /bureau/visites/:id/annulation',
  ]);
});
