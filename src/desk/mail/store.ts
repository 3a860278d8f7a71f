import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';
import type { Lang } from '../../kernel/bilingual.ts';
import { isId } from '../../kernel/ids.ts';
import type { Content, MailAudience } from '../../mail/letter.ts';
import type { MailState } from './rules.ts';

export interface ListedMail {
  readonly id: string;
  readonly recipient: string;
  readonly recipientName: string;
  readonly subject: string;
  readonly state: MailState;
  readonly attempts: number;
  readonly queuedAt: Temporal.Instant;
  readonly nextAt: Temporal.Instant;
  readonly triedAt: Temporal.Instant | null;
  readonly sentAt: Temporal.Instant | null;
  readonly error: string;
}

export interface StoredMail extends ListedMail {
  readonly lang: Lang;
  readonly messageId: string | null;
  readonly confidential: boolean;
  /** Null: confidential. */
  readonly content: Content | null;
  readonly audience: MailAudience;
  /** The record that it tells of; null: none. */
  readonly register: string | null;
  readonly record: string | null;
}

/** A page of the organisation's letters, latest first, after the last one of the page before. */
export async function listMail(
  tx: Tx,
  asked: { readonly state: MailState | null; readonly before: { readonly at: string; readonly id: string } | null; readonly most: number },
): Promise<readonly ListedMail[]> {
  const { state, before, most } = asked;
  const { rows } = await sql<ListedMail>`
    select * from list_mail(${state}, ${before?.at ?? null}::timestamptz, ${before?.id ?? null}::uuid, ${most}::integer)`.execute(tx);
  return rows;
}

export async function loadMail(tx: Tx, id: string): Promise<StoredMail | null> {
  if (!isId(id)) return null;
  const { rows } = await sql<StoredMail>`select * from read_mail(${id}::uuid)`.execute(tx);
  return rows[0] ?? null;
}

/** Puts a letter that did not leave back in the queue; false when it left, waits or has nothing left to say. */
export async function retryMail(tx: Tx, id: string, now: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select retry_mail(${id}::uuid, ${now}::timestamptz) as done`.execute(tx);
  return rows[0]?.done === true;
}
