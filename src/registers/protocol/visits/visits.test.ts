import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../db/testing.ts';
import type { Database } from '../../../db/transaction.ts';
import {
  type Asked,
  addMember,
  addOrganisation,
  addUnit,
  htmlOf,
  openTrials,
  outcomeOf,
  request,
  type Someone,
  trialOrg,
} from '../../../keep/testing-visit.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Reply } from '../../../web/reply.ts';
import { visitsSlice } from '../index.ts';
import { addWords } from '../testing-protocol.ts';

const ORG = trialOrg(191, 'essai-visites');
let suite: TestDatabase;
let db: Database;
let unit: string;
let officer: Someone;
let other: Someone;
let auditor: Someone;

beforeAll(async () => {
  suite = await testDatabase();
  db = openTrials(suite);
  await addOrganisation(db, ORG);
  unit = await addUnit(db, ORG, 'Protocole fictif');
  officer = await addMember(db, ORG, 'officer', unit);
  other = await addMember(db, ORG, 'manager', await addUnit(db, ORG, 'Autre unité fictive'));
  auditor = await addMember(db, ORG, 'auditor', unit);
  await addWords(db, ORG, 'visitLevel', ['minister']);
});
afterAll(async () => {
  await db.close();
  await suite.close();
});

/** Asks a route of the slice as the server does. */
function ask(method: 'GET' | 'POST', path: string, asked: Asked = {}, who = officer): Promise<Reply> {
  const route = visitsSlice.routes.find((one) => one.method === method && one.path === `/bureau/visites${path}`);
  if (!route) throw new Error(`no route ${method} ${path}`);
  return request(db, who, asked, (visit) => route.answer(visit));
}
const GOOD = { title: 'Visite fictive', on: '2026-11-23', until: '2026-11-25', level: 'minister', country: 'FR' };

async function announce(change: Readonly<Record<string, string>> = {}): Promise<string> {
  const reply = await ask('POST', '', { form: { ...GOOD, ...change } });
  if (reply.kind !== 'redirect') throw new Error(outcomeOf(reply));
  return reply.to.split('/').at(-1) ?? '';
}
const page = async (id: string, who = officer): Promise<string> => htmlOf(await ask('GET', '/:id', { params: { id } }, who));
const addPerson = (id: string, form: Readonly<Record<string, string>>) =>
  ask('POST', '/:id/personnes/:person', { params: { id, person: 'nouvelle' }, form: { side: 'delegation', ...form } });
const addItem = (id: string, form: Readonly<Record<string, string>>) =>
  ask('POST', '/:id/programme', { params: { id }, form: { onDay: '2026-11-23', starts: '09:00', what: 'Activité fictive', ...form } });
/** Names of a page in the order in which they stand. */
const order = (html: string, ...names: readonly string[]): readonly string[] =>
  [...names].sort((a, b) => html.indexOf(a) - html.indexOf(b));

describe('a visit', () => {
  test('belongs to its unit unless somebody says otherwise: nobody else finds it, in the page, the list, the file or the tables', async () => {
    const id = await announce({ title: 'Visite discrète fictive' });
    await addPerson(id, { name: 'Alix Discrète' });
    await addItem(id, { what: 'Entretien discret' });
    expect(await page(id, auditor)).toContain('Alix Discrète');
    expect(outcomeOf(await ask('GET', '/:id', { params: { id } }, other))).toContain('notFound');
    expect(outcomeOf(await ask('GET', '/:id/programme', { params: { id } }, other))).toContain('notFound');
    expect(htmlOf(await ask('GET', '', {}, other))).not.toContain('discrète');
    for (const table of ['visit', 'visit_person', 'visit_item', 'record'] as const) {
      const seen = (who: Someone) =>
        request(
          db,
          who,
          {},
          async ({ tx }) =>
            (
              await tx
                .selectFrom(table as 'record')
                .select('org')
                .where('org', '=', ORG.id)
                .execute()
            ).length,
        );
      expect(await seen(officer), table).toBeGreaterThan(0);
      expect(await seen(other), table).toBe(0);
    }
  });

  test('shown to the organisation, it takes its people and its programme with it, and back', async () => {
    const id = await announce({ visibility: 'organisation' });
    await addPerson(id, { name: 'Camille Visible' });
    await addItem(id, { what: 'Accueil visible' });
    expect(await page(id, other)).toContain('Camille Visible');
    const back = await ask('POST', '/:id/modifier', { params: { id }, form: { ...GOOD, visibility: 'unit', _version: '3' } });
    expect(back.kind).toBe('redirect');
    const seen = await request(db, other, {}, ({ tx }) => tx.selectFrom('visitPerson').select('name').where('visit', '=', id).execute());
    expect(seen).toEqual([]);
  });

  test('is never published, not even by who sends the word', async () => {
    const reply = await ask('POST', '', { form: { ...GOOD, visibility: 'public' } });
    expect(outcomeOf(reply)).toBe('page 422');
  });

  test('goes from announced to held, and says no to what the table forbids', async () => {
    const id = await announce({ on: '2026-11-19', until: '2026-11-20' });
    const move = (noun: string, form = {}) => ask('POST', `/:id/${noun}`, { params: { id }, form });
    expect(outcomeOf(await move('tenue'))).toContain('moveImpossible');
    expect((await move('confirmation')).kind).toBe('redirect');
    expect((await move('tenue')).kind).toBe('redirect');
    expect(outcomeOf(await move('annulation', { reason: 'Fictif' }))).toContain('moveImpossible');
    expect(await page(id)).toContain('Tenue');
  });

  test('that is still ahead cannot have taken place; cancelled, it says why and changes no more', async () => {
    const id = await announce();
    const move = (noun: string, form = {}) => ask('POST', `/:id/${noun}`, { params: { id }, form });
    await move('confirmation');
    expect(outcomeOf(await move('tenue'))).toContain('visitStillAhead');
    const asked = await move('annulation');
    expect(htmlOf(asked)).toContain('Dites pourquoi');
    expect((await move('annulation', { reason: 'Déplacement reporté' })).kind).toBe('redirect');
    expect(await page(id)).toContain('Déplacement reporté');
    expect(outcomeOf(await addPerson(id, { name: 'Personne Tardive' }))).toContain('visitCancelled');
    expect((await move('reprise')).kind).toBe('redirect');
    expect(await page(id)).not.toContain('Déplacement reporté</p>');
  });

  test('an auditor reads and changes nothing', async () => {
    const id = await announce();
    const forbidden = [
      await ask('POST', '/:id/confirmation', { params: { id } }, auditor),
      await ask('POST', '/:id/programme', { params: { id }, form: { onDay: '2026-11-23', starts: '09:00', what: 'X' } }, auditor),
      await ask('POST', '/:id/personnes/:person', { params: { id, person: 'nouvelle' }, form: { side: 'host', name: 'X' } }, auditor),
      await ask('POST', '', { form: GOOD }, auditor),
    ];
    expect(forbidden.map(outcomeOf)).toEqual(forbidden.map(() => expect.stringContaining('forbidden')));
  });
});

