import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import type { Database } from '../../db/transaction.ts';
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
} from '../../keep/testing-visit.ts';
import type { Reply } from '../../web/reply.ts';
import type { Slice } from '../../web/route.ts';
import { accreditationsSlice, giftsSlice, invitationsSlice } from './index.ts';
import { addWords } from './testing-protocol.ts';

const ORG = trialOrg(192, 'essai-protocole');
let suite: TestDatabase;
let db: Database;
let officer: Someone;
let other: Someone;

beforeAll(async () => {
  suite = await testDatabase();
  db = openTrials(suite);
  await addOrganisation(db, ORG);
  officer = await addMember(db, ORG, 'officer', await addUnit(db, ORG, 'Protocole fictif'));
  other = await addMember(db, ORG, 'manager', await addUnit(db, ORG, 'Autre unité fictive'));
  await addWords(db, ORG, 'giftDecision', ['kept']);
});
afterAll(async () => {
  await db.close();
  await suite.close();
});

type Values = Readonly<Record<string, string>>;

/** The routes of one register, asked as the server does. */
function register(slice: Slice, word: string) {
  const ask = (method: 'GET' | 'POST', path: string, asked: Asked = {}, who = officer): Promise<Reply> => {
    const route = slice.routes.find((one) => one.method === method && one.path === `/bureau/${word}${path}`);
    if (!route) throw new Error(`no route ${method} ${path}`);
    return request(db, who, asked, (visit) => route.answer(visit));
  };
  const make = async (form: Values): Promise<string> => {
    const reply = await ask('POST', '', { form });
    if (reply.kind !== 'redirect') throw new Error(`${outcomeOf(reply)} ${/class="error".*?<\/p>/s.exec(htmlOf(reply))?.[0]}`);
    return reply.to.split('/').at(-1) ?? '';
  };
  const page = async (id: string, who = officer): Promise<string> => htmlOf(await ask('GET', '/:id', { params: { id } }, who));
  const act = (id: string, noun: string, form: Values = {}) => ask('POST', `/:id/${noun}`, { params: { id }, form });
  return { ask, make, page, act };
}
const rowsOf = (table: string, who: Someone): Promise<number> =>
  // Tables of protocol, by their names.
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

describe('accreditations', () => {
  const { ask, make, page, act } = register(accreditationsSlice, 'accreditations');
  const GOOD = { country: 'FR', class: 'consulGeneral', kind: 'career', on: '2026-09-01', seat: 'Québec' };

  test('from the notification to the end of the functions, and the corps of each day', async () => {
    const id = await make({ ...GOOD, title: 'Alba Fictive' });
    const corps = async (au: string) => htmlOf(await ask('GET', '/corps', { query: { au } }));
    expect(await corps('2026-11-20')).not.toContain('Alba Fictive');
    const early = await act(id, 'exequatur', { day: '2027-01-01' });
    expect(htmlOf(early)).toContain('l’exequatur se note une fois donné');
    expect((await act(id, 'exequatur', { day: '2026-10-01' })).kind).toBe('redirect');
    expect(await corps('2026-11-20')).toContain('Alba Fictive');
    expect(await corps('2026-09-30')).not.toContain('Alba Fictive');
    expect((await act(id, 'fin', { day: '2026-11-10' })).kind).toBe('redirect');
    expect([(await corps('2026-11-10')).includes('Alba Fictive'), (await corps('2026-11-11')).includes('Alba Fictive')]).toEqual([
      true,
      false,
    ]);
    const next = await make({ ...GOOD, title: 'Béla Fictif', on: '2026-11-12' });
    expect(await page(next)).toContain('Alba Fictive');
  });

  test('an end that is near is told over the list', async () => {
    await make({ ...GOOD, title: 'Cléo Fictive', state: 'accredited', exequatur: '2026-10-01', until: '2026-12-31' });
    const html = htmlOf(await ask('GET', ''));
    expect(html).toContain('Fins prévues dans les 60 jours');
    expect(html).toContain('Prend fin bientôt');
  });

  test('nobody of another unit sees any', async () => {
    expect(await rowsOf('accreditation', officer)).toBeGreaterThan(0);
    expect(await rowsOf('accreditation', other)).toBe(0);
    expect(htmlOf(await ask('GET', '/corps', {}, other))).toContain('Personne n’est accrédité');
  });
});

