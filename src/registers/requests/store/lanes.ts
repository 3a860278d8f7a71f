import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';
import { boundsOf, type DueLane, isDueLane, type LaneDays } from '../lanes.ts';
import { type Channel, type Lane, OPEN_STATES, REGISTERS, type Request, type State } from '../rules.ts';

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

const JOINED = sql`join record r on r.org = c.org and r.id = c.record join request q on q.org = c.org and q.id = c.record`;
// Few rows of a long lane are shown: `offset 0` has them looked up one by one in the order of the clocks, until there are enough. The planner, which
// cannot know what row-level security leaves, would join all of them and sort. What one person has in hand is found from the person.
const LOOKED_UP = sql`
  cross join lateral (select id, number, title, state, unit from record where org = c.org and id = c.record offset 0) r
  cross join lateral (select channel, lang, category, name, email, assignee from request where org = c.org and id = c.record offset 0) q`;

/** Requests by the first of their terms that runs, or by that of one standard. Without an order: what is only counted is not sorted. */
function byDueDay(org: number, lane: DueLane, days: LaneDays, filter: LaneFilter, after: LaneKey | undefined): RawBuilder<unknown> {
  const { from, to } = boundsOf(lane, days);
  return sql`
    select ${lane}::text as lane, c.due as day, ${COLUMNS} from clock c ${typeof filter.assignee === 'string' ? JOINED : LOOKED_UP}
     where c.org = ${org} and c.register = ${REGISTERS[filter.kind]} and c.outcome = 'running' and r.state in (${OPEN})
       ${from === null ? sql`` : sql`and c.due >= ${from}::date`} ${to === null ? sql`` : sql`and c.due <= ${to}::date`}
       ${after ? sql`and (c.due, c.record) > (${after.day}::date, ${after.id}::uuid)` : sql``}
       ${
         filter.standard === undefined
           ? sql`and not exists (select from clock e where e.org = c.org and e.record = c.record and e.outcome = 'running'
                   and (e.due, e.standard, e.run) < (c.due, c.standard, c.run))`
           : sql`and c.standard = ${filter.standard}`
       }
       ${filtered(filter)}`;
}

/** Requests of which no term runs. Those of which one does are read once (`not in`): row by row, a long inbox would ask for each. */
const atRest = (org: number, lane: 'waiting' | 'idle', filter: LaneFilter, after: LaneKey | undefined): RawBuilder<unknown> => sql`
    select ${lane}::text as lane, r.on_day as day, ${COLUMNS} from record r join request q on q.org = r.org and q.id = r.id
     where r.org = ${org} and r.register = ${REGISTERS[filter.kind]} and r.state in (${OPEN})
       ${lane === 'waiting' ? sql`and r.state = 'incomplete'` : sql`and r.state <> 'incomplete'`}
       and r.id not in (select c.record from clock c where c.org = ${org} and c.register = ${REGISTERS[filter.kind]} and c.outcome = 'running')
       ${
         filter.standard === undefined
           ? sql``
           : sql`and exists (select from clock c where c.org = r.org and c.record = r.id and c.standard = ${filter.standard})`
       }
       ${after ? sql`and (r.on_day, r.id) > (${after.day}::date, ${after.id}::uuid)` : sql``}
       ${filtered(filter)}`;

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
  const order = (lane: Lane) => (isDueLane(lane) ? sql`order by c.due, c.record` : sql`order by r.on_day, r.id`);
  const parts = lanes.map((lane) => sql`(${laneQuery(org, lane, days, filter, after)} ${order(lane)} limit ${most})`);
  const { rows } = await sql<LaneRow>`${sql.join(parts, sql` union all `)}`.execute(tx);
  return rows;
}

/** How many requests some lanes hold, up to `LANE_CAP` and one more each. */
export async function countLanes(
  tx: Tx,
  org: number,
  lanes: readonly Lane[],
  { days, filter }: Omit<Asked, 'most'>,
): Promise<ReadonlyMap<Lane, number>> {
  if (lanes.length === 0) return new Map();
  const counts = lanes.map(
    (lane) => sql`
      select ${lane}::text as lane, count(*)::integer as n from (${laneQuery(org, lane, days, filter)} limit ${LANE_CAP + 1}) counted`,
  );
  const { rows } = await sql<{ lane: Lane; n: number }>`${sql.join(counts, sql` union all `)}`.execute(tx);
  return new Map(rows.map(({ lane, n }) => [lane, n]));
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
