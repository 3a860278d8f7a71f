import { afterAll, beforeAll, expect, test } from 'vitest';
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
import type { Lang } from '../../kernel/bilingual.ts';
import { faultsOfHtml } from '../../ui/testing-html.ts';
import type { Reply } from '../../web/reply.ts';
import { agreementsSlice } from './index.ts';
import { addLists, MINISTRY } from './testing-agreements.ts';

const ORG = trialOrg(37, 'essai-pages-ententes');
let suite: TestDatabase;
let db: Database;
let planner: Someone;
let auditor: Someone;

beforeAll(async () => {
  suite = await testDatabase();
  db = openTrials(suite);
  await addOrganisation(db, ORG);
  planner = await addMember(db, ORG, 'planner');
  auditor = await addMember(db, ORG, 'auditor');
  await addLists(db, ORG, MINISTRY);
});
afterAll(async () => {
  await db.close();
  await suite.close();
});

/** Asks a route of the slice as the server does. */
function ask(method: 'GET' | 'POST', path: string, asked: Asked = {}, who = planner): Promise<Reply> {
  const route = agreementsSlice.routes.find((one) => one.method === method && one.path === path);
  if (!route) throw new Error(`no route ${method} ${path}`);
  return request(db, who, asked, (visit) => route.answer(visit));
}
const LIST = '/bureau/ententes';
const RECORD = '/bureau/ententes/:id';
const GOOD = {
  title: 'Entente fictive',
  titleEn: 'Fictional agreement',
  kind: 'international',
  nature: 'cooperation',
  sectors: ['energie'],
  important: 'true',
  party0Name: 'République fictive',
  party0NameEn: 'Fictional Republic',
  party0Kind: 'state',
  party0Country: 'BE',
  party2Name: 'Région fictive',
  party2Kind: 'subnational',
};
async function create(): Promise<string> {
  const reply = await ask('POST', LIST, { form: GOOD });
  if (reply.kind !== 'redirect') throw new Error(outcomeOf(reply));
  return reply.to.split('/').at(-1) ?? '';
}
const does = (id: string, noun: string, form: Record<string, string>): Promise<Reply> =>
  ask('POST', `${RECORD}/${noun}`, { params: { id }, form });
const html = (reply: Reply, lang: Lang = 'fr'): string => htmlOf(reply, lang);

test('list, form and record are sound in both languages, along the whole life', async () => {
  const id = await create();
  const steps: readonly (readonly [string, Record<string, string>])[] = [
    ['demarches', { 'demarches-on': '2026-01-05', 'demarches-purpose': 'conclusion', 'demarches-done': 'Rencontre fictive' }],
    ['negociation', {}],
    ['autorisations', { authority: 'minister', givenBy: 'Ministre fictive', on: '2026-02-01', reference: 'F-1' }],
    ['signature', { signedOn: '2026-03-02', signedPlace: 'Namur' }],
    ['obligations', { 'obligations-title': 'Rapport fictif', 'obligations-dueOn': '2026-11-01' }],
    ['obligations', { 'obligations-title': 'Second rapport fictif', 'obligations-dueOn': '2027-11-01' }],
    ['textes', { 'textes-lang': 'nl', 'textes-title': 'Fictieve overeenkomst', 'textes-authentic': 'true' }],
  ];
  for (const [noun, form] of steps) expect([noun, outcomeOf(await does(id, noun, form))]).toEqual([noun, 'redirect']);
  for (const lang of ['fr', 'en'] as const) {
    const pages = [
      await ask('GET', LIST, { lang }),
      await ask('GET', `${LIST}/nouvelle`, { lang }),
      await ask('GET', `${LIST}/nouvelle`, { lang, query: { reprise: 'oui' } }),
      await ask('GET', RECORD, { lang, params: { id } }),
      await ask('GET', RECORD, { lang, params: { id }, query: { acte: 'retrait' } }),
      await ask('GET', `${RECORD}/modifier`, { lang, params: { id } }),
    ];
    for (const page of pages) expect(await faultsOfHtml(html(page, lang))).toEqual([]);
    expect(html(await ask('GET', RECORD, { lang, params: { id } }), lang)).toContain(
      lang === 'en' ? 'Fictional Republic' : 'République fictive',
    );
  }
  // Whoever only reads gets no form of an act.
  const read = html(await ask('GET', RECORD, { params: { id } }, auditor));
  expect(read).toContain('2026-01');
  for (const noun of ['enterinement', 'depot', 'obligations', 'dates']) expect(read).not.toContain(`/${noun}"`);
});

test('a refused act comes back as it was typed, in words that name the rule, in both languages', async () => {
  const id = await create();
  await does(id, 'negociation', {});
  for (const [lang, words] of [
    ['fr', 'La signature demande d’abord une autorisation, selon article fictif signing (à confirmer)'],
    ['en', 'Signing needs an authorisation first, under article fictif signing (to be confirmed)'],
  ] as const) {
    const reply = await ask('POST', `${RECORD}/signature`, {
      lang,
      params: { id },
      form: { signedOn: '2026-03-02', signedPlace: 'Namur' },
    });
    expect(outcomeOf(reply)).toBe('page 422');
    expect(html(reply, lang)).toContain(words);
    expect(html(reply, lang)).toContain('value="Namur"');
    expect(await faultsOfHtml(html(reply, lang))).toEqual([]);
  }
});

test('a refused form loses nothing: lines of parties, agreements named by number', async () => {
  const reply = await ask('POST', LIST, { form: { ...GOOD, party2Kind: '', amends: 'E-2026-9999' } });
  expect(outcomeOf(reply)).toBe('page 422');
  const page = html(reply);
  for (const words of ['Région fictive', 'E-2026-9999', 'Cette entente n’existe pas, ou vous n’y avez pas accès.'])
    expect(page).toContain(words);
  const first = await create();
  const number = /E-2026-\d+/.exec(html(await ask('GET', RECORD, { params: { id: first } })))?.[0] ?? '';
  const made = await ask('POST', LIST, { form: { ...GOOD, title: 'Avenant fictif', amends: number } });
  expect(outcomeOf(made)).toBe('redirect');
  expect(html(await ask('GET', RECORD, { params: { id: first } }))).toContain('Avenant fictif');
});

test('an edit gives back its parties in their order', async () => {
  const id = await create();
  const form = html(await ask('GET', `${RECORD}/modifier`, { params: { id } }));
  expect(form.indexOf('République fictive')).toBeLessThan(form.indexOf('Région fictive'));
  const version = /name="_version" value="(\d+)"/.exec(form)?.[1] ?? '';
  const changed = await ask('POST', `${RECORD}/modifier`, {
    params: { id },
    form: { ...GOOD, party0Name: 'Royaume fictif', _version: version },
  });
  expect(outcomeOf(changed)).toBe('redirect');
  expect(html(await ask('GET', RECORD, { params: { id } }))).toContain('Royaume fictif');
});
