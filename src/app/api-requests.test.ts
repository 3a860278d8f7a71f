import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { queueMessages } from '../desk/webhooks/store/queue.ts';
import { newToken } from '../identity/token.ts';
import { integrateAll } from '../journal/testing-integrate.ts';
import { addOrganisation, trialOrg } from '../keep/testing-visit.ts';
import { newId } from '../kernel/ids.ts';
import { type ApiAnswer, addProgram, ask } from './testing-api.ts';
import { givenBy } from './testing-requests.ts';
import { addPerson, NOW, openSite, type Person, type Site, submit } from './testing-site.ts';

const ORG = trialOrg(77, 'essai-api-demandes');
const clock = { now: NOW };
let database: TestDatabase;
let site: Site;
let agent: Person;
let officer: Person;

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock);
  await addOrganisation(site.db, ORG);
  await site.db.asOwner((tx) =>
    tx
      .insertInto('vocabulary')
      .values([
        { org: ORG.id, list: 'requestCategory', code: 'essai', labelFr: 'Essai', labelEn: 'Trial' },
        { org: ORG.id, list: 'complaintCategory', code: 'delai', labelFr: 'Délai', labelEn: 'Delay' },
      ])
      .execute(),
  );
  agent = await addPerson(site.db, ORG, ['agent'], { now: NOW });
  officer = await addPerson(site.db, ORG, ['complaintsOfficer'], { now: NOW });
});
afterAll(async () => {
  await site.close();
  await database.close();
});

const BODY = { category: 'essai', subject: 'Demande fictive', body: 'Où s’adresser?' };
const file = (body: object = BODY, headers: Readonly<Record<string, string>> = {}, key?: string): Promise<ApiAnswer> =>
  ask(site, 'POST', `/${ORG.slug}/requests`, { key, body, headers });
const follow = (number: unknown, code: unknown, key?: string): Promise<ApiAnswer> =>
  ask(site, 'GET', `/${ORG.slug}/requests/${String(number)}`, { key, headers: { 'follow-up-code': String(code) } });
const idOf = async (number: unknown): Promise<string> =>
  (await site.db.asOwner((tx) => tx.selectFrom('record').select('id').where('number', '=', String(number)).executeTakeFirstOrThrow())).id;
const later = (): void => {
  clock.now = clock.now.add({ hours: 25 });
};

test('anyone files a request, follows it with number and code, and reads the answer but no note', async () => {
  later();
  const filed = await file();
  expect(filed.status).toBe(201);
  expect(filed.body).toEqual({ number: expect.stringMatching(/^D-2\d{3}-\d{4}$/), code: expect.any(String), fictional: true });
  expect(filed.headers).toMatchObject({
    location: `/api/v1/${ORG.slug}/requests/${filed.body?.number}`,
    'cache-control': 'no-store',
  });
  expect(filed.headers).not.toHaveProperty('access-control-allow-origin');
  const { number, code } = filed.body ?? {};
  const id = await idOf(number);
  const act = (noun: string, fields: Readonly<Record<string, string>>) =>
    submit(site, `/${ORG.slug}/bureau/demandes/${id}/${noun}`, fields, agent.token);
  expect((await act('note', { body: 'Que la personne ne voit pas' })).status).toBe(303);
  expect((await act('reponse', { body: 'À l’accueil.', how: 'page' })).status).toBe(303);
  const seen = await follow(number, code);
  expect(seen.status).toBe(200);
  expect(seen.body).toMatchObject({
    number,
    kind: 'request',
    state: 'answered',
    subject: BODY.subject,
    answeredAt: clock.now.toString(),
    messages: [
      { kind: 'person', body: BODY.body },
      { kind: 'reply', body: 'À l’accueil.' },
    ],
  });
  expect(seen.headers['cache-control']).toBe('no-store');
  expect(seen.text).not.toContain('Que la personne');
});

test('a wrong code, no code, no such number: one answer; failures are counted, whoever asks', async () => {
  later();
  const { number, code } = (await file()).body ?? {};
  const wrong = await follow(number, 'AAAA-AAAA');
  const none = await follow('D-2099-9999', code);
  expect([wrong.status, wrong.text]).toEqual([404, none.text]);
  expect(wrong.body).toMatchObject({ type: '/api/problems/wrongSecret' });
  expect((await ask(site, 'GET', `/${ORG.slug}/requests/${number}`)).status).toBe(404);
  for (let n = 0; n < 8; n++) expect((await follow(number, `FAUX-${n}`)).status).toBe(404);
  const throttled = await follow(number, code);
  expect(throttled).toMatchObject({ status: 429, body: { type: '/api/problems/tooManyRequests' } });
  expect(Number(throttled.headers['retry-after'])).toBeGreaterThan(60);
  clock.now = clock.now.add({ minutes: 16 });
  expect((await follow(number, code)).status).toBe(200);
});