describe('its delegation', () => {
  test('stands in the order of precedence that was given, whoever moves', async () => {
    const id = await announce();
    for (const name of ['Alba Fictive', 'Béla Fictif', 'Cléo Fictive']) await addPerson(id, { name });
    await addPerson(id, { name: 'Dana Fictive', place: '1' });
    const names = ['Alba Fictive', 'Béla Fictif', 'Cléo Fictive', 'Dana Fictive'];
    expect(order(await page(id), ...names)).toEqual(['Dana Fictive', 'Alba Fictive', 'Béla Fictif', 'Cléo Fictive']);
    const html = await page(id);
    const person = /personnes\/([0-9a-f-]{36})/.exec(html.slice(html.indexOf('Dana Fictive')))?.[1] ?? '';
    await ask('POST', '/:id/personnes/:person', { params: { id, person }, form: { side: 'delegation', name: 'Dana Fictive', place: '3' } });
    expect(order(await page(id), ...names)).toEqual(['Alba Fictive', 'Béla Fictif', 'Dana Fictive', 'Cléo Fictive']);
    await ask('POST', '/:id/personnes/:person/retrait', { params: { id, person } });
    expect((await page(id)).split('historique')[0]).not.toContain('Dana Fictive</strong>');
  });
});

describe('its programme', () => {
  test('is read by day and hour, whatever the order in which it was typed', async () => {
    const id = await announce();
    await addItem(id, { onDay: '2026-11-24', starts: '08:30', what: 'Deuxième jour' });
    await addItem(id, { starts: '14:00', ends: '15:00', what: 'Après-midi', language: 'anglais', interpreter: 'true' });
    await addItem(id, { starts: '09:00', what: 'Matin' });
    const html = htmlOf(await ask('GET', '/:id/programme', { params: { id } }));
    expect(order(html, 'Après-midi', 'Deuxième jour', 'Matin')).toEqual(['Matin', 'Après-midi', 'Deuxième jour']);
    expect(html).toContain('avec interprète');
  });

  test('keeps what was typed when it is refused, and holds the visit to its days', async () => {
    const id = await announce();
    const late = await addItem(id, { onDay: '2026-11-30', what: 'Trop tard' });
    expect(htmlOf(late)).toContain('value="Trop tard"');
    expect(htmlOf(late)).toContain('Choisissez un de ces jours');
    await addItem(id, { onDay: '2026-11-25' });
    const shorter = await ask('POST', '/:id/modifier', { params: { id }, form: { ...GOOD, until: '2026-11-24', _version: '2' } });
    expect(htmlOf(shorter)).toContain('déplacez d’abord les activités');
  });
});

describe('what is planned near', () => {
  test('a visit shows another of the same country, or with the same person, until it is over', async () => {
    const days = { on: '2027-02-01', until: '2027-02-03', visibility: 'organisation' };
    const one = await announce({ ...days, title: 'Première fictive' });
    const two = await announce({ ...days, on: '2027-02-20', until: '2027-02-22', title: 'Seconde fictive', country: 'JP' });
    expect(await page(two)).not.toContain('Première fictive');
    const contact = newId();
    await db.asOwner((tx) =>
      sql`
      insert into record (org, id, register, number, title, title_key, visibility, audience, state, on_day)
        values (${ORG.id}, ${contact}, 'contacts', 'C-1', 'Camille Fictive', 'camille fictive', 'organisation', 'org', 'active', '2026-01-01')`.execute(
        tx,
      ),
    );
    await db.asOwner((tx) =>
      sql`
      insert into contact (org, id, audience, kind, name, name_key) values (${ORG.id}, ${contact}, 'org', 'person', 'Camille Fictive', 'camille fictive')`.execute(
        tx,
      ),
    );
    await addPerson(one, { name: 'Camille Fictive', contact });
    await addPerson(two, { name: 'Camille Fictive', contact });
    expect(await page(two)).toContain('Première fictive');
    const checked = await ask('POST', '', { form: { ...GOOD, ...days, title: 'Essai', _check: '1' } });
    expect(htmlOf(checked)).toContain('Première fictive');
    expect(htmlOf(checked)).toContain('value="Essai"');
    await ask('POST', '/:id/annulation', { params: { id: one }, form: { reason: 'Fictif' } });
    expect(await page(two)).not.toContain('Première fictive');
  });
});
