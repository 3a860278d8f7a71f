import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { signCheckpoints } from '../journal/integrate.ts';
import { integrateAll } from '../journal/testing-integrate.ts';
import { addOrganisation, trialOrg } from '../keep/testing-visit.ts';
import { load, OFFICIAL, planFile } from '../strategy/testing.ts';
import { answered } from '../web/api/schemas.ts';
import { API_ROUTES, type ApiAnswer, addProgram, ask, type Program } from './testing-api.ts';
import { addPerson, openSite, type Person, type Site, submit } from './testing-site.ts';

const ORG = trialOrg(78, 'essai-resultats');
const PLAN = '/essai-resultats/plans/2019-2023';
const RECORDS = `${PLAN}/indicators/1/records?year=2022-2023`;
const clock = { now: Temporal.Instant.from('2022-11-20T17:00:00Z') };
const FIRST_EVENING = '2022-11-20T23:00:00Z';

let database: TestDatabase;
let site: Site;
let planner: Program;
let person: Person;
const made: string[] = [];

const meeting = (n: number, more: object = {}) => ({
  kind: 'communication',
  state: 'held',
  on: `2022-10-0${n}`,
  title: `Communication fictive ${n}`,
  stream: 'influence',
  positioning: true,
  visibility: 'public',
  ...more,
});

async function record(body: object): Promise<string> {
  clock.now = clock.now.add({ seconds: 61 });
  const answer = await ask(site, 'POST', '/essai-resultats/actions', { key: planner.key, body });
  if (answer.status !== 201) throw new Error(answer.text);
  return String(answer.body?.id);
}
async function sign(): Promise<void> {
  await integrateAll(site.db, ORG);
  await site.db.asOwner((tx) => signCheckpoints(tx, ORG, clock.now));
}

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock);
  await addOrganisation(site.db, ORG);
  await load(site.db, planFile(OFFICIAL[1]), true, ORG);
  planner = await addProgram(site.db, ORG, ['planner'], { now: clock.now });
  person = await addPerson(site.db, ORG, ['planner'], { now: Temporal.Instant.from('2099-01-01T00:00:00Z') });
  for (const n of [1, 2]) made.push(await record(meeting(n)));
  made.push(await record(meeting(3, { visibility: 'organisation' })));
  await sign();
  // The day after, one is withdrawn and two are added.
  clock.now = Temporal.Instant.from('2022-11-21T17:00:00Z');
  await ask(site, 'POST', `/essai-resultats/actions/${made[0]}/withdraw`, {
    key: planner.key,
    body: { reason: 'Fictif' },
    headers: { 'if-match': '*' },
  });
  for (const n of [4, 5]) await record(meeting(n));
  await sign();
});
afterAll(async () => {
  await site.close();
  await database.close();
});

/** What one operation answers, held to its schema. */
async function read(url: string, operation: string, key: string | null = planner.key): Promise<ApiAnswer> {
  const answer = await ask(site, 'GET', url, key === null ? {} : { key });
  const route = API_ROUTES.find((one) => one.operation === operation);
  if (answer.status === 200)
    answered(route?.response.schema ?? expect.fail())
      .strict()
      .parse(answer.body);
  return answer;
}
const titles = ({ body }: ApiAnswer) => ((body?.items ?? []) as { title: string }[]).map(({ title }) => title);

