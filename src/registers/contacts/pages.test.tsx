import { sql } from 'kysely';
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
import { newId } from '../../kernel/ids.ts';
import { errorsOf } from '../../web/refusals.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { contactsSlice } from './index.ts';
import { REFUSAL_WORDS } from './messages.ts';

const ORG = trialOrg(23, 'essai-pages');
let suite: TestDatabase;
let db: Database;
let officer: Someone;
let auditor: Someone;

beforeAll(async () => {
  suite = await testDatabase();
  db = openTrials(suite);
  await addOrganisation(db, ORG);
  officer = await addMember(db, ORG, 'manager');
  auditor = await addMember(db, ORG, 'auditor');
});
afterAll(async () => {
  await db.close();
  await suite.close();
});

/** Asks a route of the slice as the server does. */
function ask(method: 'GET' | 'POST', path: string, asked: Asked = {}, who = officer): Promise<Reply> {
  const route = contactsSlice.routes.find((one) => one.method === method && one.path === path);
  if (!route) throw new Error(`no route ${method} ${path}`);
  return request(db, who, asked, (visit: Visit) => route.answer(visit));
}
const LIST = '/bureau/contacts';
const RECORD = '/bureau/contacts/:id';

/** Posts the form and answers with the id of the record that it leads to. */
async function create(form: Readonly<Record<string, string>>, key?: string): Promise<string> {
  const reply = await ask('POST', LIST, { form: { visibility: 'organisation', ...form }, ...(key ? { key } : {}) });
  if (reply.kind !== 'redirect') throw new Error(outcomeOf(reply));
  return reply.to.split('/').at(-1) ?? '';
}
const person = (family: string) => ({ kind: 'person', given: 'Aiko', family });

test('a person is created with the current role and its organisation, in one form', async () => {
  const id = await create({ ...person('Une'), title: 'Directrice', body: 'new:Centre fictif' }, 'one-form-key');
  const page = await ask('GET', RECORD, { params: { id } });
  const html = htmlOf(page);
  expect(html).toContain('Directrice, Centre fictif');
  expect(html).toContain('a ajouté une fonction');
  expect(await create({ ...person('Une'), title: 'Directrice', body: 'new:Centre fictif' }, 'one-form-key')).toBe(id);
});

