import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCalendar } from '../clocks/calendars.ts';
import { addStandards } from '../clocks/store.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { recordFigure } from '../db/testing-figures.ts';
import { tokenHash } from '../identity/token.ts';
import { ROLES, type Role } from '../kernel/actor.ts';
import { newId } from '../kernel/ids.ts';
import { QUEBEC } from '../kernel/testing-calendar.ts';
import { readServices } from './load/files.ts';
import { readMeasurements } from './state/store/measured.ts';
import { addressOf, ORG, openWorld, ROUTES, type World } from './testing-access-world.ts';
import { actOn, COMPLAINT, givenBy, recordOf, sendIntake } from './testing-requests.ts';
import { addPerson, NOW, type Person, type Site, submit, withoutKeys } from './testing-site.ts';

/** Everybody but the complaints officers: rows are asked for by each, pages by those who may open most. */
const OTHERS: readonly Role[] = ROLES.filter((role) => role !== 'complaintsOfficer');
const READERS = ['administrator', 'auditor', 'agent', null] as const;
const GETS = ROUTES.filter(({ method }) => method === 'GET');
const IS_FILE = /\.(csv|xlsx|json|ics|vcf)$/;
/** Lists of the journal tell of the files that this test asks for. */
const FILES = GETS.filter(({ path }) => IS_FILE.test(path) && !path.includes('/journal'));
/** The state of the installation shows the clock and the disk; what it tells of letters and entries is compared apart. */
const PAGES = GETS.filter(({ path }) => !IS_FILE.test(path) && !path.endsWith('/etat'));

let database: TestDatabase;
let world: World;
let site: Site;
let officer: Person;

beforeAll(async () => {
  database = await testDatabase();
  world = await openWorld(database);
  site = world.site;
  officer = world.member('complaintsOfficer');
  const { standards } = await readServices('mrif/declaration-2021');
  await site.db.asOwner(async (tx) => {
    await addCalendar(tx, ORG.id, null, QUEBEC);
    await addStandards(tx, ORG.id, standards);
    await tx
      .insertInto('vocabulary')
      .values({ org: ORG.id, list: 'complaintCategory', code: 'delai', labelFr: 'Délai', labelEn: 'Delay' })
      .execute();
  });
});
afterAll(async () => {
  await site.close();
  await database.close();
});

/** Status, headers and bytes, without the date and the key of each form. */
async function whole(url: string, token: string | undefined): Promise<string> {
  const { statusCode, headers, rawPayload } = await site.app.inject({ url, headers: token ? { cookie: `chancery_session=${token}` } : {} });
  const { date: _date, ...rest } = headers;
  return withoutKeys(`${statusCode} ${JSON.stringify(rest)} ${rawPayload.toString('latin1')}`);
}

async function read(routes: typeof GETS): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  for (const { path } of routes) {
    const url = addressOf(ORG.slug, path, world.known);
    const asked = path.includes('recherche') ? [url, `${url}?q=zyxwvut`, `${url}?q=PL-2099-0001`] : [url];
    for (const one of [...asked, ...(path === '/bureau/demandes' ? [`${url}?nature=plaintes`, `${url}?vue=toutes`] : [])])
      for (const role of READERS) answers.set(`${role} ${one}`, await whole(one, role === null ? undefined : world.member(role).token));
  }
  return answers;
}

/** Every row that each role may read of every table, by direct SQL, as one number a table; and what the functions of the outbox tell. */
async function rowsSeen(): Promise<Readonly<Record<string, string>>> {
  const seen: Record<string, string> = {};
  for (const role of OTHERS)
    await site.db.enter({ org: ORG.slug, token: tokenHash(world.member(role).token) }, async (tx) => {
      const { rows: tables } = await sql<{ name: string; columns: string }>`
        select c.relname as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
          from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         where c.relkind in ('r', 'v') and c.relnamespace = 'public'::regnamespace and has_column_privilege(c.oid, a.attnum, 'select')
         group by c.relname`.execute(tx);
      for (const { name, columns } of tables) {
        const { rows } = await sql<{ sum: string }>`
          select count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) as sum from (select ${sql.raw(columns)} from ${sql.table(name)}) t`.execute(
          tx,
        );
        seen[`${role} ${name}`] = rows[0]?.sum ?? '';
      }
      const { rows } = await sql<{ said: string }>`
        select (select count(*) from list_mail(null, null, null, 1000)) || ' ' || (select coalesce(sum(n), 0) from count_mail()) as said`.execute(
        tx,
      );
      seen[`${role} outbox`] = rows[0]?.said ?? '';
    });
  const { mail, journal } = await site.db.asOwner((tx) => readMeasurements(tx, NOW));
  return { ...seen, state: JSON.stringify([mail, journal]) };
}

