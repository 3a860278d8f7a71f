import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { newToken } from '../identity/token.ts';
import { integrate } from '../journal/integrate.ts';
import { trialOrg } from '../keep/testing-visit.ts';
import { requestsSlice } from '../registers/requests/index.ts';
import { tryKey } from '../registers/requests/secret.ts';
import { actOn, COMPLAINT, type Given, givenBy, openIntake, recordOf, sendIntake, submitFrom } from './testing-requests.ts';
import { addPerson, NOW, type Person, type Site, submit, visit } from './testing-site.ts';
import { type AnyDifference, verifyAll } from './verify.ts';

const ORG = trialOrg(71, 'essai-demandes');
const clock = { now: NOW };
let database: TestDatabase;
let site: Site;
let agent: Person;
let officer: Person;
let act: ReturnType<typeof actOn>;
let actOnComplaint: ReturnType<typeof actOn>;

beforeAll(async () => {
  database = await testDatabase();
  site = await openIntake(database, ORG, clock);
  agent = await addPerson(site.db, ORG, ['agent'], { now: NOW, name: 'Agente Fictive' });
  officer = await addPerson(site.db, ORG, ['complaintsOfficer'], { now: NOW });
  act = actOn(site, ORG, agent.token);
  actOnComplaint = actOn(site, ORG, officer.token);
});
afterAll(async () => {
  await site.close();
  await database.close();
});

const at = (path: string): string => `/${ORG.slug}${path}`;
const send = (fields: Readonly<Record<string, string>> = {}, address?: string) => sendIntake(site, ORG, clock.now, fields, address);
let people = 0;
const file = async (fields: Readonly<Record<string, string>> = {}): Promise<Given & { readonly id: string }> => {
  people += 1;
  const given = givenBy(await send({ email: `personne-${people}@exemple.ca`, ...fields }));
  return { ...given, id: (await recordOf(site, given)).id };
};
const lettersOf = (id: string) =>
  site.db.asOwner((tx) => tx.selectFrom('mail').selectAll().where('record', '=', id).orderBy('id').execute());
/** `answer-info 2099-12-04 running`: the clocks of a request, each in a line. */
const clocksOf = async (id: string): Promise<readonly string[]> =>
  (
    await site.db.asOwner((tx) =>
      tx
        .selectFrom('clock')
        .select(['standard', 'due', 'outcome', 'reason'])
        .where('record', '=', id)
        .orderBy('standard')
        .orderBy('run')
        .execute(),
    )
  ).map(({ standard, due, outcome, reason }) => [standard, due ?? '–', outcome, ...(reason ? [reason] : [])].join(' '));
const stateOf = async (given: Given) => (await recordOf(site, given)).state;
const follow = (given: Given, noun = '', fields: Readonly<Record<string, string>> = {}) =>
  submit(site, at(`/suivi${noun}`), { number: given.number, secret: given.secret, ...fields });

test('a question becomes a numbered request with a receipt on screen and by mail, is answered and closed, and the person sees it', async () => {
  const given = await file();
  expect(given.number).toMatch(/^D-2099-\d{4}$/);
  expect(given.secret).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
  const [first] = await lettersOf(given.id);
  expect(JSON.stringify(first?.content)).toContain(given.secret);
  expect(first).toMatchObject({ recipient: 'personne-1@exemple.ca', confidential: true, audience: 'org' });
  // Complete on Friday the 20th: two business days are over on the Tuesday, ten on the Friday after next.
  expect(await clocksOf(given.id)).toEqual(['ack-general 2099-11-24 met', 'answer-info 2099-12-04 running']);

  expect((await visit(site, at('/bureau/demandes'), agent.token)).html).toContain('Horaire du bureau fictif');
  const page = (await visit(site, at(`/bureau/demandes/${given.id}`), agent.token)).html;
  expect(page).toContain('Quand ouvrez-vous?');
  expect(page).toContain('4\u00a0décembre');
  expect((await act(given.id, 'attribution', { assignee: agent.account })).status).toBe(303);
  expect((await act(given.id, 'note', { body: 'Note que la personne ne voit pas' })).status).toBe(303);
  expect((await act(given.id, 'reponse', { body: 'À huit heures.\n\nBienvenue.', how: 'email' })).status).toBe(303);
  expect((await lettersOf(given.id)).at(-1)?.content).toMatchObject({ paragraphs: ['À huit heures.', 'Bienvenue.'] });
  expect(await clocksOf(given.id)).toContain('answer-info 2099-12-04 met');
  expect((await act(given.id, 'fermeture')).status).toBe(303);

  const followed = await follow({ number: given.number.toLowerCase(), secret: given.secret.replaceAll('-', ' ') });
  expect(followed.status).toBe(200);
  expect(followed.html).toContain('À huit heures.');
  expect(followed.html).not.toContain('Note que la personne');
});

