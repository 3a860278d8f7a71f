import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import type { Database } from '../../db/transaction.ts';
import { addMeasures, addMember, addOrganisation, addUnit, openTrials, request, type Someone, trialOrg } from '../../keep/testing-visit.ts';
import { readLiveFacts } from '../../ledger/read.ts';
import { moveMission, recordMission } from './actions.ts';
import { costFields, newMissionFields } from './fields.ts';
import { MISSION_COMPLETED } from './kinds.ts';
import { putCost } from './rows.ts';
import type { Move } from './rules/states.ts';
import { loadMission } from './store.ts';

const ORG = trialOrg(41, 'essai-missions');
let suite: TestDatabase;
let db: Database;
let officer: Someone;
let manager: Someone;

beforeAll(async () => {
  suite = await testDatabase();
  db = openTrials(suite);
  await addOrganisation(db, ORG);
  officer = await addMember(db, ORG, 'officer', await addUnit(db, ORG, 'Unité fictive'));
  manager = await addMember(db, ORG, 'manager');
  await addMeasures(db, ORG, MISSION_COMPLETED, [{ kind: 'mission.completed', where: {} }]);
});
afterAll(async () => {
  await db.close();
  await suite.close();
});

type Decided = { readonly ok: boolean; readonly refusals?: readonly { readonly id: string }[] };
const refusal = (decided: Decided): string => decided.refusals?.map(({ id }) => id).join(' ') ?? 'accepted';

const DOSSIER = { title: 'Mission fictive au Japon', from: '2017-06-26', until: '2017-07-02', purpose: 'But fictif' };
const COST = { stage: 'actual', category: 'publicTransport', on: '2017-06-26', amount: '1234,50', currency: 'CAD' };

async function create(who = officer, change: object = {}, key?: string): Promise<string> {
  const fields = newMissionFields.parse({
    ...DOSSIER,
    name: 'Ministre Fictive',
    office: 'Ministre',
    city: 'Tokyo',
    country: 'JP',
    ...change,
  });
  const made = await request(db, who, key ? { key } : {}, (visit) => recordMission(visit, fields));
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  return made.value;
}
const move = (id: string, to: Move, who = officer, reason = '') => request(db, who, {}, (visit) => moveMission(visit, id, to, reason));
const cost = (id: string, change: object = {}, who = officer, row: string | null = null, key?: string) =>
  request(db, who, key ? { key } : {}, (visit) => putCost(visit, id, row, costFields.parse({ ...COST, ...change })));
const mission = async (id: string, who = officer) => {
  const found = await request(db, who, {}, ({ tx, org }) => loadMission(tx, org.id, id));
  if (!found) throw new Error('no mission');
  return found;
};
const facts = (id: string) => request(db, officer, {}, ({ tx }) => readLiveFacts(tx, id));

async function completed(): Promise<string> {
  const id = await create();
  expect(refusal(await cost(id, { stage: 'estimate' }))).toBe('accepted');
  for (const [one, who] of [
    ['authorise', manager],
    ['depart', officer],
    ['complete', officer],
  ] as const)
    expect(refusal(await move(id, one, who))).toBe('accepted');
  return id;
}

test('from a draft to its end: a fact of the day of its end, met once its costs are public', async () => {
  const id = await completed();
  expect((await mission(id)).authorisedCents).toBe(123_450);
  expect((await facts(id)).map(({ kind, on, met, facets }) => ({ kind, on, met, facets }))).toEqual([
    { kind: 'mission.completed', on: '2017-07-02', met: false, facets: { holder: 'minister', country: ['JP'] } },
  ]);
  const lacking = await request(db, manager, {}, (visit) => moveMission(visit, id, 'publish'));
  expect(refusal(lacking)).toBe('missing.transport missing.companionsNames missing.stay missing.other missing.abroad missing.report');
});
