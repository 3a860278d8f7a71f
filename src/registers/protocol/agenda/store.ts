import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';
import type { Kind } from './rules.ts';

/** Something of protocol on one day or several: a visit, an event with guests, an accreditation that ends. */
export interface Planned {
  readonly id: string;
  readonly register: Kind;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly on: string;
  readonly until: string;
  /** Hour at which it starts, `HH:MM`; null for whole days. */
  readonly starts: string | null;
  readonly place: string;
}

/** What falls within these days, of what the actor may see; the cancelled stays out. */
export async function plannedBetween(tx: Tx, org: number, first: string, last: string, most: number): Promise<readonly Planned[]> {
  const { rows } = await sql<Planned>`
    select r.id, r.register, r.number, r.title, r.state, p.on_day as "on", p.until, p.starts, p.place
      from (
        select v.id, q.on_day, v.until, null::text as starts, v.city::text as place from visit v join record q on q.org = v.org and q.id = v.id
         where v.org = ${org} and v.until >= ${first}::date and q.on_day <= ${last}::date and q.state <> 'cancelled'
        union all
        select e.id, q.on_day, q.on_day, e.starts::text, e.venue::text from protocol_event e join record q on q.org = e.org and q.id = e.id
         where e.org = ${org} and q.on_day between ${first}::date and ${last}::date and q.state <> 'cancelled'
        union all
        select c.id, c.until, c.until, null, c.seat::text from accreditation c join record q on q.org = c.org and q.id = c.id
         where c.org = ${org} and c.until between ${first}::date and ${last}::date and q.state in ('accredited', 'ended')
      ) p join record r on r.org = ${org} and r.id = p.id
     order by p.on_day, p.starts nulls first, r.id limit ${most}`.execute(tx);
  return rows;
}

/** Records of these units and of none; whoever is in no unit watches over all. */
const ofUnits = (units: readonly string[]): RawBuilder<unknown> =>
  units.length === 0 ? sql`` : sql`and (r.unit is null or r.unit = any (${[...units]}::uuid[]))`;

/** Events whose invitations were sent and to which guests have not answered, the next first; `by`: the answer is due until then. */
export async function silentEvents(
  tx: Tx,
  org: number,
  asked: { readonly today: string; readonly by: string; readonly units: readonly string[]; readonly most: number },
): Promise<
  readonly {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly on: string;
    readonly answerBy: string | null;
    readonly silent: number;
  }[]
> {
  const { rows } = await sql<{ id: string; number: string; title: string; on: string; answerBy: string | null; silent: number }>`
    select r.id, r.number, r.title, r.on_day as "on", e.answer_by, n.silent
      from record r join protocol_event e on e.org = r.org and e.id = r.id
      join lateral (select count(*)::integer as silent from protocol_guest g
                     where g.org = r.org and g.event = r.id and g.answer = 'none' and g.sent_on is not null) n on n.silent > 0
     where r.org = ${org} and r.register = 'invitations' and r.state = 'sent' and r.on_day >= ${asked.today}::date
       and coalesce(e.answer_by, r.on_day) <= ${asked.by}::date ${ofUnits(asked.units)}
     order by coalesce(e.answer_by, r.on_day), r.id limit ${asked.most}`.execute(tx);
  return rows;
}

/** Gifts received of which nobody has decided what becomes of them, the oldest first. */
export async function undecidedGifts(
  tx: Tx,
  org: number,
  units: readonly string[],
  most: number,
): Promise<readonly { readonly id: string; readonly number: string; readonly title: string }[]> {
  const { rows } = await sql<{ id: string; number: string; title: string }>`
    select r.id, r.number, r.title from record r join gift g on g.org = r.org and g.id = r.id
     where r.org = ${org} and r.register = 'gifts' and r.state = 'entered' and g.direction = 'received' and g.decision is null ${ofUnits(units)}
     order by r.on_day, r.id limit ${most}`.execute(tx);
  return rows;
}
