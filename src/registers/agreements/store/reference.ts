import type { Tx } from '../../../db/kysely.ts';

/** Which of these records there are. */
export async function knownIds(tx: Tx, org: number, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .selectFrom('record')
    .select('id')
    .where('org', '=', org)
    .where('id', 'in', [...ids])
    .execute();
  return new Set(rows.map(({ id }) => id));
}
