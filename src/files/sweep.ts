import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import type { Database } from '../db/transaction.ts';
import { isId } from '../kernel/ids.ts';
import { incomingOf } from './places.ts';

interface Sweeping {
  readonly db: Pick<Database, 'asOwner'>;
  readonly folder: string;
  readonly now: Temporal.Instant;
  /** What is younger is left alone: its row may be about to be written. */
  readonly grace: Temporal.DurationLike;
}

/** Until the transaction ends no file is removed: for whoever reads the files that its rows name. A backup takes the same lock (db/archive). */
export const keepFromSweeping = (tx: Tx): Promise<unknown> => sql`select pg_advisory_xact_lock_shared(9, 0)`.execute(tx);

/** A folder that is read while nothing in it has been stored yet is no failure. */
const list = (folder: string): Promise<readonly string[]> =>
  readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });

/**
 * Removes files that no row names: left by a process that ended between the two, by a form that was refused, by an attachment that was
 * removed. Does nothing while an archive is being written (lock 9). Answers with how many.
 */
export const sweep = ({ db, folder, now, grace }: Sweeping): Promise<number> =>
  db.asOwner(async (tx) => {
    const { rows } = await sql<{ free: boolean }>`select pg_try_advisory_xact_lock(9, 0) as free`.execute(tx);
    if (!rows[0]?.free) return 0;
    const limit = now.subtract(grace).epochMilliseconds;
    const isOld = async (path: string): Promise<boolean> =>
      ((await stat(path).catch(() => null))?.mtimeMs ?? Number.POSITIVE_INFINITY) < limit;
    let removed = 0;
    const remove = async (path: string): Promise<void> => {
      await rm(path, { force: true });
      removed += 1;
    };
    for (const name of await list(incomingOf(folder))) {
      const path = join(incomingOf(folder), name);
      if (await isOld(path)) await remove(path);
    }
    for (const shard of (await list(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
      // What is not named as we name files is not ours to remove.
      const ids = (await list(join(folder, shard))).filter(isId);
      const known = await sql<{ id: string }>`select id from stored_file where id = any (${ids}::uuid[])`.execute(tx);
      const named = new Set(known.rows.map(({ id }) => id));
      for (const id of ids) {
        const path = join(folder, shard, id);
        if (!named.has(id) && (await isOld(path))) await remove(path);
      }
    }
    return removed;
  });
