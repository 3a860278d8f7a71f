import fc from 'fast-check';
import { ROLES } from '../kernel/actor.ts';
import { newId } from '../kernel/ids.ts';
import { API_BODIES } from './testing-access-api.ts';
import { addressOf, formFor, type Mounted, ORG, ROUTES, type World } from './testing-access-world.ts';
import { API_ROUTES, addProgram } from './testing-api.ts';
import { addPerson, type Person, visit } from './testing-site.ts';

/** Removes the organisation's records, without a field to fill: what comes after it would find nothing. */
const LAST = 'POST /bureau/administration/demonstration/retrait';
const FORM = 'application/x-www-form-urlencoded';
const TYPES = [FORM, 'application/json', 'text/plain', 'multipart/form-data', 'multipart/form-data; boundary=x', 'a/b; charset=utf-16', ''];
const DEEP = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
const BIG = 'x'.repeat(10_485_760);

const odd = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('\0', '\ud800', '0000-01-01', '9999-12-31', '2099-02-30', '-0', '1e309', '٣', '‮x') },
  fc.constantFrom('__proto__', 'constructor', '{"a":1}', "' or 1=1 --", '%', '%00', '=1+1', newId(), `${newId()} `, 'x'.repeat(100_000)),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
/** Those that take long to send come more rarely. */
const body = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom('whole', 'some', 'some', 'twice', 'type', 'bytes') },
  { weight: 2, arbitrary: fc.constantFrom('many', 'deep') },
  { weight: 1, arbitrary: fc.constant('big') },
);

/** One request that no page of ours would send, by the choices that make it. */
const hostile = fc.record({
  body,
  pick: fc.array(fc.tuple(fc.nat(), odd), { minLength: 1, maxLength: 4 }),
  type: fc.constantFrom(...TYPES),
  bytes: fc.uint8Array({ maxLength: 200 }),
  path: fc.oneof({ weight: 7, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: odd }),
});
type Hostile = typeof hostile extends fc.Arbitrary<infer T> ? T : never;

/** A request, and how one is sent: the status of its answer. */
export interface Sent {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string | Buffer;
}

export type Send = (request: Sent) => Promise<number>;

export interface Endpoint {
  readonly key: string;
  /** Makes whoever asks: some acts end the session or the roles of who does them. */
  readonly before?: () => Promise<void>;
  readonly make: (input: Hostile) => Sent;
}

export interface Thrown {
  readonly sent: number;
  readonly statuses: ReadonlyMap<number, number>;
  /** Requests that failed: status 500 and above. */
  readonly failed: readonly string[];
  /** Milliseconds, sorted. */
  readonly times: readonly number[];
}

const escaped = (text: string): string => encodeURIComponent(text.toWellFormed()).slice(0, 2_000);
const pairs = (names: readonly string[], { pick }: Hostile): readonly (readonly [string, string])[] =>
  pick.map(([n, value]) => [names[n % (names.length + 1)] ?? value, value]);
const encoded = (fields: readonly (readonly [string, string])[]): string => fields.map((pair) => pair.map(escaped).join('=')).join('&');

function formPayload(input: Hostile, names: readonly string[], good: Readonly<Record<string, string>>): string | Buffer {
  const whole = Object.entries(good);
  const some = pairs(names, input);
  if (input.body === 'whole') return encoded(whole);
  if (input.body === 'twice') return encoded([...whole, ...whole, ...some, ...some]);
  if (input.body === 'many') return Array.from({ length: 5_000 }, (_, n) => `f${n}=1`).join('&');
  if (input.body === 'bytes') return Buffer.from(input.bytes);
  if (input.body === 'deep') return `a${'[a]'.repeat(10_000)}=1&__proto__[x]=1&constructor=1`;
  if (input.body === 'big') return `${names[0] ?? 'x'}=${BIG}`;
  return encoded([...Object.entries(good).filter(([name]) => !some.some(([other]) => other === name)), ...some]);
}

function jsonPayload(input: Hostile, names: readonly string[], good: Readonly<Record<string, unknown>>): string | Buffer {
  const some = Object.fromEntries(pairs(names, input));
  const [name = 'x'] = names;
  if (input.body === 'whole') return JSON.stringify(good);
  if (input.body === 'twice') return `{"${name}":1,"${name}":"x","__proto__":{"a":1}}`;
  if (input.body === 'many') return JSON.stringify(Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`f${n}`, n])));
  if (input.body === 'bytes') return Buffer.from(input.bytes);
  if (input.body === 'deep') return `{"${name}":${DEEP}}`;
  if (input.body === 'big') return JSON.stringify({ [name]: BIG });
  return JSON.stringify({ ...good, ...some });
}

