import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { addOrganisation, trialOrg } from '../keep/testing-visit.ts';
import { ROLES, type Role } from '../kernel/actor.ts';
import { newId } from '../kernel/ids.ts';
import { load, OFFICIAL, planFile } from '../strategy/testing.ts';
import type { ApiRoute } from '../web/api/route.ts';
import { answered } from '../web/api/schemas.ts';
import { SCOPES } from '../web/api/scopes.ts';
import { API_BODIES, API_EXPECTED } from './testing-access-api.ts';
import { API_ROUTES, type ApiAnswer, addProgram, ask, type Program } from './testing-api.ts';
import { addPerson, NOW, openSite, type Site, submit } from './testing-site.ts';

const ORG = trialOrg(75, 'essai-acces-api');
const OTHER = trialOrg(76, 'essai-acces-api-ailleurs');
const clock = { now: NOW };

let database: TestDatabase;
let site: Site;
const programs = new Map<Role, Program>();
let stranger: Program;
let post: string;
/** A record of each register, and the plan, by the word of its path. */
let known: Readonly<Record<string, string>>;

const keyOf = ({ method, path }: ApiRoute): string => `${method} ${path}`;
// A counterexample names its operation.
const routeOf = (name: string): ApiRoute => API_ROUTES.find((route) => keyOf(route) === name) ?? expect.fail(name);
const bodyOf = (route: ApiRoute) => API_BODIES[keyOf(route)]?.(known) ?? {};

/** The address of an operation, its record being one of its register. */
const address = (slug: string, { path }: ApiRoute, record?: string): string =>
  `/${slug}${path.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'id' ? (record ?? known[path.split('/')[1] ?? ''] ?? '') : (known[name] ?? '')))}${path.endsWith('/records') ? '?year=2022-2023' : ''}`;

async function send(route: ApiRoute, key: string | undefined, url = address(ORG.slug, route)): Promise<ApiAnswer> {
  // Each asks in a minute of its own.
  clock.now = clock.now.add({ seconds: 61 });
  const { method, changes } = route;
  return ask(site, method, url, {
    key,
    ...(method === 'GET' ? {} : { body: bodyOf(route) }),
    headers: { ...(changes ? { 'if-match': '*' } : {}), ...(route.resource === 'requests' ? { 'follow-up-code': known.code ?? '' } : {}) },
  });
}

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock);
  for (const org of [ORG, OTHER]) await addOrganisation(site.db, org);
  await load(site.db, planFile(OFFICIAL[1]), true, ORG);
  await site.db.asOwner((tx) =>
    tx
      .insertInto('vocabulary')
      .values([
        { org: ORG.id, list: 'supportService', code: 'conseil', labelFr: 'Conseil', labelEn: 'Advice' },
        { org: ORG.id, list: 'agreementKind', code: 'international', labelFr: 'Internationale', labelEn: 'International' },
        { org: ORG.id, list: 'agreementNature', code: 'cooperation', labelFr: 'Coopération', labelEn: 'Cooperation' },
        { org: ORG.id, list: 'visitLevel', code: 'minister', labelFr: 'Ministre', labelEn: 'Minister' },
        { org: ORG.id, list: 'requestCategory', code: 'essai', labelFr: 'Essai', labelEn: 'Trial' },
      ])
      .execute(),
  );
  for (const role of ROLES) programs.set(role, await addProgram(site.db, ORG, [role], { now: NOW }));
  stranger = await addProgram(site.db, OTHER, ROLES, { now: NOW });
  const planner = await addPerson(site.db, ORG, ['planner'], { now: NOW });
  const made = await submit(
    site,
    `/${ORG.slug}/bureau/reseau`,
    {
      cityFr: 'Ville',
      cityEn: 'City',
      country: 'FR',
      timeZone: 'Europe/Paris',
      nameFr: 'Bureau fictif',
      nameEn: 'Fictional bureau',
      type: 'bureau',
      since: '2020-01-01',
      source: 'Fictive',
    },
    planner.token,
  );
  post = /[0-9a-f-]{36}/.exec(made.location)?.[0] ?? '';
  // A quarter without mission: something is published of missions.
  await submit(site, `/${ORG.slug}/bureau/missions/publication/2099-04/publication`, {}, planner.token);
});
afterAll(async () => {
  await site.close();
  await database.close();
});
beforeEach(async () => {
  // What one test cancels, the next one finds anew.
  const key = programs.get('planner')?.key;
  const make = async (register: string, body: object) =>
    String((await ask(site, 'POST', `/${ORG.slug}/${register}`, { key, body })).body?.id);
  const contacts = await make('contacts', { kind: 'body', name: 'Atelier fictif', partyKind: 'company', anyway: true });
  const filed = await ask(site, 'POST', `/${ORG.slug}/requests`, { body: API_BODIES['POST /requests']?.({}) });
  known = {
    number: String(filed.body?.number),
    code: String(filed.body?.code),
    contacts,
    actions: await make('actions', API_BODIES['POST /actions']?.({}) ?? {}),
    agreements: await make('agreements', API_BODIES['POST /agreements']?.({}) ?? {}),
    missions: await make('missions', API_BODIES['POST /missions']?.({}) ?? {}),
    quarter: '2099-04',
    supports: await make('supports', API_BODIES['POST /supports']?.({ contacts }) ?? {}),
    visits: await make('visits', API_BODIES['POST /visits']?.({}) ?? {}),
    accreditations: await make('accreditations', API_BODIES['POST /accreditations']?.({}) ?? {}),
    gifts: await make('gifts', API_BODIES['POST /gifts']?.({}) ?? {}),
    posts: post,
    plan: '2019-2023',
    no: '1',
  };
});

