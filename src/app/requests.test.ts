import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { newToken } from '../identity/token.ts';
import { addOrganisation, trialOrg } from '../keep/testing-visit.ts';
import { type Answer, addPerson, makeReal, NOW, openSite, type Person, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(71, 'essai-demandes');
const clock = { now: NOW };
let database: TestDatabase;
let site: Site;
let agent: Person;
let officer: Person;

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock, { mailLeaves: true });
  await addOrganisation(site.db, ORG);
  await makeReal(site.db, ORG);
  await site.db.asOwner((tx) =>
    tx
      .insertInto('vocabulary')
      .values([
        { org: ORG.id, list: 'requestCategory', code: 'renseignements', labelFr: 'Renseignements', labelEn: 'Information' },
        { org: ORG.id, list: 'complaintCategory', code: 'delai', labelFr: 'Délai', labelEn: 'Delay' },
      ])
      .execute(),
  );
  agent = await addPerson(site.db, ORG, ['agent'], { now: NOW, name: 'Agente Fictive' });
  officer = await addPerson(site.db, ORG, ['complaintsOfficer'], { now: NOW });
});
afterAll(async () => {
  await site.close();
  await database.close();
});

const at = (path: string): string => `/${ORG.slug}${path}`;
const FORM = {
  kind: 'request',
  category: 'renseignements',
  subject: 'Horaire du bureau fictif',
  body: 'Quand ouvrez-vous?',
  email: 'personne@exemple.ca',
  _shown: '2099-11-20T16:58:00Z',
};
const send = (fields: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  submit(site, at('/demande'), { ...FORM, _key: newToken(), ...fields });

interface Given {
  readonly number: string;
  readonly secret: string;
}
function given({ status, html }: Answer): Given {
  const number = /name="number" value="([^"]+)"/.exec(html)?.[1];
  const secret = /name="secret" value="([^"]+)"/.exec(html)?.[1];
  if (status !== 200 || !number || !secret) throw new Error(`Not a receipt: ${status} ${html.match(/class="error".*?<\/p>/gs)?.join(' ')}`);
  return { number, secret };
}
const idOf = async ({ number }: Given): Promise<string> =>
  (await site.db.asOwner((tx) => tx.selectFrom('record').select('id').where('number', '=', number).executeTakeFirstOrThrow())).id;

test('a question becomes a numbered request with a receipt on screen and by mail, is answered and closed, and the person sees it', async () => {
  const receipt = given(await send());
  expect(receipt.number).toMatch(/^D-2099-\d{4}$/);
  expect(receipt.secret).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
  const id = await idOf(receipt);
  const letters = () =>
    site.db.asOwner((tx) => tx.selectFrom('mail').selectAll().where('subject', 'like', `%${receipt.number}`).orderBy('id').execute());
  const [first] = await letters();
  expect(JSON.stringify(first?.content)).toContain(receipt.secret);
  expect(first).toMatchObject({ recipient: 'personne@exemple.ca', confidential: true, audience: 'org' });

  const listed = await visit(site, at('/bureau/demandes'), agent.token);
  expect(listed.html).toContain('Horaire du bureau fictif');
  expect((await visit(site, at(`/bureau/demandes/${id}`), agent.token)).html).toContain('Quand ouvrez-vous?');
  const act = (noun: string, fields: Readonly<Record<string, string>>) =>
    submit(site, at(`/bureau/demandes/${id}/${noun}`), fields, agent.token);
  expect((await act('attribution', { assignee: agent.account })).status).toBe(303);
  expect((await act('note', { body: 'Note que la personne ne voit pas' })).status).toBe(303);
  expect((await act('reponse', { body: 'À huit heures.\n\nBienvenue.', how: 'email' })).status).toBe(303);
  expect((await letters()).at(-1)?.content).toMatchObject({ paragraphs: ['À huit heures.', 'Bienvenue.'] });
  expect((await act('fermeture', {})).status).toBe(303);

  const followed = await submit(site, at('/suivi'), { number: receipt.number.toLowerCase(), secret: receipt.secret.replaceAll('-', ' ') });
  expect(followed.status).toBe(200);
  expect(followed.html).toContain('À huit heures.');
  expect(followed.html).not.toContain('Note que la personne');
});

test('the same form sent twice, or twice at once, is one request with one receipt', async () => {
  const _key = newToken();
  const [one, two] = await Promise.all([send({ _key }), send({ _key })]);
  const three = await send({ _key });
  expect([given(two), given(three)]).toEqual([given(one), given(one)]);
  expect(given(await send({ _key, body: 'Autre chose' })).number).not.toBe(given(one).number);
});

test('number and code open one request and nothing else; a wrong code says the same as an unknown number', async () => {
  const receipt = given(await send());
  const other = given(await send());
  const ask = (number: string, secret: string) => submit(site, at('/suivi'), { number, secret });
  const wrong = await ask(receipt.number, other.secret);
  const absent = await ask('D-2099-9999', other.secret);
  expect(wrong.status).toBe(422);
  expect(wrong.html.replaceAll(receipt.number, 'N')).toBe(absent.html.replaceAll('D-2099-9999', 'N'));
});

test('the person completes, writes and withdraws', async () => {
  const receipt = given(await send());
  const id = await idOf(receipt);
  await submit(site, at(`/bureau/demandes/${id}/complement`), { correction: 'incomplete', body: 'Quel bureau?' }, agent.token);
  const state = async () =>
    (await site.db.asOwner((tx) => tx.selectFrom('record').select('state').where('id', '=', id).executeTakeFirst()))?.state;
  expect(await state()).toBe('incomplete');
  const sent = await submit(site, at('/suivi/messages'), { ...receipt, body: 'Celui de la rue Fictive', complete: '1' });
  expect(sent.html).toContain('Celui de la rue Fictive');
  expect(await state()).toBe('complete');
  expect((await submit(site, at('/suivi/retrait'), { ...receipt })).status).toBe(200);
  expect(await state()).toBe('withdrawn');
});

test('a complaint has a series of its own, and only complaints officers open it', async () => {
  const receipt = given(await send({ kind: 'complaint', category: 'delai', subject: 'Plainte fictive' }));
  expect(receipt.number).toBe('P-2099-0001');
  const id = await idOf(receipt);
  expect((await visit(site, at(`/bureau/demandes/${id}`), agent.token)).status).toBe(404);
  expect((await visit(site, at(`/bureau/demandes/${id}`), officer.token)).status).toBe(200);
  expect((await visit(site, at('/bureau/demandes?nature=plaintes'), officer.token)).html).toContain('Plainte fictive');
  expect((await visit(site, at('/bureau/demandes?nature=plaintes'), agent.token)).html).not.toContain('Plainte fictive');
  const answered = await submit(site, at(`/bureau/demandes/${id}/reponse`), { body: 'Réponse fictive', how: 'email' }, officer.token);
  expect(answered.status).toBe(303);
  const followed = await submit(site, at('/suivi/messages'), { ...receipt, body: 'Merci' });
  expect(followed.html).toContain('Réponse fictive');
});
