import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import type { Database } from '../../db/transaction.ts';
import { addMeasures, addMember, addOrganisation, addUnit, openTrials, request, type Someone, trialOrg } from '../../keep/testing-visit.ts';
import type { Measure } from '../../kernel/fact.ts';
import { newId } from '../../kernel/ids.ts';
import { readLiveFacts, readTallies } from '../../ledger/read.ts';
import { loadHistory } from '../../records/history.ts';
import { nearPresences } from '../../records/presence/near.ts';
import { searchRecords } from '../../records/search.ts';
import { loadSpine } from '../../records/spine.ts';
import { editMission, moveMission, recordMission } from './actions.ts';
import { bodyFields, costFields, missionFields, newMissionFields, participantFields, stopFields } from './fields.ts';
import { MISSION_COMPLETED } from './kinds.ts';
import { replay } from './replay.ts';
import { putBody, putCost, putParticipant, putStop, removeRow, setNils, setOwnShare, writeReport } from './rows.ts';
import { partsOf, totalOf, totalsBy } from './rules/costs.ts';
import type { Move } from './rules/states.ts';
import { loadMission } from './store.ts';
import { waitingMissions } from './store-due.ts';
import { listMissions } from './store-list.ts';

const ORG = trialOrg(41, 'essai-missions');
const OTHER = trialOrg(42, 'autre-missions');
const MEASURE: Measure = { kind: 'mission.completed', where: {} };
let suite: TestDatabase;
let db: Database;
let officer: Someone;
let colleague: Someone;
let manager: Someone;
let head: Someone;
let auditor: Someone;
let stranger: Someone;

beforeAll(async () => {
  suite = await testDatabase();
  db = openTrials(suite);
  await addOrganisation(db, ORG);
  await addOrganisation(db, OTHER);
  officer = await addMember(db, ORG, 'officer', await addUnit(db, ORG, 'Unité fictive'));
  colleague = await addMember(db, ORG, 'officer', await addUnit(db, ORG, 'Autre unité fictive'));
  manager = await addMember(db, ORG, 'manager');
  head = await addMember(db, ORG, 'manager');
  auditor = await addMember(db, ORG, 'auditor');
  stranger = await addMember(db, OTHER, 'administrator');
  await addMeasures(db, ORG, MISSION_COMPLETED, [MEASURE]);
});
afterAll(async () => {
  await db.close();
  await suite.close();
});

type Decided = { readonly ok: boolean; readonly refusals?: readonly { readonly id: string }[] };
const refusal = (decided: Decided): string => decided.refusals?.map(({ id }) => id).join(' ') ?? 'accepted';

const DOSSIER = { title: 'Mission fictive au Japon', from: '2017-06-26', until: '2017-07-02', purpose: 'But fictif' };
const COST = { stage: 'actual', category: 'publicTransport', on: '2017-06-26', amount: '1234,50', currency: 'CAD' };
const YEN = {
  category: 'lodgingAndMeals',
  amount: '185 000',
  currency: 'JPY',
  rate: '0,0115',
  rateOn: '2017-06-26',
  rateSource: 'Relevé fictif',
};

const record = (who = officer, change: object = {}, key?: string) =>
  request(db, who, key ? { key } : {}, (visit) =>
    recordMission(
      visit,
      newMissionFields.parse({ ...DOSSIER, name: 'Ministre Fictive', office: 'Ministre', city: 'Tokyo', country: 'JP', ...change }),
    ),
  );
async function create(who = officer, change: object = {}): Promise<string> {
  const made = await record(who, change);
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  return made.value;
}
const move = (id: string, to: Move, who = officer, reason = '') => request(db, who, {}, (visit) => moveMission(visit, id, to, reason));
const cost = (id: string, change: object = {}, row: string | null = null, key?: string) =>
  request(db, officer, key ? { key } : {}, (visit) => putCost(visit, id, row, costFields.parse({ ...COST, ...change })));
const remove = (id: string, list: 'costs' | 'participants' | 'bodies', row: string) =>
  request(db, officer, {}, (visit) => removeRow(visit, id, list, row));
