import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import type { Database } from '../../db/transaction.ts';
import { integrateAll } from '../../journal/testing-integrate.ts';
import { openTrials, request, type Someone } from '../../keep/testing-visit.ts';
import { moveAction } from '../../registers/actions/actions.ts';
import { asSystem, KINDS, load, OFFICIAL, ORG, openStrategy, planFile, record } from '../testing.ts';
import { planSchema } from './plan.ts';
import { planResults, type ResultsOptions } from './results.ts';
import { findPlan } from './store.ts';

let database: TestDatabase;
let db: Database;
let planner: Someone;
beforeAll(async () => {
  database = await testDatabase();
  db = openTrials(database);
  planner = await openStrategy(db);
});
afterAll(async () => {
  await db.close();
  await database.close();
});

const resultsOf = (plan: string, options: Partial<ResultsOptions> = {}) =>
  asSystem(db, async (tx) => {
    const stored = await findPlan(tx, ORG.id, plan);
    if (!stored) throw new Error(`No plan ${plan}`);
    return planResults(tx, ORG.id, stored.plan, { today: '2026-11-20', kinds: KINDS, ...options });
  });
const cell = async (plan: string, no: string, year: string, options: Partial<ResultsOptions> = {}) => {
  const results = await resultsOf(plan, options);
  const found = results.indicators.find(({ indicator }) => indicator.no === no)?.years.find((one) => one.year.label === year);
  return found ?? expect.fail(`${no} ${year}`);
};

describe('loading a plan', () => {
  test('twice changes nothing', async () => {
    const before = await db.publishedVersion(ORG.slug);
    expect(await load(db, planFile('mrif/2014-2018'))).toMatchObject({ ok: true, value: { changed: false, toBackfill: [] } });
    expect(await db.publishedVersion(ORG.slug)).toBe(before);
  });

  test('changed or published anew, it leaves an entry and a version', async () => {
    const before = await db.publishedVersion(ORG.slug);
    expect(await load(db, planFile('mrif/2019-2023'), false)).toMatchObject({ value: { changed: true } });
    await db.visit(ORG.slug, async (tx) => expect(await findPlan(tx, ORG.id, '2019-2023')).toBeNull());
    await load(db, planFile('mrif/2019-2023'));
    const after = await db.publishedVersion(ORG.slug);
    expect(Number(after)).toBeGreaterThan(Number(before));
    // What is taken up by the journal is still counted, once.
    await integrateAll(db, ORG);
    expect(await db.publishedVersion(ORG.slug)).toBe(after);
    await db.visit(ORG.slug, async (tx) => expect(await findPlan(tx, ORG.id, '2019-2023')).not.toBeNull());
  });

  test('refuses a formula over an unknown kind of facts, and a target of the wrong kind', async () => {
    const plan = planSchema.parse(planFile('mrif/2014-2018'));
    const [first, ...rest] = plan.indicators;
    if (!first) throw new Error('No indicator');
    const unknown = { ...plan, id: 'essai', indicators: [{ ...first, formula: { count: { kind: 'moon.landing', where: {} } } }, ...rest] };
    expect(await load(db, unknown)).toMatchObject({ ok: false, refusals: [{ id: 'formula.unknownKind', field: 'indicators.1.formula' }] });
    const wrong = { ...plan, id: 'essai', indicators: [{ ...first, targets: { '2014-2015': { kind: 'percentage', p: 5 } } }, ...rest] };
    expect(await load(db, wrong)).toMatchObject({
      ok: false,
      refusals: [{ id: 'target.wrongKind', field: 'indicators.1.targets.2014-2015' }],
    });
  });
});

test('all 30 indicators have a target of a kind that their formula answers, each year, and a verdict or a reason', async () => {
  let indicators = 0;
  for (const name of OFFICIAL) {
    const results = await resultsOf(name.split('/')[1] ?? '');
    indicators += results.indicators.length;
    for (const one of results.indicators) {
      expect(one.years).toHaveLength(4);
      for (const { verdict, outcome } of one.years) {
        expect(['dataMissing', 'noTarget', 'notApplicable', 'notAchieved']).toContain(verdict.kind);
        // Nothing was recorded yet: no figure may be made up.
        expect(['missing', 'notApplicable', 'milestone']).toContain(outcome.kind);
      }
    }
  }
  expect(indicators).toBe(30);
});