test('the same form sent twice, or twice at once, is one request with one receipt', async () => {
  const _key = newToken();
  const [one, two] = await Promise.all([send({ _key }), send({ _key })]);
  const three = await send({ _key });
  expect([givenBy(two), givenBy(three)]).toEqual([givenBy(one), givenBy(one)]);
  expect(givenBy(await send({ _key, body: 'Autre chose' })).number).not.toBe(givenBy(one).number);
});

test('number and code open one request and nothing else; a wrong code says the same as an unknown number', async () => {
  const [one, other] = [await file(), await file()];
  const wrong = await follow({ ...one, secret: other.secret });
  const absent = await follow({ number: 'D-2099-9999', secret: other.secret });
  const complaint = await follow({ number: (await file(COMPLAINT)).number, secret: other.secret });
  expect(wrong.status).toBe(422);
  const said = ({ html }: typeof wrong) => html.replace(/(D|PL)-2099-\d{4}/g, 'N');
  expect([said(absent), said(complaint)]).toEqual([said(wrong), said(wrong)]);
});

test('what is missing starts the term anew, and what the person sends completes the request', async () => {
  const given = await file();
  await act(given.id, 'complement', { correction: 'incomplete', body: 'Quel bureau?' });
  expect(await stateOf(given)).toBe('incomplete');
  expect(await clocksOf(given.id)).toContain('answer-info 2099-12-04 restarted');
  clock.now = NOW.add({ hours: 24 * 3 });
  const sent = await follow(given, '/messages', { body: 'Celui de la rue Fictive', complete: '1' });
  expect(sent.html).toContain('Celui de la rue Fictive');
  expect(await stateOf(given)).toBe('complete');
  // Complete on Monday the 23rd.
  expect(await clocksOf(given.id)).toContain('answer-info 2099-12-07 running');
  expect((await follow(given, '/retrait')).status).toBe(200);
  expect(await stateOf(given)).toBe('withdrawn');
  expect(await clocksOf(given.id)).toContain('answer-info 2099-12-07 excluded withdrawn');
  clock.now = NOW;
});

test('an answer by another means than mail is left out of the share and says so; a miss is explained', async () => {
  const given = await file({ email: '', telephone: '418 555-0100' });
  expect(await lettersOf(given.id)).toEqual([]);
  expect(await clocksOf(given.id)).toContain('ack-general 2099-11-24 running');
  const refused = await act(given.id, 'reponse', { body: 'Réponse', how: 'email' });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('Réponse');
  await act(given.id, 'reponse', { body: 'Dit au téléphone', how: 'telephone' });
  expect(await clocksOf(given.id)).toContain('answer-info 2099-12-04 excluded otherMeans');
  expect((await act(given.id, 'explication', { standard: 'ack-general', miss: 'absence' })).status).toBe(422);
  clock.now = NOW.add({ hours: 24 * 10 });
  expect((await act(given.id, 'explication', { standard: 'ack-general', miss: 'absence' })).status).toBe(303);
  expect((await act(given.id, 'exclusion', { standard: 'ack-general', exclusion: 'noAddress' })).status).toBe(303);
  expect(await clocksOf(given.id)).toContain('ack-general 2099-11-24 excluded noAddress');
  clock.now = NOW;
});