async function mission(id: string, who = officer) {
  const found = await request(db, who, {}, ({ tx, org }) => loadMission(tx, org.id, id));
  if (!found) throw new Error('no mission');
  return found;
}
const facts = (id: string) => request(db, officer, {}, ({ tx }) => readLiveFacts(tx, id));
const body = (id: string, name: string, share: string) =>
  request(db, officer, {}, (visit) => putBody(visit, id, null, bodyFields.parse({ bodyName: name, bodyShare: share })));

async function moves(id: string, ...some: readonly (readonly [Move, Someone])[]): Promise<void> {
  for (const [one, who] of some) expect(refusal(await move(id, one, who)), one).toBe('accepted');
}

/** A mission that took place, with an estimate and nothing else. */
async function underWay(): Promise<string> {
  const id = await create();
  expect(refusal(await cost(id, { stage: 'estimate' }))).toBe('accepted');
  await moves(id, ['authorise', manager], ['depart', officer]);
  return id;
}

/** Everything that the law asks for. */
async function fill(id: string): Promise<void> {
  expect(refusal(await cost(id))).toBe('accepted');
  expect(refusal(await cost(id, YEN))).toBe('accepted');
  expect(refusal(await request(db, officer, {}, (visit) => setNils(visit, id, ['other', 'abroad', 'companions'])))).toBe('accepted');
  const report = { report: 'Rapport fictif', results: '' };
  expect(refusal(await request(db, officer, {}, (visit) => writeReport(visit, id, report, new Set())))).toBe('accepted');
}

