import { sql } from 'kysely';
import type { Database } from '../db/transaction.ts';
import type { Org } from '../kernel/actor.ts';
import { integrate } from './integrate.ts';

/**
 * Places all that is kept in the journal, as the job does, and answers with the last position. The oldest transaction of the whole
 * server holds the mark back, so that one of another suite may make it wait.
 */
export async function integrateAll(db: Database, org: Org): Promise<number> {
  for (;;) {
    const { left, position } = await db.asOwner(async (tx) => {
      await integrate(tx, org);
      const { rows } = await sql<{ left: number; position: number }>`
        select (select count(*) from journal_entry e where e.org = p.org and not exists (select from journal_leaf l where l.org = e.org and l.entry = e.id)) as left, p.position
          from machinery.progress p where p.org = ${org.id}`.execute(tx);
      return rows[0] ?? { left: 0, position: 0 };
    });
    if (left === 0) return position;
    await new Promise((done) => setTimeout(done, 50));
  }
}
