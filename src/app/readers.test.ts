import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tx } from '../db/kysely.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { tokenHash } from '../identity/token.ts';
import { addOrganisation, addUnit, trialOrg } from '../keep/testing-visit.ts';
import { searchRecords } from '../records/search.ts';
import { formFor, make } from './testing-access-world.ts';
import { PNG, sendFiles } from './testing-files.ts';
import { addPerson, NOW, openSite, type Person, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(72, 'essai-lecteurs');
const at = (path: string): string => `/${ORG.slug}/bureau${path}`;
const clock = { now: NOW };
let database: TestDatabase;
let site: Site;
let author: Person;
let reader: Person;
let other: Person;
let administrator: Person;
let unit: string;

/** A transaction as a request of somebody has it. */
const as = <T>({ token }: Person, work: (tx: Tx) => Promise<T>): Promise<T> =>
  site.db.enter({ org: ORG.slug, token: tokenHash(token) }, work);
const TABLES = ['record', 'action', 'record_comment', 'attachment', 'attachment_version', 'presence', 'presence_mark', 'named_reader'];
/** Which tables show somebody rows of a record, by direct SQL, and whether the search finds it. */
const seen = (who: Person, id: string): Promise<readonly string[]> =>
  as(who, async (tx) => {
    const found: string[] = [];
    for (const table of TABLES) {
      const column =
        { record: 'id', action: 'id', attachment_version: null }[table as 'record'] ?? (table === 'attachment_version' ? null : 'record');
      const where = column === null ? sql`attachment in (select id from attachment where record = ${id})` : sql`${sql.ref(column)} = ${id}`;
      if ((await sql`select from ${sql.table(table)} where ${where}`.execute(tx)).rows.length > 0) found.push(table);
    }
    if ((await searchRecords(tx, 'quetzalcoatl', { most: 5 })).some(({ record }) => record === id)) found.push('search');
    return found;
  });
const choose = (who: Person, id: string, form: Readonly<Record<string, string>>) =>
  submit(site, at(`/fiches/${id}/lecteurs`), form, who.token);
const page = (who: Person, id: string) => visit(site, at(`/actions/${id}`), who.token);

/** A planned action with a comment and an attachment. */
async function plan(visibility: string): Promise<string> {
  const form = { ...formFor('actions'), countries: 'FR', on: '2099-12-10', title: 'Quetzalcoatl fictif', visibility };
  const id = await make(site, ORG, 'actions', { ...form, ...(visibility === 'unit' ? { unit } : {}) }, author.token);
  await submit(site, at(`/fiches/${id}/commentaires`), { body: 'Commentaire fictif' }, author.token);
  await sendFiles(site, at(`/fiches/${id}/pieces`), author, [{ name: 'essai.png', bytes: PNG }], { title: 'Pièce fictive' });
  return id;
}

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock);
  await addOrganisation(site.db, ORG);
  unit = await addUnit(site.db, ORG, 'Unité fictive');
  author = await addPerson(site.db, ORG, ['planner'], { name: 'Autrice Fictive', unit, now: NOW });
  reader = await addPerson(site.db, ORG, ['officer'], { name: 'Lectrice Fictive', now: NOW });
  other = await addPerson(site.db, ORG, ['manager'], { name: 'Autre Fictif', now: NOW });
  administrator = await addPerson(site.db, ORG, ['administrator'], { name: 'Admin Fictive', now: NOW });
});
afterAll(async () => {
  await site.close();
  await database.close();
});

const ALL = [...TABLES, 'search'];

