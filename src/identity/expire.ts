import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import { SIGN_IN_DAYS } from './sign-in-journal.ts';

const INVITATIONS_KEPT_DAYS = 90;

/** Deletes what has expired: sessions, links, sign-ins under way here or at a provider, counts of failed sign-ins and of what was sent in, who signed in, invitations that ended, keys sent with forms. Run as owner. */
export async function deleteExpired(tx: Tx, now: Temporal.Instant): Promise<void> {
  await sql`delete from session where expires_at < ${now}::timestamptz`.execute(tx);
  await sql`delete from machinery.sign_in_attempt where at < ${now.subtract({ hours: 24 })}::timestamptz`.execute(tx);
  await sql`delete from machinery.intake_attempt where at < ${now.subtract({ hours: 24 })}::timestamptz`.execute(tx);
  await sql`delete from machinery.sign_in_step where expires_at < ${now}::timestamptz`.execute(tx);
  await sql`delete from machinery.provider_visit where expires_at < ${now}::timestamptz`.execute(tx);
  await sql`delete from machinery.passkey_challenge where expires_at < ${now}::timestamptz`.execute(tx);
  await sql`delete from machinery.sign_in_link where expires_at < ${now}::timestamptz`.execute(tx);
  await sql`delete from sign_in where at < ${now.subtract({ hours: 24 * SIGN_IN_DAYS })}::timestamptz`.execute(tx);
  await sql`delete from invitation where coalesce(ended_at, expires_at) < ${now.subtract({ hours: 24 * INVITATIONS_KEPT_DAYS })}::timestamptz`.execute(
    tx,
  );
  await sql`delete from idempotency where at < ${now.subtract({ hours: 7 * 24 })}::timestamptz`.execute(tx);
}
