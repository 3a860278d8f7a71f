import type { Tx } from '../../db/kysely.ts';
import { type Statement, statement } from '../../db/statement.ts';
import { everTravelled } from './rules/authorised.ts';
import type { Body, Cost, Mission, Participant, Stop } from './rules/mission.ts';

/** What stands in the tables of the register; state stands on the spine. */
export type StoredMission = Omit<Mission, 'state'>;

const HEADER = [
  'purpose',
  'objectives',
  'ownShare',
  'nils',
  'report',
  'reportPiece',
  'results',
  'reason',
  'authorisedBy',
  'authorisedOn',
  'authorisedCents',
  'travelled',
] as const satisfies readonly (keyof Mission)[];

/** The missions of these ids with all their rows, in the order of their ids; those that the actor may see. */
export async function loadMissions(tx: Tx, org: number, ids: readonly string[]): Promise<ReadonlyMap<string, StoredMission>> {
  if (ids.length === 0) return new Map();
  const headers = await tx
    .selectFrom('mission')
    .select(['id', 'fromDay', 'untilDay', ...HEADER])
    .where('org', '=', org)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute();
  const rows = await loadRows(tx, org, ids);
  return new Map(
    headers.map(({ id, fromDay, untilDay, ...header }) => [
      id,
      {
        ...header,
        from: fromDay,
        until: untilDay,
        participants: rows.participants.get(id) ?? [],
        stops: rows.stops.get(id) ?? [],
        bodies: rows.bodies.get(id) ?? [],
        costs: rows.costs.get(id) ?? [],
      },
    ]),
  );
}

export const loadMission = async (tx: Tx, org: number, id: string): Promise<StoredMission | null> =>
  (await loadMissions(tx, org, [id])).get(id) ?? null;

/** Rows of one mission after another: what each table says without the columns that only place it. */
function byMission<Row extends { readonly mission: string }, One>(
  rows: readonly Row[],
  read: (row: Omit<Row, 'mission'>) => One,
): ReadonlyMap<string, readonly One[]> {
  const groups = Map.groupBy(rows, ({ mission }) => mission);
  return new Map([...groups].map(([mission, some]) => [mission, some.map(({ mission: _mission, ...row }) => read(row))]));
}

const days = <Row extends { fromDay: string; untilDay: string }>({ fromDay, untilDay, ...row }: Row) => ({
  ...row,
  from: fromDay,
  until: untilDay,
});

async function loadRows(tx: Tx, org: number, ids: readonly string[]) {
  const [participants, stops, bodies, costs] = await Promise.all([
    tx
      .selectFrom('missionParticipant')
      .select(['mission', 'id', 'role', 'name', 'office', 'account'])
      .where('org', '=', org)
      .where('mission', 'in', [...ids])
      .orderBy('place')
      .orderBy('id')
      .execute(),
    tx
      .selectFrom('missionStop')
      .select(['mission', 'id', 'city', 'country', 'fromDay', 'untilDay'])
      .where('org', '=', org)
      .where('mission', 'in', [...ids])
      .orderBy('fromDay')
      .orderBy('place')
      .orderBy('id')
      .execute(),
    tx
      .selectFrom('missionBody')
      .select(['mission', 'id', 'name', 'share'])
      .where('org', '=', org)
      .where('mission', 'in', [...ids])
      .orderBy('place')
      .orderBy('id')
      .execute(),
    tx
      .selectFrom('missionCost')
      .select(['mission', 'id', 'stage', 'category', 'traveller', 'onDay', 'untilDay', 'description', 'amount', 'currency'])
      .select(['rate', 'rateOn', 'rateSource', 'cents', 'payer', 'shared'])
      .where('org', '=', org)
      .where('mission', 'in', [...ids])
      .orderBy('place')
      .orderBy('id')
      .execute(),
  ]);
  // Check constraints hold roles, stages and categories to the lists of this register.
  return {
    participants: byMission(participants, (row) => row as Participant),
    stops: byMission(stops, (row): Stop => days(row)),
    bodies: byMission(bodies, (row): Body => row),
    costs: byMission(costs, ({ onDay, untilDay, ...row }) => ({ ...row, on: onDay, until: untilDay }) as Cost),
  };
}

