import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';

export interface SignedCheckpoint {
  readonly note: string;
  readonly at: Temporal.Instant;
  readonly position: number;
}

/** The latest checkpoint of the organisation's journal, as it was signed. */
export async function latestCheckpoint(tx: Tx, org: number): Promise<SignedCheckpoint | null> {
  const row = await tx
    .selectFrom('journalCheckpoint')
    .select(['note', 'at', 'position'])
    .where('org', '=', org)
    .orderBy('at', 'desc')
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** How many acts the journal of the organisation holds. */
export async function countEntries(tx: Tx, org: number): Promise<number> {
  const row = await tx
    .selectFrom('journalEntry')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('org', '=', org)
    .executeTakeFirst();
  return row?.n ?? 0;
}

/** How many members a search keeps. */
export async function countMembers(tx: Tx, words: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from members() m where ${words} = '' or position(fold_text(${words}) in fold_text(m.name || ' ' || m.email)) > 0`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
}
