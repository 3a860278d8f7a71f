import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';
import type { About, MailAudience } from '../letter.ts';
import type { Box } from './mailbox.ts';
import type { ReadMessage } from './read.ts';
import type { Filed } from './receiver.ts';

/** A message that this process alone may read, until its lease ends. */
export interface ClaimedMessage {
  readonly org: number;
  readonly id: string;
  readonly box: Box;
  readonly raw: Buffer;
  readonly whole: boolean;
  readonly arrivedAt: Temporal.Instant;
  readonly attempts: number;
}

/** Longer than a message may take to be read and handed over. */
export const READ_LEASE_SECONDS = 120;

/** Claims the message that has waited longest. Run as owner, as all of this file. */
export async function claimMessage(tx: Tx, now: Temporal.Instant): Promise<ClaimedMessage | null> {
  const { rows } = await sql<ClaimedMessage>`
    update incoming_mail m set attempts = m.attempts + 1, next_at = ${now.add({ seconds: READ_LEASE_SECONDS })}::timestamptz
     where (m.org, m.id) = (
       select n.org, n.id from incoming_mail n where n.state = 'waiting' and n.next_at <= ${now}::timestamptz
        order by n.next_at, n.id limit 1 for update skip locked)
    returning m.org, m.id, m.box, m.raw, m.whole, m.arrived_at, m.attempts`.execute(tx);
  return rows[0] ?? null;
}

/** Has the transaction act for an organisation, as a request of the desk does; answers with its newest measure. */
export async function actFor(tx: Tx, org: number): Promise<number> {
  const { rows } = await sql<{ newest: number }>`
    with said as materialized (
      select set_config('chancery.org', ${String(org)}, true), set_config('chancery.account', '', true),
             set_config('chancery.audiences', 'public,org,staff,confidential', true), pg_advisory_xact_lock_shared(7, ${org})
    ) select coalesce(max(m.id), 0) as newest from said left join measure m on m.org = ${org}`.execute(tx);
  return rows[0]?.newest ?? 0;
}

/** What a message became: what is written of it beside what it says. */
export interface Ending {
  readonly state: 'taken' | 'noted' | 'ignored' | 'aside';
  readonly reason?: string;
  readonly filed?: Filed | null;
  /** It concerns a complaint, wherever it came. */
  readonly confidential?: boolean;
}

/** Writes what a message says and what became of it. False: another process has taken the claim over since. */
export async function endMessage(
  tx: Tx,
  { org, id, attempts }: ClaimedMessage,
  read: Pick<ReadMessage, 'messageId' | 'sender' | 'senderName' | 'subject' | 'text'> | null,
  { state, reason = '', filed = null, confidential = filed?.audience === 'confidential' }: Ending,
): Promise<boolean> {
  const said = read ?? { messageId: '', sender: '', senderName: '', subject: '', text: '' };
  const { numAffectedRows } = await sql`
    update incoming_mail set state = ${state}, reason = ${reason}, sender = ${said.sender}, sender_name = ${said.senderName}, subject = ${said.subject},
           body = ${said.text}, register = ${filed?.register ?? null}, record = ${filed?.record ?? null}::uuid,
           audience = case when ${confidential} then 'confidential' else audience end
     where org = ${org} and id = ${id} and state = 'waiting' and attempts = ${attempts}`.execute(tx);
  return numAffectedRows === 1n;
}

/** Is a Message-ID one that we gave to a letter? */
export async function isOurs(tx: Tx, org: number, messageId: string): Promise<boolean> {
  if (messageId === '') return false;
  return (await sql`select from mail where org = ${org} and message_id = ${messageId} limit 1`.execute(tx)).rows.length > 0;
}

/** How many other messages of a sender came since a moment. */
export async function countFrom(tx: Tx, { org, id }: ClaimedMessage, sender: string, since: Temporal.Instant): Promise<number> {
  if (sender === '') return 0;
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from incoming_mail where org = ${org} and sender = ${sender} and fetched_at > ${since}::timestamptz and id <> ${id}`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
}

/** How many other messages that came to this kind of mailbox since a moment became a request or joined one. */
export async function countTaken(tx: Tx, { org, id, box }: ClaimedMessage, since: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from incoming_mail
     where org = ${org} and box = ${box} and state = 'taken' and fetched_at > ${since}::timestamptz and id <> ${id}`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** The record that a letter of ours, named by its Message-ID, tells of: that of the latest of them. */
export async function recordOfLetters(tx: Tx, org: number, messageIds: readonly string[]): Promise<Filed | null> {
  if (messageIds.length === 0) return null;
  const { rows } = await sql<Filed>`
    select register, record, audience from mail
     where org = ${org} and message_id = any (${[...messageIds]}::text[]) and record is not null order by queued_at desc, id desc limit 1`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** The record with an id, whatever its register. */
export async function recordWithId(tx: Tx, org: number, id: string): Promise<Filed | null> {
  const { rows } = await sql<Filed>`
    select register, id as record, case when audience = 'confidential' then audience else 'org' end as audience
      from record where org = ${org} and id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** A letter that came back. */
export interface CameBack {
  readonly id: string;
  readonly recipient: string;
  readonly audience: MailAudience;
  /** Null: it told of no record. */
  readonly about: About | null;
}

/** What is known of the letter that a report tells of: its tag, its Message-ID, or else whom it was for. */
export interface Named {
  readonly letter: string | null;
  readonly messageId: string;
  readonly recipient: string;
}

/**
 * Notes that a letter came back. Without its tag or its Message-ID, the one letter that was sent to that address in the last five days is
 * meant; where there are more, none is.
 */
export async function noteCameBack(
  tx: Tx,
  org: number,
  { letter, messageId, recipient }: Named,
  said: string,
  now: Temporal.Instant,
): Promise<CameBack | null> {
  const since = now.subtract({ hours: 24 * 5 });
  const { rows } = await sql<CameBack>`
    with sent as (
      select m.id, row_number() over (order by m.id = ${letter}::uuid desc nulls last, m.message_id = ${messageId} desc nulls last) as place,
             count(*) over () as n, m.id = ${letter}::uuid or m.message_id = ${messageId} as sure
        from mail m where m.org = ${org} and m.state in ('sent', 'bounced')
         and (m.id = ${letter}::uuid or (${messageId} <> '' and m.message_id = ${messageId})
              or (m.recipient = ${recipient} and m.sent_at > ${since}::timestamptz))
    )
    update mail m set state = 'bounced', error = ${said} from sent
     where m.org = ${org} and m.id = sent.id and sent.place = 1 and (sent.sure or sent.n = 1)
    returning m.id, m.recipient, m.audience,
              case when m.record is not null then jsonb_build_object('register', m.register, 'record', m.record) end as about`.execute(tx);
  return rows[0] ?? null;
}

/** Empties messages that were dealt with long ago: their digest alone stays, so that none is taken again. */
export async function emptyOldMessages(tx: Tx, now: Temporal.Instant): Promise<void> {
  await sql`
    update incoming_mail set raw = null, body = '', sender = '', sender_name = '', subject = '', message_id = '', remark = ''
     where raw is not null and state not in ('waiting', 'aside') and fetched_at < ${now.subtract({ hours: 24 * EMPTIED_DAYS })}::timestamptz`.execute(
    tx,
  );
}

/** Days after which a message that was dealt with is emptied. */
export const EMPTIED_DAYS = 90;
