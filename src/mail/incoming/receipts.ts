import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';

/**
 * May a receipt leave for a message that came in? Counts it, when it may: `most` an organisation and hour. Run as owner. Two processes
 * wait for each other, so that the bound is one.
 */
export async function takeReceipt(tx: Tx, org: number, most: number, now: Temporal.Instant): Promise<boolean> {
  const key = createHash('sha256').update(`receipts\0${org}`).digest('hex');
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx);
  const { numAffectedRows } = await sql`
    insert into machinery.intake_attempt (key, at)
      select ${key}, ${now}::timestamptz
       where machinery.intake_throttle(array[${key}]::text[], array[${most}]::integer[], array[interval '1 hour'], ${now}::timestamptz) is null`.execute(
    tx,
  );
  return numAffectedRows === 1n;
}
