import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';
import { isId } from '../../kernel/ids.ts';
import type { Box } from '../../mail/incoming/mailbox.ts';
import type { Filed } from '../../mail/incoming/receiver.ts';
import type { ReceivedState } from './rules.ts';

export interface ListedMessage {
  readonly id: string;
  readonly box: Box;
  readonly audience: 'staff' | 'confidential';
  readonly state: ReceivedState;
  readonly reason: string;
  readonly sender: string;
  readonly senderName: string;
  readonly subject: string;
  readonly arrivedAt: Temporal.Instant;
}

export interface StoredMessage extends ListedMessage {
  readonly body: string;
  readonly size: number;
  readonly whole: boolean;
  readonly register: string | null;
  readonly record: string | null;
  readonly decidedAt: Temporal.Instant | null;
  readonly decidedBy: string | null;
  readonly remark: string;
}

/** A page of the messages that the actor may see, latest first. */
export async function listReceived(
  tx: Tx,
  org: number,
  asked: {
    readonly state: ReceivedState | null;
    readonly before: { readonly at: string; readonly id: string } | null;
    readonly most: number;
  },
): Promise<readonly ListedMessage[]> {
  const { state, before, most } = asked;
  const rows = await tx
    .selectFrom('incomingMail')
    .select(['id', 'box', 'audience', 'state', 'reason', 'sender', 'senderName', 'subject', 'arrivedAt'])
    .where('org', '=', org)
    .$if(state !== null, (q) => q.where('state', '=', state ?? ''))
    .$if(before !== null, (q) => q.where(sql<boolean>`(arrived_at, id) < (${before?.at ?? ''}::timestamptz, ${before?.id ?? null}::uuid)`))
    .orderBy('arrivedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  // Check constraints hold codes to the lists of rules.ts.
  return rows as readonly ListedMessage[];
}

/** One message that the actor may see; `locked` until the transaction ends. */
export async function loadReceived(tx: Tx, org: number, id: string, locked = false): Promise<StoredMessage | null> {
  if (!isId(id)) return null;
  const row = await tx
    .selectFrom('incomingMail')
    .select(['id', 'box', 'audience', 'state', 'reason', 'sender', 'senderName', 'subject', 'arrivedAt'])
    .select(['body', 'size', 'whole', 'register', 'record', 'decidedAt', 'decidedBy', 'remark'])
    .where('org', '=', org)
    .where('id', '=', id)
    .$if(locked, (q) => q.forUpdate())
    .executeTakeFirst();
  // Check constraints hold codes to the lists of rules.ts.
  return (row ?? null) as StoredMessage | null;
}

/** A message as it came, or its beginning; null once emptied. */
export async function loadRaw(tx: Tx, org: number, id: string): Promise<Buffer | null> {
  const row = await tx.selectFrom('incomingMail').select('raw').where('org', '=', org).where('id', '=', id).executeTakeFirst();
  return row?.raw ?? null;
}

/** What somebody decided about a message. */
export interface Decided {
  readonly state: 'taken' | 'discarded';
  readonly filed: Filed | null;
  readonly remark: string;
  readonly by: string | null;
  readonly at: Temporal.Instant;
}

export async function saveDecision(tx: Tx, org: number, id: string, { state, filed, remark, by, at }: Decided): Promise<void> {
  await tx
    .updateTable('incomingMail')
    .set({ state, remark, decidedAt: at, decidedBy: by, ...(filed ? { register: filed.register, record: filed.record } : {}) })
    // What was added to a complaint is for its officers from now on.
    .$if(filed?.audience === 'confidential', (q) => q.set({ audience: 'confidential' }))
    .where('org', '=', org)
    .where('id', '=', id)
    .execute();
}
