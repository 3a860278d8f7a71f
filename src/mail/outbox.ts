import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import type { Lang } from '../kernel/bilingual.ts';
import type { Content, MailAudience } from './letter.ts';
import { GIVE_UP_AFTER, nextTry } from './retry.ts';

/** A letter that this process alone may try, until its lease ends. */
export interface Claimed {
  readonly org: number;
  readonly id: string;
  readonly recipient: string;
  readonly recipientName: string;
  readonly lang: Lang;
  readonly subject: string;
  readonly content: Content;
  readonly attempts: number;
  readonly queuedAt: Temporal.Instant;
  readonly messageId: string;
  readonly orgSlug: string;
  readonly audience: MailAudience;
  /** The record that it tells of. */
  readonly record: string | null;
  readonly orgName: { readonly fr: string; readonly en: string };
}

/** Longer than any try may last (`smtp.ts`): a process that was killed meanwhile loses its claim after this. */
export const LEASE_SECONDS = 300;

/** What a confidential letter said is of no use once it is over. */
const EMPTIED = sql`case when confidential then '{}'::jsonb else content end`;

/**
 * What never leaves is kept: everything without a server of mail, and whatever is of a demonstration or goes to an address of fiction.
 * Run as owner, before claims. Answers with how many.
 */
export async function keepWhatStays(tx: Tx, mailLeaves: boolean): Promise<number> {
  const { numAffectedRows } = await sql`
    update mail m set state = 'kept', content = ${EMPTIED}
     where m.state = 'waiting' and (not ${mailLeaves} or is_fictional_address(m.recipient) or (select o.fictional from organisation o where o.id = m.org))`.execute(
    tx,
  );
  return Number(numAffectedRows ?? 0n);
}

/** Claims the letter that has waited longest, in a transaction of its own: no lock is held while a server is spoken to. */
export async function claim(tx: Tx, domain: string, now: Temporal.Instant): Promise<Claimed | null> {
  const { rows } = await sql<Claimed>`
    update mail m set attempts = m.attempts + 1, tried_at = ${now}::timestamptz, next_at = ${now.add({ seconds: LEASE_SECONDS })}::timestamptz,
           message_id = coalesce(m.message_id, '<' || m.id || '@' || ${domain} || '>')
      from organisation o
     where o.id = m.org and not o.fictional and (m.org, m.id) = (
       select n.org, n.id from mail n where n.state = 'waiting' and n.next_at <= ${now}::timestamptz
        order by n.next_at, n.id limit 1 for update skip locked)
    returning m.org, m.id, m.recipient, m.recipient_name, m.lang, m.subject, m.content, m.attempts, m.queued_at, m.message_id, m.audience, m.record, o.slug as org_slug,
              jsonb_build_object('fr', o.name_fr, 'en', o.name_en) as org_name`.execute(tx);
  return rows[0] ?? null;
}

/** The server answered for the letter: it is its own now. */
export async function recordSent(tx: Tx, { org, id }: Claimed, now: Temporal.Instant): Promise<void> {
  await sql`
    update mail set state = 'sent', sent_at = ${now}::timestamptz, error = '', content = ${EMPTIED} where org = ${org} and id = ${id}`.execute(
    tx,
  );
}

/**
 * The try failed. For good: `refused`. Otherwise tried again later, until it has waited so long that it is `failed`. A claim that
 * another process has taken over since says nothing any more.
 */
export async function recordFailure(
  tx: Tx,
  { org, id, attempts, queuedAt }: Claimed,
  failure: { readonly permanent: boolean; readonly said: string },
  now: Temporal.Instant,
): Promise<void> {
  const next = nextTry(attempts, now);
  const over = Temporal.Instant.compare(next, queuedAt.add(GIVE_UP_AFTER)) > 0;
  const state = failure.permanent ? 'refused' : over ? 'failed' : 'waiting';
  await sql`
    update mail set state = ${state}, error = ${failure.said}, next_at = ${next}::timestamptz,
           content = case when ${state} = 'waiting' then content else ${EMPTIED} end
     where org = ${org} and id = ${id} and state = 'waiting' and attempts = ${attempts}`.execute(tx);
}

/** Deletes letters that ended long ago: they hold addresses. Run as owner. */
export async function deleteOldMail(tx: Tx, now: Temporal.Instant): Promise<void> {
  await sql`delete from mail where state <> 'waiting' and queued_at < ${now.subtract({ hours: 24 * KEPT_DAYS })}::timestamptz`.execute(tx);
}

/** Days after which a letter that ended is deleted. */
export const KEPT_DAYS = 90;
