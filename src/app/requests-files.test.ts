import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { newToken } from '../identity/token.ts';
import { trialOrg } from '../keep/testing-visit.ts';
import { PDF, type SentFile, sendFiles } from './testing-files.ts';
import { COMPLAINT, givenBy, openIntake, QUESTION } from './testing-requests.ts';
import { type Answer, addPerson, NOW, type Person, type Site, visit } from './testing-site.ts';

const ORG = trialOrg(78, 'essai-demandes-pieces');
const clock = { now: NOW };
let database: TestDatabase;
let site: Site;
let agent: Person;
let officer: Person;

beforeAll(async () => {
  database = await testDatabase();
  site = await openIntake(database, ORG, clock);
  agent = await addPerson(site.db, ORG, ['agent'], { now: NOW });
  officer = await addPerson(site.db, ORG, ['complaintsOfficer'], { now: NOW });
});
afterAll(async () => {
  await site.close();
  await database.close();
});

const at = (path: string): string => `/${ORG.slug}${path}`;
const LETTER: SentFile = { field: 'files', name: 'lettre.pdf', bytes: PDF };
const intake = (files: readonly SentFile[], fields: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  sendFiles(site, at('/demande'), undefined, files, {
    ...QUESTION,
    _key: newToken(),
    _shown: clock.now.subtract({ minutes: 1 }).toString(),
    ...fields,
  });
const recordOf = async (number: string): Promise<string> =>
  (await site.db.asOwner((tx) => tx.selectFrom('record').select('id').where('number', '=', number).executeTakeFirstOrThrow())).id;
const linkIn = (html: string): string => /href="([^"]*\/pieces\/[^"]*\/versions\/1)"/.exec(html)?.[1] ?? '';

test('a person without an account sends files with a request and with a message; an agent opens them', async () => {
  const answer = await intake([LETTER, { ...LETTER, name: 'annexe.txt', bytes: 'Annexe fictive' }]);
  const receipt = givenBy(answer);
  expect(answer.html).toContain('lettre.pdf, annexe.txt');
  const page = at(`/bureau/demandes/${await recordOf(receipt.number)}`);
  const first = await visit(site, page, agent.token);
  expect(first.html).toContain('annexe.txt');
  expect(linkIn(first.html)).not.toBe('');
  expect((await visit(site, linkIn(first.html), agent.token)).status).toBe(200);
  const said = { ...receipt, body: 'Voici ce qui manquait.' };
  const sent = await sendFiles(site, at('/suivi/messages'), undefined, [{ ...LETTER, name: 'ajout.pdf' }], said);
  expect(sent.status).toBe(200);
  expect((await visit(site, page, agent.token)).html).toContain('ajout.pdf');
});

test('a refused file keeps what was typed; files beside another refusal are to be chosen again', async () => {
  const program = await intake([{ ...LETTER, name: 'x.pdf', bytes: `MZ${'\0'.repeat(100)}` }], { subject: 'Objet à garder' });
  expect([program.status, program.html.includes('value="Objet à garder"'), program.html.includes('programme')]).toEqual([422, true, true]);
  const empty = await intake([LETTER], { subject: '' });
  expect([empty.status, empty.html.includes('Choisissez de nouveau vos fichiers')]).toEqual([422, true]);
});

test('sent twice, the files are there once', async () => {
  const fields = { _key: newToken(), subject: 'Deux fois' };
  const [one, two] = [givenBy(await intake([LETTER], fields)), givenBy(await intake([LETTER], fields))];
  expect(two).toEqual(one);
  const record = await recordOf(one.number);
  const { rows } = await database.pool.query('select 1 from attachment where record = $1', [record]);
  expect(rows).toHaveLength(1);
});

test('what comes with a complaint exists for its officers alone', async () => {
  const receipt = givenBy(await intake([LETTER], { ...COMPLAINT, _key: newToken() }));
  const record = await recordOf(receipt.number);
  const page = await visit(site, at(`/bureau/demandes/${record}`), officer.token);
  const link = linkIn(page.html);
  expect((await visit(site, link, officer.token)).status).toBe(200);
  const absent = link.replace(/[0-9a-f-]{36}/, record);
  const seen = async (url: string) => {
    const { status, html } = await visit(site, url, agent.token);
    return [status, html.replaceAll(url, '')];
  };
  expect(await seen(link)).toEqual(await seen(absent));
  expect((await seen(link))[0]).toBe(404);
  const { rows } = await database.pool.query<{ audience: string }>(
    `select a.audience from attachment a where a.record = $1
      union select f.audience from stored_file f join attachment_version v on v.file = f.id join attachment a on a.id = v.attachment where a.record = $1
      union select e.audience from journal_entry e where e.record = $1`,
    [record],
  );
  expect(rows).toEqual([{ audience: 'confidential' }]);
});
