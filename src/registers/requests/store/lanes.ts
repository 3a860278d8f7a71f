import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';
import { boundsOf, type DueLane, isDueLane, type LaneDays } from '../lanes.ts';
import { type Channel, LANES, type Lane, OPEN_STATES, REGISTERS, type Request, type State } from '../rules.ts';

export interface LaneFilter {
  readonly kind: keyof typeof REGISTERS;
  /** One open state; all of them without it. */
  readonly state?: State | undefined;
  readonly category?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly unit?: string | undefined;
  /** Of one of these. */
  readonly units?: readonly string[] | undefined;
  /** Of this account; null: nobody answers for it. */
  readonly assignee?: string | null | undefined;
  /** Code of a standard: its term alone places the request. */
  readonly standard?: string | undefined;
}

/** A place in a lane: after it comes the next page. */
export interface LaneKey {
  readonly day: string;
  readonly id: string;
}

export interface LaneRow extends Pick<Request, 'channel' | 'lang' | 'category' | 'name' | 'email' | 'assignee' | 'unit' | 'state'> {
  readonly lane: Lane;
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** What the lane is sorted by: the due day or, without one, the day of receipt. */
  readonly day: string;
}

/** Beyond this, requests of a lane are not counted exactly. */
export const LANE_CAP = 1000;

// Written out, not as parameters: the indexes hold open records and running clocks alone.
const OPEN = sql.raw(OPEN_STATES.map((state) => `'${state}'`).join(', '));

const filtered = ({ state, category, channel, unit, units, assignee }: LaneFilter): RawBuilder<unknown> => sql`
  ${state === undefined ? sql`` : sql`and r.state = ${state}`}
  ${category === undefined ? sql`` : sql`and q.category = ${category}`}
  ${channel === undefined ? sql`` : sql`and q.channel = ${channel}`}
  ${unit === undefined ? sql`` : sql`and r.unit = ${unit}::uuid`}
  ${units === undefined ? sql`` : sql`and r.unit = any (${[...units]}::uuid[])`}
  ${assignee === undefined ? sql`` : assignee === null ? sql`and q.assignee is null` : sql`and q.assignee = ${assignee}::uuid`}`;

const COLUMNS = sql`r.id, r.number, r.title, r.state, r.unit, q.channel, q.lang, q.category, q.name, q.email, q.assignee`;

/** Requests by the first of their terms that runs, or by that of one standard. */
function byDueDay(org: number, lane: DueLane, days: LaneDays, filter: LaneFilter, after: LaneKey | undefined): RawBuilder<unknown> {
  const { from, to } = boundsOf(lane, days);
  return sql`
    select ${lane}::text as lane, c.due as day, ${COLUMNS} from clock c
      join record r on r.org = c.org and r.id = c.record join request q on q.org = c.org and q.id = c.record
     where c.org = ${org} and c.register = ${REGISTERS[filter.kind]} and c.outcome = 'running' and r.state in (${OPEN})
       ${from === null ? sql`` : sql`and c.due >= ${from}::date`} ${to === null ? sql`` : sql`and c.due <= ${to}::date`}
       ${after ? sql`and (c.due, c.record) > (${after.day}::date, ${after.id}::uuid)` : sql``}
       ${
         filter.standard === undefined
           ? sql`and not exists (select from clock e where e.org = c.org and e.record = c.record and e.outcome = 'running'
                   and (e.due, e.standard, e.run) < (c.due, c.standard, c.run))`
           : sql`and c.standard = ${filter.standard}`
       }
       ${filtered(filter)}
     order by c.due, c.record`;
}

/** Requests of which no term runs, oldest first. */
const atRest = (org: number, lane: 'waiting' | 'idle', filter: LaneFilter, after: LaneKey | undefined): RawBuilder<unknown> => sql`
    select ${lane}::text as lane, r.on_day as day, ${COLUMNS} from record r join request q on q.org = r.org and q.id = r.id
     where r.org = ${org} and r.register = ${REGISTERS[filter.kind]} and r.state in (${OPEN})
       ${lane === 'waiting' ? sql`and r.state = 'incomplete'` : sql`and r.state <> 'incomplete'`}
       and not exists (select from clock c where c.org = r.org and c.record = r.id and c.outcome = 'running')
       ${
         filter.standard === undefined
           ? sql``
           : sql`and exists (select from clock c where c.org = r.org and c.record = r.id and c.standard = ${filter.standard})`
       }
       ${after ? sql`and (r.on_day, r.id) > (${after.day}::date, ${after.id}::uuid)` : sql``}
       ${filtered(filter)}
     order by r.on_day, r.id`;

const laneQuery = (org: number, lane: Lane, days: LaneDays, filter: LaneFilter, after?: LaneKey): RawBuilder<unknown> =>
  isDueLane(lane) ? byDueDay(org, lane, days, filter, after) : atRest(org, lane, filter, after);

interface Asked {
  readonly days: LaneDays;
  readonly filter: LaneFilter;
  readonly most: number;
}

/** The beginning of some lanes, in one statement, in the order of the lanes; with `after`, a later page of one. */
export async function readLanes(
  tx: Tx,
  org: number,
  lanes: readonly Lane[],
  { days, filter, most }: Asked,
  after?: LaneKey,
): Promise<readonly LaneRow[]> {
  const parts = lanes.map((lane) => sql`(${laneQuery(org, lane, days, filter, after)} limit ${most})`);
  const { rows } = await sql<LaneRow>`${sql.join(parts, sql` union all `)}`.execute(tx);
  return rows;
}

/** How many requests each lane holds, up to `LANE_CAP` and one more. */
export async function countLanes(tx: Tx, org: number, { days, filter }: Omit<Asked, 'most'>): Promise<Readonly<Record<Lane, number>>> {
  const counts = LANES.map(
    (lane) =>
      sql`(select count(*)::integer from (${laneQuery(org, lane, days, filter)} limit ${LANE_CAP + 1}) counted) as ${sql.ref(lane)}`,
  );
  const { rows } = await sql<Record<Lane, number>>`select ${sql.join(counts)}`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('A count answers with one row');
  return row;
}

/** Views of the open requests that say how many they hold. */
export type CountedView = 'open' | 'mine' | 'free';

/** How many open requests there are, are of an account, and of nobody, by the other filters; up to `LANE_CAP` and one more. */
export async function countViews(
  tx: Tx,
  org: number,
  filter: LaneFilter,
  account: string | null,
): Promise<Readonly<Record<CountedView, number>>> {
  const counted = (assignee: string | null | undefined) => sql`
    select count(*)::integer from (
      select from record r join request q on q.org = r.org and q.id = r.id
       where r.org = ${org} and r.register = ${REGISTERS[filter.kind]} and r.state in (${OPEN}) ${filtered({ ...filter, assignee })}
       limit ${LANE_CAP + 1}) counted`;
  const mine = account === null ? sql`0` : sql`(${counted(account)})`;
  const { rows } = await sql<
    Record<CountedView, number>
  >`select (${counted(undefined)}) as open, ${mine} as mine, (${counted(null)}) as free`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('A count answers with one row');
  return row;
}
