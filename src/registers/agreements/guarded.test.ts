import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import type { Database } from '../../db/transaction.ts';
import { addMember, addOrganisation, openTrials, request, type Someone, trialOrg } from '../../keep/testing-visit.ts';
import { newId } from '../../kernel/ids.ts';
import { editAgreement, recordAgreement } from './actions.ts';
import { historyFields } from './fields.ts';
import * as moves from './moves.ts';
import { loadAgreement } from './store/agreement.ts';
import { addLists, fictional } from './testing-agreements.ts';

const ORG = trialOrg(36, 'essai-ententes-gardees');
let suite: TestDatabase;
let db: Database;
let planner: Someone;

beforeAll(async () => {
  suite = await testDatabase();
  db = openTrials(suite);
  await addOrganisation(db, ORG);
  planner = await addMember(db, ORG, 'planner');
  await addLists(db, ORG, []);
});
afterAll(async () => {
  await db.close();
  await suite.close();
});

type Decided = { readonly ok: boolean; readonly refusals?: readonly { readonly id: string }[] };
const said = (decided: Decided): string => decided.refusals?.map(({ id }) => id).join(' ') ?? 'accepted';
async function open(): Promise<string> {
  const made = await request(db, planner, {}, (visit) => recordAgreement(visit, fictional()));
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  return made.value;
}

test('a party is chosen among contacts alone: what is no record, or another one, is refused', async () => {
  const id = await open();
  for (const contact of [newId(), id]) {
    const fields = fictional({ parties: [{ kind: 'state', nameFr: 'Partie fictive', nameEn: '', contact }] });
    expect(said(await request(db, planner, {}, (visit) => recordAgreement(visit, fields)))).toBe('unknownContact');
    expect(said(await request(db, planner, {}, (visit) => editAgreement(visit, id, 1, fields)))).toBe('unknownContact');
  }
});

test('a year whose last number was typed with four digits goes on', async () => {
  const taken = historyFields.parse({ state: 'signed', official: '2025-9999', source: 'Registre fictif' });
  expect(said(await request(db, planner, {}, (visit) => recordAgreement(visit, fictional(), taken)))).toBe('accepted');
  const id = await open();
  const signed = { signedOn: '2025-12-01', signedPlace: '', signatories: '', note: '' };
  expect(said(await request(db, planner, {}, (visit) => moves.negotiate(visit, id, { note: '' })))).toBe('accepted');
  expect(said(await request(db, planner, {}, (visit) => moves.sign(visit, id, signed)))).toBe('accepted');
  expect(await request(db, planner, {}, ({ tx, org }) => loadAgreement(tx, org.id, id))).toMatchObject({ official: '2025-10000' });
});
