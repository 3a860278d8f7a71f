import type { Tx } from '../db/kysely.ts';
import { newId } from '../kernel/ids.ts';

export interface Comment {
  readonly id: string;
  readonly author: string;
  readonly at: Temporal.Instant;
  readonly body: string;
}

/** Comments of a record, oldest first. Row-level security shows those whose audience the actor belongs to. */
export async function loadComments(tx: Tx, org: number, record: string): Promise<readonly Comment[]> {
  return tx
    .selectFrom('recordComment')
    .select(['id', 'author', 'at', 'body'])
    .where('org', '=', org)
    .where('record', '=', record)
    .orderBy('at')
    .limit(500)
    .execute();
}

/** Adds a comment; `audience` is the record's own, so that a comment never shows more than its record. */
export async function insertComment(
  tx: Tx,
  comment: { org: number; record: string; audience: string; author: string; body: string; at: Temporal.Instant },
): Promise<void> {
  await tx
    .insertInto('recordComment')
    .values({ id: newId(), ...comment })
    .execute();
}