/** Refused, or an answer that its schema allows, to the last field. */
function wrongAnswer(route: ApiRoute, { status, body }: ApiAnswer): string | null {
  if (status >= 400) return null;
  const read = answered(route.response.schema).strict().safeParse(body);
  return read.success ? null : `${keyOf(route)}: ${read.error.message}`;
}

test('every operation has its expectation', () => {
  expect(API_ROUTES.map(keyOf).sort()).toEqual(Object.keys(API_EXPECTED).sort());
  expect(API_ROUTES.filter((route) => route.open !== API_EXPECTED[keyOf(route)]?.open)).toEqual([]);
});

test('who may is answered as described, who may not is refused, on every operation', async () => {
  const wrong: string[] = [];
  const accepted = new Set<string>();
  for (const route of API_ROUTES) {
    const expected = API_EXPECTED[keyOf(route)];
    const note = (who: string, { status }: ApiAnswer, ...good: readonly number[]) => {
      if (!good.includes(status)) wrong.push(`${keyOf(route)} ${who}: ${status}`);
    };
    const open = await send(route, undefined);
    note('the public', open, ...(expected?.open ? [200, 201, 404] : [401]));
    const strange = wrongAnswer(route, open);
    if (strange) wrong.push(strange);
    note('another organisation', await send(route, stranger.key), 401);
    note('a program at home elsewhere', await send(route, stranger.key, address(OTHER.slug, route)), 200, 201, 404, 422);
    for (const [role, { key }] of programs) {
      const answer = await send(route, key);
      const allowed = expected?.roles.includes(role) === true;
      // A record that one role has cancelled, the next one cannot.
      note(role, answer, ...(allowed ? [200, 201, 422] : [403]));
      if (answer.status < 300) accepted.add(keyOf(route));
      const astray = wrongAnswer(route, answer);
      if (astray) wrong.push(astray);
    }
  }
  expect(wrong).toEqual([]);
  // The planned action is held, then withdrawn: it could not be cancelled any more.
  expect(API_ROUTES.map(keyOf).filter((key) => !accepted.has(key))).toEqual(['POST /actions/{id}/cancel']);
}, 60_000);

test('a key without the scope of an operation is refused, whatever its account may', async () => {
  const wrong: string[] = [];
  for (const route of API_ROUTES) {
    const scopes = SCOPES.filter((scope) => scope !== `${route.resource}:${route.access}` && scope !== `${route.resource}:write`);
    const { key } = await addProgram(site.db, ORG, ['planner'], { now: clock.now, scopes });
    const { status, body } = await send(route, key);
    if (status !== 403 || body?.type !== '/api/problems/insufficientScope') wrong.push(`${keyOf(route)}: ${status}`);
  }
  expect(wrong).toEqual([]);
});

