import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { writePdf } from '../documents/write.ts';
import { testRoom } from '../files/testing-room.ts';
import { addOrganisation, addUnit, trialOrg } from '../keep/testing-visit.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { formFor, make } from './testing-access-world.ts';
import { PDF, type SentFile, sendFiles } from './testing-files.ts';
import { addPerson, NOW, openSite, type Person, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(172, 'essai-classement');
const DESK = `/${ORG.slug}/bureau`;
let database: TestDatabase;
let site: Site;
let folder: string;
let unit: string;
let person: Person;
let colleague: Person;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-classement-'));
  database = await testDatabase();
  site = await openSite(database, { now: NOW }, { files: testRoom({ folder }) });
  await addOrganisation(site.db, ORG);
  unit = await addUnit(site.db, ORG, 'Unité fictive');
  await site.db.asOwner((tx) =>
    tx
      .insertInto('vocabulary')
      .values(
        [
          ['classification', 'internal', 'Interne'],
          ['classification', 'public', 'Publique'],
          ['classification', 'confidential', 'Confidentielle'],
          ['attachmentKind', 'report', 'Rapport'],
          ['attachmentKind', 'other', 'Autre'],
        ].map(([list = '', code = '', label = '']) => ({ org: ORG.id, list, code, labelFr: label, labelEn: label })),
      )
      .execute(),
  );
  person = await addPerson(site.db, ORG, ['planner'], { unit, now: NOW });
  colleague = await addPerson(site.db, ORG, ['officer'], { now: NOW });
});
afterAll(async () => {
  await site.close();
  await database.close();
  await rm(folder, { recursive: true });
});

/** An action of the unit that was held, as its visibility says. */
const action = (visibility: string): Promise<string> =>
  make(site, ORG, 'actions', { ...formFor('actions'), visibility, unit, state: 'held' }, person.token);

async function attach(record: string, file: SentFile, fields: Readonly<Record<string, string>>, who = person) {
  const answer = await sendFiles(site, `${DESK}/fiches/${record}/pieces`, who, [file], fields);
  const row = await database.pool.query<{ id: string; audience: string }>(
    'select id, audience from attachment where record = $1 order by at desc, id desc limit 1',
    [record],
  );
  return { answer, id: row.rows[0]?.id ?? '', audience: row.rows[0]?.audience };
}
const version = (attachment: string, text: string) =>
  sendFiles(site, `${DESK}/pieces/${attachment}/versions`, person, [{ name: 'suite.txt', bytes: text }]);

const published = async (record: string): Promise<string> => (await visit(site, `/${ORG.slug}/actions/${record}`)).html;
const open = (attachment: string) => site.app.inject({ url: `/${ORG.slug}/pieces/${attachment}` });

test('a public attachment of a public record stands on its public page, its latest version alone; one of any other record does not', async () => {
  // What is no id at all is as if it were not there.
  expect((await open('pas-un-identifiant')).statusCode).toBe(404);
  const record = await action('public');
  const before = await published(record);
  expect(before).not.toContain('id="documents"');
  await attach(record, { name: 'interne.txt', bytes: 'interne' }, { classification: 'internal', title: 'Note interne' });
  const { id, audience } = await attach(
    record,
    { name: 'bilan.txt', bytes: 'premier' },
    { classification: 'public', kind: 'report', title: 'Bilan fictif' },
  );
  expect(audience).toBe('public');
  const page = await published(record);
  expect(page).toContain('Bilan fictif');
  expect(page).toContain('Rapport');
  expect(page).not.toContain('Note interne');
  expect(await faultsOfHtml(page)).toEqual([]);
  expect((await open(id)).body).toBe('premier');
  await version(id, 'second');
  expect((await open(id)).body).toBe('second');
  expect((await open(id)).headers).toMatchObject({ 'content-security-policy': expect.stringContaining('sandbox') });
  const { rows } = await database.pool.query<{ audience: string }>(
    'select v.audience from attachment_version v where v.attachment = $1 order by v.version',
    [id],
  );
  expect(rows.map((row) => row.audience)).toEqual(['org', 'public']);

  const internal = await action('organisation');
  const hidden = await attach(internal, { name: 'a.txt', bytes: 'a' }, { classification: 'public' });
  expect(hidden.audience).toBe('org');
  expect((await open(hidden.id)).statusCode).toBe(404);
});

test('a record that is no longer public takes its public attachments with it, and back', async () => {
  const record = await action('public');
  const { id } = await attach(record, { name: 'a.txt', bytes: 'un' }, { classification: 'public' });
  await version(id, 'deux');
  const edit = async (visibility: string) => {
    const { rows } = await database.pool.query<{ version: number }>('select version from record where id = $1', [record]);
    return submit(
      site,
      `${DESK}/actions/${record}/modifier`,
      { ...formFor('actions'), visibility, unit, _version: String(rows[0]?.version) },
      person.token,
    );
  };
  const audiences = async () =>
    (
      await database.pool.query<{ audience: string }>(
        `select f.audience from attachment_version v join stored_file f on f.id = v.file where v.attachment = $1 order by v.version`,
        [id],
      )
    ).rows.map(({ audience }) => audience);
  expect((await edit('organisation')).status).toBe(303);
  expect(await audiences()).toEqual(['org', 'org']);
  expect((await open(id)).statusCode).toBe(404);
  expect((await edit('public')).status).toBe(303);
  expect(await audiences()).toEqual(['org', 'public']);
  expect((await open(id)).body).toBe('deux');
});

