import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { addOrganisation, trialOrg } from '../keep/testing-visit.ts';
import { newId } from '../kernel/ids.ts';
import { deliverMail } from '../mail/deliver.ts';
import { frameLetter } from '../mail/frame.ts';
import { queueMail } from '../mail/queue.ts';
import { openSink, SmtpRefusal } from '../mail/testing-sink.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { addPerson, makeReal, NOW, openSite, type Person, type Site, submit, visit, withoutKeys } from './testing-site.ts';

const ORG = trialOrg(51, 'essai-courriel');
const OTHER = trialOrg(52, 'essai-autre');
const MAIL = '/essai-courriel/bureau/administration/courriels';
const clock = { now: NOW };
let database: TestDatabase;
let site: Site;
let admin: Person;
let stranger: Person;

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock);
  for (const org of [ORG, OTHER]) await addOrganisation(site.db, org);
  await makeReal(site.db, ORG);
  admin = await addPerson(site.db, ORG, ['administrator'], { name: 'Alix Fictive', email: 'alix@ministere.quebec', now: NOW });
  stranger = await addPerson(site.db, OTHER, ['administrator'], { now: NOW });
});
afterAll(async () => {
  await site.close();
  await database.close();
});

const settings = (smtpUrl?: string) => ({
  smtpUrl,
  mailFrom: 'chancellerie@ministere.quebec',
  site: 'https://site.example',
  mailboxes: [],
});
const letterIn = (html: string) => /courriels\/[0-9a-f-]{36}/.exec(html)?.[0].split('/')[1] ?? '';

it('an administrator tries the sending, sees what stays and why, and sends it again once a server is there', async () => {
  expect(await submit(site, MAIL, {}, admin.token)).toMatchObject({ status: 303, location: `${MAIL}?fait=essai` });
  await deliverMail(site.db, settings(), () => clock.now);
  const list = await visit(site, MAIL, admin.token);
  expect(list.html).toContain('Aucun courriel ne quitte cette installation');
  expect(list.html).toContain('Gardé ici');
  const id = letterIn(list.html);
  const page = await visit(site, `${MAIL}/${id}`, admin.token);
  expect(page.html).toContain('l’envoi fonctionne');
  expect((await submit(site, `${MAIL}/${id}/envoi`, {}, admin.token)).status).toBe(303);
  // It waits already.
  expect((await submit(site, `${MAIL}/${id}/envoi`, {}, admin.token)).status).toBe(422);
  const sink = await openSink();
  expect(await deliverMail(site.db, settings(sink.url), () => clock.now)).toBe(1);
  await sink.close();
  expect((await visit(site, `${MAIL}/${id}`, admin.token)).html).toContain('Parti');
  expect((await submit(site, `${MAIL}/${id}/envoi`, {}, admin.token)).status).toBe(422);
});

it('what was refused shows what the server answered', async () => {
  await submit(site, MAIL, {}, admin.token);
  const sink = await openSink(() => {
    throw new SmtpRefusal(550, 'Boîte inconnue');
  });
  await deliverMail(site.db, settings(sink.url), () => clock.now);
  await sink.close();
  const { html } = await visit(site, `${MAIL}?etat=refused`, admin.token);
  expect(html).toContain('Boîte inconnue');
  expect((await visit(site, `${MAIL}?etat=failed`, admin.token)).html).toContain('Aucun courriel');
});

it('letters of one organisation do not exist for the administrators of another, and their content never leaves when it is a secret', async () => {
  const to = { email: 'nadia@ministere.quebec', name: 'Nadia', lang: 'fr' } as const;
  const id = await site.db.asOwner((tx) =>
    queueMail(
      tx,
      ORG,
      { to, subject: 'Lien', paragraphs: ['Voici.'], action: { label: 'Ouvrir', href: '/lien/secret' }, confidential: true },
      NOW,
    ),
  );
  const { html } = await visit(site, `${MAIL}/${id}`, admin.token);
  expect(html).toContain('seule la personne à qui il est destiné');
  expect(html).not.toContain('secret');
  expect((await visit(site, `/essai-autre/bureau/administration/courriels/${id}`, stranger.token)).status).toBe(404);
  expect((await visit(site, '/essai-autre/bureau/administration/courriels', stranger.token)).html).not.toContain('nadia');
  expect((await submit(site, `/essai-autre/bureau/administration/courriels/${id}/envoi`, {}, stranger.token)).status).toBe(404);
});

it('a letter of a complaint exists for complaints officers alone: no list, page, count or state tells others of it', async () => {
  const counted = async () =>
    (await visit(site, '/essai-courriel/bureau/administration/etat', admin.token)).html.match(/[^>]*en attente[^<]*/g);
  const [before, state] = [await visit(site, MAIL, admin.token), await counted()];
  const to = { email: 'plaignante@courriel.quebec', name: 'Dominique Fictive', lang: 'fr' } as const;
  const about = { register: 'mail', record: newId() };
  const id = await site.db.asOwner((tx) =>
    queueMail(tx, ORG, { to, subject: 'Votre plainte', paragraphs: ['Bien reçue.'], about, audience: 'confidential' }, NOW),
  );
  expect(withoutKeys((await visit(site, MAIL, admin.token)).html)).toBe(withoutKeys(before.html));
  expect(await counted()).toEqual(state);
  expect((await visit(site, `${MAIL}/${id}`, admin.token)).status).toBe(404);
  expect((await submit(site, `${MAIL}/${id}/envoi`, {}, admin.token)).status).toBe(404);

  const officer = await addPerson(site.db, ORG, ['complaintsOfficer'], { now: NOW });
  const list = await visit(site, MAIL, officer.token);
  expect(list.html).toContain('Votre plainte');
  expect(list.html).not.toContain('Nadia');
  expect(list.html).not.toContain('courriel d’essai</button>');
  expect(await faultsOfHtml(list.html)).toEqual([]);
  expect((await submit(site, MAIL, {}, officer.token)).status).toBe(403);
  await deliverMail(site.db, settings(), () => clock.now);
  expect((await visit(site, `${MAIL}/${id}`, officer.token)).html).toContain('Bien reçue.');
  expect((await submit(site, `${MAIL}/${id}/envoi`, {}, officer.token)).status).toBe(303);
});

it.each(['', '/en'])('pages and letters are valid HTML: %s', async (lang) => {
  const list = await visit(site, `${lang}${MAIL}?fait=essai`, admin.token);
  expect(await faultsOfHtml(list.html)).toEqual([]);
  expect(await faultsOfHtml((await visit(site, `${lang}${MAIL}/${letterIn(list.html)}`, admin.token)).html)).toEqual([]);
  const letter = { paragraphs: ['Un.'], items: [{ text: 'Deux', href: '/a?b=1&c=2' }], action: { label: 'Trois', href: '/d' } };
  const { html } = frameLetter({ ...letter, org: ORG, lang: lang ? 'en' : 'fr', name: 'Alix', subject: 'Objet' }, 'https://site.example');
  expect(await faultsOfHtml(html)).toEqual([]);
});
