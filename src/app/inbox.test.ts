import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { addUnit, trialOrg } from '../keep/testing-visit.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { actOn, openIntake } from './testing-requests.ts';
import { type Answer, addPerson, NOW, type Person, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(74, 'essai-files');
let database: TestDatabase;
let site: Site;
let agent: Person;
let officer: Person;
let manager: Person;
let unit: string;
let act: ReturnType<typeof actOn>;
const ids: Record<string, string> = {};

const at = (path: string, lang = ''): string => `${lang}/${ORG.slug}/bureau/demandes${path}`;
const BY_TELEPHONE = {
  kind: 'request',
  channel: 'telephone',
  lang: 'fr',
  category: 'renseignements',
  receivedOn: '2099-11-20',
  body: 'Fictif',
};

/** Records what somebody said by telephone; its id stays under its subject. */
async function file(subject: string, fields: Readonly<Record<string, string>>, who = agent): Promise<void> {
  const made = await submit(site, at(''), { ...BY_TELEPHONE, subject, ...fields }, who.token);
  const id = /[0-9a-f-]{36}/.exec(made.location)?.[0];
  if (!id) throw new Error(`Not filed: ${made.status} ${made.html.match(/class="error".*?<\/p>/gs)?.join(' ')}`);
  ids[subject] = id;
}
const idOf = (subject: string): string => ids[subject] ?? '';

// Friday 20 November 2099. Without an address nothing acknowledges by itself: two business days; answers take ten.
beforeAll(async () => {
  database = await testDatabase();
  site = await openIntake(database, ORG, { now: NOW });
  unit = await addUnit(site.db, ORG, 'Renseignements fictifs');
  agent = await addPerson(site.db, ORG, ['agent'], { now: NOW, name: 'Agente Fictive' });
  manager = await addPerson(site.db, ORG, ['manager'], { now: NOW });
  officer = await addPerson(site.db, ORG, ['complaintsOfficer'], { now: NOW });
  act = actOn(site, ORG, agent.token);
  await file('Oubliée', { receivedOn: '2099-10-01' });
  await file('Pressante', { receivedOn: '2099-11-18' });
  await file('De lundi', { receivedOn: '2099-11-19' });
  await file('Lointaine', { email: 'loin@exemple.ca', lang: 'en', channel: 'email' });
  await file('À compléter', { email: 'qui@exemple.ca' });
  await act(idOf('À compléter'), 'complement', { correction: 'incomplete', body: 'Quel bureau?' });
  await file('Exclue', { email: 'hors@exemple.ca', receivedOn: '2099-11-19' });
  for (const standard of ['answer-info', 'ack-general']) await act(idOf('Exclue'), 'exclusion', { standard, exclusion: 'noAddress' });
  await file('Zyxwvut', { kind: 'complaint', category: 'delai' }, officer);
});
afterAll(async () => {
  await site.close();
  await database.close();
});

/** `late: Oubliée`: lanes and what they hold, in the order of the page. */
const lanesIn = ({ html }: Answer): readonly string[] =>
  [...html.matchAll(/<section class="lane lane--(\w+)".*?<\/section>/gs)].map(
    ([section, lane]) => `${lane}: ${[...section.matchAll(/class="req__t">([^<]+)</g)].map(([, title]) => title).join(', ')}`,
  );
const inbox = (query = '', who = agent, lang = '') => visit(site, at(query, lang), who.token);

describe('the lanes', () => {
  test('hold each open request once, by the first of its terms that runs', async () => {
    const page = await inbox();
    expect(lanesIn(page)).toEqual([
      'late: Oubliée',
      'today: Pressante',
      'week: De lundi',
      'later: Lointaine',
      'waiting: À compléter',
      'idle: Exclue',
    ]);
    expect(page.html).toContain('La semaine prochaine'); // it is Friday
    expect(page.html).toMatch(/aujourd’hui/);
    expect(await faultsOfHtml(page.html)).toEqual([]);
    const english = await inbox('', agent, '/en');
    expect(english.html).toContain('Next week');
    expect(await faultsOfHtml(english.html)).toEqual([]);
  });

  test('are narrowed by every filter', async () => {
    await act(idOf('De lundi'), 'attribution', { assignee: agent.account, unit });
    expect(lanesIn(await inbox('?vue=miennes'))).toEqual(['week: De lundi']);
    expect(lanesIn(await inbox(`?personne=${agent.account}`))).toEqual(['week: De lundi']);
    expect(lanesIn(await inbox(`?unite=${unit}`))).toEqual(['week: De lundi']);
    expect(lanesIn(await inbox('?vue=libres&voie=email'))).toEqual(['later: Lointaine']);
    expect(lanesIn(await inbox('?etat=incomplete'))).toEqual(['waiting: À compléter']);
    expect(lanesIn(await inbox('?norme=answer-info'))).toEqual([
      'late: Oubliée',
      'later: Pressante, De lundi, Lointaine',
      'waiting: À compléter',
      'idle: Exclue',
    ]);
    const none = await inbox('?categorie=inconnue');
    expect(lanesIn(none)).toEqual([]);
    expect(none.html).toContain('Enlever les filtres');
  });

  test('are paged by key', async () => {
    const lane = '?file=plus-tard&norme=answer-info';
    expect(lanesIn(await inbox(lane))).toEqual(['later: Pressante, De lundi, Lointaine']);
    expect(lanesIn(await inbox(`${lane}&apres=2099-12-02_${idOf('Pressante')}`))).toEqual(['later: De lundi, Lointaine']);
  });

  test('a number leads to its request, an unknown one is said', async () => {
    expect((await inbox('?numero=d-2099-0002')).location).toBe(at(`/${idOf('Pressante')}`));
    const unknown = await inbox('?numero=PL-2099-0001');
    expect(unknown.html).toContain('PL-2099-0001');
    expect(lanesIn(unknown)).toHaveLength(6);
  });

  test('whoever may only read chooses nothing', async () => {
    const reader = await addPerson(site.db, ORG, ['auditor'], { now: NOW });
    const page = await inbox('', reader);
    expect(lanesIn(page)).toHaveLength(6);
    expect(page.html).not.toContain('name="demande"');
    expect(await faultsOfHtml(page.html)).toEqual([]);
  });

  test('complaints are apart, for their officers alone', async () => {
    for (const query of ['', '?nature=plaintes', '?vue=toutes']) expect((await inbox(query)).html).not.toContain('Zyxwvut');
    expect(lanesIn(await inbox('?nature=plaintes', officer))).toEqual(['week: Zyxwvut']);
    expect((await inbox('', officer)).html).not.toContain('Zyxwvut');
  });
});

describe('an act on many', () => {
  const batch = (form: Readonly<Record<string, string>>, chosen: readonly string[], who = agent): Promise<Answer> => {
    const body = new URLSearchParams(form);
    for (const subject of chosen) body.append('demande', idOf(subject));
    return site.app
      .inject({
        method: 'POST',
        url: at('/lot'),
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
          cookie: `chancery_session=${who.token}`,
        },
        payload: body.toString(),
      })
      .then((response) => ({ status: response.statusCode, location: '', html: response.body, session: null }));
  };
  const journalOf = (subject: string) =>
    site.db.asOwner((tx) => tx.selectFrom('journalEntry').select('verb').where('record', '=', idOf(subject)).orderBy('id').execute());
  const stateOf = async (subject: string) =>
    (await site.db.asOwner((tx) => tx.selectFrom('record').select('state').where('id', '=', idOf(subject)).executeTakeFirstOrThrow()))
      .state;

  test('assigns to oneself at once, with one entry a record', async () => {
    const done = await batch({ acte: 'prise' }, ['Oubliée', 'Pressante']);
    expect(done.html).toContain('C’est fait pour 2 demandes.');
    expect(await faultsOfHtml(done.html)).toEqual([]);
    expect((await journalOf('Oubliée')).map(({ verb }) => verb)).toEqual(['file', 'assign']);
    expect(lanesIn(await inbox('?vue=miennes'))).toEqual(['late: Oubliée', 'today: Pressante', 'week: De lundi']);
  });

  test('asks what it needs, keeps what was chosen, and refuses a form that lacks it', async () => {
    const asked = await visit(site, at(`/lot?acte=indesirable&demande=${idOf('Oubliée')}&demande=${idOf('Exclue')}`), agent.token);
    expect(asked.html).toContain('Mettre aux indésirables 2 demandes');
    expect(await faultsOfHtml(asked.html)).toEqual([]);
    const refused = await batch({ acte: 'indesirable' }, ['Oubliée', 'Exclue']);
    expect(refused.status).toBe(422);
    expect(refused.html.match(/name="demande"/g)).toHaveLength(2);
    expect(await stateOf('Oubliée')).toBe('assigned');
    expect((await visit(site, at('/lot'), agent.token)).html).toContain('Aucune demande choisie');
  });

  test('acknowledges each person in her language, and says which were left and why', async () => {
    await submit(
      site,
      at('/modeles/nouveau'),
      { kind: 'request', purpose: 'acknowledgement', lang: 'fr', name: 'Reçu', body: 'Bonjour,\n\nDossier {numero}.' },
      manager.token,
    );
    await file('Bientôt accusée', { channel: 'post' });
    const { id: modeleFr } = await site.db.asOwner((tx) =>
      tx.selectFrom('replyTemplate').select('id').where('name', '=', 'Reçu').executeTakeFirstOrThrow(),
    );
    // An address came later; another has none, a third one is acknowledged already and speaks English.
    await site.db.asOwner((tx) =>
      tx.updateTable('request').set({ email: 'tard@exemple.ca' }).where('id', '=', idOf('Bientôt accusée')).execute(),
    );
    const done = await batch({ acte: 'accuse', modeleFr }, ['Bientôt accusée', 'De lundi', 'Lointaine']);
    expect(done.html).toContain('C’est fait pour 1 demande.');
    expect(done.html).toContain('La personne n’a pas donné d’adresse de courriel.');
    expect(done.html).toContain('Elle a déjà son accusé de réception.');
    const letters = await site.db.asOwner((tx) =>
      tx.selectFrom('mail').select(['content', 'record']).where('recipient', '=', 'tard@exemple.ca').execute(),
    );
    expect(letters).toMatchObject([
      { content: { paragraphs: ['Bonjour,', expect.stringMatching(/^Dossier D-2099-\d{4}\.$/)] }, record: idOf('Bientôt accusée') },
    ]);
    const clocks = await site.db.asOwner((tx) =>
      tx.selectFrom('clock').select(['standard', 'outcome']).where('record', '=', idOf('Bientôt accusée')).orderBy('standard').execute(),
    );
    expect(clocks).toEqual([
      { standard: 'ack-general', outcome: 'met' },
      { standard: 'answer-info', outcome: 'running' },
    ]);
  });

  test('closes what may be closed and leaves the rest', async () => {
    await act(idOf('Exclue'), 'fermeture', { reason: 'Fictif' });
    const done = await batch({ acte: 'fermeture', reason: 'Doublons fictifs' }, ['Exclue', 'Bientôt accusée']);
    expect(done.html).toContain('C’est fait pour 1 demande.');
    expect(done.html).toContain('Ce n’est pas possible dans l’état où se trouve la demande.');
    expect(await stateOf('Bientôt accusée')).toBe('closed');
    expect((await journalOf('Bientôt accusée')).map(({ verb }) => verb)).toEqual(['file', 'acknowledge', 'close']);
  });

  test('of complaints is their officers’; what one cannot see is not there', async () => {
    const hidden = await batch({ acte: 'prise', nature: 'plaintes' }, ['Zyxwvut']);
    expect(hidden.html).toContain('Rien n’a été changé.');
    expect(hidden.html).not.toContain('PL-');
    expect((await batch({ acte: 'prise', nature: 'plaintes' }, ['Zyxwvut'], officer)).html).toContain('C’est fait pour 1 demande.');
    expect(lanesIn(await inbox('?nature=plaintes&vue=miennes', officer))).toEqual(['week: Zyxwvut']);
    const told = await batch({ acte: 'attribution', nature: 'plaintes', assignee: agent.account }, ['Zyxwvut'], officer);
    expect(told.status).toBe(422);
  });
});

test('what nobody has in hand is taken by one button, in the unit where it is, and the record keeps the list it was in', async () => {
  const id = idOf('Lointaine');
  await act(id, 'attribution', { unit });
  const list = await inbox('?vue=libres&voie=email');
  expect(list.html).toMatch(/En cours <b>\d+<\/b>/);
  expect(list.html).toContain(`formaction="${at(`/${id}/prise`)}?vue=libres&amp;voie=email"`);
  const taken = await submit(site, at(`/${id}/prise?vue=libres&voie=email`), {}, agent.token);
  expect(taken.location).toBe(at(`/${id}?vue=libres&voie=email&fait=attribution`));
  const record = await visit(site, taken.location, agent.token);
  expect(record.html).toContain('Agente Fictive</b> · Renseignements fictifs');
  expect(lanesIn(record)).toEqual([]);
  expect(lanesIn(await visit(site, at(`/${id}`), agent.token)).join()).toContain('Lointaine');
  expect(await faultsOfHtml(record.html)).toEqual([]);
});
