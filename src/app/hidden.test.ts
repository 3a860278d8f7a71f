import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { recordFigure } from '../db/testing-figures.ts';
import { ROLES, type Role } from '../kernel/actor.ts';
import { newId } from '../kernel/ids.ts';
import { addressOf, formFor, make, ORG, OTHER, openWorld, ROUTES, type World } from './testing-access-world.ts';
import { addPerson, NOW, type Person, type Site, withoutKeys } from './testing-site.ts';

/** No reader of everything: what an administrator may see is not at issue here. */
const OUTSIDERS: readonly Role[] = ROLES.filter((role) => role !== 'administrator');
/** Each with the roles that ask: where one slice makes the pages of several registers, two of them are enough. */
const FEW: readonly Role[] = ['planner', 'auditor'];
const REGISTERS: Readonly<Record<string, readonly Role[]>> = {
  actions: OUTSIDERS,
  contacts: OUTSIDERS,
  soutiens: OUTSIDERS,
  ententes: OUTSIDERS,
  missions: OUTSIDERS,
  visites: FEW,
  invitations: FEW,
  accreditations: FEW,
  cadeaux: FEW,
};
/** Registers with a public page for each record. */
const OPEN = ['actions', 'ententes', 'missions'];
const GETS = ROUTES.filter(({ method }) => method === 'GET');
/** Parameters that name one thing. */
const NAMED = /:(id|attachment|account|unit|priority|import|invitation|token|role|influence|key|message|session)/;

let database: TestDatabase;
let world: World;
let site: Site;
let insider: Person;
let unit: string;
let compared = 0;

beforeAll(async () => {
  database = await testDatabase();
  world = await openWorld(database);
  site = world.site;
  unit = world.known.unit ?? '';
  insider = await addPerson(site.db, ORG, ['planner'], { unit, now: NOW });
});
afterAll(async () => {
  await site.close();
  await database.close();
});

/** Everything that an answer says: status, headers and bytes, without the ids that the question named. */
async function whole(url: string, token: string | undefined, ids: readonly string[] = []): Promise<string> {
  const { statusCode, headers, rawPayload } = await site.app.inject({ url, headers: token ? { cookie: `chancery_session=${token}` } : {} });
  const { date: _date, ...rest } = headers;
  // Files are bytes, not text.
  return ids.reduce((text, id) => text.replaceAll(id, 'ID'), `${statusCode} ${JSON.stringify(rest)} ${rawPayload.toString('latin1')}`);
}

/** Asks for a thing and for one that never was, by the same address; the answers have to be the same and say "not found". */
async function sameAsAbsent(url: (id: string) => string, id: string, token: string | undefined): Promise<string | null> {
  const absent = newId();
  const [one, none] = [await whole(url(id), token, [id]), await whole(url(absent), token, [absent])];
  compared += 1;
  return one === none && /^(404|403|303) /.test(one) ? null : `${url(id)}: ${one.slice(0, 3)} and ${none.slice(0, 3)}`;
}

const hide = (word: string, visibility: 'unit' | 'named'): Promise<string> =>
  make(
    site,
    ORG,
    word,
    { ...formFor(word, world.known), title: 'Zyxwvut fictif', family: 'Zyxwvut', visibility, ...(visibility === 'unit' ? { unit } : {}) },
    insider.token,
  );

test('a record of another unit or of named people, a draft for the public: each answers as one that never was', {
  timeout: 120_000,
}, async () => {
  const wrong: (string | null)[] = [];
  for (const [word, askers] of Object.entries(REGISTERS)) {
    const routes = GETS.filter(({ path }) => path.startsWith(`/bureau/${word}/:id`));
    expect(routes.length).toBeGreaterThan(0);
    for (const visibility of ['unit', 'named'] as const) {
      const id = await hide(word, visibility);
      expect(await whole(`/${ORG.slug}/bureau/${word}/${id}`, insider.token)).toMatch(/^200 /);
      for (const role of askers)
        for (const { path } of routes) {
          const url = (one: string) => addressOf(ORG.slug, path, { ...world.known, [word]: one });
          wrong.push(await sameAsAbsent(url, id, world.member(role).token));
        }
      if (OPEN.includes(word)) wrong.push(await sameAsAbsent((one) => `/${ORG.slug}/${word}/${one}`, id, undefined));
    }
  }
  for (const word of OPEN) wrong.push(await sameAsAbsent((one) => `/${ORG.slug}/${word}/${one}`, world.known[word] ?? '', undefined));
  expect(wrong.filter((one) => one !== null)).toEqual([]);
});

test('things of another organisation answer as things that never were, on every page with an id', { timeout: 120_000 }, async () => {
  const wrong: (string | null)[] = [];
  const { token } = await addPerson(site.db, OTHER, ROLES, { now: NOW });
  for (const { path } of GETS) {
    const name = NAMED.exec(path)?.[1];
    // The page of a sign-in link looks at it when its button is pressed: it is the same for all.
    if (!name || path === '/lien/:token') continue;
    const word = path.split('/').find((one) => one in world.known && one !== 'bureau');
    const filled = name === 'id' ? (word ?? 'actions') : name;
    const id = world.known[filled] ?? newId();
    wrong.push(await sameAsAbsent((one) => addressOf(OTHER.slug, path, { ...world.known, [filled]: one }), id, token));
  }
  expect(wrong.filter((one) => one !== null)).toEqual([]);
});

test('a hidden record changes no byte of any page, list, file, search or feed of who may not see it', { timeout: 240_000 }, async () => {
  const readers = ['planner', 'officer', 'partner'] as const;
  const asked = [...GETS.filter(({ path }) => !/:token/.test(path)), ...GETS.filter(({ path }) => path.includes('recherche'))];
  const read = async (): Promise<ReadonlyMap<string, string>> => {
    const answers = new Map<string, string>();
    for (const [n, { path }] of asked.entries())
      for (const role of [...readers, null]) {
        const url = `${addressOf(ORG.slug, path, world.known)}${path.includes('recherche') && n >= GETS.length ? '?q=zyxwvut' : ''}`;
        // Each form that is shown has a key of its own, so that it is kept once.
        answers.set(`${role} ${url}`, withoutKeys(await whole(url, role === null ? undefined : world.member(role).token)));
      }
    return answers;
  };
  const before = await read();
  for (const word of Object.keys(REGISTERS)) for (const visibility of ['unit', 'named'] as const) await hide(word, visibility);
  const after = await read();
  expect(await whole(`/${ORG.slug}/bureau/actions`, insider.token)).toContain('Zyxwvut');
  expect([...after].filter(([url, text]) => text !== before.get(url)).map(([url]) => url)).toEqual([]);
  expect([...after].filter(([url, text]) => /zyxwvut f/i.test(text) && !url.includes('?q=')).map(([url]) => url)).toEqual([]);
  recordFigure(
    'hidden',
    `${compared} addresses asked for something hidden and something absent, ${after.size} answers before and after: 0 differences`,
  );
});