/** Names of fields that the pages of the desk send. */
async function fieldNames({ site, known }: World, { token }: Person): Promise<readonly string[]> {
  const names = new Set<string>();
  for (const { method, path } of ROUTES) {
    if (method !== 'GET' || !path.startsWith('/bureau') || /\.\w+$/.test(path)) continue;
    for (const [, name = ''] of (await visit(site, addressOf(ORG.slug, path, known), token)).html.matchAll(/ name="(\w+)"/g))
      names.add(name);
  }
  return [...names];
}

/** Every page, form and operation, as somebody who may do everything asks it. */
export async function endpointsOf(world: World): Promise<readonly Endpoint[]> {
  const { site, clock, known } = world;
  const names = await fieldNames(world, await addPerson(site.db, ORG, ROLES, { now: clock.now }));
  const { key } = await addProgram(site.db, ORG, ROLES.slice(0, -1), { now: clock.now });
  let person = await addPerson(site.db, ORG, ROLES, { now: clock.now });
  const page = ({ key: name, method, path, upload }: Mounted): Endpoint => ({
    key: name,
    before: async () => {
      person = await addPerson(site.db, ORG, ROLES, { now: clock.now });
    },
    make: (input) => {
      const asked =
        input.path === null
          ? known
          : { ...known, ...Object.fromEntries(Object.keys(known).map((one) => [one, escaped(input.path ?? '')])) };
      const url = addressOf(ORG.slug, path, asked);
      const cookie = `chancery_session=${person.token}`;
      if (method === 'GET')
        return {
          method,
          url: `${url}?${encoded(pairs([...names, 'q', 'page', 'tri', 'exercice', 'apres', 'au'], input))}`,
          headers: { cookie },
        };
      const type = input.body === 'type' || upload ? input.type : FORM;
      return {
        method,
        url,
        headers: { cookie, ...(type ? { 'content-type': type } : {}) },
        payload: formPayload(input, names, formFor(path.replace('/bureau/', ''), known)),
      };
    },
  });
  const operations = API_ROUTES.map(
    (route): Endpoint => ({
      key: `API ${route.method} ${route.path}`,
      make: (input) => {
        const ids: Readonly<Record<string, string | undefined>> = {
          actions: known.actions,
          contacts: known.contacts,
          supports: known.soutiens,
          posts: known.reseau,
        };
        const url = `/api/v1/${ORG.slug}${route.path.replace(/\{(\w+)\}/g, (_, name: string) => (input.path === null ? (name === 'id' ? (ids[route.resource] ?? '') : '1') : escaped(input.path)))}`;
        const headers = { authorization: `Bearer ${key}`, ...(route.changes ? { 'if-match': '*' } : {}) };
        if (route.method === 'GET')
          return { method: 'GET', url: `${url}?${encoded(pairs(Object.keys(route.query.shape), input))}`, headers };
        const good = API_BODIES[`${route.method} ${route.path}`]?.({ contacts: known.body ?? '' }) ?? {};
        const type = input.body === 'type' ? input.type : 'application/json';
        return {
          method: route.method,
          url,
          headers: { ...headers, ...(type ? { 'content-type': type } : {}) },
          payload: jsonPayload(input, Object.keys(route.body?.schema.shape ?? {}), good),
        };
      },
    }),
  );
  const all = [...ROUTES.filter(({ key: name }) => name !== LAST), ...ROUTES.filter(({ key: name }) => name === LAST)].map(page);
  return [...operations, ...all];
}

/** Sends `each` hostile requests to every endpoint, within the process unless `send` goes elsewhere. One seed drives all of them. */
export async function throwInputs(
  { site, clock }: World,
  endpoints: readonly Endpoint[],
  each: number,
  seed: number,
  send: Send = async (request) => (await site.app.inject(request)).statusCode,
): Promise<Thrown> {
  const statuses = new Map<number, number>();
  const failed: string[] = [];
  const times: number[] = [];
  for (const [n, endpoint] of endpoints.entries()) {
    await endpoint.before?.();
    for (const input of fc.sample(hostile, { numRuns: each, seed: seed + n })) {
      // Limits are by the minute: each asks in one of its own.
      clock.now = clock.now.add({ seconds: 1 });
      const from = performance.now();
      const status = await send(endpoint.make(input));
      times.push(performance.now() - from);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status >= 500) failed.push(`${endpoint.key} ${status}: ${JSON.stringify(input).slice(0, 300)}`);
    }
  }
  return { sent: times.length, statuses, failed, times: times.toSorted((a, b) => a - b) };
}
