import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import type { Database } from '../../db/transaction.ts';
import { addMember, openTrials, request, type Someone } from '../../keep/testing-visit.ts';
import type { Measure } from '../../kernel/fact.ts';
import { moveMission, recordMission } from '../../registers/missions/actions.ts';
import { costFields, newMissionFields } from '../../registers/missions/fields.ts';
import { putCost, setNils, writeReport } from '../../registers/missions/rows.ts';
import { recordsBehind } from '../indicators/store.ts';
import { asSystem, KINDS, ORG, openStrategy } from '../testing.ts';
import { planResults } from './results.ts';
import { findPlan } from './store.ts';

const MEASURE: Measure = { kind: 'mission.completed', where: {} };
let database: TestDatabase;
let db: Database;
let planner: Someone;
let manager: Someone;
beforeAll(async () => {
  database = await testDatabase();
  db = openTrials(database);
  planner = await openStrategy(db);
  manager = await addMember(db, ORG, 'manager');
});
afterAll(async () => {
  await db.close();
  await database.close();
});

/** Indicator 12b of the plan of 2014-2018, in the year in which the missions end. */
const figure = () =>
  asSystem(db, async (tx) => {
    const stored = await findPlan(tx, ORG.id, '2014-2018');
    if (!stored) throw new Error('No plan');
    const { indicators } = await planResults(tx, ORG.id, stored.plan, { today: '2026-11-20', kinds: KINDS });
    const found = indicators.find(({ indicator }) => indicator.no === '12b')?.years.find(({ year }) => year.label === '2015-2016');
    return { outcome: found?.outcome, verdict: found?.verdict.kind };
  });

async function completed(title: string): Promise<string> {
  const fields = newMissionFields.parse({
    ...{ title, from: '2015-06-01', until: '2015-06-05', purpose: 'But fictif' },
    ...{ name: 'Ministre Fictive', office: 'Ministre', city: 'Paris', country: 'FR' },
  });
  const made = await request(db, planner, {}, (visit) => recordMission(visit, fields));
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  const id = made.value;
  const cost = (stage: string, category: string) =>
    request(db, planner, {}, (visit) =>
      putCost(visit, id, null, costFields.parse({ stage, category, on: '2015-06-01', amount: '10', currency: 'CAD' })),
    );
  await cost('estimate', 'allowance');
  for (const move of ['authorise', 'depart', 'complete'] as const)
    expect(await request(db, manager, {}, (visit) => moveMission(visit, id, move))).toMatchObject({ ok: true });
  await cost('actual', 'allowance');
  await cost('actual', 'publicTransport');
  await request(db, planner, {}, (visit) => setNils(visit, id, ['other', 'abroad', 'companions']));
  await request(db, planner, {}, (visit) => writeReport(visit, id, { report: 'Rapport fictif', results: '' }, new Set()));
  return id;
}

test('12b is the share of completed missions whose costs are public, and opens down to them', async () => {
  // Nothing was recorded yet: the register is there, its data are not.
  expect(await figure()).not.toMatchObject({ outcome: { reason: { id: 'registerToCome' } } });
  const [one, two] = [await completed('Première mission fictive'), await completed('Seconde mission fictive')];
  expect(await figure()).toMatchObject({ outcome: { kind: 'ratio', num: 0, den: 2 }, verdict: 'notAchieved' });
  expect(await request(db, manager, {}, (visit) => moveMission(visit, one, 'publish'))).toMatchObject({ ok: true });
  expect(await figure()).toMatchObject({ outcome: { kind: 'ratio', num: 1, den: 2 } });
  await request(db, manager, {}, (visit) => moveMission(visit, two, 'publish'));
  expect(await figure()).toMatchObject({ outcome: { kind: 'ratio', num: 2, den: 2 }, verdict: 'achieved' });
  const behind = await request(db, planner, {}, ({ tx, org }) =>
    recordsBehind(tx, org.id, MEASURE, { first: '2015-04-01', last: '2016-03-31' }, null, null, 9),
  );
  expect(behind.map(({ record, register }) => [record, register]).sort()).toEqual([one, two].map((id) => [id, 'missions']).sort());
});
