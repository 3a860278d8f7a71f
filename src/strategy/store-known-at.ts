import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import { type Measure, measureKey } from '../kernel/fact.ts';
import type { Behind, FoundBehind, Period } from './indicators/store.ts';

/** A place in the journal: what was known there is what a signed checkpoint covers. */
export interface KnownAt {
  readonly position: number;
  /** When its checkpoint was signed. */
  readonly at: Temporal.Instant;
}

/** The last checkpoint at or before a moment; null when the first came later. */
export async function checkpointAt(tx: Tx, org: number, moment: Temporal.Instant): Promise<KnownAt | null> {
  const row = await tx
    .selectFrom('journalCheckpoint')
    .select(['position', 'at'])
    .where('org', '=', org)
    .where('at', '<=', moment)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

const idOf = (org: number, measure: Measure) => sql`(select id from measure where org = ${org} and key = ${measureKey(measure)})`;

/** A page of the records behind a figure as it was known at a position, those that the actor may see now; latest first. */
export async function recordsBehindAt(
  tx: Tx,
  org: number,
  measure: Measure,
  { first, last }: Period,
  position: number,
  before: { readonly day: string; readonly fact: string } | null,
  most: number,
): Promise<readonly FoundBehind[]> {
  const { rows } = await sql<FoundBehind>`
    select * from read_records_behind_at(${idOf(org, measure)}, ${first}::date, ${last}::date, ${position}::bigint,
      ${before?.day ?? null}::date, ${before?.fact ?? null}::uuid, ${most})`.execute(tx);
  return rows;
}

/** Facts behind a figure as it was known at a position, seen and hidden. */
export async function countBehindAt(tx: Tx, org: number, measure: Measure, { first, last }: Period, position: number): Promise<Behind> {
  const { rows } = await sql<Behind>`
    select * from count_behind_at(${idOf(org, measure)}, ${first}::date, ${last}::date, ${position}::bigint)`.execute(tx);
  return rows[0] ?? { seen: 0, hidden: 0 };
}
