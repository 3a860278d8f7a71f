import { sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';
import type { DemoState } from './state.ts';

/** A sharing of the demonstration: who shares, with whom, and who offered and accepted it. */
export interface DemoSharing {
  readonly id: string;
  readonly host: Pick<DemoState, 'org'>;
  readonly guest: Pick<DemoState, 'org'>;
  readonly offeredBy: string;
  readonly acceptedBy: string;
}

/** Writes a sharing that is in force, unless the two share already. Answers whether it was written. */
export async function insertSharing(
  tx: Tx,
  { id, host, guest, offeredBy, acceptedBy }: DemoSharing,
  at: Temporal.Instant,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into presence_sharing (org, id, guest, registers, offered_at, offered_by, accepted_at, accepted_by, offer_told, acceptance_told)
      values (${host.org}, ${id}, ${guest.org}, '{}', ${at}::timestamptz, ${offeredBy}, ${at}::timestamptz, ${acceptedBy}, true, true)
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}
