import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { readPdf } from '../documents/testing-read.ts';
import { newToken } from '../identity/token.ts';
import { trialOrg } from '../keep/testing-visit.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { PDF, type SentFile, sendFiles } from './testing-files.ts';
import { COMPLAINT, givenBy, openIntake, QUESTION } from './testing-requests.ts';
import { addPerson, NOW, type Person, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(173, 'essai-lettres');
const at = (path: string): string => `/${ORG.slug}${path}`;
let database: TestDatabase;
let site: Site;
let agent: Person;
let officer: Person;

beforeAll(async () => {
  database = await testDatabase();
  site = await openIntake(database, ORG, { now: NOW });
  agent = await addPerson(site.db, ORG, ['agent'], { name: 'Aline Fictive', now: NOW });
  officer = await addPerson(site.db, ORG, ['complaintsOfficer'], { now: NOW });
});
afterAll(async () => {
  await site.close();
  await database.close();
});

interface Given {
  readonly number: string;
  readonly secret: string;
}

async function intake(
  fields: Readonly<Record<string, string>> = {},
  files: readonly SentFile[] = [],
): Promise<Given & { readonly id: string }> {
  const given = givenBy(
    await sendFiles(site, at('/demande'), undefined, files, {
      ...QUESTION,
      _key: newToken(),
      _shown: NOW.subtract({ minutes: 1 }).toString(),
      ...fields,
    }),
  );
  const { rows } = await database.pool.query<{ id: string }>('select id from record where number = $1', [given.number]);
  return { ...given, id: rows[0]?.id ?? '' };
}
const answer = (id: string, fields: Readonly<Record<string, string>>, files: readonly SentFile[] = [], who = agent) =>
  sendFiles(site, at(`/bureau/demandes/${id}/reponse`), who, files, { body: 'Voici la réponse.', how: 'email', ...fields });
const follow = async ({ number, secret }: Given) => (await submit(site, at('/suivi'), { number, secret })).html;
const fileIn = (html: string): string => /name="file" value="([^"]+)"/.exec(html)?.[1] ?? '';
const download = ({ number, secret }: Given, file: string) =>
  site.app.inject({
    method: 'POST',
    url: at('/suivi/fichiers'),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    payload: new URLSearchParams({ number, secret, file }).toString(),
  });
const attached = async (record: string) =>
  (
    await database.pool.query<{ id: string; title: string; kind: string; sha256: string; version: number }>(
      `select a.id, a.title, a.kind, f.sha256, v.version from attachment a join attachment_version v on v.attachment = a.id
         join stored_file f on f.id = v.file where a.record = $1 order by a.at, a.id`,
      [record],
    )
  ).rows;

test('an answer by post is kept with the record as an accessible letter, in the language of the person', async () => {
  const { id, number, secret } = await intake({ name: 'Ève Fictive', subject: 'Objet *fictif* #1' });
  const body = 'Madame,\n\n« Oui »\u00a0: nous ouvrons à 9\u00a0h.\n\n#panic("non")';
  expect((await answer(id, { how: 'post', body })).status).toBe(303);
  const [letter, ...others] = await attached(id);
  expect(others).toEqual([]);
  expect(letter).toMatchObject({ title: `Lettre ${number}`, kind: 'correspondence', version: 1 });
  const file = await site.app.inject({
    url: at(`/bureau/pieces/${letter?.id}/versions/1`),
    headers: { cookie: `chancery_session=${agent.token}` },
  });
  expect(createHash('sha256').update(file.rawPayload).digest('hex')).toBe(letter?.sha256);
  const pdf = await readPdf(file.rawPayload);
  expect(pdf).toMatchObject({ tagged: true, info: { Language: 'fr-CA', Title: 'Objet *fictif* #1' } });
  for (const said of ['Ève Fictive', number, '« Oui »', '#panic("non")', 'Aline Fictive']) expect(pdf.text).toContain(said);
  const page = await visit(site, at(`/bureau/demandes/${id}`), agent.token);
  expect(page.html).toContain(`Lettre ${number}.pdf`);
  expect(await faultsOfHtml(page.html)).toEqual([]);
  const followed = await follow({ number, secret });
  expect(followed).toContain(`Lettre ${number}.pdf`);
  expect((await download({ number, secret }, fileIn(followed))).rawPayload.equals(file.rawPayload)).toBe(true);
});

