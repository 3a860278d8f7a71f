import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { ROLES } from '../kernel/actor.ts';
import { newId } from '../kernel/ids.ts';
import { EXPECTED } from './testing-access.ts';
import { addressOf, formFor, ORG, openWorld, ROUTES, type World } from './testing-access-world.ts';
import type { Known } from './testing-forms.ts';
import { type Answer, addPerson, NOW, submit, visit } from './testing-site.ts';

let database: TestDatabase;
let admin: Client;
let world: World;
let token: string;

beforeAll(async () => {
  database = await testDatabase();
  world = await openWorld(database);
  admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  await signIn();
});
afterAll(async () => {
  await admin.end();
  await world.site.close();
  await database.close();
});

async function signIn(): Promise<void> {
  ({ token } = await addPerson(world.site.db, ORG, ROLES, { now: NOW }));
}

/** The same address, and what is made there with this word in the place of an id. */
const FRESH: Known = { person: 'nouvelle', guest: 'nouvelle' };
const placesOf = (path: string): readonly Known[] =>
  /:(person|guest)$/.test(path) ? [world.known, { ...world.known, ...FRESH }] : [world.known];

/** Rows of every table but for those of visits and of the journal: the same said again changes nothing but leaves an entry. */
const OF_EVERY_ACT = ['session', 'idempotency', 'journal_entry'];
let counting = '';
async function rows(): Promise<ReadonlyMap<string, number>> {
  if (counting === '') {
    const { rows: tables } = await admin.query<{ name: string }>(
      `select quote_ident(table_name) as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> all ($1)`,
      [OF_EVERY_ACT],
    );
    counting = tables.map(({ name }) => `select '${name}' as name, count(*)::int as rows from ${name}`).join(' union all ');
  }
  const counted = await admin.query<{ name: string; rows: number }>(counting);
  return new Map(counted.rows.map(({ name, rows: count }) => [name, count]));
}
const more = (before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): readonly string[] =>
  [...after].flatMap(([name, count]) => (count > (before.get(name) ?? 0) ? [name] : []));

/** Every form that the desk's pages post: by address, whether each carries a key. */
async function keyed(): Promise<ReadonlyMap<string, boolean>> {
  const found = new Map<string, boolean>();
  for (const { key, method, path } of ROUTES) {
    if (method !== 'GET' || EXPECTED[key]?.realm !== 'desk' || /\.\w+$/.test(path)) continue;
    for (const known of placesOf(path)) {
      const { html } = await visit(world.site, addressOf(ORG.slug, path, known), token);
      for (const [form, action = ''] of html.matchAll(/<form method="post" action="(.*?)".*?<\/form>/gs))
        found.set(action, (found.get(action) ?? true) && form.includes('name="_key"'));
    }
  }
  return found;
}

async function post(address: string, form: Known, key: string): Promise<Answer> {
  const sent = { ...form, _key: key };
  const answer = await submit(world.site, address, sent, token);
  if (!answer.location.includes('/connexion')) return answer;
  await signIn();
  return submit(world.site, address, sent, token);
}

/** What adds without a key, and why that is well. */
const WITHOUT: Readonly<Record<string, string>> = {
  'POST /bureau/demandes/:id/reponse': 'carries the version that was read; its preview is sent with the same fields',
  'POST /bureau/demandes/:id/note': 'the same form',
};
/** Forms with keys that pages show in a state that these records are not in. */
const UNSEEN = ['POST /bureau/ententes/:id/autorisations', 'POST /bureau/ententes/:id/renouvellement'];

// Every route of the desk is asked: seconds, not milliseconds.
test('a form that is sent twice adds nothing the second time, and what adds carries a key', { timeout: 120_000 }, async () => {
  const forms = await keyed();
  const wrong: string[] = [];
  const adding = new Set<string>();
  let last = await rows();
  for (const { key: route, method, path } of ROUTES) {
    if (method !== 'POST' || EXPECTED[route]?.realm !== 'desk' || route in WITHOUT) continue;
    for (const known of placesOf(path)) {
      const address = addressOf(ORG.slug, path, known);
      const form = formFor(path.replace('/bureau/', ''), known);
      const key = newId();
      if ((await post(address, form, key)).status >= 400) continue;
      const once = await rows();
      const adds = more(last, once).length > 0;
      last = once;
      if (!adds) continue;
      await post(address, form, key);
      const twice = await rows();
      const again = more(once, twice);
      if (again.length > 0) wrong.push(`${route} adds again: ${again.join(', ')}`);
      await post(address, form, newId());
      last = await rows();
      if (more(twice, last).length === 0) continue;
      adding.add(route);
      const carries = forms.get(address) ?? UNSEEN.includes(route);
      if (!carries) wrong.push(`${route} (${address}): ${forms.has(address) ? 'a form without a key' : 'no form found'}`);
    }
  }
  expect(wrong).toEqual([]);
  // Otherwise nothing was held: what is made in each register, and some of what hangs on records.
  for (const made of [
    'POST /bureau/actions',
    'POST /bureau/cadeaux',
    'POST /bureau/visites/:id/programme',
    'POST /bureau/visites/:id/personnes/:person',
    'POST /bureau/invitations/:id/personnes/:guest',
    'POST /bureau/missions/:id/couts',
    'POST /bureau/ententes/:id/obligations',
    'POST /bureau/fiches/:id/commentaires',
    'POST /bureau/administration/courriels',
  ])
    expect(adding).toContain(made);
});
