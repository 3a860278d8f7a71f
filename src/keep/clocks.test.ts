import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCalendar, addClosure, listCalendars } from '../clocks/calendars.ts';
import { readClocks } from '../clocks/read.ts';
import { addStandards, loadStandards } from '../clocks/store.ts';
import { ACK, ANSWER, promise, said } from '../clocks/testing.ts';
import { chipOf, workingWords } from '../clocks/words.ts';
import { actIn } from '../db/system.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import type { Database } from '../db/transaction.ts';
import { newId } from '../kernel/ids.ts';
import { QUEBEC } from '../kernel/testing-calendar.ts';
import { verifyLedger } from '../ledger/verify.ts';
import type { LedgerDifference } from '../ledger/verify-faults.ts';
import { loadHistory } from '../records/history.ts';
import { recomputeClocks } from './recompute-clocks.ts';
import { fileRecord, tellRecord } from './testing-clocks.ts';
import { addMember, addOrganisation, addUnit, NOW, openTrials, request, type Someone, trialOrg } from './testing-visit.ts';

const ORG = trialOrg(1, 'fictive');
const EMPTY = trialOrg(2, 'sans-calendrier');
let database: TestDatabase;
let db: Database;
let agent: Someone;
let other: Someone;
let elsewhere: Someone;
let tokyo: string;

beforeAll(async () => {
  database = await testDatabase();
  db = openTrials(database);
  for (const org of [ORG, EMPTY]) await addOrganisation(db, org);
  tokyo = await addUnit(db, ORG, 'Tokyo');
  await db.asOwner(async (tx) => {
    await addCalendar(tx, ORG.id, null, QUEBEC);
    await addCalendar(tx, ORG.id, tokyo, { ...QUEBEC, timeZone: 'Asia/Tokyo' });
    await addStandards(tx, ORG.id, [ACK, ANSWER, promise('answer-complaint', { registers: ['complaints'], days: 15 })]);
    await addStandards(tx, EMPTY.id, [ACK]);
  });
  agent = await addMember(db, ORG, 'agent', tokyo);
  other = await addMember(db, ORG, 'agent');
  elsewhere = await addMember(db, EMPTY, 'agent');
});
afterAll(async () => {
  await db.close();
  await database.close();
});

const complete = { is: 'happened', event: 'complete' } as const;
const at = Temporal.Instant.from;
const clocksOf = async (who: Someone, id: string, now = NOW, working = false) =>
  (await request(db, who, {}, ({ tx, org }) => readClocks(tx, org.id, [id], now, working))).get(id) ?? [];

test('loaded twice, calendars and standards are there once', async () => {
  await db.asOwner(async (tx) => {
    await addCalendar(tx, ORG.id, null, QUEBEC);
    await addStandards(tx, ORG.id, [{ ...ACK, days: 9 }]);
    expect((await loadStandards(tx, ORG.id)).map(({ code, days }) => [code, days])).toEqual([
      ['ack', 2],
      ['answer', 10],
      ['answer-complaint', 15],
    ]);
    const { rows } = await sql`select 1 from business_calendar where org = ${ORG.id}`.execute(tx);
    expect(rows).toHaveLength(2);
  });
});

