import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { REASON_WORDS } from '../desk/received/messages.ts';
import { testRoom } from '../files/testing-room.ts';
import { addOrganisation, trialOrg } from '../keep/testing-visit.ts';
import { deliverMail } from '../mail/deliver.ts';
import { ASIDE, IGNORED } from '../mail/incoming/classify.ts';
import { fetchMail } from '../mail/incoming/fetch.ts';
import type { Box } from '../mail/incoming/mailbox.ts';
import { sortMail } from '../mail/incoming/sort.ts';
import { type MailServer, openMailServer } from '../mail/incoming/testing-imap.ts';
import { headersOf, raw, report, written } from '../mail/incoming/testing-message.ts';
import { headerOf, openSink, type Sink } from '../mail/testing-sink.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { COMPOSITION } from './compose.ts';
import { addPerson, makeReal, NOW, openSite, type Person, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(61, 'essai-recus');
const PAGE = '/essai-recus/bureau/courriels-recus';
const NOTICES = '/essai-recus/bureau/avis';
const MAIL_FROM = 'chancellerie@ministere.quebec';
const clock = { now: NOW };
let database: TestDatabase;
let site: Site;
const servers = new Map<Box, MailServer>();
let sink: Sink;
let agent: Person;
let officer: Person;
let admin: Person;

beforeAll(async () => {
  database = await testDatabase();
  for (const box of ['general', 'complaints'] as const)
    servers.set(box, await openMailServer({ org: ORG.slug, box, address: `${box}@ministere.quebec` }));
  sink = await openSink();
  site = await openSite(database, clock);
  await addOrganisation(site.db, ORG);
  await makeReal(site.db, ORG);
  agent = await addPerson(site.db, ORG, ['agent'], { now: NOW });
  officer = await addPerson(site.db, ORG, ['complaintsOfficer'], { now: NOW });
  admin = await addPerson(site.db, ORG, ['administrator'], { now: NOW });
});
afterAll(async () => {
  await site.close();
  for (const server of servers.values()) await server.close();
  await sink.close();
  await database.close();
});
beforeEach(async () => {
  sink.taken.length = 0;
  await site.db.asOwner((tx) => sql`delete from incoming_mail`.execute(tx));
});

const mailboxes = () => [...servers.values()].map(({ mailbox }) => mailbox);
/** Somebody writes: the message lies in the mailbox, is fetched and sorted as the jobs do. */
async function arrive(message: Buffer, box: Box = 'general', receiver = COMPOSITION.slots.receiver): Promise<void> {
  servers.get(box)?.put(message);
  await fetchMail(site.db, mailboxes(), () => clock.now);
  const organisations = async () => [{ ...ORG, fictional: false }];
  await sortMail({
    db: site.db,
    organisations,
    receiver,
    files: testRoom(),
    mailboxes: mailboxes(),
    receiptsPerHour: 100,
    mailFrom: MAIL_FROM,
    now: () => clock.now,
  });
}
/** What leaves, as the person gets it. */
async function deliver(): Promise<string> {
  const settings = { smtpUrl: sink.url, mailFrom: MAIL_FROM, site: 'https://site.example', mailboxes: mailboxes() };
  await deliverMail(site.db, settings, () => clock.now);
  return sink.taken.at(-1)?.raw ?? '';
}
const latest = async () =>
  (
    await site.db.asOwner((tx) =>
      sql<{ id: string; state: string; record: string; register: string; audience: string }>`
        select * from incoming_mail order by fetched_at desc, uid desc, id desc limit 1`.execute(tx),
    )
  ).rows[0] ?? { id: '', state: '', record: '', register: '', audience: '' };
let n = 0;
/** A message unlike any other. */
const unique = (given: Readonly<Record<string, string>> = {}, text?: string): Buffer => {
  n += 1;
  return written({ 'Message-ID': `<m${n}@courriel.quebec>`, From: `Personne Fictive <personne${n}@courriel.quebec>`, ...given }, text);
};
const NOBODY_HOME = { 'X-Spam-Flag': 'YES' };

it('somebody writes, gets a receipt, and answers it: one request, with what came with it', async () => {
  await arrive(
    raw(
      ...headersOf({ 'Message-ID': '<un@courriel.quebec>', 'Content-Type': 'multipart/mixed; boundary=b' }),
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Bonjour, comment obtenir un permis pour le Japon ?',
      '--b',
      'Content-Type: text/plain; name="notes.txt"',
      'Content-Disposition: attachment; filename="notes.txt"',
      '',
      'Des notes.',
      '--b',
      'Content-Type: application/octet-stream',
      'Content-Disposition: attachment; filename="outil.exe"',
      '',
      'MZ inconnu',
      '--b--',
    ),
  );
  const { record, state, register } = await latest();
  expect([state, register]).toEqual(['taken', 'requests']);
  const href = `/essai-recus/bureau/demandes/${record}`;
  const page = await visit(site, href, agent.token);
  expect(page.html).toContain('comment obtenir un permis');
  expect(page.html).toMatch(/Pièces non gardées[^\]]*outil\.exe/);
  const attached = await site.db.asOwner((tx) =>
    sql<{ title: string; audience: string }>`select title, audience from attachment where record = ${record}`.execute(tx),
  );
  expect(attached.rows).toEqual([{ title: 'notes', audience: 'staff' }]);

  const receipt = await deliver();
  expect(headerOf(receipt, 'To')).toContain('dominique@courriel.quebec');
  expect(headerOf(receipt, 'Reply-To')).toBe('general@ministere.quebec');
  await submit(site, `${href}/prise`, {}, agent.token);
  await arrive(unique({ 'In-Reply-To': headerOf(receipt, 'Message-ID') }, 'Voici la précision.'));
  expect(await latest()).toMatchObject({ state: 'taken', record });
  expect((await visit(site, href, agent.token)).html).toContain('Voici la précision.');
  // Whoever holds it is told.
  expect((await visit(site, NOTICES, agent.token)).html).toContain('La personne a écrit');
  // An answer gets no receipt: the one letter was all.
  expect(await deliver()).toBe(receipt);
});

