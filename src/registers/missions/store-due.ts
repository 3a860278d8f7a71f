import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';

/** Whose missions are asked for: those of these units or opened by this account; everyone's with null. */
type Scope = { readonly units: readonly string[]; readonly account: string } | null;

const inScope = (scope: Scope): RawBuilder<unknown> =>
  scope === null ? sql`` : sql`and (r.created_by = ${scope.account}::uuid or r.unit = any (${[...scope.units]}::uuid[]))`;

export interface WaitingMission {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: 'draft' | 'authorised' | 'underWay' | 'completed';
  readonly onDay: string;
  readonly untilDay: string;
}

/**
 * Missions that wait for somebody: to depart, to be completed, to have their costs published; drafts too, up to the ISO day of departure
 * `drafts`. The one that ends first comes first.
 */
export async function waitingMissions(
  tx: Tx,
  org: number,
  asked: { readonly scope: Scope; readonly today: string; readonly drafts: string | null; readonly most: number },
): Promise<readonly WaitingMission[]> {
  const { scope, today, drafts, most } = asked;
  const { rows } = await sql<WaitingMission>`
    select r.id, r.number, r.title, r.state, r.on_day, m.until_day
      from record r join mission m on m.org = r.org and m.id = r.id
     where r.org = ${org} and r.register = 'missions' ${inScope(scope)}
       and (r.state = 'authorised' and r.on_day <= ${today}::date
         or r.state = 'underWay' and m.until_day <= ${today}::date
         or r.state = 'completed'
         or r.state = 'draft' and r.on_day <= ${drafts}::date)
     order by m.until_day, r.id limit ${most}`.execute(tx);
  return rows;
}

export interface PlannedDays {
  readonly id: string;
  readonly title: string;
  readonly onDay: string;
  readonly untilDay: string;
  /** In the order of the stops. */
  readonly cities: readonly string[];
}

/** Missions authorised or under way that fall within these ISO days, the next first. */
export async function missionsBetween(
  tx: Tx,
  org: number,
  asked: { readonly scope: Scope; readonly first: string; readonly last: string; readonly most: number },
): Promise<readonly PlannedDays[]> {
  const { scope, first, last, most } = asked;
  const { rows } = await sql<PlannedDays>`
    select r.id, r.title, r.on_day, m.until_day,
           array(select s.city from mission_stop s where s.org = m.org and s.mission = m.id order by s.from_day, s.place) as cities
      from record r join mission m on m.org = r.org and m.id = r.id
     where r.org = ${org} and r.register = 'missions' and r.state in ('authorised', 'underWay') ${inScope(scope)}
       and r.on_day <= ${last}::date and m.until_day >= ${first}::date
     order by r.on_day, r.id limit ${most}`.execute(tx);
  return rows;
}