describe('a life', () => {
  test('completed, it is one fact of the day of its end, not met; published, met: the same mission, counted once', async () => {
    const id = await underWay();
    expect((await mission(id)).authorisedCents).toBe(123_450);
    expect(await facts(id)).toEqual([]);
    await moves(id, ['complete', officer]);
    const fact = { kind: 'mission.completed', on: '2017-07-02', facets: { holder: 'minister', country: ['JP'] } };
    expect(await facts(id)).toMatchObject([{ ...fact, met: false }]);
    expect(refusal(await move(id, 'publish', manager))).toBe(
      'missing.transport missing.companionsNames missing.stay missing.other missing.abroad missing.report',
    );
    await fill(id);
    await moves(id, ['publish', manager]);
    expect(await facts(id)).toMatchObject([{ ...fact, met: true }]);
    const cells = await request(db, officer, {}, ({ tx, org }) => readTallies(tx, org.id, [MEASURE], '2017-04-01', '2018-03-31'));
    expect([...cells.tallies.values()].flatMap((months) => [...months.values()])).toMatchObject([{ n: 1, met: 1 }]);
    // What is public is corrected by those who answer for it.
    expect(refusal(await cost(id))).toBe('forbidden');
    const replayed = await db.asOwner(async (tx) => Array.fromAsync(replay(tx, ORG)));
    expect(replayed.find((one) => one.record === id)?.facts).toMatchObject([{ ...fact, met: true }]);
  });

  test('taken back, reopened: the fact goes with the state', async () => {
    const id = await underWay();
    await moves(id, ['complete', officer], ['reopen', manager]);
    expect(await facts(id)).toEqual([]);
    const other = await create();
    await cost(other, { stage: 'estimate' });
    await moves(other, ['authorise', manager], ['takeBack', manager]);
    expect(await mission(other)).toMatchObject({ authorisedBy: null, authorisedCents: null });
    await moves(other, ['authorise', manager]);
    expect(refusal(await move(other, 'complete'))).toBe('moveImpossible');
    expect(refusal(await move(other, 'cancel'))).toBe('reasonMissing');
    expect(refusal(await move(other, 'cancel', officer, 'Motif fictif'))).toBe('accepted');
    expect(refusal(await cost(other))).toBe('moveImpossible');
  });

  test('nobody authorises a mission of his or her own; an officer authorises none', async () => {
    const id = await create();
    await cost(id, { stage: 'estimate' });
    expect(refusal(await move(id, 'authorise', officer))).toBe('forbidden');
    const traveller = participantFields.parse({ role: 'staff', name: 'Gestionnaire Fictif', account: manager.account });
    expect(refusal(await request(db, officer, {}, (visit) => putParticipant(visit, id, null, traveller)))).toBe('accepted');
    expect(refusal(await move(id, 'authorise', manager))).toBe('authorisesOwn');
    // Nor does leaving the travellers help.
    const [, left] = (await mission(id)).participants;
    expect(refusal(await remove(id, 'participants', left?.id ?? ''))).toBe('accepted');
    expect(refusal(await move(id, 'authorise', manager))).toBe('authorisesOwn');
    await moves(id, ['authorise', head]);
  });

  test('what was authorised is who goes, where and when: changed, it waits for its authorisation again', async () => {
    const authorised = async (): Promise<string> => {
      const id = await create();
      await cost(id, { stage: 'estimate' });
      await moves(id, ['authorise', manager]);
      return id;
    };
    const standing = async (id: string) => {
      const spine = await request(db, officer, {}, ({ tx, org }) => loadSpine(tx, org.id, id));
      return [spine?.state, (await mission(id)).authorisedOn !== null];
    };
    const edit = async (id: string, change: object) => {
      const { version = 0 } = (await request(db, officer, {}, ({ tx, org }) => loadSpine(tx, org.id, id))) ?? {};
      return request(db, officer, {}, (visit) => editMission(visit, id, version, missionFields.parse({ ...DOSSIER, ...change })));
    };
    const id = await authorised();
    expect(refusal(await edit(id, { purpose: 'Autre but fictif' }))).toBe('accepted');
    expect(await standing(id)).toEqual(['authorised', true]);
    expect(refusal(await edit(id, { from: '2017-06-25' }))).toBe('accepted');
    expect(await standing(id)).toEqual(['draft', false]);
    const [entry] = await request(db, officer, {}, ({ tx, org }) => loadHistory(tx, org.id, id));
    expect(entry?.verb).toBe('lapse');

    const moved = await authorised();
    const stop = stopFields.parse({ city: 'Osaka', country: 'JP', stopFrom: '2017-06-27', stopUntil: '2017-06-28' });
    expect(refusal(await request(db, officer, {}, (visit) => putStop(visit, moved, null, stop)))).toBe('accepted');
    expect(await standing(moved)).toEqual(['draft', false]);

    const joined = await authorised();
    const traveller = participantFields.parse({ role: 'staff', name: 'Gestionnaire Fictif', account: manager.account });
    const join = () => request(db, officer, {}, (visit) => putParticipant(visit, joined, null, traveller));
    await moves(joined, ['depart', officer]);
    expect(refusal(await join())).toBe('authoriserTravels');
    const before = await authorised();
    expect(refusal(await request(db, officer, {}, (visit) => putParticipant(visit, before, null, traveller)))).toBe('accepted');
    expect(await standing(before)).toEqual(['draft', false]);
    expect(refusal(await move(before, 'authorise', manager))).toBe('authorisesOwn');
  });

  test('what was authorised stands: an estimate changes in draft alone', async () => {
    const id = await underWay();
    const [line] = (await mission(id)).costs;
    expect(refusal(await cost(id, { stage: 'estimate' }))).toBe('estimateFrozen');
    expect(refusal(await cost(id, {}, line?.id ?? ''))).toBe('estimateFrozen');
    expect(refusal(await remove(id, 'costs', line?.id ?? ''))).toBe('estimateFrozen');
  });
});

describe('people and pieces', () => {
  test('who travels as a member is one', async () => {
    const id = await create();
    const traveller = participantFields.parse({ role: 'staff', name: 'Personne Fictive', account: stranger.account });
    expect(refusal(await request(db, officer, {}, (visit) => putParticipant(visit, id, null, traveller)))).toBe('unknownChoice');
  });

  test('a report that is detached leaves the mission without one', async () => {
    const id = await create();
    const piece = newId();
    await db.asOwner((tx) =>
      sql`insert into attachment (org, id, record, audience, title, classification, at)
        values (${ORG.id}, ${piece}, ${id}, 'org', 'Rapport fictif', 'internal', now())`.execute(tx),
    );
    const report = { report: '', reportPiece: piece, results: '' };
    expect(refusal(await request(db, officer, {}, (visit) => writeReport(visit, id, report, new Set())))).toBe('unknownChoice');
    expect(refusal(await request(db, officer, {}, (visit) => writeReport(visit, id, report, new Set([piece]))))).toBe('accepted');
    expect((await mission(id)).reportPiece).toBe(piece);
    await request(db, officer, {}, ({ tx, org }) =>
      tx.deleteFrom('attachment').where('org', '=', org.id).where('id', '=', piece).execute(),
    );
    expect((await mission(id)).reportPiece).toBeNull();
  });
});

