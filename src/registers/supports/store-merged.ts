import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';
import type { Support } from './rules.ts';

/** A support whose party was merged into another contact since. */
export interface Merged {
  readonly id: string;
  readonly support: Support;
  /** The contact kept. */
  readonly into: string;
}

/** Supports whose party was merged, their spines locked in the order of their ids, and the newest measure. Run as owner. */
export async function lockMerged(
  tx: Tx,
  org: number,
  most: number,
): Promise<{ readonly merged: readonly Merged[]; readonly newest: number }> {
  // As every writer: whoever closes a year sees all of it, or comes first.
  await sql`select pg_advisory_xact_lock_shared(7, ${org})`.execute(tx);
  const rows = await tx
    .selectFrom('support')
    .innerJoin('record', (join) => join.onRef('record.org', '=', 'support.org').onRef('record.id', '=', 'support.id'))
    .innerJoin('contactCard', (join) => join.onRef('contactCard.org', '=', 'support.org').onRef('contactCard.id', '=', 'support.party'))
    .selectAll('support')
    .select(['record.state', 'record.onDay', 'contactCard.mergedInto'])
    .where('support.org', '=', org)
    .where('contactCard.mergedInto', 'is not', null)
    .orderBy('support.id')
    .limit(most)
    .forUpdate('record')
    .execute();
  const merged = rows.flatMap(({ id, mergedInto, onDay, ...row }): Merged[] =>
    // Codes are held to the lists of rules.ts by check constraints, the state by actions.ts.
    mergedInto === null || id === null ? [] : [{ id, into: mergedInto, support: { ...row, on: onDay } as unknown as Support }],
  );
  const { rows: measures } = await sql<{ newest: number }>`select coalesce(max(id), 0) as newest from measure where org = ${org}`.execute(
    tx,
  );
  return { merged, newest: measures[0]?.newest ?? 0 };
}

/** Gives supports to the contacts kept. */
export async function moveToKept(tx: Tx, org: number, merged: readonly Merged[]): Promise<void> {
  await sql`
    update support s set party = m.party from unnest(${merged.map(({ id }) => id)}::uuid[], ${merged.map(({ into }) => into)}::uuid[]) m (id, party)
     where s.org = ${org} and s.id = m.id`.execute(tx);
}
