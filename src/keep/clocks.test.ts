import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCalendar } from '../clocks/calendars.ts';
import { readClocks } from '../clocks/read.ts';
import { addStandards, loadStandards } from '../clocks/store.ts';
import { ACK, ANSWER, promise, said } from '../clocks/testing.ts';
import { chipOf, workingWords } from '../clocks/words.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import type { Database } from '../db/transaction.ts';
import { QUEBEC } from '../kernel/testing-calendar.ts';
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
    expect(ack && chipOf(ack.standing, 'fr')).toEqual({ state: 'soon', text: '2 j ouvr.' });
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
    ['2026-04-17T18:00:00Z', 'soon', '1 j ouvr.'],
    ['2026-04-20T18:00:00Z', 'today', 'aujourd’hui'],
    ['2026-04-21T03:59:00Z', 'today', 'aujourd’hui'], // 23:59 in Québec
    ['2026-04-21T04:01:00Z', 'late', '1 j de retard'],
    ['2026-04-27T18:00:00Z', 'late', '5 j de retard'],
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