/** A complaint with everything that can be done to it, by the person and by its officers. */
async function complain(): Promise<string> {
  const given = givenBy(await sendIntake(site, ORG, NOW, COMPLAINT));
  const { id } = await recordOf(site, given);
  const act = actOn(site, ORG, officer.token);
  const acts: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['attribution', { assignee: officer.account }],
    ['note', { body: 'Zyxwvut' }],
    ['complement', { correction: 'incomplete', body: 'Zyxwvut' }],
    ['completude', {}],
    ['accuse', { how: 'telephone' }],
    ['reponse', { body: 'Zyxwvut', how: 'email' }],
    ['fermeture', {}],
    ['reouverture', { reason: 'Zyxwvut' }],
  ];
  for (const [noun, fields] of acts) expect((await act(id, noun, fields)).status, noun).toBe(303);
  const comment = await submit(site, `/${ORG.slug}/bureau/fiches/${id}/commentaires`, { body: 'Zyxwvut' }, officer.token);
  expect(comment.status).toBe(303);
  expect((await submit(site, `/${ORG.slug}/suivi/messages`, { ...given, body: 'Zyxwvut' })).status).toBe(200);
  const recorded = { ...COMPLAINT, channel: 'telephone', lang: 'fr', receivedOn: '2099-11-20', _key: 'cle-fictive-de-plainte' };
  expect((await submit(site, `/${ORG.slug}/bureau/demandes`, recorded, officer.token)).status).toBe(303);
  return id;
}

test('with and without a complaint, everybody but its officers reads the same bytes, and the same rows by direct SQL', {
  timeout: 300_000,
}, async () => {
  const files = await read(FILES);
  const pages = await read(PAGES);
  const rows = await rowsSeen();
  const id = await complain();
  const differs = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] =>
    [...after].filter(([asked, text]) => text !== before.get(asked)).map(([asked]) => asked);
  const rowsAfter = await rowsSeen();
  expect(Object.keys(rowsAfter).filter((name) => rowsAfter[name] !== rows[name])).toEqual([]);
  const [pagesAfter, filesAfter] = [await read(PAGES), await read(FILES)];
  expect(differs(pages, pagesAfter)).toEqual([]);
  expect(differs(files, filesAfter)).toEqual([]);
  // Its officers read it, and no search, no first page of the morning tells of it even to them.
  expect(await whole(`/${ORG.slug}/bureau/demandes/${id}`, officer.token)).toContain('Zyxwvut');
  for (const page of ['/bureau', '/bureau/recherche?q=zyxwvut', '/bureau/demandes', '/bureau/demandes?vue=toutes'])
    expect((await whole(`/${ORG.slug}${page}`, officer.token)).replaceAll('zyxwvut', ''), page).not.toMatch(/zyxwvut|PL-2099/i);
  recordFigure(
    'complaints',
    `${pages.size + files.size} answers and ${Object.keys(rows).length} tables read with and without complaints: 0 differences`,
  );
});

test('the page of a complaint answers all others as one that never was', async () => {
  const given = givenBy(await sendIntake(site, ORG, NOW, { ...COMPLAINT, body: 'Une autre' }));
  const { id } = await recordOf(site, given);
  const person = await addPerson(site.db, ORG, ['administrator', 'agent', 'auditor'], { now: NOW });
  const absent = newId();
  for (const noun of ['', '/note', '/reponse']) {
    const ask = async (one: string) => {
      const url = `/${ORG.slug}/bureau/demandes/${one}${noun}`;
      const { status, html } = noun
        ? await submit(site, url, { body: 'x', how: 'email' }, person.token)
        : await whole404(url, person.token);
      return `${status} ${html.replaceAll(one, 'ID')}`;
    };
    expect(await ask(id)).toBe(await ask(absent));
    expect(await ask(id)).toMatch(/^404/);
  }
  // Nor does a link or a comment find it.
  const linked = await submit(
    site,
    `/${ORG.slug}/bureau/fiches/${world.known.actions}/liens`,
    { kind: 'relates', number: given.number },
    person.token,
  );
  expect(linked.html.replaceAll(given.number, 'N')).toBe(
    (
      await submit(
        site,
        `/${ORG.slug}/bureau/fiches/${world.known.actions}/liens`,
        { kind: 'relates', number: 'PL-2099-9999' },
        person.token,
      )
    ).html.replaceAll('PL-2099-9999', 'N'),
  );
});

test('a link between a complaint and another record is there for the officers alone, in rows and in both histories', async () => {
  const given = givenBy(await sendIntake(site, ORG, NOW, { ...COMPLAINT, body: 'Une plainte liée' }));
  const { id } = await recordOf(site, given);
  const action = world.known.actions;
  const page = `/${ORG.slug}/bureau/actions/${action}`;
  const agent = world.member('agent');
  const seen = async () => [await whole(page, agent.token), await rowsSeen()];
  const before = await seen();
  const link = (from: string, fields: Readonly<Record<string, string>>) =>
    submit(site, `/${ORG.slug}/bureau/fiches/${from}/liens`, { kind: 'relates', ...fields }, officer.token);
  expect((await link(`${action}`, { number: given.number })).status).toBe(303);
  expect(await whole(page, officer.token)).toContain(given.number);
  expect(await seen()).toEqual(before);
  expect((await link(`${action}`, { remove: id })).status).toBe(303);
  expect(await whole(page, officer.token)).not.toContain(`bureau/demandes/${id}`);
  expect(await seen()).toEqual(before);
});

async function whole404(url: string, token: string) {
  const { statusCode, body } = await site.app.inject({ url, headers: { cookie: `chancery_session=${token}` } });
  return { status: statusCode, html: body };
}
