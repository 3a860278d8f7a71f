import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';

/** Deletes what has expired: sessions, counts of failed sign-ins, keys sent with forms. Run as owner. */
export async function deleteExpired(tx: Tx, now: Temporal.Instant): Promise<void> {
  await sql`delete from session where expires_at < ${now}::timestamptz`.execute(tx);
  await sql`delete from machinery.sign_in_attempt where at < ${now.subtract({ hours: 24 })}::timestamptz`.execute(tx);
  await sql`delete from idempotency where at < ${now.subtract({ hours: 7 * 24 })}::timestamptz`.execute(tx);
}
