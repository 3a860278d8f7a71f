import { sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';
import { afterFailure, LEASE_SECONDS } from '../rules.ts';

/** A message that this process alone may try, until its lease ends. */
export interface Claimed {
  readonly org: number;
  readonly id: string;
  readonly webhook: string;
  readonly body: string;
  readonly attempts: number;
  readonly url: string;
  readonly secret: string;
}

/** What became of a try. */
export interface Outcome {
  readonly ok: boolean;
  /** Of the answer; null when there was none. */
  readonly status: number | null;
  readonly error: string;
}

/** The message that has waited longest, in a transaction of its own: no lock is held while a receiver is spoken to. */
export async function claim(tx: Tx, now: Temporal.Instant): Promise<Claimed | null> {
  const { rows } = await sql<Claimed>`
    update webhook_message m set attempts = m.attempts + 1, tried_at = ${now}::timestamptz, next_at = ${now.add({ seconds: LEASE_SECONDS })}::timestamptz
      from webhook w
     where w.org = m.org and w.id = m.webhook and (m.org, m.id) = (
       select n.org, n.id from webhook_message n join webhook h on h.org = n.org and h.id = n.webhook
        where n.state = 'waiting' and n.next_at <= ${now}::timestamptz and h.ended_at is null
        order by n.next_at, n.id limit 1 for update of n skip locked)
    returning m.org, m.id, m.webhook, m.body, m.attempts, w.url, w.secret`.execute(tx);
  return rows[0] ?? null;
}

/** A claim that another process has taken over since says nothing any more. A receiver that answers 410 asks to be left alone. */
export async function recordOutcome(
  tx: Tx,
  { org, id, webhook, attempts }: Claimed,
  { ok, status, error }: Outcome,
  now: Temporal.Instant,
): Promise<void> {
  const next = ok ? null : afterFailure(attempts, now);
  const state = ok ? 'sent' : next ? 'waiting' : 'failed';
  await sql`
    update webhook_message set state = ${state}, status = ${status}, error = ${error}, next_at = coalesce(${next}::timestamptz, next_at)
     where org = ${org} and id = ${id} and state = 'waiting' and attempts = ${attempts}`.execute(tx);
  await sql`
    update webhook set failing_since = case when ${ok} then null else coalesce(failing_since, ${now}::timestamptz) end,
           ended_at = case when ${status === 410} then coalesce(ended_at, ${now}::timestamptz) else ended_at end
     where org = ${org} and id = ${webhook} and (failing_since is not null or not ${ok})`.execute(tx);
}

/** Days after which a message that ended is deleted. */
const KEPT_DAYS = 30;

/** Deletes messages that ended long ago. Run as owner. */
export async function deleteOldMessages(tx: Tx, now: Temporal.Instant): Promise<void> {
  await sql`delete from webhook_message where state <> 'waiting' and queued_at < ${now.subtract({ hours: 24 * KEPT_DAYS })}::timestamptz`.execute(
    tx,
  );
}
