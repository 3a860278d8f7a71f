import { sql } from 'kysely';
import type { Tx } from './kysely.ts';
import type { Database } from './transaction.ts';

/** Long reading, as owner: everything is seen as it was at one moment, nobody is kept from working, nothing can be written. */
export const inSnapshot = <T>(db: Pick<Database, 'asOwner'>, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.asOwner(async (tx) => {
    await sql`set transaction isolation level repeatable read, read only`.execute(tx);
    // Every cursor is read to its end: plan for that, not for the first rows.
    await sql`set local cursor_tuple_fraction = 1`.execute(tx);
    return work(tx);
  });
