import { sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';

/** What the person did, or what became of a letter to her, as a notice says it. */
export type Heard = 'wrote' | 'completed' | 'withdrew' | 'letterCameBack';

/**
 * Tells whoever holds a request, or else wrote to the person last, what came of her: of a request that the transaction has open. Left out:
 * whoever may not read it or wants not to know.
 */
export async function tellHolder(tx: Tx, now: Temporal.Instant, request: string, heard: Heard): Promise<void> {
  await sql`select tell_holder(${heard}, ${request}::uuid, ${now}::timestamptz)`.execute(tx);
}

/** Opens a request for the rest of the transaction, as number and secret do: a letter that came in is the person's own act. */
export async function openForLetter(tx: Tx, request: string): Promise<void> {
  await sql`select set_config('chancery.request', ${request}, true)`.execute(tx);
}