describe('a request', () => {
  const now = at('2026-04-02T18:00:00Z');
  let id: string;
  beforeAll(async () => {
    id = await fileRecord(db, agent, [complete], { now });
  });

  test('is timed, and shows its working', async () => {
    const clocks = await clocksOf(agent, id, now, true);
    expect(clocks.map(said)).toEqual(['ack 2026-04-02→2026-04-08 running', 'answer 2026-04-02→2026-04-20 running']);
    const [ack] = clocks;
    expect(ack && chipOf(ack.standing, 'fr')).toEqual({ state: 'soon', text: '2\u00a0j ouvr.' });
    expect(ack && workingWords(ack, ack.working, 'fr', ack.today).replaceAll('\u00a0', ' ')).toBe(
      'complet le jeudi 2 avril · 3 et 6 avril fériés · 2 jours ouvrables · échéance le mercredi 8 avril',
    );
  });

  test('posts what it says, and what changed', async () => {
    const told = await tellRecord(db, other, id, [{ is: 'happened', event: 'acknowledged', automatic: true }], { now });
    expect(told.changes).toEqual({ 'term.ack': ['2026-04-08 running', '2026-04-08 met'] });
    expect(told.facts).toEqual([
      { kind: 'standard.due', on: '2026-04-08', met: true, facets: { standard: 'ack', channel: 'form' } },
      { kind: 'standard.due', on: '2026-04-20', met: false, facets: { standard: 'answer', channel: 'form' } },
    ]);
  });

  test.each([
    ['2026-04-17T18:00:00Z', 'soon', '1\u00a0j ouvr.'],
    ['2026-04-20T18:00:00Z', 'today', 'aujourd’hui'],
    ['2026-04-21T03:59:00Z', 'today', 'aujourd’hui'], // 23:59 in Québec
    ['2026-04-21T04:01:00Z', 'late', '1\u00a0j de retard'],
    ['2026-04-27T18:00:00Z', 'late', '5\u00a0j de retard'],
  ])('seen on %s is %s: %s', async (moment, state, text) => {
    const answer = (await clocksOf(agent, id, at(moment))).find(({ standard }) => standard === 'answer');
    expect(answer && chipOf(answer.standing, 'fr')).toEqual({ state, text });
  });

  test('that changes nothing writes nothing', async () => {
    const before = await db.asOwner((tx) => sql`select xmin, * from clock where record = ${id} order by standard`.execute(tx));
    await tellRecord(db, agent, id, [complete], { now });
    expect((await db.asOwner((tx) => sql`select xmin, * from clock where record = ${id} order by standard`.execute(tx))).rows).toEqual(
      before.rows,
    );
  });
});

test('a post counts by its own day: already the 3rd in Tokyo', async () => {
  const now = at('2026-09-02T16:00:00Z');
  const [mine, theirs] = await Promise.all([
    fileRecord(db, agent, [complete], { now, unit: tokyo }),
    fileRecord(db, agent, [complete], { now }),
  ]);
  expect((await clocksOf(agent, mine, now))[0]?.anchor).toBe('2026-09-03');
  expect((await clocksOf(agent, theirs, now))[0]?.anchor).toBe('2026-09-02');
});

test('an organisation without a calendar counts nothing', async () => {
  expect(await clocksOf(elsewhere, await fileRecord(db, elsewhere, [complete]))).toEqual([]);
});

test('the clocks of a record are seen by those who see the record', async () => {
  const id = await fileRecord(db, agent, [complete], { visibility: 'unit', unit: tokyo });
  expect(await clocksOf(agent, id)).toHaveLength(2);
  expect(await clocksOf(other, id)).toEqual([]);
  expect(await clocksOf(elsewhere, id)).toEqual([]);
  const rows = await db.visit(ORG.slug, (tx) => sql`select 1 from clock`.execute(tx)).catch((error: Error) => error.message);
  expect(rows).toMatch(/permission denied/);
});

test('a record that is shown to others takes its clocks along', async () => {
  const id = await fileRecord(db, agent, [complete], { visibility: 'unit', unit: tokyo });
  await tellRecord(db, agent, id, [], { visibility: 'organisation' });
  expect(await clocksOf(other, id)).toHaveLength(2);
});

test('the terms of a complaint are facts of a kind that no formula names', async () => {
  const id = await fileRecord(db, agent, [complete], { register: 'complaints', visibility: 'unit', unit: tokyo });
  const { rows } = await db.asOwner((tx) => sql<{ kind: string }>`select kind from fact where record = ${id}`.execute(tx));
  expect(rows).toEqual([{ kind: 'complaint.due' }]);
});