it('a letter that comes back is noted on its request', async () => {
  await arrive(unique({ From: 'partie@courriel.quebec' }));
  const { record } = await latest();
  const receipt = await deliver();
  await submit(site, `/essai-recus/bureau/demandes/${record}/prise`, {}, agent.token);
  await arrive(report({ messageId: headerOf(receipt, 'Message-ID'), recipient: 'partie@courriel.quebec' }));
  expect(await latest()).toMatchObject({ state: 'noted', record });
  expect((await visit(site, `/essai-recus/bureau/demandes/${record}`, agent.token)).html).toContain('partie@courriel.quebec est revenu');
  expect((await visit(site, NOTICES, agent.token)).html).toContain('Une lettre à la personne est revenue');
});

it('the language of the receipt is that of the message', async () => {
  await arrive(unique({ Subject: 'Hello' }, 'Dear Sir, I would like to know how to apply for the programme. Thank you for your help.'));
  expect(headerOf(await deliver(), 'Content-Language')).toBe('en');
});

describe('a complaint by mail', () => {
  const journalOf = async (person: Person) => (await visit(site, '/essai-recus/bureau/administration/journal', person.token)).html;
  const seen = async (person: Person) => {
    const pages = ['', '?etat=tous', '?etat=taken', '?etat=aside'].map((query) => visit(site, `${PAGE}${query}`, person.token));
    return (await Promise.all(pages)).map(({ html }) => html);
  };

  it('exists for its officers alone: the message, its row, what became of it, and what was decided', async () => {
    const before = [await seen(agent), await journalOf(admin)];
    await arrive(unique({ Subject: 'Une plainte bien secrète' }), 'complaints');
    const taken = await latest();
    expect(taken).toMatchObject({ state: 'taken', register: 'complaints', audience: 'confidential' });
    await arrive(unique({ Subject: 'Une autre, à décider', ...NOBODY_HOME }), 'complaints');
    const aside = await latest();
    expect((await submit(site, `${PAGE}/${aside.id}/rejet`, { reason: 'Publicité' }, agent.token)).status).toBe(404);
    expect((await submit(site, `${PAGE}/${aside.id}/rejet`, { reason: 'Publicité' }, officer.token)).status).toBe(303);
    expect([await seen(agent), await journalOf(admin)]).toEqual(before);
    for (const { id } of [taken, aside])
      for (const path of [`${PAGE}/${id}`, `${PAGE}/${id}/message.eml`]) {
        expect((await visit(site, path, agent.token)).status).toBe(404);
        expect((await visit(site, path, officer.token)).status).toBe(200);
      }
    expect((await seen(officer))[1]).toContain('Une plainte bien secrète');
    const letters = '/essai-recus/bureau/administration/courriels';
    const about = (await deliver()) && (await visit(site, letters, officer.token)).html;
    expect(about).toContain('PL-2099-0001');
    expect((await visit(site, letters, admin.token)).html).not.toContain('PL-2099');
  });

  it('that an officer finds in the general mailbox disappears from it once it joins the complaint', async () => {
    await arrive(unique({ ...NOBODY_HOME, Subject: 'Suite de ma plainte' }));
    const { id } = await latest();
    const attach = (person: Person) => submit(site, `${PAGE}/${id}/rattachement`, { number: 'pl 2099 1' }, person.token);
    const refused = await attach(agent);
    expect([refused.status, refused.html.includes('Aucun dossier ne porte'), refused.html.includes('value="pl 2099 1"')]).toEqual([
      422,
      true,
      true,
    ]);
    expect((await attach(officer)).status).toBe(303);
    expect(await latest()).toMatchObject({ state: 'taken', register: 'complaints', audience: 'confidential' });
    expect((await visit(site, `${PAGE}/${id}`, agent.token)).status).toBe(404);
  });
});