test('sent twice with one key it is one request; the code comes again to a key that nobody can guess', async () => {
  later();
  const strong = { 'idempotency-key': newToken() };
  const [one, two] = [await file(BODY, strong), await file(BODY, strong)];
  expect(two.body).toEqual(one.body);
  expect((await file({ ...BODY, subject: 'Autre demande' }, strong)).body?.number).not.toBe(one.body?.number);
  const weak = { 'idempotency-key': 'demande-1' };
  const [first, again] = [await file(BODY, weak), await file(BODY, weak)];
  expect(again.body).toEqual({ ...first.body, code: null });
  expect((await file(BODY, weak, (await addProgram(site.db, ORG, ['agent'], { now: clock.now })).key)).body?.number).not.toBe(
    first.body?.number,
  );
});

test('the public is held to the limit of the form, a program that is known is not', async () => {
  later();
  const statuses: number[] = [];
  for (let n = 0; n < 31; n++) statuses.push((await file({ ...BODY, subject: `Demande ${n}` })).status);
  expect([statuses.slice(0, 30).every((status) => status === 201), statuses[30]]).toEqual([true, 429]);
  const { key } = await addProgram(site.db, ORG, ['agent'], { now: clock.now });
  const filed = await file(BODY, {}, key);
  expect(filed.status).toBe(201);
  // What it filed it reads as the person does, with the code.
  expect((await follow(filed.body?.number, filed.body?.code, key)).status).toBe(200);
  for (let n = 0; n < 10; n++) expect((await follow(filed.body?.number, `FAUX-${n}`, key)).status).toBe(404);
  // Its failures are counted too.
  expect((await follow(filed.body?.number, filed.body?.code, key)).status).toBe(429);
});

test('fields are read by the schema of the form; a complaint goes through the form alone', async () => {
  later();
  const refused = await file({ ...BODY, subject: '', kind: 'complaint' });
  expect(refused.status).toBe(422);
  const categories = await file({ ...BODY, category: 'inconnue' });
  expect(categories).toMatchObject({ status: 422, body: { errors: [{ pointer: '/category' }] } });
});

test('a webhook is told that a request was answered, by its number; of a complaint it is told nothing', async () => {
  later();
  const program = await addProgram(site.db, ORG, ['auditor'], { now: clock.now });
  await integrateAll(site.db, ORG);
  await site.db.asOwner((tx) =>
    tx
      .insertInto('webhook')
      .values({
        org: ORG.id,
        id: newId(),
        account: program.account,
        url: 'https://exemple.invalid/appel',
        registers: ['requests', 'complaints'],
        secret: 'whsec_fictif',
        createdAt: clock.now,
        createdBy: agent.account,
        position: tx
          .selectFrom('journalLeaf')
          .select(({ fn }) => fn.max('position').as('last'))
          .where('org', '=', ORG.id),
      })
      .execute(),
  );
  const { number } = (await file()).body ?? {};
  const shown = clock.now.subtract({ minutes: 1 }).toString({ smallestUnit: 'second' });
  const complaint = await submit(site, `/${ORG.slug}/demande`, {
    ...BODY,
    kind: 'complaint',
    category: 'delai',
    _key: newToken(),
    _shown: shown,
  });
  const { number: other } = givenBy(complaint);
  const answer = (id: string, who: Person) =>
    submit(site, `/${ORG.slug}/bureau/demandes/${id}/reponse`, { body: 'Réponse', how: 'page' }, who.token);
  expect((await answer(await idOf(number), agent)).status).toBe(303);
  expect((await answer(await idOf(other), officer)).status).toBe(303);
  // An act on the request that names the complaint is the complaint's affair.
  const link = `/${ORG.slug}/bureau/fiches/${await idOf(number)}/liens`;
  expect((await submit(site, link, { kind: 'relates', number: other }, officer.token)).status).toBe(303);
  await integrateAll(site.db, ORG);
  await site.db.asOwner((tx) => queueMessages(tx, ORG, clock.now));
  const { rows } = await database.pool.query<{ body: string }>('select body from webhook_message order by id');
  const told = rows.map(({ body }) => JSON.parse(body));
  expect(told.map(({ type, data }) => [type, data.number])).toEqual([
    ['requests.file', number],
    ['requests.answer', number],
  ]);
  expect(Object.keys(told[0].data).toSorted()).toEqual(['fictional', 'id', 'number', 'organisation', 'register']);
});
