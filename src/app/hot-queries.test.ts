import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kyselyOn, type Tx } from '../db/kysely.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { type Measure, measureKey } from '../kernel/fact.ts';
import { readBreakdown, readBreakdownByMonth, readLiveFacts, readTallies } from '../ledger/read.ts';
import { loadHistory, loadJournal } from '../records/history.ts';
import { nearPresences } from '../records/presence/near.ts';
import { sharedNear } from '../records/presence/shared.ts';
import { loadPriorities } from '../records/priorities.ts';
import { searchRecords } from '../records/search.ts';
import { findByNumber } from '../records/spine.ts';
import { listActions } from '../registers/actions/store-list.ts';
import { listOpen, tallied } from '../registers/agreements/store/open.ts';
import { laneDays } from '../registers/requests/lanes.ts';
import { LANES } from '../registers/requests/rules.ts';
import { countLanes, countViews, readLanes } from '../registers/requests/store/lanes.ts';
import { recordsBehind, thinCells } from '../strategy/indicators/store.ts';
import { bulkAgreements, bulkFacts, bulkPresences, bulkRecords, bulkRequests } from './testing-bulk.ts';

// Queries of every hour, as the application's role runs them, on enough rows: each must go through an index. Row-level security keeps
// operators that are not leakproof from doing so, and a change of a query or of an index may too.
const ORG = 7;
const ROWS = 30_000;
const BIG = ['record', 'action', 'agreement', 'journal_entry', 'fact', 'counted', 'request', 'clock', 'presence', 'presence_mark'];
const someone = '00000000-0000-7000-8000-000000000001';
const ALL: Measure = { kind: 'action.held', where: {} };

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Recheck Cond'?: string;
  readonly Plans?: readonly PlanNode[];
}

let suite: TestDatabase;
let client: pg.Client;
let plans: PlanNode[] = [];

