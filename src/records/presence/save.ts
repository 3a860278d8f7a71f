import type { Tx } from '../../db/kysely.ts';
import { statement } from '../../db/statement.ts';
import { addDaysWithin } from '../../kernel/day.ts';
import { LONGEST_DAYS, marksOf, type Presence, placeText } from '../../kernel/presence.ts';

/** What a record is planned as, after an act; null: it is not, any more. */
export interface Planned {
  readonly record: string;
  readonly register: string;
  readonly audience: string;
  readonly presence: Presence | null;
}

/** Writes where, when and with whom records are planned, in one statement. Their spines are there, or on their way. */
export async function savePresences(tx: Tx, org: number, planned: readonly Planned[]): Promise<void> {
  const rows = planned.map(({ record, register, audience, presence }) => ({ record, register, audience, ...rowOf(presence) }));
  const gone = rows.filter(({ marks }) => marks.length === 0).map(({ record }) => record);
  await statement`
    with said as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(rows.filter(({ marks }) => marks.length > 0))}::jsonb)
        as s (record uuid, register text, audience text, from_day date, until_day date, places text[], marks text[])
    ), gone as (
      delete from presence where org = ${org} and record = any (${gone}::uuid[])
    ), written as (
      insert into presence (org, record, audience, register, from_day, until_day, places)
        select ${org}, record, audience, register, from_day, until_day, places from said
      on conflict (org, record) do update set audience = excluded.audience, from_day = excluded.from_day, until_day = excluded.until_day,
        places = excluded.places
    ), stale as (
      delete from presence_mark m using said s where m.org = ${org} and m.record = s.record and m.mark <> all (s.marks)
    )
    insert into presence_mark (org, record, mark, audience, from_day, until_day)
      select ${org}, record, mark, audience, from_day, until_day from said, unnest(marks) mark
    on conflict (org, record, mark) do update set audience = excluded.audience, from_day = excluded.from_day, until_day = excluded.until_day`.execute(
    tx,
  );
}

/** Columns of a presence, and the marks it is found by; without a mark it is not kept. */
export function rowOf(presence: Presence | null) {
  if (presence === null) return { marks: [] };
  const { from, until, places } = presence;
  const longest = addDaysWithin(from, LONGEST_DAYS);
  const last = until < from ? from : until > longest ? longest : until;
  return { from_day: from, until_day: last, places: places.map(placeText), marks: marksOf(presence) };
}
