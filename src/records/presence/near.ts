import type { Tx } from '../../db/kysely.ts';
import { statement } from '../../db/statement.ts';
import { addDaysWithin } from '../../kernel/day.ts';
import { LONGEST_DAYS, marksOf, NEAR_DAYS, type Presence } from '../../kernel/presence.ts';

/** Something planned near, by a record that the actor may see. */
export interface Near {
  readonly record: string;
  readonly register: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly from: string;
  readonly until: string;
  /** As `placeText` writes them. */
  readonly places: readonly string[];
  /** What both have, as `marksOf` writes it. */
  readonly marks: readonly string[];
}

/** The days within which something is near a presence, and the last day that what began by then may have. */
export const windowOf = ({ from, until }: Pick<Presence, 'from' | 'until'>) => ({
  first: addDaysWithin(from, -NEAR_DAYS),
  last: addDaysWithin(until, NEAR_DAYS),
  furthest: addDaysWithin(until, NEAR_DAYS + LONGEST_DAYS),
});

/**
 * What the organisation plans near: at one of the same places or with one of the same people or bodies, within three weeks. What the actor
 * may not see is not there. The same people first, then what is nearest in time; `most` at most. `self` is left out.
 */
export async function nearPresences(tx: Tx, org: number, asked: Presence, self: string | null, most: number): Promise<readonly Near[]> {
  const marks = marksOf(asked);
  if (marks.length === 0) return [];
  const { first, last, furthest } = windowOf(asked);
  return statement<Near>`
    with near as (
      select m.record, array_agg(m.mark order by m.mark) as marks, bool_or(m.mark like 'party:%') as met
        from presence_mark m
       where m.org = ${org} and m.mark = any (${marks}::text[]) and m.until_day between ${first}::date and ${furthest}::date
         and m.from_day <= ${last}::date and m.record is distinct from ${self}::uuid
       group by m.record
    )
    select p.record, r.register, r.number, r.title, r.state, p.from_day as "from", p.until_day as until, p.places, n.marks
      from near n join presence p on p.org = ${org} and p.record = n.record join record r on r.org = ${org} and r.id = n.record
     order by n.met desc, greatest(p.from_day - ${asked.until}::date, ${asked.from}::date - p.until_day, 0), p.from_day, p.record
     limit ${most}`.execute(tx);
}