/** The row of a new mission: `keep` writes it with the spine. */
export const rowOfMission = (org: number, id: string, audience: string, m: Mission): Statement<unknown> => statement`
    insert into mission (org, id, audience, from_day, until_day, purpose, objectives, own_share, nils, report, report_piece, results, reason,
        authorised_by, authorised_on, authorised_cents, travelled)
      values (${org}, ${id}, ${audience}, ${m.from}, ${m.until}, ${m.purpose}, ${m.objectives}, ${m.ownShare}, ${m.nils}, ${m.report}, ${m.reportPiece},
        ${m.results}, ${m.reason}, ${m.authorisedBy}, ${m.authorisedOn}, ${m.authorisedCents}, ${everTravelled(m)}::uuid[])`;

/** Writes a mission that is there, and its rows. */
export async function updateMission(tx: Tx, org: number, id: string, audience: string, mission: Mission): Promise<void> {
  const { state: _state, from, until, participants: _p, stops: _s, bodies: _b, costs: _c, objectives, nils, ...header } = mission;
  await tx
    .updateTable('mission')
    .set({
      audience,
      fromDay: from,
      untilDay: until,
      objectives: [...objectives],
      nils: [...nils],
      ...header,
      travelled: [...everTravelled(mission)],
    })
    .where('org', '=', org)
    .where('id', '=', id)
    .execute();
  await saveRows(tx, org, id, audience, mission);
}

/** Makes the rows of a mission those it has: what is gone is deleted, the rest written over. References are checked at the end of the transaction. */
export async function saveRows(tx: Tx, org: number, mission: string, audience: string, whole: Mission): Promise<void> {
  const own = { org, mission, audience };
  const participants = whole.participants.map((row, place) => ({ ...own, place, ...row }));
  const stops = whole.stops.map(({ from, until, ...row }, place) => ({ ...own, place, ...row, from_day: from, until_day: until }));
  const bodies = whole.bodies.map((row, place) => ({ ...own, place, ...row }));
  const costs = whole.costs.map(({ on, until, rateOn, rateSource, ...row }, place) => ({
    ...own,
    place,
    ...row,
    on_day: on,
    until_day: until,
    rate_on: rateOn,
    rate_source: rateSource,
  }));
  // An id is of one mission: what another has is left alone.
  await Promise.all([
    statement`
      with gone as (delete from mission_participant where org = ${org} and mission = ${mission} and id <> all (${idsOf(participants)}::uuid[]))
      insert into mission_participant select * from jsonb_populate_recordset(null::mission_participant, ${JSON.stringify(participants)}::jsonb)
      on conflict (org, id) do update set audience = excluded.audience, place = excluded.place, role = excluded.role, name = excluded.name,
        office = excluded.office, account = excluded.account where mission_participant.mission = excluded.mission`.execute(tx),
    statement`
      with gone as (delete from mission_stop where org = ${org} and mission = ${mission} and id <> all (${idsOf(stops)}::uuid[]))
      insert into mission_stop select * from jsonb_populate_recordset(null::mission_stop, ${JSON.stringify(stops)}::jsonb)
      on conflict (org, id) do update set audience = excluded.audience, place = excluded.place, city = excluded.city, country = excluded.country,
        from_day = excluded.from_day, until_day = excluded.until_day where mission_stop.mission = excluded.mission`.execute(tx),
    statement`
      with gone as (delete from mission_body where org = ${org} and mission = ${mission} and id <> all (${idsOf(bodies)}::uuid[]))
      insert into mission_body select * from jsonb_populate_recordset(null::mission_body, ${JSON.stringify(bodies)}::jsonb)
      on conflict (org, id) do update set audience = excluded.audience, place = excluded.place, name = excluded.name, share = excluded.share
        where mission_body.mission = excluded.mission`.execute(tx),
    statement`
      with gone as (delete from mission_cost where org = ${org} and mission = ${mission} and id <> all (${idsOf(costs)}::uuid[]))
      insert into mission_cost select * from jsonb_populate_recordset(null::mission_cost, ${JSON.stringify(costs)}::jsonb)
      on conflict (org, id) do update set audience = excluded.audience, place = excluded.place, stage = excluded.stage, category = excluded.category,
        traveller = excluded.traveller, on_day = excluded.on_day, until_day = excluded.until_day, description = excluded.description,
        amount = excluded.amount, currency = excluded.currency, rate = excluded.rate, rate_on = excluded.rate_on,
        rate_source = excluded.rate_source, cents = excluded.cents, payer = excluded.payer, shared = excluded.shared
        where mission_cost.mission = excluded.mission`.execute(tx),
  ]);
}

const idsOf = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id);