test('a duplicate joins the one that goes on; a transfer needs the consent of the person, who is told; spam needs a reason', async () => {
  const [one, two, three] = [await file(), await file(), await file()];
  expect((await act(two.id, 'fusion', { number: two.number })).status).toBe(422);
  expect((await act(two.id, 'fusion', { number: one.number })).status).toBe(303);
  expect(await clocksOf(two.id)).toContain('answer-info 2099-12-04 excluded duplicate');
  expect((await act(three.id, 'fusion', { number: two.number })).status).toBe(422);
  expect((await act(one.id, 'transfert', { to: 'Organisme fictif' })).status).toBe(422);
  expect((await act(one.id, 'transfert', { to: 'Organisme fictif', consentOn: '2099-11-20' })).status).toBe(303);
  expect(JSON.stringify((await lettersOf(one.id)).at(-1)?.content)).toContain('Organisme fictif');
  expect((await follow(one)).html).toContain('Organisme fictif');
  expect((await act(three.id, 'indesirable')).status).toBe(422);
  expect((await act(three.id, 'indesirable', { reason: 'Publicité' })).status).toBe(303);
  expect((await act(three.id, 'reouverture', { reason: 'Par erreur' })).status).toBe(303);
  expect(await clocksOf(three.id)).toContain('answer-info 2099-12-04 running');
});

test('who answers on a page that somebody else changed is told, and loses nothing typed', async () => {
  const given = await file();
  await act(given.id, 'attribution', { assignee: agent.account, _version: '1' });
  const late = await act(given.id, 'reponse', { body: 'Ma longue réponse', how: 'email', _version: '1' });
  expect(late.status).toBe(422);
  expect(late.html).toContain('Ma longue réponse');
  expect(await lettersOf(given.id)).toHaveLength(1);
});

test('an agent records a call and a letter: the postal date is kept apart, the number is of the same series', async () => {
  const form = { kind: 'request', category: 'renseignements', subject: 'Par la poste', body: 'Bonjour', lang: 'en', channel: 'post' };
  const record = (fields: Readonly<Record<string, string>>) => submit(site, at('/bureau/demandes'), { ...form, ...fields }, agent.token);
  expect((await record({ receivedOn: '2099-11-20', postedOn: '2099-11-21' })).status).toBe(422);
  const made = await record({ receivedOn: '2099-11-19', postedOn: '2099-11-12', email: 'someone@example.org' });
  const id = /[0-9a-f-]{36}/.exec(made.location)?.[0] ?? '';
  expect(await clocksOf(id)).toContain('answer-info 2099-12-03 running');
  expect((await lettersOf(id))[0]).toMatchObject({ lang: 'en', recipient: 'someone@example.org' });
});

test('a complaint has a series of its own, and only complaints officers open it', async () => {
  const given = await file(COMPLAINT);
  expect(given.number).toMatch(/^PL-2099-\d{4}$/);
  expect((await visit(site, at(`/bureau/demandes/${given.id}`), agent.token)).status).toBe(404);
  expect((await act(given.id, 'note', { body: 'Note' })).status).toBe(404);
  expect((await visit(site, at(`/bureau/demandes/${given.id}`), officer.token)).status).toBe(200);
  expect((await visit(site, at('/bureau/demandes?nature=plaintes'), officer.token)).html).toContain('Zyxwvut fictif');
  expect((await visit(site, at('/bureau/demandes?nature=plaintes'), agent.token)).html).not.toContain('Zyxwvut');
  expect((await actOnComplaint(given.id, 'attribution', { assignee: agent.account })).status).toBe(422);
  expect((await actOnComplaint(given.id, 'reponse', { body: 'Réponse fictive', how: 'email' })).status).toBe(303);
  expect(await clocksOf(given.id)).toContain('answer-complaint 2099-12-11 met');
  await follow(given, '/messages', { body: 'Merci bien' });
  // Loaded anew, the page sends its form once more.
  const followed = await follow(given, '/messages', { body: 'Merci bien' });
  expect(followed.html).toContain('Réponse fictive');
  expect(followed.html.split('Merci bien')).toHaveLength(2);
  expect((await lettersOf(given.id)).map(({ audience }) => audience)).toEqual(['confidential', 'confidential']);
});

