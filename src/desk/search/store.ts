import type { Tx } from '../../db/kysely.ts';

/** States of records by id, as far as the actor or the public may see them. */
export async function statesOf(tx: Tx, org: number, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.selectFrom('record').select(['id', 'state']).where('org', '=', org).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, state }) => [id, state]));
}