test('the author names readers: they see all of it and nobody else sees any of it, in the tables too; taken away, nothing is left', async () => {
  const id = await plan('named');
  expect(await seen(author, id)).toEqual(ALL);
  for (const who of [reader, other, administrator]) expect(await seen(who, id)).toEqual([]);
  expect((await page(reader, id)).status).toBe(404);

  expect((await page(author, id)).html).toContain('Ajouter une lectrice ou un lecteur');
  const chosen = await choose(author, id, { account: reader.account });
  expect(chosen).toMatchObject({ status: 303, location: at(`/actions/${id}#lecteurs`) });
  expect(await seen(reader, id)).toEqual(ALL);
  expect((await page(reader, id)).html).toContain('Commentaire fictif');
  for (const who of [other, administrator]) expect(await seen(who, id)).toEqual([]);
  expect((await page(author, id)).html).toMatch(/a ajouté une lectrice ou un lecteur[\s\S]*Lectrice Fictive/);

  // A reader who is not its author names nobody; who does not read it finds nothing.
  expect((await page(reader, id)).html).not.toContain('Ajouter une lectrice ou un lecteur');
  expect((await choose(reader, id, { account: other.account })).status).toBe(403);
  expect((await choose(other, id, { account: other.account })).status).toBe(404);

  expect((await choose(author, id, { remove: reader.account })).status).toBe(303);
  expect(await seen(reader, id)).toEqual([]);
  expect((await choose(author, id, { remove: author.account })).html).toContain('au moins une lectrice ou un lecteur');
  expect((await choose(author, id, { account: '00000000-0000-7000-8000-000000000001' })).status).toBe(422);
  expect(await seen(author, id)).toEqual(ALL);
});

test('by direct SQL nobody names himself reader of what he may not read, nor learns who is', async () => {
  const id = await plan('named');
  const insert = (who: Person) =>
    as(who, (tx) =>
      sql`insert into named_reader (org, record, account, audience) values (${ORG.id}, ${id}, ${who.account}, ${`named:${id}`})`.execute(
        tx,
      ),
    );
  for (const who of [reader, other, administrator]) await expect(insert(who)).rejects.toMatchObject({ code: '42501' });
  for (const who of [reader, other]) {
    expect(await as(who, async (tx) => (await sql`select * from records_naming(${author.account})`.execute(tx)).rows)).toEqual([]);
    await expect(as(who, (tx) => sql`select replace_reader(${author.account}, ${who.account})`.execute(tx))).rejects.toMatchObject({
      code: '42501',
    });
    expect(await as(who, async (tx) => (await sql`delete from named_reader where record = ${id}`.execute(tx)).numAffectedRows)).toBe(0n);
  }
  // An administrator hands over what somebody who leaves could read: that it is there, not what it says.
  const { rows } = await as(administrator, (tx) =>
    sql<{ id: string; title: string | null }>`select * from records_naming(${author.account})`.execute(tx),
  );
  expect(rows.find((row) => row.id === id)).toMatchObject({ title: null });
});

test('when a record gets other readers, its comments, attachments, presence and search words go with it, in the same act', async () => {
  const id = await plan('organisation');
  const form = { ...formFor('actions'), countries: 'FR', on: '2099-12-10', title: 'Quetzalcoatl fictif' };
  const edit = async (visibility: string) => {
    const { version } = await as(
      author,
      async (tx) => (await sql<{ version: number }>`select version from record where id = ${id}`.execute(tx)).rows[0] ?? { version: 0 },
    );
    const sent = { ...form, visibility, _version: String(version), ...(visibility === 'unit' ? { unit } : {}) };
    expect((await submit(site, at(`/actions/${id}/modifier`), sent, author.token)).status).toBe(303);
  };
  const whole = ALL.filter((table) => table !== 'named_reader');
  expect(await seen(other, id)).toEqual(whole);
  await edit('unit');
  expect([await seen(author, id), await seen(other, id)]).toEqual([whole, []]);
  await edit('named');
  expect([await seen(author, id), await seen(other, id)]).toEqual([ALL, []]);
  await choose(author, id, { account: other.account });
  expect(await seen(other, id)).toEqual(ALL);
  await edit('organisation');
  expect(await seen(reader, id)).toEqual(whole);
});