describe('as it was known', () => {
  test('the same question has the same answer whatever came after, and names the position it knew', async () => {
    const asked = `${PLAN}/results?year=2022-2023&as-of=${FIRST_EVENING}`;
    const then = await read(asked, 'readResults');
    const now = await read(`${PLAN}/results?year=2022-2023`, 'readResults');
    expect(then.body).toMatchObject({ asOf: '2022-11-20', knownAt: { position: expect.any(Number) } });
    expect(now.body).toMatchObject({ asOf: '2022-11-21', knownAt: null });
    expect(then.body?.indicators).not.toEqual(now.body?.indicators);
    clock.now = clock.now.add({ seconds: 61 });
    await record(meeting(6));
    expect((await read(asked, 'readResults')).text).toBe(then.text);
    // A day counts to its end, and the public is told the same figures.
    expect((await read(`${PLAN}/results?year=2022-2023&as-of=2022-11-20`, 'readResults')).text).toBe(then.text);
    expect((await read(`${PLAN}/results?year=2022-2023&as-of=2022-11-20`, 'readResults', null)).text).toBe(then.text);
  });
  test('so do the records behind a figure: those withdrawn since are there, those added since are not', async () => {
    const then = await read(`${RECORDS}&as-of=2022-11-20`, 'listRecordsBehind');
    expect(titles(then)).toEqual(['Communication fictive 3', 'Communication fictive 2', 'Communication fictive 1']);
    expect(then.body).toMatchObject({ seen: 3, hidden: 0 });
    const outside = await read(`${RECORDS}&as-of=2022-11-20`, 'listRecordsBehind', null);
    expect(outside.body).toMatchObject({ hidden: 1 });
    expect(titles(outside)).not.toContain('Communication fictive 3');
    const now = await read(RECORDS, 'listRecordsBehind');
    expect(titles(now)).toEqual(expect.arrayContaining(['Communication fictive 5', 'Communication fictive 4']));
    expect(titles(now)).not.toContain('Communication fictive 1');
  });
  test('the records behind a figure come in pages', async () => {
    const first = await read(`${RECORDS}&as-of=2022-11-20&limit=2`, 'listRecordsBehind');
    const rest = await read(String(first.body?.next).slice('/api/v1'.length), 'listRecordsBehind');
    expect([...titles(first), ...titles(rest)]).toHaveLength(3);
    expect(rest.body?.next).toBeNull();
  });
  test('what cannot be answered is said', async () => {
    const typeOf = async (query: string) => (await ask(site, 'GET', `${PLAN}/results?${query}`, { key: planner.key })).body?.type;
    expect(await typeOf('year=1999-2000')).toBe('/api/problems/unknownYear');
    expect(await typeOf('as-of=hier')).toBe('/api/problems/notAMoment');
    expect(await typeOf('as-of=2022-11-22')).toBe('/api/problems/momentAhead');
    expect(await typeOf('as-of=2022-11-19')).toBe('/api/problems/nothingKnownThen');
  });
});

test('a plan is read with its tree, its indicators and its targets', async () => {
  const plan = await read(PLAN, 'readPlan', null);
  expect(plan.body).toMatchObject({ id: '2019-2023', published: true, fictional: true });
  const listed = await read('/essai-resultats/plans', 'listPlans', null);
  expect(listed.body?.items).toMatchObject([{ id: '2019-2023' }]);
});

/** What a register's act leaves behind it, without what is never twice the same. */
async function tracesOf(id: string) {
  return site.db.asOwner(async (tx) => {
    const only = <T extends object>(rows: readonly T[], ...left: readonly string[]) =>
      rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !left.includes(name))));
    const [spines, rows, people, facts, entries] = [
      await tx.selectFrom('record').selectAll().where('id', '=', id).execute(),
      await tx.selectFrom('action').selectAll().where('id', '=', id).execute(),
      await tx.selectFrom('actionParticipant').select(['audience', 'influential']).where('action', '=', id).execute(),
      await tx.selectFrom('fact').selectAll().where('record', '=', id).execute(),
      await tx.selectFrom('journalEntry').select(['verb', 'register']).where('record', '=', id).execute(),
    ];
    return {
      spine: only(spines, 'id', 'number', 'createdAt', 'createdBy', 'changedAt', 'document'),
      action: only(rows, 'id'),
      people,
      facts: only(facts, 'id', 'record', 'entry', 'xid'),
      entries,
    };
  });
}

test('what a program records leaves the rows that a form would have left', async () => {
  const fields = { kind: 'meeting', state: 'held', on: '2022-10-09', title: 'Rencontre fictive', stream: 'economic', summary: 'Texte' };
  const flags = { sustainable: true, newMarket: true };
  clock.now = clock.now.add({ seconds: 61 });
  const byForm = await submit(
    site,
    '/essai-resultats/bureau/actions',
    { ...fields, sustainable: 'true', newMarket: 'true', participant: 'new:Camille Fictive' },
    person.token,
  );
  const form = /[0-9a-f-]{36}/.exec(byForm.location)?.[0] ?? '';
  const program = await record({ ...fields, ...flags, participant: 'new:Camille Fictive' });
  expect(await tracesOf(program)).toEqual(await tracesOf(form));
});
