import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { readPdf } from '../documents/testing-read.ts';
import { trialOrg } from '../keep/testing-visit.ts';
import { COMPOSITION } from './compose.ts';
import { formFor, make } from './testing-access-world.ts';
import { COMPLAINT, openIntake, QUESTION, sendIntake } from './testing-requests.ts';
import { addPerson, NOW, type Person, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(171, 'essai-fiches');
const DESK = `/${ORG.slug}/bureau`;
let database: TestDatabase;
let site: Site;
let planner: Person;
let officer: Person;
let agent: Person;

beforeAll(async () => {
  database = await testDatabase();
  site = await openIntake(database, ORG, { now: NOW });
  await site.db.asOwner((tx) =>
    tx
      .insertInto('vocabulary')
      .values([
        { org: ORG.id, list: 'supportService', code: 'conseil', labelFr: 'Conseil', labelEn: 'Advice' },
        { org: ORG.id, list: 'agreementKind', code: 'international', labelFr: 'Internationale', labelEn: 'International' },
        { org: ORG.id, list: 'agreementNature', code: 'cooperation', labelFr: 'Coopération', labelEn: 'Cooperation' },
      ])
      .execute(),
  );
  planner = await addPerson(site.db, ORG, ['planner'], { name: 'Aline Fictive', now: NOW });
  officer = await addPerson(site.db, ORG, ['complaintsOfficer'], { now: NOW });
  agent = await addPerson(site.db, ORG, ['agent'], { now: NOW });
});
afterAll(async () => {
  await site.close();
  await database.close();
});

const ask = (record: string, who: Person, english = '') =>
  site.app.inject({ url: `${english}${DESK}/fiches/${record}/fiche.pdf`, headers: { cookie: `chancery_session=${who.token}` } });

async function summary(record: string, who: Person, english = '') {
  const answer = await ask(record, who, english);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' });
  return readPdf(answer.rawPayload);
}

const only = async (register: string): Promise<string> => {
  const found = await site.db.asOwner((tx) =>
    tx.selectFrom('record').select('id').where('org', '=', ORG.id).where('register', '=', register).executeTakeFirstOrThrow(),
  );
  return found.id;
};

test('a record of each register is said on paper, in both languages, and its page leads there', async () => {
  const { token } = planner;
  const body = await make(site, ORG, 'contacts', { kind: 'body', name: 'Atelier fictif', partyKind: 'company' }, token);
  const made = {
    contacts: [body, 'Atelier fictif', 'Entreprise', 'Company'],
    actions: [await make(site, ORG, 'actions', formFor('actions'), token), 'Action', 'Date', 'Date'],
    soutiens: [await make(site, ORG, 'soutiens', formFor('soutiens', { body }), token), 'Atelier fictif', 'Soutien', 'Support'],
    missions: [
      await make(site, ORG, 'missions', formFor('missions'), token),
      'Ministre Fictif',
      'But du déplacement',
      'Purpose of the trip',
    ],
    reseau: [await make(site, ORG, 'reseau', formFor('reseau'), token), '', 'Représentation', 'Post'],
    ententes: [await make(site, ORG, 'ententes', formFor('ententes'), token), '', 'Entente', 'Agreement'],
    invitations: [await make(site, ORG, 'invitations', formFor('invitations'), token), '', '', ''],
  } as const;
  for (const [word, [id, both, french, english]] of Object.entries(made)) {
    const page = await visit(site, `${DESK}/${word}/${id}`, token);
    expect(page.html).toContain(`href="${DESK}/fiches/${id}/fiche.pdf"`);
    const fr = await summary(id, planner);
    expect(fr).toMatchObject({ tagged: true, info: { Language: 'fr-CA' } });
    expect(fr.text).toContain(french);
    expect(fr.text).toContain(both);
    expect(fr.text).toContain('Renseignement Contenu');
    const en = await summary(id, planner, '/en');
    expect(en.info.Language).toBe('en-CA');
    expect(en.text).toContain(english);
  }
});

test('the summary of today is kept among the attachments, once, and by who may attach', async () => {
  const { token } = planner;
  const id = await make(site, ORG, 'actions', formFor('actions'), token);
  const keep = (who: Person) => submit(site, `${DESK}/fiches/${id}/fiche`, { _key: `garder-${id}` }, who.token);
  expect((await keep(planner)).status).toBe(303);
  expect((await keep(planner)).status).toBe(303);
  const page = await visit(site, `${DESK}/actions/${id}`, token);
  expect(page.html.match(/<strong>Fiche au /g)).toHaveLength(1);
  const [, href = ''] = page.html.match(/href="([^"]+\/versions\/1)"/) ?? [];
  const kept = await site.app.inject({
    url: href.endsWith('/contenu') ? href : `${href}`,
    headers: { cookie: `chancery_session=${token}` },
  });
  expect(kept.statusCode).toBe(200);
  const auditor = await addPerson(site.db, ORG, ['auditor'], { now: NOW });
  expect((await keep(auditor)).status).toBe(403);
});

test('no two slices declare the same register: one would take the words and the pages of the other', () => {
  const declared = COMPOSITION.slices.flatMap(({ registers }) => Object.keys(registers ?? {}));
  expect(declared.filter((id, at) => declared.indexOf(id) !== at)).toEqual([]);
});

test('who may not read the page may not read the summary', async () => {
  const hidden = await make(site, ORG, 'actions', { ...formFor('actions'), visibility: 'named' }, planner.token);
  expect((await ask(hidden, planner)).statusCode).toBe(200);
  expect((await ask(hidden, agent)).statusCode).toBe(404);
});

test('a request is said with what was written, a complaint to its officers alone', async () => {
  await sendIntake(site, ORG, NOW, { address: '1, rue Fictive' });
  await sendIntake(site, ORG, NOW, COMPLAINT);
  const request = await summary(await only('requests'), agent);
  expect(request.text).toContain(QUESTION.body);
  expect(request.text).toContain('Reçue');
  const complaint = await only('complaints');
  expect((await summary(complaint, officer)).text).toContain(COMPLAINT.body);
  expect((await ask(complaint, agent)).statusCode).toBe(404);
  expect((await ask(complaint, planner)).statusCode).toBe(404);
});
