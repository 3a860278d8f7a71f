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
