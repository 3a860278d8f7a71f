import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { addUnit, trialOrg } from '../keep/testing-visit.ts';
import { writeTermNotices } from '../registers/requests/notices.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { actOn, openIntake } from './testing-requests.ts';
import { addPerson, NOW, type Person, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(75, 'essai-avis');
const clock = { now: NOW };
let database: TestDatabase;
let site: Site;
let agent: Person;
let manager: Person;
let officer: Person;
let unit: string;

// Friday 20 November 2099, noon: lunch.
const HOURS = JSON.stringify([
  { from: '08:30', to: '12:00' },
  { from: '13:00', to: '16:30' },
]);
const local = (text: string): Temporal.Instant => Temporal.PlainDateTime.from(text).toZonedDateTime('America/Toronto').toInstant();

beforeAll(async () => {
  database = await testDatabase();
  site = await openIntake(database, ORG, clock);
  await site.db.asOwner((tx) => tx.updateTable('businessCalendar').set({ hours: HOURS }).where('org', '=', ORG.id).execute());
  unit = await addUnit(site.db, ORG, 'Unité fictive');
  agent = await addPerson(site.db, ORG, ['agent'], { now: NOW, name: 'Agente Fictive', email: 'agente@exemple.ca' });
  manager = await addPerson(site.db, ORG, ['manager'], { now: NOW, unit, email: 'chef@exemple.ca' });
  officer = await addPerson(site.db, ORG, ['complaintsOfficer'], { now: NOW, email: 'plaintes@exemple.ca' });
});
beforeEach(() => {
  clock.now = NOW;
});
afterAll(async () => {
  await site.close();
  await database.close();
});

const at = (path: string): string => `/${ORG.slug}/bureau${path}`;
const file = async (subject: string, fields: Readonly<Record<string, string>>, who = agent): Promise<string> => {
  const form = {
    kind: 'request',
    channel: 'telephone',
    lang: 'fr',
    category: 'renseignements',
    receivedOn: '2099-11-20',
    body: 'Fictif',
    subject,
  };
  const made = await submit(site, at('/demandes'), { ...form, ...fields }, who.token);
  return /[0-9a-f-]{36}/.exec(made.location)?.[0] ?? '';
};
const tell = (moment: string): Promise<number> => site.db.asOwner((tx) => writeTermNotices(tx, ORG, local(moment)));
/** `agente@exemple.ca: D-2099-0001 …`: letters of notices since the last call. */
const seen = new Set<string>();
async function letters(): Promise<readonly string[]> {
  const rows = await site.db.asOwner((tx) =>
    tx
      .selectFrom('mail')
      .select(['id', 'recipient', 'content', 'audience', 'subject'])
      .where('subject', 'like', '%à échéance')
      .orderBy('id')
      .execute(),
  );
  const fresh = rows.filter(({ id }) => !seen.has(id));
  for (const { id } of fresh) seen.add(id);
  // As queueMail wrote it.
  return fresh.map(({ recipient, content, audience }) => {
    const { items } = content as { items: { text: string }[] };
    return `${recipient} ${audience}: ${items.map(({ text }) => text.replaceAll('\u00a0', ' ')).join(' | ')}`;
  });
}

test('whoever has a request in hand is told once a step, in the hours of the office alone', async () => {
  const act = actOn(site, ORG, agent.token);
  const id = await file('Suivie', { email: 'q@exemple.ca' }); // the answer is due on Friday 4 December
  await act(id, 'attribution', { assignee: agent.account });
  expect(await tell('2099-12-01T10:00')).toBe(0); // three business days before
  expect(await tell('2099-12-02T08:29')).toBe(0);
  expect(await tell('2099-12-02T12:30')).toBe(0);
  expect(await tell('2099-12-02T13:00')).toBe(1);
  expect(await letters()).toEqual(['agente@exemple.ca org: D-2099-0001 : Réponse, échéance vendredi 4 décembre']);
  expect(await tell('2099-12-02T13:05')).toBe(0);
  expect(await tell('2099-12-03T09:00')).toBe(0);
  expect(await tell('2099-12-04T08:30')).toBe(1);
  expect(await letters()).toEqual(['agente@exemple.ca org: D-2099-0001 : Réponse, échéance aujourd’hui']);
  expect(await tell('2099-12-04T18:00')).toBe(0);
  expect(await tell('2099-12-05T10:00')).toBe(0); // Saturday
  expect(await tell('2099-12-07T08:30')).toBe(1);
  expect(await letters()).toEqual(['agente@exemple.ca org: D-2099-0001 : Réponse, échéance dépassée (vendredi 4 décembre)']);
  expect(await tell('2099-12-08T08:30')).toBe(0);
});

test('of two processes one tells, and one that is killed leaves it to the next', async () => {
  await file('Libre', { receivedOn: '2099-11-18', unit });
  const id = await file('De l’unité', { receivedOn: '2099-11-18' });
  await actOn(site, ORG, agent.token)(id, 'attribution', { unit });
  const killed = site.db.asOwner(async (tx) => {
    await writeTermNotices(tx, ORG, local('2099-11-20T10:00'));
    throw new Error('killed');
  });
  await expect(killed).rejects.toThrow('killed');
  expect(await letters()).toEqual([]);
  const both = await Promise.all([tell('2099-11-20T10:00'), tell('2099-11-20T10:00')]);
  expect(both.sort()).toEqual([0, 1]);
  // The acknowledgement; the answer has time. Of what no unit and nobody has, no manager of no unit is there to be told.
  expect(await letters()).toEqual(['chef@exemple.ca org: D-2099-0003 : Accusé de réception, échéance aujourd’hui']);
});

test('a complaint is told to complaints officers alone, in a letter of its own, and nobody’s day shows it', async () => {
  const id = await file('Zyxwvut', { kind: 'complaint', category: 'delai', receivedOn: '2099-11-18' }, officer);
  await actOn(site, ORG, officer.token)(id, 'attribution', { assignee: officer.account });
  expect(await tell('2099-11-20T10:00')).toBe(1);
  expect(await letters()).toEqual(['plaintes@exemple.ca confidential: PL-2099-0001 : Accusé de réception, échéance aujourd’hui']);
  for (const who of [officer, manager, agent]) expect((await visit(site, at(''), who.token)).html).not.toMatch(/Zyxwvut|PL-/);
});

test('my day shows what one has in hand and, to its manager, what nobody of the unit has', async () => {
  const day = async (who: Person, lang = '') => (await visit(site, `${lang}${at('')}`, who.token)).html;
  clock.now = local('2099-12-02T10:00');
  const due = async (who: Person) => (await day(who)).match(/<section aria-labelledby="lane-\w+">.*?<\/section>/gs)?.join('') ?? '';
  expect(await due(agent)).toContain('Suivie');
  expect(await due(agent)).not.toContain('De l’unité');
  expect(await due(manager)).toContain('De l’unité');
  expect(await due(officer)).toBe('');
  for (const lang of ['', '/en']) expect(await faultsOfHtml(await day(agent, lang))).toEqual([]);
});

test('a miss stays in the list until its reason is said', async () => {
  const old = await file('Oubliée', { receivedOn: '2099-10-01', email: 'o@exemple.ca' });
  const page = async (query = '', who = agent) => await visit(site, at(`/demandes/depassements${query}`), who.token);
  const listed = await page();
  expect(listed.html).toContain('Oubliée');
  expect(listed.html).not.toContain('Suivie'); // not yet due
  expect(await faultsOfHtml(listed.html)).toEqual([]);
  expect((await page('?vue=miennes')).html).not.toContain('Oubliée');
  expect((await page('?nature=plaintes')).html).not.toContain('Zyxwvut');
  const act = actOn(site, ORG, agent.token);
  await act(old, 'reponse', { body: 'Voici.', how: 'email' });
  expect((await page()).html).toContain('Oubliée');
  await act(old, 'explication', { standard: 'answer-info', miss: 'volume', explanation: 'Fictif' });
  await act(old, 'explication', { standard: 'ack-general', miss: 'volume' });
  expect((await page()).html).not.toContain('Oubliée');
});
