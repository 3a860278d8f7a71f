import { type RawBuilder, sql } from 'kysely';
import type { Tx } from './kysely.ts';

const BATCH = 2_000;

/**
 * The rows of a query, however many, a batch at a time through a cursor of the transaction: memory stays bounded and all rows come from
 * one snapshot. `name` is the cursor's, its own for each query of a transaction; cursors may be read in turns.
 */
export async function* rowsOf<T>(tx: Tx, name: string, query: RawBuilder<T>): AsyncGenerator<T, void, undefined> {
  const cursor = sql.id(name);
  await sql`declare ${cursor} no scroll cursor for ${query}`.execute(tx);
  let failed = false;
  try {
    for (;;) {
      const { rows } = await sql<T>`fetch ${sql.lit(BATCH)} from ${cursor}`.execute(tx);
      yield* rows;
      if (rows.length < BATCH) return;
    }
  } catch (error) {
    failed = true;
    throw error;
  } finally {
    // After a failure the transaction is over, and the cursor with it.
    if (!failed) await sql`close ${cursor}`.execute(tx);
  }
}
