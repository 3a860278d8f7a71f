import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import type { Database } from '../db/transaction.ts';
import type { Org } from '../kernel/actor.ts';
import { integrate } from './integrate.ts';

/** How long a cut may take, in tries of `every` milliseconds: before writers are stopped, and while they wait. */
export interface Patience {
  readonly before: number;
  readonly alone: number;
  readonly every: number;
}
const PATIENCE: Patience = { before: 200, alone: 60, every: 50 };

/** PostgreSQL's code for a lock that was not given in time. */
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * A position of the journal such that every act that was acknowledged before the call stands at or before it, and every act that begins
 * after it stands beyond. Null when something that has nothing to do with the organisation keeps the journal back: the oldest writing
 * transaction of the whole server does, whatever its database. Then the caller says « try again ». docs/decisions/007 tells why so.
 */
export async function takeCut(db: Pick<Database, 'asOwner'>, org: Org, patience: Patience = PATIENCE): Promise<number | null> {
  // What is slow happens while everybody works; then only what began a moment ago is left to wait for.
  if (!(await catchUp(db, org, patience))) return null;
  try {
    return await db.asOwner((tx) => cutAlone(tx, org, patience));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === LOCK_NOT_AVAILABLE) return null;
    throw error;
  }
}

/** Integrates until every transaction that was older than our first is over. */
async function catchUp(db: Pick<Database, 'asOwner'>, org: Org, { before, every }: Patience): Promise<boolean> {
  let first = 0;
  for (let left = before; left > 0; left--) {
    const { mark, own } = await db.asOwner(async (tx) => {
      await integrate(tx, org);
      const { rows } = await sql<{ mark: number; own: number }>`
        select xid as mark, pg_current_xact_id()::text::bigint as own from machinery.progress where org = ${org.id}`.execute(tx);
      return rows[0] ?? { mark: 0, own: 0 };
    });
    first ||= own;
    if (mark >= first) return true;
    await pause(every);
  }
  return false;
}

/**
 * Under the organisation's lock, taken before this transaction has a number: all writers have ended, those that come have no number yet.
 * So whatever is committed has a lower number than ours, and is placed as soon as every older transaction of the server is over.
 */
async function cutAlone(tx: Tx, org: Org, { alone, every }: Patience): Promise<number | null> {
  await sql`select set_config('lock_timeout', ${`${alone * every}ms`}, true)`.execute(tx);
  await sql`select pg_advisory_xact_lock(7, ${org.id})`.execute(tx);
  for (let left = alone; left > 0; left--) {
    await integrate(tx, org);
    const { rows } = await sql<{ position: number; covered: boolean }>`
      select p.position, not exists (select from journal_entry e where e.org = p.org and e.xid >= p.xid) as covered
        from machinery.progress p where p.org = ${org.id}`.execute(tx);
    const [row] = rows;
    if (row?.covered) return row.position;
    await pause(every);
  }
  return null;
}
