import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import type { Database } from '../../db/transaction.ts';
import { openTrials, request, type Someone } from '../../keep/testing-visit.ts';
import { fiscalYear } from '../../kernel/fiscal.ts';
import { recordAgreement } from '../../registers/agreements/actions.ts';
import { type AgreementFields, type HistoryFields, historyFields } from '../../registers/agreements/fields.ts';
import { addStep } from '../../registers/agreements/hanging.ts';
import { renew, withdraw } from '../../registers/agreements/moves.ts';
import type { Purpose } from '../../registers/agreements/rules.ts';
import { addLists, fictional, MINISTRY } from '../../registers/agreements/testing-agreements.ts';
import { recordsBehind } from '../indicators/store.ts';
import { asSystem, KINDS, ORG, openStrategy } from '../testing.ts';
import { planResults } from './results.ts';
import { findPlan } from './store.ts';

let database: TestDatabase;
let db: Database;
let planner: Someone;
beforeAll(async () => {
  database = await testDatabase();
  db = openTrials(database);
  planner = await openStrategy(db);
  await addLists(db, ORG, MINISTRY);
});
afterAll(async () => {
  await db.close();
  await database.close();
});

const cell = (no: string, year: string) =>
  asSystem(db, async (tx) => {
    const stored = await findPlan(tx, ORG.id, '2014-2018');
    if (!stored) throw new Error('No plan');
    const results = await planResults(tx, ORG.id, stored.plan, { today: '2026-11-20', kinds: KINDS });
    return results.indicators.find(({ indicator }) => indicator.no === no)?.years.find((one) => one.year.label === year) ?? expect.fail(no);
  });
async function open(change: Partial<AgreementFields>, history: Partial<HistoryFields> | null = null): Promise<string> {
  const before = history && historyFields.parse({ state: 'inForce', source: 'Fictive', ...history });
  const made = await request(db, planner, {}, (visit) => recordAgreement(visit, fictional(change), before));
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  return made.value;
}
const approach = (id: string, on: string, purpose: Purpose, country?: string) =>
  request(db, planner, {}, (visit) => addStep(visit, id, { on, purpose, done: 'Démarche fictive', country }));

test('7a, 7b and 7c of the 2014-2018 plan are alive, and open down to the agreements', async () => {
  expect((await cell('7a', '2014-2015')).outcome).toMatchObject({ kind: 'missing', reason: { id: 'nothingRecorded' } });
  // Two arrangements approached toward signature in the first year, the first of them twice; one is signed that year.
  const first = await open({ nature: 'arm', title: 'Premier arrangement fictif' }, { signedOn: '2014-10-01', inForceOn: '2014-11-01' });
  const second = await open({ nature: 'arm', title: 'Second arrangement fictif' });
  await approach(first, '2014-05-01', 'signature');
  await approach(first, '2014-06-01', 'signature');
  await approach(second, '2014-07-01', 'signature');
  const ofYear = await cell('7a', '2014-2015');
  expect(ofYear.outcome).toMatchObject({ kind: 'average' });
  expect(JSON.stringify(ofYear.outcome)).toContain('2');
  expect(ofYear.verdict).toEqual({ kind: 'achieved' });

  // 7b: one of the two wanted is renewed.
  await approach(first, '2014-08-01', 'renewal');
  await request(db, planner, {}, (visit) => renew(visit, first, { renewedOn: '2015-03-01', reference: '', note: '' }));
  expect((await cell('7b', '2014-2015')).verdict).toEqual({ kind: 'notAchieved' });

  // 7c: countries, each once.
  const pension = await open({ nature: 'socialSecurity', title: 'Sécurité sociale fictive' });
  for (const country of ['BR', 'BR', 'JP']) await approach(pension, '2014-09-01', 'conclusion', country);
  expect((await cell('7c', '2014-2015')).verdict).toEqual({ kind: 'achieved' });

  const behind = await asSystem(db, (tx) =>
    recordsBehind(
      tx,
      ORG.id,
      { kind: 'agreement.step', where: { nature: 'arm', purpose: 'signature' }, distinct: 'party' },
      fiscalYear(2014, 4),
      null,
      null,
      10,
    ),
  );
  expect(behind.map(({ title }) => title).sort()).toEqual([
    'Premier arrangement fictif',
    'Premier arrangement fictif',
    'Second arrangement fictif',
  ]);

  // Withdrawn, it counts no more.
  await request(db, planner, {}, (visit) => withdraw(visit, first, { reason: 'Saisie par erreur' }));
  expect((await cell('7a', '2014-2015')).verdict).toEqual({ kind: 'notAchieved' });
});
