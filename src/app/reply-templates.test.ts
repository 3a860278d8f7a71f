import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { addOrganisation, trialOrg } from '../keep/testing-visit.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { addPerson, NOW, openSite, type Person, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(72, 'essai-modeles');
let database: TestDatabase;
let site: Site;
let manager: Person;
let agent: Person;
let request: string;

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, { now: NOW }, { mailLeaves: true });
  await addOrganisation(site.db, ORG);
  await site.db.asOwner((tx) =>
    tx
      .insertInto('vocabulary')
      .values({ org: ORG.id, list: 'requestCategory', code: 'stages', labelFr: 'Stages', labelEn: 'Internships' })
      .execute(),
  );
  manager = await addPerson(site.db, ORG, ['manager'], { now: NOW });
  agent = await addPerson(site.db, ORG, ['agent'], { now: NOW, name: 'Agente Fictive' });
  const made = await submit(site, at('/bureau/demandes'), REQUEST, agent.token);
  request = /[0-9a-f-]{36}/.exec(made.location)?.[0] ?? '';
});
afterAll(async () => {
  await site.close();
  await database.close();
});

const at = (path: string, lang = ''): string => `${lang}/${ORG.slug}${path}`;
const REQUEST = {
  kind: 'request',
  channel: 'telephone',
  lang: 'fr',
  category: 'stages',
  receivedOn: '2099-11-20',
  subject: 'Stages à l’étranger',
  body: 'Comment faire?',
  name: 'Aïcha Fictive',
  email: 'aicha@exemple.ca',
};
const TEMPLATE = {
  kind: 'request',
  purpose: 'reply',
  lang: 'fr',
  name: 'Stages',
  body: 'Bonjour {nom},\n\nVoici pour {numero}.\n\n{agent}',
};
const add = (fields: Readonly<Record<string, string>> = {}) =>
  submit(site, at('/bureau/demandes/modeles/nouveau'), { ...TEMPLATE, ...fields }, manager.token);
const idOf = async (name: string): Promise<string> =>
  (await site.db.asOwner((tx) => tx.selectFrom('replyTemplate').select('id').where('name', '=', name).executeTakeFirstOrThrow())).id;
const text = (html: string) => /<textarea[^>]*name="body"[^>]*>([^<]*)</.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';

test('a template is kept by a manager, with its placeholders checked, and the journal says who', async () => {
  const refused = await add({ body: 'Bonjour {prenom}, {nom}' });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('« {prenom} » ne correspond à rien'.replaceAll('« ', '«\u00a0').replaceAll(' »', '\u00a0»'));
  expect(text(refused.html)).toBe('Bonjour {prenom}, {nom}');
  expect((await add()).status).toBe(303);
  expect((await add()).status).toBe(422); // the name is taken
  expect((await submit(site, at('/bureau/demandes/modeles/nouveau'), TEMPLATE, agent.token)).status).toBe(403);
  const id = await idOf('Stages');
  await submit(
    site,
    at(`/bureau/demandes/modeles/${id}`),
    { ...TEMPLATE, body: 'Bonjour {nom},\n\nDossier {numero}.\n\n{agent}' },
    manager.token,
  );
  const entries = await site.db.asOwner((tx) =>
    tx.selectFrom('journalEntry').select(['verb', 'account']).where('record', '=', id).orderBy('at').orderBy('id').execute(),
  );
  expect(entries).toEqual([
    { verb: 'addTemplate', account: manager.account },
    { verb: 'changeTemplate', account: manager.account },
  ]);
});

test('it is put into the reply after what was typed; nothing leaves, nothing is lost', async () => {
  const id = await idOf('Stages');
  const form = { acte: 'reponse', modele: id, body: 'Déjà écrit.', how: 'telephone' };
  const filled = await submit(site, at(`/bureau/demandes/${request}/modele`), form, agent.token);
  expect(filled.status).toBe(200);
  expect(text(filled.html)).toMatch(/^Déjà écrit\.\n\nBonjour Aïcha Fictive,\n\nDossier D-2099-\d{4}\.\n\nAgente Fictive$/);
  expect(filled.html).toMatch(/value="telephone" checked/);
  expect(await faultsOfHtml(filled.html)).toEqual([]);
  const letters = await site.db.asOwner((tx) => tx.selectFrom('mail').select('subject').where('subject', 'like', 'Réponse%').execute());
  expect(letters).toEqual([]);
});

test('a template in the other language is offered after the others, and said to be', async () => {
  await add({ lang: 'en', name: 'Internships', body: 'Hello {name}, due {due}.' });
  const page = await visit(site, at(`/bureau/demandes/${request}?acte=reponse`), agent.token);
  expect(page.html).toMatch(/<option[^>]*>Stages<\/option><optgroup label="Anglais"><option[^>]*>Internships/);
  const filled = await submit(
    site,
    at(`/bureau/demandes/${request}/modele`, '/en'),
    { acte: 'reponse', modele: await idOf('Internships') },
    agent.token,
  );
  expect(filled.html).toContain('This template is in English, and the person writes in French.');
  expect(filled.html).toContain('Still to be completed: {due}');
});

test('the letter is shown as it will leave, and is not sent with a placeholder open', async () => {
  const form = { acte: 'reponse', body: 'Bonjour,\n\nC’est <b>oui</b>.', how: 'email' };
  const shown = await submit(site, at(`/bureau/demandes/${request}/apercu`), form, agent.token);
  expect(shown.html).toContain('C’est &lt;b>oui&lt;/b>.');
  expect(shown.html).toContain('aicha@exemple.ca');
  expect(text(shown.html)).toContain('Bonjour,');
  const open = await submit(site, at(`/bureau/demandes/${request}/reponse`), { body: 'Avant le {echeance}.', how: 'email' }, agent.token);
  expect(open.status).toBe(422);
  expect(open.html).toContain('Complétez {echeance} avant d’envoyer');
});

test('one that is withdrawn is offered no more, and may come back', async () => {
  const id = await idOf('Stages');
  const offered = async () => (await visit(site, at(`/bureau/demandes/${request}`), agent.token)).html.includes('>Stages</option>');
  expect((await submit(site, at(`/bureau/demandes/modeles/${id}/retrait`), {}, manager.token)).status).toBe(303);
  expect(await offered()).toBe(false);
  await submit(site, at(`/bureau/demandes/modeles/${id}/retour`), {}, manager.token);
  expect(await offered()).toBe(true);
  for (const lang of ['', '/en']) {
    for (const page of ['', '/nouveau', `/${id}`]) {
      const answer = await visit(site, at(`/bureau/demandes/modeles${page}`, lang), manager.token);
      expect(answer.status).toBe(200);
      expect(await faultsOfHtml(answer.html)).toEqual([]);
    }
  }
});