test('what is hidden answers as what is absent: status, body and headers', async () => {
  const unit = newId();
  await site.db.asOwner((tx) =>
    tx.insertInto('unit').values({ org: ORG.id, id: unit, kind: 'service', nameFr: 'U', nameEn: 'U' }).execute(),
  );
  const insider = await addProgram(site.db, ORG, ['planner'], { now: clock.now, unit });
  const outsider = await addProgram(site.db, ORG, ['planner'], { now: clock.now });
  const hide = async (register: string, body: object) =>
    String(
      (await ask(site, 'POST', `/${ORG.slug}/${register}`, { key: insider.key, body: { ...body, visibility: 'unit', unit } })).body?.id,
    );
  const hidden: Readonly<Record<string, string>> = {
    actions: await hide('actions', API_BODIES['POST /actions']?.(known) ?? {}),
    contacts: await hide('contacts', { kind: 'person', family: 'Cachée' }),
    missions: await hide('missions', API_BODIES['POST /missions']?.(known) ?? {}),
    supports: await hide('supports', API_BODIES['POST /supports']?.(known) ?? {}),
    visits: await hide('visits', API_BODIES['POST /visits']?.(known) ?? {}),
    accreditations: await hide('accreditations', API_BODIES['POST /accreditations']?.(known) ?? {}),
    gifts: await hide('gifts', API_BODIES['POST /gifts']?.(known) ?? {}),
  };
  const stable = ({ status, text, headers }: ApiAnswer) => ({ status, text, headers: { ...headers, date: '', ratelimit: '' } });
  const wordOf = ({ path }: ApiRoute): string => path.split('/')[1] ?? '';
  for (const route of API_ROUTES.filter((one) => one.path.includes('{id}') && wordOf(one) in hidden)) {
    const one = await send(route, outsider.key, address(ORG.slug, route, hidden[wordOf(route)]));
    const none = await send(route, outsider.key, address(ORG.slug, route, newId()));
    expect(stable(one)).toEqual(stable(none));
    expect(one.status).toBe(404);
  }
});

test('whatever is sent, the answer is no failure', async () => {
  const key = programs.get('planner')?.key;
  const writes = API_ROUTES.filter(({ method }) => method !== 'GET').map(keyOf);
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(
      '\u0000',
      '\ud800',
      '0000-01-01',
      '9999-12-31',
      '2099-13-45',
      newId(),
      'new:',
      'new:\u0000',
      [newId()],
      ['x'],
      1e308,
      -0,
      [[]],
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...writes),
      fc.boolean(),
      fc.nat(),
      value,
      fc.dictionary(fc.string(), value, { maxKeys: 3 }),
      async (name, whole, n, odd, more) => {
        const route = routeOf(name);
        const names = Object.keys(route.body?.schema.shape ?? {});
        const field = names[n % Math.max(1, names.length)] ?? 'x';
        const body = whole ? odd : { ...bodyOf(route), [field]: odd, ...(n % 3 === 0 ? more : {}) };
        clock.now = clock.now.add({ seconds: 1 });
        const { status } = await ask(site, route.method, address(ORG.slug, route), {
          key,
          body: JSON.stringify(body) ?? 'null',
          headers: route.changes ? { 'if-match': '*' } : {},
        });
        expect(status).toBeLessThan(500);
      },
    ),
    { numRuns: 400 },
  );
}, 60_000);

test('whatever is asked, the answer is no failure', async () => {
  const key = programs.get('planner')?.key;
  const reads = API_ROUTES.filter(({ method }) => method === 'GET').map(keyOf);
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '\u0000',
      '9999-12-31',
      '-271821-04-20T00:00:00Z',
      '+275760-09-13T00:00:00Z',
      '0000-01-01',
      newId(),
      '2022-2023',
      'Zm9v',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...reads), fc.nat(), value, fc.boolean(), async (name, n, odd, inside) => {
      const route = routeOf(name);
      const names = Object.keys(route.query.shape);
      const query = new URLSearchParams({ [names[n % Math.max(1, names.length)] ?? 'x']: odd });
      const url = address(ORG.slug, route);
      clock.now = clock.now.add({ seconds: 1 });
      const { status } = await ask(site, 'GET', `${url}${url.includes('?') ? '&' : '?'}${query}`, inside ? { key } : {});
      expect(status).toBeLessThan(500);
    }),
    { numRuns: 300 },
  );
}, 60_000);
