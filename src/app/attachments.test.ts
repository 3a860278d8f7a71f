import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { placeOf } from '../files/places.ts';
import { sweep } from '../files/sweep.ts';
import { testRoom } from '../files/testing-room.ts';
import { addOrganisation, addUnit, trialOrg } from '../keep/testing-visit.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { formFor, make } from './testing-access-world.ts';
import { PDF, PNG, type SentFile, sendFiles } from './testing-files.ts';
import { type Answer, addPerson, NOW, openSite, type Person, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(71, 'essai-pieces');
const DESK = `/${ORG.slug}/bureau`;
let database: TestDatabase;
let site: Site;
let folder: string;
let person: Person;
let colleague: Person;
let unit: string;
let action: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-pieces-'));
  database = await testDatabase();
  site = await openSite(database, { now: NOW }, { files: testRoom({ folder }) });
  await addOrganisation(site.db, ORG);
  unit = await addUnit(site.db, ORG, 'Unité fictive');
  person = await addPerson(site.db, ORG, ['planner'], { unit, now: NOW });
  colleague = await addPerson(site.db, ORG, ['officer'], { now: NOW });
  action = await make(site, ORG, 'actions', formFor('actions'), person.token);
});
afterAll(async () => {
  await site.close();
  await database.close();
  await rm(folder, { recursive: true });
});

const attach = (files: readonly SentFile[], fields: Readonly<Record<string, string>> = {}, to = action): Promise<Answer> =>
  sendFiles(site, `${DESK}/fiches/${to}/pieces`, person, files, fields);

interface Row {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly version: number;
  readonly name: string;
  readonly audience: string;
  readonly type: string;
}

/** Every version of what is attached to a record, past row-level security. */
const rows = (record = action): Promise<readonly Row[]> =>
  site.db.asOwner((tx) =>
    tx
      .selectFrom('attachment as a')
      .innerJoin('attachmentVersion as v', 'v.attachment', 'a.id')
      .innerJoin('storedFile as f', 'f.id', 'v.file')
      .select(['a.id', 'a.title', 'v.file', 'v.version', 'v.name', 'f.audience', 'f.type'])
      .where('a.record', '=', record)
      .orderBy('a.at')
      .orderBy('a.id')
      .orderBy('v.version')
      .execute(),
  );

/** Files of the store, but for those that arrive. */
const stored = async (): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('.incoming'))
    .map((entry) => join(entry.parentPath, entry.name));

