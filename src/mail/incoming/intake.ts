import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';
import { newId } from '../../kernel/ids.ts';
import { digestOf } from './digest.ts';
import { first, idsIn, readHeaders } from './headers.ts';
import type { Fetched } from './imap.ts';
import { keyOf, type Mailbox } from './mailbox.ts';

/** Longer than any visit may last: a process that was killed meanwhile loses the mailbox after this. */
export const LEASE_SECONDS = 300;

/** What the database knows of a mailbox. */
export interface Progress {
  /** First contact. */
  readonly since: Temporal.Instant;
  readonly uidValidity: bigint | null;
  readonly lastUid: bigint;
  /** The message at which the last visits failed, and how many did. */
  readonly stuck: { readonly uid: number; readonly times: number } | null;
}

/** Takes a mailbox for this process, or answers null while another has it. Run as owner, as all of this file. */
export async function leaseMailbox(tx: Tx, mailbox: Mailbox, now: Temporal.Instant): Promise<Progress | null> {
  const until = now.add({ seconds: LEASE_SECONDS });
  const { rows } = await sql<{
    since: Temporal.Instant;
    uidValidity: string | null;
    lastUid: string;
    stuckUid: number | null;
    stuckTimes: number;
  }>`
    insert into machinery.mailbox as m (key, org, since, leased_until, tried_at)
      select ${keyOf(mailbox)}, o.id, ${now}::timestamptz, ${until}::timestamptz, ${now}::timestamptz from organisation o where o.slug = ${mailbox.org} and not o.fictional
    on conflict (key) do update set leased_until = excluded.leased_until, tried_at = excluded.tried_at
      where m.leased_until is null or m.leased_until <= ${now}::timestamptz
    returning since, uid_validity::text, last_uid::text, stuck_uid, stuck_times`.execute(tx);
  const [row] = rows;
  if (!row) return null;
  const { since, uidValidity, lastUid, stuckUid, stuckTimes } = row;
  return {
    since,
    uidValidity: uidValidity === null ? null : BigInt(uidValidity),
    lastUid: BigInt(lastUid),
    stuck: stuckUid === null ? null : { uid: stuckUid, times: stuckTimes },
  };
}

/** The visit is over: what it failed with, '' when it went well, and at which message. */
export async function endVisit(tx: Tx, mailbox: Mailbox, now: Temporal.Instant, error: string, at: number | null): Promise<void> {
  await sql`
    update machinery.mailbox set leased_until = null, error = ${error}, fetched_at = case when ${error} = '' then ${now}::timestamptz else fetched_at end,
           stuck_uid = ${at}::bigint, stuck_times = case when ${at}::bigint is null then 0 when stuck_uid = ${at}::bigint then stuck_times + 1 else 1 end
     where key = ${keyOf(mailbox)}`.execute(tx);
}

/**
 * Keeps a message and notes how far the mailbox is dealt with, in one transaction. A message that is there already, under its number or
 * under its digest, is not kept again: answers false. `fetched` null: it is there no more.
 */
export async function keepMessage(
  tx: Tx,
  mailbox: Mailbox,
  uidValidity: bigint,
  { uid, fetched }: { readonly uid: number; readonly fetched: Fetched | null },
  now: Temporal.Instant,
): Promise<boolean> {
  const key = keyOf(mailbox);
  let kept = false;
  if (fetched) {
    const { raw, size, whole, arrivedAt } = fetched;
    const [messageId = ''] = idsIn(first(readHeaders(raw), 'message-id'), 1);
    const { numAffectedRows } = await sql`
      insert into incoming_mail (org, id, audience, box, mailbox, uid_validity, uid, digest, size, raw, whole, arrived_at, fetched_at, next_at, message_id)
        select m.org, ${newId()}, ${mailbox.box === 'complaints' ? 'confidential' : 'staff'}, ${mailbox.box}, ${key}, ${String(uidValidity)}::bigint, ${uid},
               ${digestOf(fetched)}, ${size}, ${raw}, ${whole}, ${arrivedAt}::timestamptz, ${now}::timestamptz, ${now}::timestamptz, ${messageId}
          from machinery.mailbox m where m.key = ${key}
      on conflict do nothing`.execute(tx);
    kept = numAffectedRows === 1n;
  }
  // The visit goes on: so does the lease.
  await sql`
    update machinery.mailbox set last_uid = case when uid_validity = ${String(uidValidity)}::bigint then greatest(last_uid, ${uid}) else ${uid} end,
           uid_validity = ${String(uidValidity)}::bigint, leased_until = ${now.add({ seconds: LEASE_SECONDS })}::timestamptz
     where key = ${key}`.execute(tx);
  return kept;
}

/** Messages that are kept and not yet marked in the mailbox: a process may have been killed in between. */
export async function listUnsettled(
  tx: Tx,
  mailbox: Mailbox,
  uidValidity: bigint,
  most: number,
): Promise<readonly { readonly uid: number; readonly whole: boolean }[]> {
  const { rows } = await sql<{ uid: number; whole: boolean }>`
    select uid, whole from incoming_mail
     where mailbox = ${keyOf(mailbox)} and org = (select m.org from machinery.mailbox m where m.key = ${keyOf(mailbox)})
       and uid_validity = ${String(uidValidity)}::bigint and not settled order by uid limit ${most}`.execute(tx);
  return rows;
}

/** They are marked in the mailbox. */
export async function noteSettled(tx: Tx, mailbox: Mailbox, uidValidity: bigint, uids: readonly number[]): Promise<void> {
  await sql`
    update incoming_mail set settled = true
     where mailbox = ${keyOf(mailbox)} and org = (select m.org from machinery.mailbox m where m.key = ${keyOf(mailbox)})
       and uid_validity = ${String(uidValidity)}::bigint and uid = any (${[...uids]}::bigint[])`.execute(tx);
}
