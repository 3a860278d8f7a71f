import { sql } from 'kysely';
import { rowsOf } from '../db/cursor.ts';
import type { Tx } from '../db/kysely.ts';
import type { LedgerDifference } from './verify-faults.ts';

interface TallyRow {
  readonly dim: string;
  readonly bucket: string;
  readonly value: string;
  readonly expected: string;
  readonly found: string;
}

/** Facts of one measure that are folded, with what a tally or a distinct count needs of them. */
const folded = (org: number, measure: number) => sql`
  select c.sign, f.met, f.amount, f.post, f.facets, m.counted_by,
         case when m.bucket = 'day' then c.on_day else date_trunc('month', c.on_day)::date end as bucket,
         fiscal_first(c.on_day, o.fiscal_start) as year,
         case m.counted_by when 'party' then f.party::text else f.facets ->> m.counted_by end as party,
         array(select jsonb_array_elements_text(coalesce(m.definition -> 'dimensions', '[]'))) as dims
    from counted c
    join organisation o on o.id = c.org
    join measure m on m.org = c.org and m.id = c.measure
    join fact f on f.org = c.org and f.id = c.fact
   where c.org = ${org} and c.measure = ${measure} and c.xid < coalesce((select p.xid from machinery.progress p where p.org = ${org}), 0)`;

/** The sums of one measure, added up again from the facts behind them. A cell that sums to nothing need not exist. */
export async function* verifyTally(tx: Tx, org: number, measure: number): AsyncGenerator<LedgerDifference> {
  const wrong = rowsOf(
    tx,
    'verify_tally',
    sql<TallyRow>`
      with live as (${folded(org, measure)}), firsts as (
        select min(bucket) as bucket from (
          select year, party, bucket from live where counted_by is not null and party is not null group by 1, 2, 3 having sum(sign) > 0
        ) p group by year, party
      ), sums as (
        select '' as dim, bucket, '' as value, sum(sign) as n, coalesce(sum(sign) filter (where met), 0) as met, coalesce(sum(amount * sign), 0) as amount
          from live where counted_by is null group by bucket
        union all
        select d.dim, l.bucket, v.value, sum(sign), coalesce(sum(sign) filter (where met), 0), coalesce(sum(amount * sign), 0)
          from live l, unnest(l.dims) d (dim), dimension_values(l.post, l.facets, d.dim) v (value) where l.counted_by is null group by 1, 2, 3
        union all
        select '', bucket, '', count(*), 0, 0 from firsts group by bucket
      ), kept as (
        select dim, bucket, value, n, met, amount from tally where org = ${org} and measure = ${measure}
      ), both_sides as (
        select dim, bucket, value, coalesce(s.n, 0) as n, coalesce(s.met, 0) as met, coalesce(s.amount, 0) as amount,
               coalesce(k.n, 0) as kept_n, coalesce(k.met, 0) as kept_met, coalesce(k.amount, 0) as kept_amount
          from sums s full join kept k using (dim, bucket, value)
      )
      select dim, bucket, value, concat_ws(' ', n, met, amount) as expected, concat_ws(' ', kept_n, kept_met, kept_amount) as found
        from both_sides where (n, met, amount) <> (kept_n, kept_met, kept_amount) order by 1, 2, 3`,
  );
  for await (const { dim, bucket, value, expected, found } of wrong)
    yield { what: 'tallyChanged', table: 'tally', key: keyOf(measure, dim, bucket, value), expected, found };
}

/** How many live facts each party has in each bucket, for a measure that counts a party once a year. */
export async function* verifyParties(tx: Tx, org: number, measure: number): AsyncGenerator<LedgerDifference> {
  const wrong = rowsOf(
    tx,
    'verify_parties',
    sql<{ bucket: string; party: string; expected: string; found: string }>`
      with wanted as (
        select year, '' as dim, '' as value, party, bucket, sum(sign) as n
          from (${folded(org, measure)}) l where counted_by is not null and party is not null group by year, party, bucket
      ), kept as (
        select year, dim, value, party, bucket, n from distinct_party where org = ${org} and measure = ${measure}
      )
      select bucket, party, coalesce(w.n, 0)::text as expected, coalesce(k.n, 0)::text as found
        from wanted w full join kept k using (year, dim, value, party, bucket)
       where coalesce(w.n, 0) <> coalesce(k.n, 0) order by 1, 2`,
  );
  for await (const { bucket, party, expected, found } of wrong)
    yield { what: 'partyChanged', table: 'distinct_party', key: keyOf(measure, 'party', bucket, party), expected, found };
}

const keyOf = (measure: number, dim: string, bucket: string, value: string): string =>
  [`measure ${measure}`, bucket, ...(dim ? [`${dim} ${value}`] : [])].join(' ');
