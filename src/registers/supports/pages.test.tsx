import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import type { Database } from '../../db/transaction.ts';
import {
  type Asked,
  addMember,
  addOrganisation,
  htmlOf,
  openTrials,
  outcomeOf,
  request,
  type Someone,
  trialOrg,
} from '../../keep/testing-visit.ts';
import type { Fact } from '../../kernel/fact.ts';
import type { Reply } from '../../web/reply.ts';
import { supportsSlice } from './index.ts';
import { addContact, addPost, addWords } from './testing-supports.ts';

const ORG = trialOrg(33, 'essai-pages-soutiens');
let suite: TestDatabase;
let db: Database;
let officer: Someone;
let auditor: Someone;
let party: string;
let post: string;

beforeAll(async () => {
  suite = await testDatabase();
  db = openTrials(suite);
  await addOrganisation(db, ORG);
  officer = await addMember(db, ORG, 'manager');
  auditor = await addMember(db, ORG, 'auditor');
  party = await addContact(db, ORG, 'Entreprise fictive', 'company');
  post = await addPost(db, ORG, 'Poste fictif', 'FR', 'Europe/Paris');
  await addWords(db, ORG, 'supportService', ['conseil']);
  await addWords(db, ORG, 'sector', ['energie']);
});
afterAll(async () => {
  await db.close();
  await suite.close();
});

/** Asks a route of the slice as the server does. */
function ask(method: 'GET' | 'POST', path: string, asked: Asked = {}, who = officer): Promise<Reply> {
  const route = supportsSlice.routes.find((one) => one.method === method && one.path === path);
  if (!route) throw new Error(`no route ${method} ${path}`);
  return request(db, who, asked, (visit) => route.answer(visit));
}
const LIST = '/bureau/soutiens';
const RECORD = '/bureau/soutiens/:id';
const good = () => ({ party, service: 'conseil', title: 'Objet fictif', on: '2026-05-04', post, visibility: 'organisation' });
type Values = NonNullable<Asked['form']>;

async function create(change: Values = {}): Promise<string> {
  const reply = await ask('POST', LIST, { form: { ...good(), ...change } });
  if (reply.kind !== 'redirect') throw new Error(outcomeOf(reply));
  return reply.to.split('/').at(-1) ?? '';
}