describe('costs', () => {
  test('in two currencies, shared with another body over two quarters: exact to the cent', async () => {
    const id = await underWay();
    expect(refusal(await body(id, 'Organisme fictif', '1'))).toBe('accepted');
    expect(refusal(await request(db, officer, {}, (visit) => setOwnShare(visit, id, 2)))).toBe('accepted');
    expect(refusal(await cost(id, { payer: 'shared' }))).toBe('accepted');
    expect(refusal(await cost(id, { ...YEN, payer: 'shared', costUntil: '2017-07-02' }))).toBe('accepted');
    const found = await mission(id);
    expect(found.costs.map(({ amount, currency, rate, cents }) => [amount, currency, rate, cents])).toEqual([
      [123_450, 'CAD', null, 123_450],
      [123_450, 'CAD', null, 123_450],
      [185_000, 'JPY', '0.0115', 212_750],
    ]);
    expect(totalOf(found, 'actual')).toBe(336_200);
    const parts = partsOf(found, 4);
    expect([...totalsBy(parts, ({ body: one, quarter }) => `${one === null ? 'ours' : 'theirs'} ${quarter}`)]).toEqual([
      ['ours 2017-04', 82_300 + 101_309],
      ['theirs 2017-04', 41_150 + 50_655],
      ['ours 2017-07', 40_524],
      ['theirs 2017-07', 20_262],
    ]);
    const [listed] = await request(db, officer, {}, ({ tx, org }) => listMissions(tx, org.id, { state: 'underWay', country: 'JP' }, 1));
    expect(listed).toMatchObject({ id, estimate: 123_450, actual: 336_200, cities: ['Tokyo'], holders: ['Ministre Fictive'] });
  });

  test('a line sent twice is one line; corrected or taken away, it leaves what it was in the history', async () => {
    const id = await underWay();
    const key = newId();
    expect(refusal(await cost(id, {}, null, key))).toBe('accepted');
    expect(refusal(await cost(id, {}, null, key))).toBe('accepted');
    const actual = (await mission(id)).costs.filter(({ stage }) => stage === 'actual');
    expect(actual.length).toBe(1);
    const line = actual[0]?.id ?? '';
    expect(refusal(await cost(id, { amount: '99' }, line))).toBe('accepted');
    expect(refusal(await remove(id, 'costs', line))).toBe('accepted');
    expect(refusal(await cost(id, {}, line))).toBe('rowGone');
    const [last, before] = await request(db, officer, {}, ({ tx, org }) => loadHistory(tx, org.id, id));
    expect([last?.verb, before?.verb]).toEqual(['costs.remove', 'costs.change']);
    expect(JSON.stringify(before)).toContain('123450');
  });

  test('whoever has costs, and a body that pays, stay', async () => {
    const id = await underWay();
    await body(id, 'Organisme fictif', '0');
    const found = await mission(id);
    expect(refusal(await cost(id, { payer: found.bodies[0]?.id }))).toBe('accepted');
    expect(refusal(await remove(id, 'bodies', found.bodies[0]?.id ?? ''))).toBe('bodyPays');
    expect(refusal(await remove(id, 'participants', found.participants[0]?.id ?? ''))).toBe('travellerHasCosts');
    expect(refusal(await body(id, 'organisme FICTIF', '1'))).toBe('bodyTwice');
  });

  test.each([
    ['three decimals of a dollar', { amount: '1,234' }, 'notAnAmount'],
    ['a foreign amount without rate', { currency: 'EUR' }, 'rateMissing'],
    ['a rate without its source', { ...YEN, rateSource: '' }, 'rateSourceMissing'],
    ['what is worth more than can be counted', { ...YEN, amount: '1000000000000', rate: '999999999' }, 'worthTooMuch'],
    ['an estimate of the last day there is', { stage: 'estimate', on: '9999-12-31', costUntil: '9999-12-30' }, 'endsBeforeItBegins'],
    ['a stay until a year typed wrong', { category: 'lodgingAndMeals', costUntil: '9999-12-31' }, 'tooLong'],
    ['other costs without description', { category: 'other' }, 'descriptionMissing'],
  ])('refused: %s', async (_, change, id) => {
    expect(refusal(await cost(await create(), change))).toBe(id);
  });
});