describe('after a change of the calendar', () => {
  const now = at('2026-10-05T15:00:00Z');
  const answered = { is: 'happened', event: 'answered', on: '2026-10-06', by: 'email' } as const;
  let open: string;
  let ended: string;
  let complaint: string;
  let tokyoOne: string;

  beforeAll(async () => {
    open = await fileRecord(db, agent, [complete], { now });
    ended = await fileRecord(db, agent, [complete, { is: 'happened', event: 'acknowledged' }, answered], { now });
    complaint = await fileRecord(db, agent, [complete], { now, register: 'complaints', visibility: 'named' });
    tokyoOne = await fileRecord(db, agent, [complete], { now, unit: tokyo });
    await db.asOwner(async (tx) => {
      const [calendar] = (await listCalendars(tx, ORG.id)).filter(({ unit }) => unit === null);
      const id = calendar?.id ?? '';
      await addClosure(tx, ORG.id, id, {
        id: newId(),
        first: '2026-10-07',
        last: '2026-10-07',
        name: { fr: 'Tempête', en: 'Storm' },
        source: 'Décision fictive',
      });
      await recomputeClocks(tx, ORG, now);
    });
  });

  const ledgerOf = async (id: string) =>
    (
      await db.asOwner((tx) =>
        sql<{ onDay: string; sign: number }>`select on_day, sign from fact where record = ${id} order by on_day, sign`.execute(tx),
      )
    ).rows.map(({ onDay, sign }) => `${sign > 0 ? '+' : '−'}${onDay}`);
  const historyOf = async (id: string) =>
    (await request(db, agent, {}, ({ tx }) => loadHistory(tx, ORG.id, id))).map(({ verb, changes }) => ({ verb, changes }));

  test('an open term follows, its facts with it, and its history says so', async () => {
    expect((await clocksOf(agent, open, now)).map(said)).toEqual([
      'ack 2026-10-05→2026-10-08 running',
      'answer 2026-10-05→2026-10-21 running',
    ]);
    expect(await ledgerOf(open)).toEqual(['−2026-10-07', '+2026-10-07', '+2026-10-08', '−2026-10-20', '+2026-10-20', '+2026-10-21']);
    expect((await historyOf(open))[0]).toEqual({
      verb: 'recomputeTerm',
      changes: { 'term.ack': ['2026-10-07 running', '2026-10-08 running'], 'term.answer': ['2026-10-20 running', '2026-10-21 running'] },
    });
  });

  test('one that has ended keeps its verdict and its working', async () => {
    const clocks = await clocksOf(agent, ended, now, true);
    expect(clocks.map(said)).toEqual(['ack 2026-10-05→2026-10-07 met', 'answer 2026-10-05→2026-10-20 met']);
    expect(clocks[0]?.working.map(({ day, number }) => [day, number])).toEqual([
      ['2026-10-06', 1],
      ['2026-10-07', 2],
    ]);
    expect((await historyOf(ended)).map(({ verb }) => verb)).toEqual(['edit']);
  });

  test('a complaint that the machinery may not read follows too, without a second fact', async () => {
    expect(await ledgerOf(complaint)).toEqual(['−2026-10-27', '+2026-10-27', '+2026-10-28']);
  });

  test('a post with a calendar of its own does not', async () => {
    expect((await clocksOf(agent, tokyoOne, now)).map(said)).toEqual([
      'ack 2026-10-06→2026-10-08 running',
      'answer 2026-10-06→2026-10-21 running',
    ]);
  });

  test('asked again, nothing moves; a standard that is added moves those anchored since', async () => {
    await db.asOwner(async (tx) => {
      expect(await recomputeClocks(tx, ORG, now)).toBe(0);
      await addStandards(tx, ORG.id, [{ ...ANSWER, validFrom: '2026-10-01', days: 3 }]);
      expect(await recomputeClocks(tx, ORG, now)).toBeGreaterThan(0);
      expect(await recomputeClocks(tx, ORG, now)).toBe(0);
    });
    expect((await clocksOf(agent, open, now)).map(said)[1]).toBe('answer 2026-10-05→2026-10-09 running');
    expect((await clocksOf(agent, ended, now)).map(said)[1]).toBe('answer 2026-10-05→2026-10-20 met');
  });

  test('the ledger says what the clocks say', async () => {
    const differences = await db.asOwner(async (tx) => {
      await actIn(tx, ORG.id);
      const found: LedgerDifference[] = [];
      for await (const one of verifyLedger(tx, ORG.id, () => undefined)) found.push(one);
      return found;
    });
    expect(differences).toEqual([]);
  });
});

test('what is due is found by its index, under row-level security', async () => {
  const plan = await request(db, agent, {}, async ({ tx }) => {
    await sql`set local enable_seqscan = off`.execute(tx);
    const { rows } = await sql<{ 'QUERY PLAN': string }>`
      explain select record, due from clock where org = ${ORG.id} and outcome in ('running', 'paused') and due <= '2026-10-10' order by due limit 50`.execute(
      tx,
    );
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
  expect(plan).toMatch(/clock_open/);
  expect(plan).toMatch(/Index Cond: .*due <=/);
});