test.each(['fr', 'en'] as const)('every page is shown, in %s, and says nothing undefined', async (lang) => {
  const id = await create({
    ...person(`Page-${lang}`),
    email: `${lang}@example.org`,
    notes: 'Note',
    language: 'ja',
    country: 'JP',
    title: 'Chargée',
  });
  const other = await create({ ...person(`Page-${lang}`), anyway: 'true' });
  const body = await create({ kind: 'body', name: `Corps ${lang}`, partyKind: 'company' });
  await ask('POST', `${RECORD}/influences`, { params: { id }, form: { since: '2001-01-01', reason: 'Charge' } });
  const pages: readonly [string, Asked][] = [
    [LIST, {}],
    [LIST, { query: { q: `page-${lang}`, genre: 'person', influence: 'oui' } }],
    [LIST, { query: { q: 'nobody-has-this-name' } }],
    [`${LIST}/nouveau`, {}],
    [`${LIST}/nouveau`, { query: { genre: 'body' } }],
    [RECORD, { params: { id } }],
    [RECORD, { params: { id: body } }],
    [`${RECORD}/modifier`, { params: { id } }],
    [`${RECORD}/fonctions`, { params: { id } }],
    [`${RECORD}/influences`, { params: { id } }],
    [`${RECORD}/fusion`, { params: { id } }],
    [`${RECORD}/fusion`, { params: { id }, query: { avec: other } }],
    [`${RECORD}/fusion`, { params: { id }, query: { avec: id } }],
  ];
  for (const [path, asked] of pages) {
    const reply = await ask('GET', path, { ...asked, lang });
    expect(reply.kind, `${path} ${JSON.stringify(asked)}`).toBe('page');
    expect(htmlOf(reply, lang)).not.toMatch(/undefined|\[object|NaN|\{\w+\}/);
  }
});

test('the pages of a role and of a period of influence are shown, changed and left', async () => {
  const id = await create({ ...person('Parcours'), title: 'Attachée' });
  await ask('POST', `${RECORD}/influences`, { params: { id }, form: { since: '2001-01-01', reason: 'Réseau' } });
  const html = htmlOf(await ask('GET', RECORD, { params: { id } }));
  for (const noun of ['fonctions/:role', 'influences/:influence'] as const) {
    const [word = '', name = ''] = noun.split('/:');
    const which = new RegExp(`${id}/${word}/([0-9a-f-]{36})`).exec(html)?.[1] ?? '';
    const params = { id, [name]: which };
    expect(outcomeOf(await ask('GET', `${RECORD}/${noun}`, { params }))).toBe('page 200');
    expect(outcomeOf(await ask('GET', `${RECORD}/${noun}`, { params: { id, [name]: newId() } }))).toBe('refused notFound');
    expect(outcomeOf(await ask('POST', `${RECORD}/${noun}`, { params, form: { remove: 'true' } }))).toBe('redirect');
    expect(outcomeOf(await ask('POST', `${RECORD}/${noun}`, { params, form: { remove: 'true' } }))).toBe('refused notFound');
  }
});

test('a merge from the page that compares', async () => {
  const id = await create(person('Pareille'));
  const other = await create({ ...person('Pareille'), anyway: 'true' });
  expect(htmlOf(await ask('GET', RECORD, { params: { id } }))).toContain('Doublons possibles');
  const merge = (form: Readonly<Record<string, string>>) => ask('POST', `${RECORD}/fusion`, { params: { id }, form });
  expect(outcomeOf(await merge({ keep: newId(), other }))).toBe('refused unknownChoice');
  expect(outcomeOf(await merge({ keep: 'x', other }))).toBe('refused unknownChoice');
  expect(await merge({ keep: other, other })).toMatchObject({ kind: 'redirect', to: expect.stringContaining(other) });
  expect(htmlOf(await ask('GET', RECORD, { params: { id } }))).toContain('Fiche fusionnée avec');
  expect(outcomeOf(await ask('GET', `${RECORD}/modifier`, { params: { id } }))).toBe('refused alreadyMerged');
});

describe('options of the combobox', () => {
  const options = async (query: Readonly<Record<string, string>>, who = officer) =>
    htmlOf(await ask('GET', `${LIST}/options`, { query }, who));

  test('offer those whose name begins so, with role and organisation, and to create last', async () => {
    const id = await create({ ...person('Optionnelle'), title: 'Directrice', body: 'new:Centre optionnel' });
    const html = await options({ q: 'aiko opt' });
    expect(html).toContain(`data-value="${id}"`);
    expect(html).toContain('Directrice, Centre optionnel');
    expect(html.lastIndexOf('data-value')).toBe(html.indexOf('data-value="new:aiko opt"'));
    expect(await options({ q: 'Optionnelle AIKO' })).not.toContain('new:');
    expect(await options({ q: 'aiko opt' }, auditor)).not.toContain('new:');
    expect(await options({ q: 'centre opt', genre: 'body' })).not.toContain(id);
  });

  test('for a support, offer recipients alone', async () => {
    const artist = await create({ ...person('Artistique'), partyKind: 'artist' });
    const other = await create(person('Administrative'));
    const html = await options({ q: 'ai', pour: 'soutien' });
    expect([html.includes(artist), html.includes(other)]).toEqual([true, false]);
  });

  test.each(['', ' ', '%', "'", '"', '\\', '(', '&|!', 'œ', '日本', '\u{10ffff}', 'a'.repeat(5000)])('asked %o, answer', async (q) => {
    expect(await options({ q })).toContain('listbox');
  });
});

describe('bad input gets a clear message', () => {
  const good = { kind: 'person', given: 'Aiko', family: 'Entrée', visibility: 'organisation', anyway: 'true' };
  const long = 'x'.repeat(30_000);
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['no kind', { kind: '' }, 'page 422'],
    ['an unknown kind', { kind: '__proto__' }, 'page 422'],
    ['no name', { given: '', family: '' }, 'page 422'],
    ['a name of spaces', { given: '  ', family: ' \t ' }, 'page 422'],
    ['a long name', { family: long }, 'page 422'],
    ['a long note', { notes: long }, 'page 422'],
    ['an e-mail that is none', { email: 'aiko' }, 'page 422'],
    ['a telephone that is none', { phone: 'call me' }, 'page 422'],
    ['a country that is none', { country: 'XX' }, 'page 422'],
    ['a country in words', { country: 'France' }, 'page 422'],
    ['a language that is none', { language: 'xx' }, 'page 422'],
    ['a kind of party of bodies', { partyKind: 'company' }, 'page 422'],
    ['an unknown kind of party', { partyKind: 'constructor' }, 'page 422'],
    ['a public contact', { visibility: 'public' }, 'page 422'],
    ['a unit that is none', { unit: 'x' }, 'page 422'],
    ['a role with an organisation that is none', { title: 'X', body: 'x' }, 'page 422'],
    ['a role that ends before it begins', { title: 'X', since: '2026-02-02', until: '2026-02-01' }, 'page 422'],
    ['a role on a day that is none', { title: 'X', since: '2026-02-30' }, 'page 422'],
    ['a long role', { title: long }, 'page 422'],
    ['emoji and other scripts', { family: '🐻 愛子 Ἀθηνᾶ' }, 'redirect'],
  ])('%s', async (_name, change, expected) => {
    const reply = await ask('POST', LIST, { form: { ...good, ...change } });
    expect(outcomeOf(reply)).toBe(expected);
    if (expected === 'page 422') expect(htmlOf(reply)).toContain('data-error-summary');
  });

  test.each([
    ['not an id', 'refused notFound'],
    ['00000000-0000-0000-0000-000000000000', 'refused notFound'],
  ])('an address with the id %s', async (id, expected) => {
    for (const { method, path } of contactsSlice.routes) {
      if (!path.includes(':id')) continue;
      const form = { since: '2001-01-01', reason: 'x', title: 'x', kind: 'person', family: 'X', keep: newId(), other: newId() };
      const reply = await ask(method, path, { params: { id, role: id, influence: id }, form });
      expect([expected, 'refused unknownChoice'], `${method} ${path}`).toContain(outcomeOf(reply));
    }
  });

  test('what was typed is kept in the form that is shown again', async () => {
    const html = htmlOf(await ask('POST', LIST, { form: { ...good, family: 'Gardé-tel-quel', email: 'pas-une-adresse' } }));
    expect(html).toContain('Gardé-tel-quel');
    expect(html).toContain('pas-une-adresse');
  });

  test('an edit on an older version is told, with what was typed', async () => {
    const id = await create(person('Versionnée'));
    const edit = (_version: string) =>
      ask('POST', `${RECORD}/modifier`, { params: { id }, form: { ...person('Changée'), visibility: 'organisation', _version } });
    expect(outcomeOf(await edit('1'))).toBe('redirect');
    for (const version of ['1', '', 'x', '-1', '1e9']) {
      const reply = await edit(version);
      expect(outcomeOf(reply)).toBe('page 422');
      expect(htmlOf(reply)).toContain('Quelqu’un a modifié cette fiche');
    }
  });
});

test('every refusal has words in both languages', () => {
  for (const [id, words] of Object.entries(REFUSAL_WORDS)) {
    expect(words.fr, id).not.toBe('');
    expect(words.en, id).not.toBe('');
  }
  expect(errorsOf([{ id: 'duplicates', field: 'family' }], 'fr', REFUSAL_WORDS).family).toContain('fiche');
});

test('nothing that was refused left a row behind', async () => {
  const { rows } = await db.asOwner((tx) =>
    sql<{ n: number }>`
      select count(*) as n from contact c where org = ${ORG.id}
         and not exists (select from journal_entry e where e.org = c.org and e.record = c.id and e.verb = 'create')`.execute(tx),
  );
  expect(rows[0]?.n).toBe(0);
});