test('a file is attached, listed on the record, and comes back as it was, under its name, as nothing that runs', async () => {
  const answer = await attach([{ name: 'Compte rendu été.pdf', bytes: PDF }], { title: 'Compte rendu', classification: 'internal' });
  expect(answer).toMatchObject({ status: 303, location: `${DESK}/actions/${action}#pieces` });
  const [row] = await rows();
  expect(row).toMatchObject({ title: 'Compte rendu', name: 'Compte rendu été.pdf', version: 1, type: 'application/pdf', audience: 'org' });
  const page = await visit(site, `${DESK}/actions/${action}`, colleague.token);
  expect(page.html).toContain('Compte rendu été.pdf');
  expect(page.html).toContain('a joint une pièce');
  const file = await site.app.inject({
    url: `${DESK}/pieces/${row?.id}/versions/1`,
    headers: { cookie: `chancery_session=${colleague.token}` },
  });
  expect(file.rawPayload.equals(PDF)).toBe(true);
  expect(file.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="Compte-rendu-ete.pdf"; filename*=UTF-8''Compte%20rendu%20%C3%A9t%C3%A9.pdf`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining('sandbox'),
    'cache-control': 'private, no-store',
  });
  expect((await stat(placeOf(folder, row?.file ?? ''))).mode & 0o777).toBe(0o600);
});

test('a picture has a preview in a page, and is sent as nothing that runs', async () => {
  await attach([{ name: 'photo.PNG', bytes: PNG }]);
  const [, picture] = await rows();
  expect(picture).toMatchObject({ title: 'photo', name: 'photo.png' });
  const content = await site.app.inject({
    url: `${DESK}/pieces/${picture?.id}/versions/1/contenu`,
    headers: { cookie: `chancery_session=${person.token}` },
  });
  expect(content.headers).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': expect.stringMatching(/^inline;/),
    'content-security-policy': expect.stringContaining('sandbox'),
    'x-frame-options': 'DENY',
  });
  const page = await visit(site, `${DESK}/pieces/${picture?.id}/versions/1/apercu`, person.token);
  expect(page.html).toContain(`src="${DESK}/pieces/${picture?.id}/versions/1/contenu"`);
  expect(await faultsOfHtml(page.html)).toEqual([]);
});

test('a new version stays beside the earlier one', async () => {
  const [first] = await rows();
  const second = Buffer.concat([PDF, Buffer.from('% seconde version\n')]);
  const answer = await sendFiles(site, `${DESK}/pieces/${first?.id}/versions`, person, [{ name: 'v2.pdf', bytes: second }]);
  expect(answer.status).toBe(303);
  const get = async (version: number) =>
    (
      await site.app.inject({
        url: `${DESK}/pieces/${first?.id}/versions/${version}`,
        headers: { cookie: `chancery_session=${person.token}` },
      })
    ).rawPayload;
  expect(await get(1)).toEqual(PDF);
  expect(await get(2)).toEqual(second);
  const page = await visit(site, `${DESK}/actions/${action}`, person.token);
  expect(page.html).toContain('Versions précédentes');
});

const zip = (files: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));

test.each([
  ['a program under the name of a document', 'rapport.pdf', Buffer.from(`MZ${'\0'.repeat(200)}`), 'programme'],
  ['an archive', 'tout.zip', zip({ 'a.txt': 'a' }), 'archive'],
  ['an archive under the name of a document', 'lettre.docx', zip({ 'a.txt': 'a' }), 'archive'],
  ['HTML', 'page.html', '<!doctype html><script>alert(1)</script>', 'page Web'],
  ['HTML under the name of a text', 'page.txt', '\n <html><script>alert(1)</script></html>', 'page Web'],
  ['SVG', 'image.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'page Web'],
  ['a picture under the name of a PDF', 'photo.pdf', PNG, 'ne correspond pas'],
  ['a PDF without an ending', 'rapport', PDF, 'ne correspond pas'],
  ['bytes of no known type', 'notes.txt', Buffer.from([0, 1, 2, 3, 4, 5]), 'n’est pas d’un type accepté'],
  ['nothing', 'vide.txt', '', 'est vide'],
])('%s is refused, what was typed stays, nothing is kept', async (_what, name, bytes, words) => {
  const before = [(await rows()).length, (await stored()).length];
  const answer = await attach([{ name, bytes }], { title: 'Titre à garder' });
  expect(answer.status).toBe(422);
  expect(answer.html).toContain(words);
  expect(answer.html).toContain('value="Titre à garder"');
  expect([(await rows()).length, (await stored()).length]).toEqual(before);
});

test('a file that is too large is refused with the form as it was typed; several at once are too', async () => {
  const before = (await stored()).length;
  const large = await attach([{ name: 'gros.txt', bytes: Buffer.alloc(2_000_001, 'a') }], { title: 'Après le fichier' });
  expect([large.status, large.html.includes('dépasse 2'), large.html.includes('value="Après le fichier"')]).toEqual([422, true, true]);
  for (const length of [2, 4]) {
    const many = await attach(Array.from({ length }, () => ({ name: 'a.txt', bytes: 'a' })));
    expect([many.status, many.html.includes('Trop de fichiers')]).toEqual([422, true]);
  }
  const none = await attach([], { title: 'Sans fichier' });
  expect([none.status, none.html.includes('Choisissez un fichier')]).toEqual([422, true]);
  const plain = await submit(site, `${DESK}/fiches/${action}/pieces`, { title: 'Sans fichier' }, person.token);
  expect(plain.status).toBe(422);
  expect((await stored()).length).toBe(before);
});

test.each([['../../../etc/cron.d/x.txt'], ['..\\..\\x.txt'], ['/etc/passwd.txt'], ['a\u202etxt.txt'], [`${'x'.repeat(400)}.txt`]])(
  'the name %s reaches no path',
  async (name) => {
    const record = await make(site, ORG, 'actions', formFor('actions'), person.token);
    const answer = await attach([{ name, bytes: 'du texte' }], {}, record);
    expect(answer.status).toBe(303);
    const [row] = await rows(record);
    expect(row?.name).toMatch(/^[^/\\\u202e]{1,150}$/);
    expect(await readFile(placeOf(folder, row?.file ?? ''), 'utf8')).toBe('du texte');
    expect((await stored()).every((path) => /\/[0-9a-f]{2}\/[0-9a-f-]{36}$/.test(path))).toBe(true);
  },
);

test('the same form sent twice, even at once, attaches one file', async () => {
  const record = await make(site, ORG, 'actions', formFor('actions'), person.token);
  const fields = { _key: 'cle-fictive-0001', title: 'Une seule fois' };
  const send = () => attach([{ name: 'a.txt', bytes: 'une fois' }], fields, record);
  const answers = await Promise.all([send(), send()]);
  answers.push(await send());
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect(await rows(record)).toHaveLength(1);
});

test('an attachment is hidden with its record, and comes back with it', async () => {
  const form = { ...formFor('actions'), visibility: 'organisation' };
  const record = await make(site, ORG, 'actions', form, person.token);
  await attach([{ name: 'a.txt', bytes: 'confidentiel' }], {}, record);
  await submit(site, `${DESK}/fiches/${record}/commentaires`, { body: 'Commentaire' }, person.token);
  const [row] = await rows(record);
  const url = `${DESK}/pieces/${row?.id}/versions/1`;
  const seen = async () => (await visit(site, url, colleague.token)).status;
  expect(await seen()).toBe(200);
  const edit = (visibility: string, version: string) =>
    submit(site, `${DESK}/actions/${record}/modifier`, { ...form, visibility, unit, _version: version }, person.token);
  expect((await edit('unit', '1')).status).toBe(303);
  expect((await rows(record))[0]?.audience).toBe(`unit:${unit}`);
  expect(await seen()).toBe(404);
  expect((await visit(site, url, person.token)).status).toBe(200);
  const comments = await site.db.asOwner((tx) => tx.selectFrom('recordComment').select('audience').where('record', '=', record).execute());
  expect(comments).toEqual([{ audience: `unit:${unit}` }]);
  expect((await edit('organisation', '2')).status).toBe(303);
  expect(await seen()).toBe(200);
});

test('who attached it removes it with a reason; another officer does not; its files are swept', async () => {
  const record = await make(site, ORG, 'actions', formFor('actions'), person.token);
  await attach([{ name: 'a.txt', bytes: 'par erreur' }], { title: 'Jointe par erreur' }, record);
  const [row] = await rows(record);
  const url = `${DESK}/pieces/${row?.id}/retrait`;
  const refused = await submit(site, url, { reason: 'Autre' }, colleague.token);
  expect([refused.status, refused.html.includes('la personne qui l’a jointe')]).toEqual([422, true]);
  expect((await visit(site, `${DESK}/actions/${record}`, colleague.token)).html).not.toContain('/retrait');
  expect((await submit(site, url, {}, person.token)).status).toBe(422);
  expect((await submit(site, url, { reason: 'Mauvais fichier' }, person.token)).location).toBe(`${DESK}/actions/${record}#pieces`);
  expect(await rows(record)).toEqual([]);
  const page = await visit(site, `${DESK}/actions/${record}`, colleague.token);
  expect(page.html).toContain('a retiré une pièce');
  expect((await visit(site, `${DESK}/pieces/${row?.id}/versions/1`, person.token)).status).toBe(404);
  await utimes(placeOf(folder, row?.file ?? ''), 0, 0);
  expect(await sweep({ db: site.db, folder, now: NOW, grace: { hours: 24 } })).toBeGreaterThan(0);
  await expect(stat(placeOf(folder, row?.file ?? ''))).rejects.toThrow('ENOENT');
});

test('the pages are right HTML, in both languages', async () => {
  const [row] = await rows();
  for (const lang of ['', '/en'])
    for (const path of [
      `/actions/${action}`,
      `/fiches/${action}/pieces`,
      `/pieces/${row?.id}/versions`,
      `/pieces/${row?.id}/retrait`,
      `/pieces/${row?.id}/classement`,
    ]) {
      const { status, html } = await visit(site, `${lang}${DESK}${path}`, person.token);
      expect([status, await faultsOfHtml(html)]).toEqual([200, []]);
    }
  expect(await faultsOfHtml((await attach([{ name: 'a.zip', bytes: 'PK' }])).html)).toEqual([]);
});

test('a file that waits for the antivirus is listed, and opened by nobody; one that is infected never is', async () => {
  const record = await make(site, ORG, 'actions', formFor('actions'), person.token);
  const guarded = await openSite(database, { now: NOW }, { files: testRoom({ folder, scans: true }) });
  await sendFiles(guarded, `${DESK}/fiches/${record}/pieces`, person, [{ name: 'a.png', bytes: PNG }]);
  await guarded.close();
  const [row] = await rows(record);
  const urls = ['', '/apercu', '/contenu'].map((end) => `${DESK}/pieces/${row?.id}/versions/1${end}`);
  const opened = async () => Promise.all(urls.map(async (url) => (await visit(site, url, person.token)).html));
  const page = async () => (await visit(site, `${DESK}/actions/${record}`, person.token)).html;
  expect((await opened()).every((html) => html.includes('n’a pas encore été analysé'))).toBe(true);
  expect(await page()).toContain('À analyser');
  expect(await page()).not.toContain(urls[0]);
  await database.pool.query(`update stored_file set scan = 'infected', finding = 'Essai' where id = $1`, [row?.file]);
  expect((await opened()).every((html) => html.includes('L’antivirus a écarté ce fichier'))).toBe(true);
  expect(await page()).toMatch(/Écartée\s: Essai/);
  expect(await page()).toContain('personne ne peut l’ouvrir');
});

test('what was sent and not kept does not stay', async () => {
  await expect.poll(() => readdir(join(folder, '.incoming'))).toEqual([]);
});

test('a file that is gone from the disk is said to be, not failed on', async () => {
  const record = await make(site, ORG, 'actions', formFor('actions'), person.token);
  await attach([{ name: 'a.txt', bytes: 'perdu' }], {}, record);
  const [row] = await rows(record);
  await writeFile(placeOf(folder, row?.file ?? ''), '');
  await rm(placeOf(folder, row?.file ?? ''));
  const answer = await visit(site, `${DESK}/pieces/${row?.id}/versions/1`, person.token);
  expect([answer.status, answer.html.includes('manque sur le serveur')]).toEqual([422, true]);
});
