import { sql } from 'kysely';
import type { Tx } from './kysely.ts';

/** Tells the policies and functions of an owner's transaction in which organisation the system works. */
export async function actIn(tx: Tx, org: number): Promise<void> {
  await sql`select set_config('chancery.org', ${String(org)}, true), set_config('chancery.account', '', true), set_config('chancery.audiences', 'public,org', true)`.execute(
    tx,
  );
}