test('a person sees her own files and those sent to her on the follow-up page, and nobody else’s', async () => {
  const mine = await intake({}, [{ field: 'files', name: 'mon texte.txt', bytes: 'à moi' }]);
  const other = await intake({}, [{ field: 'files', name: 'autre.txt', bytes: 'à une autre' }]);
  await sendFiles(site, at(`/bureau/fiches/${mine.id}/pieces`), agent, [{ name: 'interne.txt', bytes: 'interne' }]);
  expect((await answer(mine.id, {}, [{ field: 'files', name: 'réponse.pdf', bytes: PDF }])).status).toBe(303);
  const page = await follow(mine);
  expect(page).toContain('mon texte.txt');
  expect(page).toContain('réponse.pdf');
  expect(page).not.toContain('interne.txt');
  expect(await faultsOfHtml(page)).toEqual([]);
  expect((await download(mine, fileIn(page))).body).toBe('à moi');
  expect((await download(mine, fileIn(await follow(other)))).statusCode).toBe(404);
  expect((await download({ ...mine, secret: other.secret }, fileIn(page))).statusCode).toBe(422);
  const { rows } = await database.pool.query<{ content: unknown }>(
    `select content from mail where record = $1 and subject like 'Réponse%'`,
    [mine.id],
  );
  expect(JSON.stringify(rows)).toContain('Des fichiers accompagnent cette réponse');
});

test('an internal file is shown to the person once it is said to be for her', async () => {
  const mine = await intake();
  await sendFiles(site, at(`/bureau/fiches/${mine.id}/pieces`), agent, [{ name: 'plan.txt', bytes: 'plan' }]);
  expect(await follow(mine)).not.toContain('plan.txt');
  const [row] = await attached(mine.id);
  const said = { title: 'Plan', kind: 'other', classification: 'internal', toPerson: 'true' };
  expect((await submit(site, at(`/bureau/pieces/${row?.id}/classement`), said, agent.token)).status).toBe(303);
  expect(await follow(mine)).toContain('plan.txt');
  const open = await submit(site, at(`/bureau/pieces/${row?.id}/classement`), { ...said, classification: 'public' }, agent.token);
  expect(open.status).toBe(422);
});

test('a refused answer keeps what was typed and no file; a letter to a complaint is for its officers', async () => {
  const { id } = await intake({ ...COMPLAINT, _key: newToken() });
  const refused = await answer(id, { how: 'post', body: '' }, [{ field: 'files', name: 'a.txt', bytes: 'a' }], officer);
  expect([refused.status, refused.html.includes('Choisissez de nouveau vos fichiers')]).toEqual([422, true]);
  expect(await attached(id)).toEqual([]);
  expect((await answer(id, { how: 'post' }, [], agent)).status).toBe(404);
  expect((await answer(id, { how: 'post' }, [], officer)).status).toBe(303);
  const { rows } = await database.pool.query<{ audience: string }>('select audience from attachment where record = $1', [id]);
  expect(rows).toEqual([{ audience: 'confidential' }]);
});

test('a file that the antivirus set aside is said to be, to the person too', async () => {
  const mine = await intake({}, [{ field: 'files', name: 'douteux.txt', bytes: 'x' }]);
  const file = fileIn(await follow(mine));
  await database.pool.query(
    `update stored_file set scan = 'infected' where id in (select v.file from attachment_version v where v.attachment = $1)`,
    [file],
  );
  const page = await follow(mine);
  expect(page).toContain('Écarté par l’antivirus');
  expect(fileIn(page)).toBe('');
  expect((await download(mine, file)).statusCode).toBe(422);
});
