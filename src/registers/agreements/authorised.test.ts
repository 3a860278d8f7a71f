import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import type { Database } from '../../db/transaction.ts';
import { addMember, addOrganisation, openTrials, request, type Someone, trialOrg } from '../../keep/testing-visit.ts';
import { loadSpine } from '../../records/spine.ts';
import { editAgreement, recordAgreement } from './actions.ts';
import type { AgreementFields } from './fields.ts';
import type { Acting } from './keeping.ts';
import * as moves from './moves.ts';
import { loadAgreement } from './store/agreement.ts';
import { addLists, fictional, MINISTRY } from './testing-agreements.ts';

const ORG = trialOrg(37, 'essai-ententes-autorisees');
const GIVEN = { authority: 'minister', givenBy: 'Ministre fictive', on: '2026-02-01', reference: 'Arrêté fictif 1' };
const SIGNED = { signedOn: '2026-03-02', signedPlace: 'Paris', signatories: 'Fictives', note: '' };
let suite: TestDatabase;
let db: Database;
let manager: Someone;
let planner: Someone;

beforeAll(async () => {
  suite = await testDatabase();
  db = openTrials(suite);
  await addOrganisation(db, ORG);
  manager = await addMember(db, ORG, 'manager');
  planner = await addMember(db, ORG, 'planner');
  await addLists(db, ORG, MINISTRY);
});
afterAll(async () => {
  await db.close();
  await suite.close();
});

type Decided = { readonly ok: boolean; readonly refusals?: readonly { readonly id: string }[] };
const said = (decided: Decided): string => decided.refusals?.map(({ id }) => id).join(' ') ?? 'accepted';
const does = <T>(who: Someone, work: (visit: Acting) => Promise<T>): Promise<T> => request(db, who, {}, work);
async function open(change: Partial<AgreementFields> = {}): Promise<string> {
  const made = await request(db, manager, {}, (visit) => recordAgreement(visit, fictional(change)));
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  return made.value;
}
const load = (id: string) => does(manager, ({ tx, org }) => loadAgreement(tx, org.id, id));
async function authorised(change: Partial<AgreementFields> = {}, authority = 'minister'): Promise<string> {
  const id = await open(change);
  await does(manager, (visit) => moves.negotiate(visit, id, { note: '' }));
  expect(said(await does(manager, (visit) => moves.authorise(visit, id, { ...GIVEN, authority })))).toBe('accepted');
  return id;
}
const sign = (id: string) => does(manager, (visit) => moves.sign(visit, id, SIGNED));
const edit = (id: string, change: Partial<AgreementFields>, who = planner) =>
  does(who, async (visit) => {
    const { version = 0 } = (await loadSpine(visit.tx, visit.org.id, id)) ?? {};
    return editAgreement(visit, id, version, fictional(change));
  });
const OTHERS = [{ kind: 'state', nameFr: 'Autre gouvernement fictif', nameEn: 'Other fictional government', country: 'BE' }] as const;

test('kind, nature and parties change once negotiations are reopened, and the authorisation is given anew', async () => {
  const id = await authorised();
  for (const change of [{ kind: 'nonBinding' }, { nature: 'other' }, { parties: [...OTHERS] }])
    expect(said(await edit(id, change))).toBe('authorisedAsIs');
  expect(said(await edit(id, { title: 'Entente fictive, autre titre' }))).toBe('accepted');
  expect(said(await does(manager, (visit) => moves.reopen(visit, id, { note: '' })))).toBe('accepted');
  expect((await load(id))?.authorisations).toMatchObject([{ ...GIVEN, lapsedOn: expect.any(String) }]);
  expect(said(await edit(id, { parties: [...OTHERS] }))).toBe('accepted');
  expect(said(await sign(id))).toBe('authorisationMissing');
  await does(manager, (visit) => moves.authorise(visit, id, { ...GIVEN, reference: 'Arrêté fictif 2' }));
  expect(said(await sign(id))).toBe('accepted');
  expect((await load(id))?.authorisations.map(({ lapsedOn }) => lapsedOn === null).sort()).toEqual([false, true]);
});

test('signed, they are corrected by those who keep the register, within the rule', async () => {
  const id = await authorised();
  await sign(id);
  expect(said(await edit(id, { parties: [...OTHERS] }, manager))).toBe('signedAsAuthorised');
  expect(said(await edit(id, { parties: [...OTHERS] }))).toBe('accepted');
  const unbound = await authorised({ kind: 'nonBinding' }, 'council');
  await sign(unbound);
  expect(said(await edit(unbound, { kind: 'international' }))).toBe('authorisationMissing');
});