describe('invitations', () => {
  const { ask, make, page, act } = register(invitationsSlice, 'invitations');
  const GOOD = { title: 'Réception fictive', on: '2026-12-01', answerBy: '2026-11-25', visibility: 'organisation' };
  const guestOf = (html: string, name: string): string => /personnes\/([0-9a-f-]{36})/.exec(html.slice(html.indexOf(name)))?.[1] ?? '';

  test('guests are pasted, invited, answered for and reminded; each is counted once', async () => {
    const id = await make(GOOD);
    await act(id, 'liste', { lines: 'Alba Fictive; Consule\nBéla Fictif\nCléo Fictive' });
    expect(htmlOf(await act(id, 'liste', { lines: 'alba fictive' }))).toContain('déjà dans la liste');
    expect((await act(id, 'envoi')).kind).toBe('redirect');
    expect(outcomeOf(await act(id, 'envoi'))).toContain('nobodyToInvite');
    const guest = guestOf(await page(id), 'Béla Fictif');
    await ask('POST', '/:id/personnes/:guest/reponse', { params: { id, guest }, form: { answer: 'accepted' } });
    await act(id, 'relance');
    const guests = await request(db, officer, {}, ({ tx }) =>
      tx
        .selectFrom('protocolGuest')
        .select(['name', 'answer', 'answeredOn', 'remindedOn'])
        .where('event', '=', id)
        .orderBy('name')
        .execute(),
    );
    expect(guests.map(({ answer }) => answer).sort()).toEqual(['accepted', 'none', 'none']);
    expect(guests.filter(({ remindedOn }) => remindedOn !== null)).toHaveLength(2);
    expect(htmlOf(await ask('GET', ''))).toContain('Réception fictive');
  });

  test('what a guest needs is for the unit alone, even where the event is shown to all, and stays out of the history', async () => {
    const id = await make({ ...GOOD, title: 'Dîner fictif' });
    const added = await ask('POST', '/:id/personnes/:guest', {
      params: { id, guest: 'nouvelle' },
      form: { name: 'Dana Fictive', needs: 'Allergie fictive aux noix', answer: 'none' },
    });
    expect(added.kind).toBe('redirect');
    expect((await page(id)).match(/Allergie fictive aux noix/g)).toHaveLength(1);
    const seen = await page(id, other);
    expect(seen).toContain('Dana Fictive');
    expect(seen).not.toContain('Allergie');
    expect(await rowsOf('protocol_guest_need', other)).toBe(0);
    const strange = await ask(
      'POST',
      '/:id/personnes/:guest',
      { params: { id, guest: 'nouvelle' }, form: { name: 'Émile Fictif', needs: 'Régime fictif', answer: 'none' } },
      other,
    );
    expect(htmlOf(strange)).toContain('Seule l’unité qui tient l’événement');
    const hidden = await ask('POST', '/:id/modifier', {
      params: { id },
      form: { ...GOOD, title: 'Dîner fictif', visibility: 'unit', _version: '2' },
    });
    expect(hidden.kind).toBe('redirect');
    expect(await page(id)).toContain('Allergie fictive aux noix');
    expect(outcomeOf(await ask('GET', '/:id', { params: { id } }, other))).toContain('notFound');
  });

  test('a delegate has a name, and a guest may be known by the contact alone', async () => {
    const id = await make({ ...GOOD, title: 'Accueil fictif' });
    const add = (form: Values) => ask('POST', '/:id/personnes/:guest', { params: { id, guest: 'nouvelle' }, form });
    expect(htmlOf(await add({ name: 'Elsa Fictive', answer: 'delegate' }))).toContain('nom de la personne déléguée');
    expect(htmlOf(await add({}))).toContain('Écrivez un nom');
    expect((await add({ name: 'Elsa Fictive', answer: 'delegate', delegate: 'Fred Fictif' })).kind).toBe('redirect');
    expect(await page(id)).toContain('Fred Fictif');
  });
});

describe('gifts', () => {
  const { ask, make, page, act } = register(giftsSlice, 'cadeaux');
  const GOOD = { title: 'Livre fictif', direction: 'received', party: 'Ambassade fictive', on: '2026-11-18' };

  test('keeps the value to the cent, in the page and in the form', async () => {
    const id = await make({ ...GOOD, value: '1 234,50', decision: 'kept' });
    expect(await page(id)).toContain('1\u00a0234,50\u00a0$');
    expect(htmlOf(await ask('GET', '/:id/modifier', { params: { id } }))).toContain('value="1234.50"');
    expect(htmlOf(await ask('POST', '', { form: { ...GOOD, value: 'beaucoup' } }))).toContain('Écrivez un montant');
    expect(htmlOf(await ask('POST', '', { form: { ...GOOD, on: '2026-11-21' } }))).toContain('est à venir');
    expect(await page(await make(GOOD))).toContain('non estimée');
  });

  test('withdrawn, it says why and changes no more; nobody of another unit sees any', async () => {
    const id = await make(GOOD);
    expect(htmlOf(await act(id, 'retrait'))).toContain('Dites pourquoi');
    expect((await act(id, 'retrait', { reason: 'Inscrit deux fois' })).kind).toBe('redirect');
    expect(outcomeOf(await ask('POST', '/:id/modifier', { params: { id }, form: { ...GOOD, _version: '2' } }))).toContain('giftWithdrawn');
    expect((await act(id, 'retablissement')).kind).toBe('redirect');
    expect(await rowsOf('gift', other)).toBe(0);
  });
});