test('a confidential attachment is for the unit of the record; who is not in it may not make one', async () => {
  const record = await action('organisation');
  const { id, audience } = await attach(record, { name: 'a.txt', bytes: 'a' }, { classification: 'confidential', title: 'Sous réserve' });
  expect(audience).toBe(`unit:${unit}`);
  expect((await visit(site, `${DESK}/pieces/${id}/versions/1`, person.token)).status).toBe(200);
  expect((await visit(site, `${DESK}/pieces/${id}/versions/1`, colleague.token)).status).toBe(404);
  expect((await visit(site, `${DESK}/actions/${record}`, colleague.token)).html).not.toContain('Sous réserve');
  const refused = await attach(record, { name: 'b.txt', bytes: 'b' }, { classification: 'confidential' }, colleague);
  expect([refused.answer.status, refused.answer.html.includes('vous n’en êtes pas')]).toEqual([422, true]);
  const evaluator = await addPerson(site.db, ORG, ['evaluator'], { now: NOW });
  const open = await attach(record, { name: 'c.txt', bytes: 'c' }, { classification: 'public' }, evaluator);
  expect([open.answer.status, open.answer.html.includes('ne permet pas de rendre une pièce publique')]).toEqual([422, true]);
  const published = await attach(await action('public'), { name: 'd.txt', bytes: 'd' }, { classification: 'public' });
  const next = await sendFiles(site, `${DESK}/pieces/${published.id}/versions`, evaluator, [{ name: 'e.txt', bytes: 'e' }]);
  expect([next.status, (await site.app.inject({ url: `/${ORG.slug}/pieces/${published.id}` })).body]).toEqual([422, 'd']);
  const unknown = await attach(record, { name: 'b.txt', bytes: 'b' }, { classification: 'internal', kind: 'inventee' });
  expect([unknown.answer.status, unknown.answer.html.includes('f-kind-error')]).toEqual([422, true]);
});

test('an attachment is classified anew by who attached it: published, then withdrawn from the public', async () => {
  const record = await action('public');
  const { id } = await attach(record, { name: 'a.txt', bytes: 'texte' }, { classification: 'internal', title: 'Avant' });
  const classify = (fields: Readonly<Record<string, string>>, who = person) =>
    submit(site, `${DESK}/pieces/${id}/classement`, { title: 'Après', kind: 'report', ...fields }, who.token);
  expect((await visit(site, `${DESK}/pieces/${id}/classement`, colleague.token)).status).toBe(404);
  expect((await classify({ classification: 'public' }, colleague)).status).toBe(422);
  expect((await open(id)).statusCode).toBe(404);
  expect((await classify({ classification: 'public' })).status).toBe(303);
  expect(await published(record)).toContain('Après');
  expect((await open(id)).body).toBe('texte');
  expect((await visit(site, `${DESK}/actions/${record}`, colleague.token)).html).toContain('a classé une pièce');
  expect((await classify({ classification: 'internal' })).status).toBe(303);
  expect(await published(record)).not.toContain('Après');
  expect((await open(id)).statusCode).toBe(404);
});

test('text and PDF are shown in a page; a PDF that acts by itself and other types are offered for download, in words', async () => {
  const record = await action('organisation');
  const preview = async (name: string, bytes: string | Buffer) => {
    const { id } = await attach(record, { name, bytes }, {});
    const page = await visit(site, `${DESK}/pieces/${id}/versions/1/apercu`, person.token);
    expect([page.status, await faultsOfHtml(page.html)]).toEqual([200, []]);
    const content = await site.app.inject({
      url: `${DESK}/pieces/${id}/versions/1/contenu`,
      headers: { cookie: `chancery_session=${person.token}` },
    });
    return { html: page.html, content };
  };
  const text = await preview('été.txt', Buffer.from('« été » <b>gras</b>', 'utf8'));
  expect(text.html).toContain('« été » &lt;b>gras');
  expect(text.content.statusCode).toBe(404);
  expect((await preview('vieux.csv', Buffer.from('a;\xe9t\xe9\n', 'latin1'))).html).toContain('a;été');

  const made = await writePdf({
    template: 'text',
    lang: 'fr',
    organisation: 'Essai',
    fictional: true,
    day: '1er avril 2099',
    data: { title: 'T', lead: '', chapters: [] },
  });
  const pdf = await preview('texte.pdf', made.ok ? made.value.pdf : PDF);
  expect(pdf.html).toContain('<iframe');
  expect(pdf.content.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': expect.stringMatching(/^inline;/),
    'x-frame-options': 'SAMEORIGIN',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  });
  const active = await preview('actif.pdf', Buffer.from(PDF.toString().replace('/Catalog', '/Catalog/OpenAction<</S/JavaScript/JS(a)>>')));
  expect(active.html).toContain('éléments actifs');
  expect(active.html).not.toContain('<iframe');
  expect(active.content.statusCode).toBe(404);
});
