import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';
import { countCodes, goingBy } from '../../records/listing.ts';
import type { Mission, Principal } from './rules/mission.ts';
import type { State } from './rules/states.ts';
import { loadMissions } from './store.ts';

export interface ListedMission {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: State;
  readonly audience: string;
  readonly onDay: string;
  readonly untilDay: string;
  /** Those in whose name it is, in their order. */
  readonly holders: readonly string[];
  readonly cities: readonly string[];
  readonly countries: readonly string[];
  /** Cents of a Canadian dollar. */
  readonly estimate: number;
  readonly actual: number;
}

export interface ListFilter {
  readonly state?: State | undefined;
  readonly holder?: Principal | undefined;
  readonly country?: string | undefined;
  /** Only these, such as the results of a search. */
  readonly ids?: readonly string[] | undefined;
  /** ISO days between which it ends. */
  readonly first?: string | undefined;
  readonly last?: string | undefined;
  readonly oldest?: boolean | undefined;
  readonly before?: { readonly day: string; readonly id: string } | undefined;
}

const texts = sql<string[]>;

/** What a filter keeps, whatever its states and its page. */
const filtered = (tx: Tx, org: number, { holder, country, ids, first, last }: ListFilter) =>
  tx
    .selectFrom('record')
    .innerJoin('mission', (join) => join.onRef('mission.org', '=', 'record.org').onRef('mission.id', '=', 'record.id'))
    .where('record.org', '=', org)
    .where('record.register', '=', 'missions')
    .$if(holder !== undefined, (q) =>
      q.where(
        sql<boolean>`exists (select from mission_participant p where p.org = mission.org and p.mission = mission.id and p.role = ${holder ?? ''})`,
      ),
    )
    .$if(country !== undefined, (q) =>
      q.where(
        sql<boolean>`exists (select from mission_stop s where s.org = mission.org and s.mission = mission.id and s.country = ${country ?? ''})`,
      ),
    )
    .$if(ids !== undefined, (q) => q.where(sql<boolean>`record.id = any (${[...(ids ?? [])]}::uuid[])`))
    .$if(first !== undefined, (q) => q.where('mission.untilDay', '>=', first ?? ''))
    .$if(last !== undefined, (q) => q.where('mission.untilDay', '<=', last ?? ''));

/** Missions that the actor may see, the latest departure first, a page by key. */
export async function listMissions(tx: Tx, org: number, filter: ListFilter, most: number): Promise<readonly ListedMission[]> {
  const rows = await filtered(tx, org, filter)
    .select(['record.id', 'record.number', 'record.title', 'record.state', 'record.audience', 'record.onDay', 'mission.untilDay'])
    .select([
      texts`array(select p.name from mission_participant p where p.org = mission.org and p.mission = mission.id
              and p.role in ('minister', 'senior', 'official') order by array_position(array['minister', 'senior', 'official'], p.role), p.place)`.as(
        'holders',
      ),
      texts`array(select s.city from mission_stop s where s.org = mission.org and s.mission = mission.id order by s.from_day, s.place)`.as(
        'cities',
      ),
      texts`array(select distinct s.country from mission_stop s where s.org = mission.org and s.mission = mission.id order by 1)`.as(
        'countries',
      ),
      sql<number>`(select coalesce(sum(c.cents), 0)::bigint from mission_cost c where c.org = mission.org and c.mission = mission.id and c.stage = 'estimate')`.as(
        'estimate',
      ),
      sql<number>`(select coalesce(sum(c.cents), 0)::bigint from mission_cost c where c.org = mission.org and c.mission = mission.id and c.stage = 'actual')`.as(
        'actual',
      ),
    ])
    .$if(filter.state !== undefined, (q) => q.where('record.state', '=', filter.state ?? ''))
    .$if(filter.before !== undefined, (q) =>
      q.where(
        sql<boolean>`(record.on_day, record.id) ${goingBy(filter).after} (${filter.before?.day ?? null}::date, ${filter.before?.id ?? null}::uuid)`,
      ),
    )
    .orderBy('record.onDay', goingBy(filter).word)
    .orderBy('record.id', goingBy(filter).word)
    .limit(most)
    .execute();
  // Only actions.ts writes the state of a mission's spine.
  return rows.map((row) => ({ ...row, state: row.state as State }));
}

/** How many missions stand in each state, under the other filters; null when they are too many. */
export const countByState = (tx: Tx, org: number, filter: ListFilter) =>
  countCodes(tx, org, 'missions', { ids: filter.ids }, sql`${filtered(tx, org, filter).select('record.state')}`);

/** Whole missions after `after` in the order of ids, at most `most`. */
export async function missionsAfter(
  tx: Tx,
  org: number,
  after: string,
  most: number,
): Promise<readonly { readonly id: string; readonly mission: Mission }[]> {
  const spines = await tx
    .selectFrom('record')
    .select(['id', 'state'])
    .where('org', '=', org)
    .where('register', '=', 'missions')
    .where('id', '>', after)
    .orderBy('id')
    .limit(most)
    .execute();
  const stored = await loadMissions(
    tx,
    org,
    spines.map(({ id }) => id),
  );
  return spines.flatMap(({ id, state }) => {
    const mission = stored.get(id);
    // Only actions.ts writes the state of a mission's spine.
    return mission ? [{ id, mission: { ...mission, state: state as State } }] : [];
  });
}