beforeAll(async () => {
  suite = await testDatabase();
  client = new pg.Client({ connectionString: suite.adminUrl });
  await client.connect();
  for (const org of [ORG, ORG + 1]) {
    await client.query(`insert into organisation (id, slug, name_fr, name_en, short_name_fr, short_name_en, theme, fictional, fiscal_start, time_zone)
      values (${org}, 'essai-${org}', 'Essai', 'Trial', 'Essai', 'Trial', 'ministere', true, 4, 'UTC')`);
    await client.query(bulkRecords(org, 1, ROWS));
    await client.query(bulkFacts(org, 1, ROWS, ROWS));
    await client.query(bulkRequests(org, 1, ROWS / 2));
    await client.query(bulkPresences(org, 1, ROWS));
    await client.query(bulkAgreements(org, 1, ROWS / 3));
    await client.query(
      `insert into measure (org, id, key, kind, definition, bucket, state) values (${org}, 1, $1, 'action.held', '{"kind":"action.held","where":{}}', 'month', 'ready')`,
      [measureKey(ALL)],
    );
    await client.query(
      `insert into counted (org, measure, on_day, fact, record, sign) select org, 1, on_day, id, record, 1 from fact where org = ${org}`,
    );
  }
  await client.query(`insert into presence_sharing (org, id, guest, registers, offered_at, offered_by, accepted_at, accepted_by)
    values (${ORG + 1}, '${someone}', ${ORG}, '{}', now(), '${someone}', now(), '${someone}')`);
  // Folded up to here; ten more rows are not.
  await client.query(`insert into machinery.progress (org, xid) select ${ORG}, pg_current_xact_id()::text::bigint + 1`);
  await client.query(`select machinery.fold(${ORG}, (select xid from machinery.progress where org = ${ORG}))`);
  await client.query(
    `insert into counted (org, measure, on_day, fact, record, sign) select org, 2, on_day, id, record, 1 from fact where org = ${ORG} limit 10`,
  );
  await client.query(`vacuum analyze`);
  await client.query(`load 'auto_explain'`);
  for (const [name, value] of Object.entries({ log_min_duration: '0', log_nested_statements: 'on', log_format: 'json' }))
    await client.query(`set auto_explain.${name} = '${value}'`);
  await client.query(`set client_min_messages = log`);
  client.on('notice', ({ message }) => {
    const json = /plan:\s*(\{.*)/s.exec(message ?? '')?.[1];
    // What auto_explain writes: { "Query Text": …, "Plan": { … } }.
    if (json) plans.push((JSON.parse(json) as { Plan: PlanNode }).Plan);
  });
});
afterAll(async () => {
  await client.end();
  await suite.close();
});

const nodesOf = (plan: PlanNode): readonly PlanNode[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** Every node of every statement that `ask` runs, those inside functions too. */
async function planOf(ask: (tx: Tx) => Promise<unknown>): Promise<readonly PlanNode[]> {
  await client.query('begin; set local role chancery_app');
  await client.query(
    `select set_config('chancery.org', '${ORG}', true), set_config('chancery.account', '', true), set_config('chancery.audiences', 'public,org,staff', true)`,
  );
  plans = [];
  try {
    await ask(kyselyOn(client));
    // The plan of a statement is told when its portal ends: at the next one.
    await client.query('select');
    return plans.flatMap(nodesOf);
  } finally {
    await client.query('rollback');
  }
}

const NEAR = { from: '2031-05-10', until: '2031-05-12', places: [{ country: 'AH' }], parties: [someone] };
const lanes = { days: laneDays(null, '2026-05-20'), filter: { kind: 'request' }, most: 13 } as const;
const year = { first: '2022-04-01', last: '2023-03-31' };

test.each<[string, (tx: Tx) => Promise<unknown>, readonly string[]]>([
  ['list of actions', (tx) => listActions(tx, ORG, {}, 51), ['record_by_day']],
  [
    'list of actions, a later page',
    (tx) => listActions(tx, ORG, { before: { day: '2022-01-01', id: 'ffffffff-0000-0000-0000-000000000000' } }, 51),
    ['record_by_day'],
  ],
  ['list of held actions', (tx) => listActions(tx, ORG, { state: 'held' }, 51), []],
  ['search, a rare word', (tx) => searchRecords(tx, 'hydroélectricité', { most: 20 }), ['record_document']],
  ['search, two words with accents', (tx) => searchRecords(tx, 'hydroelectricite montréal', { most: 20 }), ['record_document']],
  ['record by its number', (tx) => findByNumber(tx, ORG, 'F-77'), []],
  ['tallies of a year', (tx) => readTallies(tx, ORG, [ALL], year.first, year.last), ['counted_xid']],
  ['breakdown of a year', (tx) => readBreakdown(tx, ORG, ALL, 'country', year.first, year.last), ['counted_xid']],
  ['breakdown by month', (tx) => readBreakdownByMonth(tx, ORG, ALL, 'country', year.first, year.last), ['counted_xid']],
  ['thin cells of a breakdown', (tx) => thinCells(tx, ORG, ALL, 'country', year), ['counted_pkey']],
  ['records behind a figure', (tx) => recordsBehind(tx, ORG, ALL, year, null, null, 51), ['counted_pkey']],
  ['history of a record', (tx) => loadHistory(tx, ORG, someone), ['journal_entry_record']],
  ['journal of the organisation', (tx) => loadJournal(tx, ORG, null, 51), ['journal_entry_at']],
  ['live facts of a record', (tx) => readLiveFacts(tx, someone), ['fact_record']],
  ['lanes of the inbox', (tx) => readLanes(tx, ORG, LANES, lanes), ['clock_lane', 'record_open']],
  [
    'a later page of a lane',
    (tx) => readLanes(tx, ORG, ['late'], lanes, { day: '2025-05-20', id: 'ffffffff-0000-0000-0000-000000000000' }),
    ['clock_lane'],
  ],
  [
    'lanes of one person',
    (tx) => readLanes(tx, ORG, LANES, { ...lanes, filter: { kind: 'request', assignee: someone } }),
    ['request_assignee'],
  ],
  ['how many each lane holds', (tx) => countLanes(tx, ORG, LANES, lanes), ['clock_lane', 'record_open']],
  ['how many each view holds', (tx) => countViews(tx, ORG, { kind: 'request' }, someone), ['request_assignee', 'record_open']],
  ['what is planned near a place and somebody', (tx) => nearPresences(tx, ORG, NEAR, someone, 9), ['presence_mark_near']],
  ['what a partner shares of it', (tx) => sharedNear(tx, NEAR, 9), ['presence_mark_near']],
  ['priorities', (tx) => loadPriorities(tx, ORG), []],
  ['public list of agreements', (tx) => listOpen(tx, ORG, {}, { sort: 'recent', after: null, most: 51 }), ['agreement_signed']],
  [
    'public list of agreements, a later page of a country',
    (tx) =>
      listOpen(
        tx,
        ORG,
        { country: 'FR' },
        { sort: 'recent', after: { day: '2010-01-01', id: 'ffffffff-0000-0000-0000-000000000000' }, most: 51 },
      ),
    ['agreement_signed'],
  ],
  ['agreements by their term', (tx) => listOpen(tx, ORG, {}, { sort: 'ending', after: null, most: 51 }), ['agreement_due']],
  ['what the facets of agreements count', (tx) => tallied(tx, ORG, undefined, 5_001), []],
])('%s goes through an index', async (_name, ask, indexes) => {
  // Prepared statements turn to a general plan after the fifth time: that one has to be good too.
  for (let time = 0; time < 7; time++) {
    const nodes = await planOf(ask);
    expect(nodes.length).toBeGreaterThan(0);
    const rowByRow = nodes.filter((node) => node['Node Type'].includes('Seq Scan') && BIG.includes(node['Relation Name'] ?? ''));
    expect(rowByRow.map((node) => `${node['Node Type']} on ${node['Relation Name']}`)).toEqual([]);
    const aimless = nodes.filter((node) => node['Index Name'] && !node['Index Cond'] && BIG.includes(node['Relation Name'] ?? ''));
    expect(aimless.map((node) => node['Index Name'])).toEqual([]);
    expect(nodes.flatMap((node) => node['Index Name'] ?? [])).toEqual(expect.arrayContaining([...indexes]));
  }
});

test('of more matches than are ranked, the latest are found, 500 for a list; between two days where it is asked', async () => {
  const found: string[][] = [];
  await planOf(async (tx) => {
    const days = async (page: Parameters<typeof searchRecords>[2]) => (await searchRecords(tx, 'fictive', page)).map(({ onDay }) => onDay);
    found.push(await days({ most: 5 }), await days({ most: 900 }), await days({ most: 500, first: '2019-04-01', last: '2019-04-02' }));
  });
  const [latest = [], many = [], early = []] = found;
  // The rows are spread over 2557 days from 1 April 2019 on.
  expect(latest[0]).toBe('2026-03-31');
  expect(latest).toEqual(latest.toSorted().toReversed());
  expect(latest.filter((day) => day < '2026-03-29')).toEqual([]);
  expect(many).toHaveLength(500);
  expect(new Set(early)).toEqual(new Set(['2019-04-01', '2019-04-02']));
});