describe('who sees and who changes', () => {
  test('an officer changes missions of the own unit; an auditor reads; another organisation knows of none', async () => {
    const id = await create();
    const edit = (who: Someone, version: number) =>
      request(db, who, {}, (visit) => editMission(visit, id, version, missionFields.parse({ ...DOSSIER, title: 'Autre nom fictif' })));
    expect(refusal(await edit(colleague, 1))).toBe('forbidden');
    expect(refusal(await edit(auditor, 1))).toBe('forbidden');
    expect(refusal(await edit(stranger, 1))).toBe('notFound');
    expect(refusal(await record(auditor))).toBe('forbidden');
    expect(refusal(await edit(officer, 1))).toBe('accepted');
    expect(refusal(await edit(manager, 1))).toBe('stale');
    expect(refusal(await request(db, officer, {}, (visit) => putStop(visit, id, null, stopFields.parse({ city: 'Séoul', country: 'KR', stopFrom: '2017-07-05', stopUntil: '2017-07-06' }))))).toBe('stopOutsideMission'); // biome-ignore format: one line
  });

  test('a mission of a unit hides all its rows with it', async () => {
    const id = await create(officer, { visibility: 'unit' });
    await cost(id);
    await body(id, 'Organisme fictif', '1');
    const count = (who: Someone) =>
      request(db, who, {}, async ({ tx }) => {
        const { rows } = await sql<{ n: number }>`
          select ((select count(*) from mission where id = ${id}) + (select count(*) from mission_cost where mission = ${id})
                + (select count(*) from mission_participant where mission = ${id}) + (select count(*) from mission_stop where mission = ${id})
                + (select count(*) from mission_body where mission = ${id}))::integer as n`.execute(tx);
        return rows[0]?.n;
      });
    expect([await count(officer), await count(colleague), await count(stranger)]).toEqual([5, 0, 0]);
    const opened = missionFields.parse({ ...DOSSIER, visibility: 'organisation' });
    const version = 3;
    expect(refusal(await request(db, officer, {}, (visit) => editMission(visit, id, version, opened)))).toBe('accepted');
    expect(await count(colleague)).toBe(5);
  });

  test('found by those who travel and where, and near what others plan', async () => {
    const id = await create(officer, { name: 'Ambassadrice Introuvable', city: 'Reykjavik', country: 'IS' });
    const found = await request(db, officer, {}, ({ tx }) => searchRecords(tx, 'introuvable', { most: 5 }));
    expect(JSON.stringify(found)).toContain(id);
    const near = { from: '2017-07-10', until: '2017-07-10', places: [{ country: 'IS' }], parties: [] };
    expect(await request(db, officer, {}, ({ tx, org }) => nearPresences(tx, org.id, near, null, 5))).toMatchObject([
      { record: id, register: 'missions' },
    ]);
  });

  test('what waits for an act waits on the day of whoever is of its unit', async () => {
    const id = await underWay();
    const waiting = async (who: Someone, units: readonly string[]) =>
      (
        await request(db, who, {}, ({ tx, org, today }) =>
          waitingMissions(tx, org.id, { scope: { units, account: who.account }, today, drafts: null, most: 50 }),
        )
      ).map((one) => [one.id, one.state]);
    expect(await waiting(officer, [])).toContainEqual([id, 'underWay']);
    expect(await waiting(colleague, [])).toEqual([]);
  });
});
