import { sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';

/** Opens a session for as long as a fictional act takes. `hash`: hex digest of its token. Run as owner. */
export async function openSession(
  tx: Tx,
  { id, account, hash }: { readonly id: string; readonly account: string; readonly hash: string },
): Promise<void> {
  await sql`insert into session (id, account, token_hash, expires_at) values (${id}, ${account}, ${hash}, now() + interval '10 minutes')`.execute(
    tx,
  );
}

export async function endSession(tx: Tx, id: string): Promise<void> {
  await sql`delete from session where id = ${id}`.execute(tx);
}
