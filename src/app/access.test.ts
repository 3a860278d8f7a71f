import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { addOrganisation, addUnit, trialOrg } from '../keep/testing-visit.ts';
import { ROLES, type Role } from '../kernel/actor.ts';
import { newId } from '../kernel/ids.ts';
import { COMPOSITION } from './compose.ts';
import { EXPECTED, FORMS, type Known } from './testing-access.ts';
import { type Answer, addPerson, NOW, openSite, type Person, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(61, 'essai-acces');
const OTHER = trialOrg(62, 'essai-ailleurs');
const clock = { now: NOW };

interface Mounted {
  readonly key: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
}

const ROUTES: readonly Mounted[] = COMPOSITION.slices.flatMap((slice) =>
  slice.routes.map(({ method, path }) => ({ key: `${method} ${path}`, method, path })),
);

let database: TestDatabase;
let admin: Client;
let site: Site;
const people = new Map<Role, Person>();
let nobody: Person;
let stranger: Person;
let strangeAdministrator: Person;
/** Parameters of the paths: records of the organisation that each of these people may see. */
let known: Known;

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock);
  admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  for (const org of [ORG, OTHER]) await addOrganisation(site.db, org);
  for (const role of ROLES) people.set(role, await addPerson(site.db, ORG, [role], { now: NOW }));
  nobody = await addPerson(site.db, ORG, [], { now: NOW });
  stranger = await addPerson(site.db, OTHER, ['officer'], { now: NOW });
  strangeAdministrator = await addPerson(site.db, OTHER, ROLES, { now: NOW });
  const member = await addPerson(site.db, ORG, ['officer'], { now: NOW });
  const priority = newId();
  await site.db.asOwner(async (tx) => {
    await tx
      .insertInto('vocabulary')
      .values([
        { org: ORG.id, list: 'sector', code: 'aerospatiale', labelFr: 'Aérospatiale', labelEn: 'Aerospace' },
        { org: ORG.id, list: 'supportService', code: 'conseil', labelFr: 'Conseil', labelEn: 'Advice' },
      ])
      .execute();
    await tx
      .insertInto('priority')
      .values({ org: ORG.id, id: priority, kind: 'territory', code: 'FR', since: '2099-01-01', source: 'Fictive' })
      .execute();
  });
  const { id: role } = await site.db.asOwner((tx) =>
    tx.selectFrom('membership').select('id').where('account', '=', member.account).executeTakeFirstOrThrow(),
  );
  known = {
    plan: '2099-2103',
    no: '1',
    session: newId(),
    account: member.account,
    role,
    unit: await addUnit(site.db, ORG, 'Unité fictive'),
    priority,
    list: 'sector',
    code: 'aerospatiale',
    influence: newId(),
    ...(await records()),
  };
});
afterAll(async () => {
  await admin.end();
  await site.close();
  await database.close();
});

/** One record a register, made as a planner makes it, by the register's word in the address. */
async function records(): Promise<Known> {
  const make = async (word: string, form: Readonly<Record<string, string>>): Promise<string> => {
    const made = await submit(site, `/essai-acces/bureau/${word}`, form, people.get('planner')?.token);
    const id = /[0-9a-f-]{36}/.exec(made.location)?.[0];
    if (made.status !== 303 || !id)
      throw new Error(`No record of ${word}: ${made.status} ${made.html.match(/class="error".*?<\/p>/gs)?.join(' ')}`);
    return id;
  };
  const form = (word: string, more: Known = {}) => FORMS[`POST /bureau/${word}`]?.(more) ?? {};
  const body = await make('contacts', { kind: 'body', name: 'Atelier fictif', partyKind: 'company' });
  return {
    body,
    contacts: await make('contacts', form('contacts')),
    twin: await make('contacts', form('contacts')),
    actions: await make('actions', form('actions')),
    soutiens: await make('soutiens', form('soutiens', { body })),
    reseau: await make('reseau', form('reseau')),
  };
}

/** The address of a route for one organisation, its parameters filled with what is known: `:id` with the record of its register. */
const address = (slug: string, path: string): string => {
  const words = path.split('/');
  const id = words.map((word) => known[word]).find((found) => found !== undefined) ?? known.actions ?? '';
  return `/${slug}${path.replace(/:(\w+)/g, (_, name: string) => (name === 'id' ? id : (known[name] ?? 'inconnu')))}`;
};

const ask = ({ key, method, path }: Mounted, token?: string, slug = ORG.slug): Promise<Answer> =>
  method === 'GET' ? visit(site, address(slug, path), token) : submit(site, address(slug, path), FORMS[key]?.(known) ?? {}, token);

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
    for (const [role, person] of people) {
      if (expected.roles.includes(role)) continue;
      const answer = await ask(route, person.token);
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
        address(ORG.slug, route.path),
        FORMS[route.key]?.(known) ?? {},
        people.get('administrator')?.token,
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
    const [signedOut, ...others] = [
      await ask(route),
      await ask(route, people.get('administrator')?.token),
      await ask(route, stranger.token),
    ];
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
      const token = route.method === 'POST' ? (await addPerson(site.db, ORG, [role], { now: NOW })).token : people.get(role)?.token;
      const answer = await ask(route, token);
      if (answer.status < 400) accepted.add(route.key);
      const good = route.method === 'GET' ? [200, 303, 404] : [200, 303, 404, 409, 422];
      if (!good.includes(answer.status) || (expected?.realm === 'desk' && toSignIn(answer)))
        wrong.push(`${route.key} ${role}: ${answer.status}`);
    }
  }
  expect(wrong).toEqual([]);
  // Otherwise a refusal above might have been one of the form alone. An action that was held is no longer cancelled, but withdrawn.
  expect(Object.keys(FORMS).filter((key) => !accepted.has(key))).toEqual(['POST /bureau/actions/:id/annulation']);
});