test('what was typed comes back as text: nothing of it runs, is fetched, or is mailed to an address that somebody gave', async () => {
  const nasty = '<script src="https://ailleurs.invalid/x.js"></script><img src=x onerror=alert(1)>{{7*7}}';
  const refused = await send({ subject: nasty, body: '' });
  expect(refused.status).toBe(422);
  const given = await file({ subject: nasty, body: nasty, name: nasty });
  const pages = [refused.html, (await visit(site, at(`/bureau/demandes/${given.id}`), agent.token)).html, (await follow(given)).html];
  for (const html of [...pages, (await visit(site, at('/bureau/demandes'), agent.token)).html]) {
    expect(html).not.toContain('<script src="https://ailleurs');
    expect(html).not.toContain('<img src=x');
  }
  expect(JSON.stringify(await lettersOf(given.id))).not.toContain('ailleurs');
});

test('a form sent at once, too late, or with the field that nobody sees is shown again with what was typed', async () => {
  const kept = 'Texte à ne pas perdre';
  for (const wrong of [
    { _shown: clock.now.toString() },
    { _shown: '2099-11-01T00:00:00Z' },
    { _shown: '' },
    { siteWeb: 'https://x.invalid' },
  ]) {
    const answer = await send({ ...wrong, body: kept });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(kept);
  }
});

test('one network cannot flood the form, nor fill one mailbox, nor try codes; others are not held up', async () => {
  const flood: number[] = [];
  for (let n = 0; n < 31; n++) flood.push((await send({ email: '' }, '198.51.100.7')).status);
  expect(flood.slice(0, 30).every((status) => status === 200)).toBe(true);
  expect(flood.at(-1)).toBe(429);
  expect((await send({ email: '' }, '198.51.100.8')).status).toBe(200);
  const mailed: number[] = [];
  for (let n = 0; n < 11; n++) mailed.push((await send({ email: 'cible@exemple.ca' }, `203.0.113.${n}`)).status);
  expect(mailed).toEqual([...Array.from({ length: 10 }, () => 200), 429]);

  const given = await file({ email: 'autre@exemple.ca' });
  const guess = (address: string, number: string, secret: string) => submitFrom(site, address, at('/suivi'), { number, secret });
  const tries: number[] = [];
  for (let n = 0; n < 11; n++) tries.push((await guess('192.0.2.100', given.number, `0000-${n}`)).status);
  expect(tries).toEqual([...Array.from({ length: 10 }, () => 422), 429]);
  // While a number is held, its code opens nothing from there either: whoever tries learns nothing. Its owner, elsewhere, comes in.
  expect((await guess('192.0.2.100', given.number, given.secret)).status).toBe(429);
  expect((await guess('192.0.2.200', given.number, given.secret)).status).toBe(200);
  // Many networks may try one number 200 times.
  await site.db.asOwner((tx) =>
    sql`insert into machinery.intake_attempt (key, at)
          select ${tryKey('follow number', given.number)}, ${NOW}::timestamptz from generate_series(1, 190)`.execute(tx),
  );
  expect((await guess('192.0.2.200', given.number, given.secret)).status).toBe(429);
  clock.now = NOW.add({ minutes: 16 });
  expect((await guess('192.0.2.200', given.number, given.secret)).status).toBe(200);
  clock.now = NOW;
});

// Last: over all that the others made.
test('the ledger, the journal and the clocks agree', async () => {
  await site.db.asOwner((tx) => integrate(tx, ORG));
  const found: AnyDifference[] = [];
  await verifyAll(site.db, { slices: [requestsSlice], onDifference: (_org, difference) => found.push(difference) });
  expect(found).toEqual([]);
});