describe('what the rules leave to somebody', () => {
  it('is shown with its reason, and becomes a request', async () => {
    await arrive(unique({ ...NOBODY_HOME, Subject: 'Vraie question' }, 'Texte <b>tel quel</b>'));
    const { id } = await latest();
    const list = await visit(site, PAGE, agent.token);
    expect(list.html).toContain('Vraie question');
    expect(list.html).toContain('Marqué comme pourriel');
    const page = await visit(site, `${PAGE}/${id}`, agent.token);
    expect(page.html).toContain('Texte &lt;b>tel quel&lt;/b>');
    expect(await submit(site, `${PAGE}/${id}/demande`, {}, agent.token)).toMatchObject({ status: 303, location: `${PAGE}?fait=demande` });
    const { state, record } = await latest();
    expect(state).toBe('taken');
    expect((await visit(site, `/essai-recus/bureau/demandes/${record}`, agent.token)).html).toContain('Vraie question');
    // Somebody has decided: nobody decides again.
    const again = await submit(site, `${PAGE}/${id}/demande`, {}, agent.token);
    expect([again.status, again.html.includes('déjà décidé')]).toEqual([422, true]);
  });

  it('joins a request by its number, or is discarded for a reason', async () => {
    await arrive(unique());
    const { record } = await latest();
    const { number } = await site.db.asOwner((tx) =>
      tx.selectFrom('record').select('number').where('id', '=', record).executeTakeFirstOrThrow(),
    );
    await arrive(unique(NOBODY_HOME, 'Un complément.'));
    expect((await submit(site, `${PAGE}/${(await latest()).id}/rattachement`, { number }, agent.token)).status).toBe(303);
    expect(await latest()).toMatchObject({ state: 'taken', record });
    expect((await visit(site, `/essai-recus/bureau/demandes/${record}`, agent.token)).html).toContain('Un complément.');

    await arrive(unique(NOBODY_HOME));
    const { id } = await latest();
    const empty = await submit(site, `${PAGE}/${id}/rejet`, { reason: '' }, agent.token);
    expect([empty.status, empty.html.includes('Remplissez ce champ')]).toEqual([422, true]);
    expect((await submit(site, `${PAGE}/${id}/rejet`, { reason: 'Publicité' }, agent.token)).status).toBe(303);
    expect((await visit(site, `${PAGE}/${id}`, agent.token)).html).toContain('Publicité');
  });

  it('cannot be read: it is downloaded as it came, and never shown by the browser', async () => {
    const broken = unique({ 'X-Long': 'x'.repeat(300_000) });
    await arrive(broken);
    const { id } = await latest();
    const take = await submit(site, `${PAGE}/${id}/demande`, {}, agent.token);
    expect([take.status, take.html.includes('ne peut pas être lu')]).toEqual([422, true]);
    const file = await site.app.inject({ url: `${PAGE}/${id}/message.eml`, headers: { cookie: `chancery_session=${agent.token}` } });
    expect(file.rawPayload.equals(broken)).toBe(true);
    expect(file.headers['content-disposition']).toContain('attachment');
    expect(file.headers['content-type']).toContain('application/octet-stream');
  });

  it('has words for every reason', () => {
    expect([...IGNORED, ...ASIDE].filter((reason) => !(reason in REASON_WORDS))).toEqual([]);
  });

  it.each(['', '/en'])('pages are valid HTML: %s', async (lang) => {
    await arrive(unique(NOBODY_HOME));
    const { id } = await latest();
    for (const path of [PAGE, `${PAGE}?etat=tous&fait=rejet`, `${PAGE}/${id}`]) {
      const { html, status } = await visit(site, `${lang}${path}`, officer.token);
      expect([status, await faultsOfHtml(html)]).toEqual([200, []]);
    }
    const refused = await submit(site, `${lang}${PAGE}/${id}/rejet`, { reason: '' }, officer.token);
    expect(await faultsOfHtml(refused.html)).toEqual([]);
  });
});