test.each(['fr', 'en'] as const)('every page is shown, in %s, and says nothing undefined', async (lang) => {
  const id = await create({ result: 'Contrat', sectors: ['energie'], countries: ['FR', 'BE'] });
  await ask('POST', `${RECORD}/modifier`, { params: { id }, form: { ...good(), title: 'Objet changé', _version: '1' } });
  const cancelled = await create();
  expect(outcomeOf(await ask('POST', `${RECORD}/annulation`, { params: { id: cancelled }, form: { reason: 'Doublon' } }))).toBe('redirect');
  const pages: readonly [string, Asked][] = [
    [LIST, {}],
    [LIST, { query: { genre: 'company', service: 'conseil', poste: post, etat: 'given' } }],
    [LIST, { query: { genre: 'artist', avant: `2026-05-04_${id}` } }],
    [LIST, { query: { genre: 'x', poste: "'", etat: '%', avant: '2026-02-30_x', service: 'x'.repeat(500) } }],
    [`${LIST}/nouveau`, {}],
    [`${LIST}/nouveau`, { query: { beneficiaire: party, poste: post, date: '2026-05-05' } }],
    [`${LIST}/nouveau`, { query: { beneficiaire: 'x', poste: 'x', date: 'x' } }],
    [RECORD, { params: { id } }],
    [RECORD, { params: { id: cancelled } }],
    [`${RECORD}/modifier`, { params: { id } }],
  ];
  for (const [path, asked] of pages) {
    const reply = await ask('GET', path, { ...asked, lang });
    expect(reply.kind, `${path} ${JSON.stringify(asked)}`).toBe('page');
    expect(htmlOf(reply, lang)).not.toMatch(/undefined|\[object|NaN|\{\w+\}/);
  }
  expect(outcomeOf(await ask('GET', `${RECORD}/modifier`, { params: { id: cancelled } }))).toBe('refused supportCancelled');
});

test('« Consigner et en saisir un autre » leads to a form with the same day and post', async () => {
  const reply = await ask('POST', LIST, { form: { ...good(), another: '1' } });
  expect(reply).toMatchObject({ kind: 'redirect', to: expect.stringContaining(`date=2026-05-04&poste=${post}`) });
});

test('the form says what it would count toward, before it is sent', async () => {
  const asked: Fact[] = [];
  const slots = {
    countsToward: async (_visit: unknown, facts: readonly Fact[]) => {
      asked.push(...facts);
      return 'la figure';
    },
  };
  const html = htmlOf(await ask('GET', `${LIST}/nouveau`, { query: { beneficiaire: party, poste: post }, slots }));
  expect(html).toContain('la figure');
  expect(asked).toMatchObject([{ kind: 'support.given', party, facets: { partyKind: 'company', abroad: true } }]);
});

test('an auditor reads, and is offered nothing that he or she may not do', async () => {
  const id = await create();
  const html = htmlOf(await ask('GET', RECORD, { params: { id } }, auditor));
  expect(html).not.toContain('annulation');
  expect(html).not.toContain('/modifier');
  expect(outcomeOf(await ask('GET', `${LIST}/nouveau`, {}, auditor))).toBe('refused forbidden');
  expect(outcomeOf(await ask('GET', `${RECORD}/modifier`, { params: { id } }, auditor))).toBe('refused forbidden');
});

describe('bad input gets a clear message', () => {
  const long = 'x'.repeat(30_000);
  test.each<[string, Values]>([
    ['nothing at all', { party: '', service: '', title: '', on: '' }],
    ['a date that is none', { on: '2026-02-30' }],
    ['a date in words', { on: 'hier' }],
    ['a date to come', { on: '2027-01-01' }],
    ['a date before the calendar', { on: '0000-00-00' }],
    ['a short purpose', { title: 'x' }],
    ['a long purpose', { title: long }],
    ['a recipient that is no id', { party: "' or 1=1" }],
    ['a new recipient with a long name', { party: `new:${long}`, partyKind: 'artist' }],
    ['a new recipient without its kind', { party: 'new:Galerie' }],
    ['an unknown kind', { party: 'new:Galerie', partyKind: '__proto__' }],
    ['a service that is not on the list', { service: 'constructor' }],
    ['a long service', { service: long }],
    ['a sector that is not on the list', { sectors: ['energie', 'autre'] }],
    ['too many sectors', { sectors: Array.from({ length: 100 }, () => 'energie') }],
    ['a country that is none', { countries: 'ZZ' }],
    ['a post that is no id', { post: 'x' }],
    ['a post that does not exist', { post: '00000000-0000-4000-8000-000000000000' }],
    ['a long result', { result: long }],
    ['a public support', { visibility: 'public' }],
    ['a unit that is none', { unit: 'x' }],
  ])('%s', async (_name, change) => {
    const reply = await ask('POST', LIST, { form: { ...good(), ...change } });
    expect(outcomeOf(reply)).toBe('page 422');
    expect(htmlOf(reply)).toContain('data-error-summary');
  });

  test.each(['not an id', '00000000-0000-0000-0000-000000000000', '../actions'])('an address with the id %s', async (id) => {
    for (const { method, path } of supportsSlice.routes) {
      if (!path.includes(':id')) continue;
      const reply = await ask(method, path, { params: { id }, form: { ...good(), reason: 'x' } });
      expect(outcomeOf(reply), `${method} ${path}`).toBe('refused notFound');
    }
  });

  test('a cancellation without a reason shows the record again, with the message', async () => {
    const id = await create();
    for (const reason of ['', '   ', 'x'.repeat(2001)]) {
      const reply = await ask('POST', `${RECORD}/annulation`, { params: { id }, form: { reason } });
      expect(outcomeOf(reply)).toBe('page 422');
      expect(htmlOf(reply)).toContain('f-reason-error');
    }
  });

  test('what was typed is kept in the form that is shown again', async () => {
    const html = htmlOf(
      await ask('POST', LIST, { form: { ...good(), title: 'Gardé tel quel', on: '31-12-2026', party: 'new:Galerie gardée' } }),
    );
    for (const text of ['Gardé tel quel', '31-12-2026', 'new:Galerie gardée']) expect(html).toContain(text);
  });
});
