import { sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';
import { isId } from '../../../kernel/ids.ts';
import type { MessageState } from '../rules.ts';

/** What was told, or is to be. */
export interface Message {
  readonly id: string;
  readonly body: string;
  readonly state: MessageState;
  readonly attempts: number;
  readonly queuedAt: Temporal.Instant;
  readonly nextAt: Temporal.Instant;
  readonly triedAt: Temporal.Instant | null;
  readonly status: number | null;
  readonly error: string;
}

/** The latest messages of a webhook; older ones are read by key: pass the last one's moment and id. */
export async function listMessages(
  tx: Tx,
  org: number,
  webhook: string,
  before: { readonly at: string; readonly id: string } | null,
  most: number,
): Promise<readonly Message[]> {
  const { rows } = await sql<Message>`
    select id, body, state, attempts, queued_at, next_at, tried_at, status, error from webhook_message
     where org = ${org} and webhook = ${webhook}
       and (${before === null} or (queued_at, id) < (${before?.at ?? null}::timestamptz, ${before?.id ?? null}::uuid))
     order by queued_at desc, id desc limit ${most}`.execute(tx);
  return rows;
}

export async function insertTrial(tx: Tx, org: number, webhook: string, id: string, body: string, now: Temporal.Instant): Promise<void> {
  await tx.insertInto('webhookMessage').values({ org, id, webhook, body, queuedAt: now, nextAt: now }).execute();
}

/** Puts a message that ended back in the queue, under the same id; false when it waits or is not there. */
export async function replayMessage(tx: Tx, org: number, webhook: string, id: string, now: Temporal.Instant): Promise<boolean> {
  if (!isId(id)) return false;
  const { numUpdatedRows } = await tx
    .updateTable('webhookMessage')
    .set({ state: 'waiting', attempts: 0, nextAt: now, error: '' })
    .where('org', '=', org)
    .where('webhook', '=', webhook)
    .where('id', '=', id)
    .where('state', '<>', 'waiting')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