describe('facts of the register of actions', () => {
  let first: string;
  let position: number;
  beforeAll(async () => {
    first = await record(db, planner, { on: '2015-06-01' });
    await record(db, planner, { on: '2015-09-10' });
    await record(db, planner, { on: '2015-09-11', kind: 'promotion' });
    await record(db, planner, { on: '2015-09-12', kind: 'intervention', sustainable: true });
    position = await integrateAll(db, ORG);
  });

  test('make the figures of their year', async () => {
    expect((await cell('2014-2018', '2', '2015-2016')).outcome).toMatchObject({ kind: 'count', value: 3 });
    expect((await cell('2014-2018', '5', '2015-2016')).outcome).toMatchObject({ kind: 'count', value: 1 });
    expect((await cell('2014-2018', '2', '2015-2016')).verdict).toEqual({ kind: 'notAchieved' });
  });

  test('in a year where the register holds something, nothing of the sort is 0; where it holds nothing, data is missing', async () => {
    expect((await cell('2014-2018', '1', '2015-2016')).outcome).toMatchObject({ kind: 'count', value: 0 });
    const empty = await cell('2014-2018', '1', '2014-2015');
    expect(empty.outcome).toEqual({ kind: 'missing', reason: { id: 'nothingRecorded', kinds: ['action.held'] } });
    expect(empty.verdict.kind).toBe('dataMissing');
    // While the year runs, nothing yet is 0.
    expect((await cell('2014-2018', '1', '2014-2015', { today: '2014-06-01' })).outcome).toMatchObject({ kind: 'count', value: 0 });
  });

  test('a register to come names the facts that are missing', async () => {
    expect((await cell('2014-2018', '9', '2015-2016')).outcome).toEqual({
      kind: 'missing',
      reason: { id: 'registerToCome', kinds: ['table.planned'] },
    });
  });

  test('a running year has a forecast, a closed one a verdict', async () => {
    const running = await cell('2014-2018', '2', '2015-2016', { today: '2015-10-01' });
    expect(running.verdict).toEqual({ kind: 'inProgress' });
    expect(running.forecast).toMatchObject({ unit: 'quantity', needed: 800, band: 'atRisk' });
    expect((await cell('2014-2018', '2', '2015-2016')).forecast).toBeNull();
  });

  test('freshness is the last fact that the indicator counts', async () => {
    const results = await resultsOf('2014-2018');
    const fresh = new Map(results.indicators.map(({ indicator, freshOn }) => [indicator.no, freshOn]));
    expect([fresh.get('2'), fresh.get('5'), fresh.get('9')]).toEqual(['2015-09-11', '2015-09-12', null]);
  });

  test('a correction moves the figure; what was known before does not move', async () => {
    const moved = await request(db, planner, {}, (visit) => moveAction(visit, first, 'withdraw', 'Saisie par erreur'));
    expect(moved.ok).toBe(true);
    expect((await cell('2014-2018', '2', '2015-2016')).outcome).toMatchObject({ value: 2 });
    expect((await cell('2014-2018', '2', '2015-2016', { asKnownAt: position })).outcome).toMatchObject({ value: 3 });
    await integrateAll(db, ORG);
    expect((await cell('2014-2018', '2', '2015-2016', { asKnownAt: position })).outcome).toMatchObject({ value: 3 });
  });

  test('statements do not grow with facts, indicators or years', async () => {
    const count = () =>
      asSystem(db, async (tx, statements) => {
        const stored = await findPlan(tx, ORG.id, '2014-2018');
        if (!stored) throw new Error('No plan');
        const before = statements();
        await planResults(tx, ORG.id, stored.plan, { today: '2026-11-20', kinds: KINDS });
        return statements() - before;
      });
    const few = await count();
    for (let i = 0; i < 20; i++) await record(db, planner, { on: `2016-05-${String(i + 1).padStart(2, '0')}` });
    expect(await count()).toBe(few);
    expect(few).toBeLessThanOrEqual(6);
  });
});
