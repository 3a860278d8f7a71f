import type { Tx } from '../db/kysely.ts';
import type { Refusal } from '../kernel/decision.ts';

/** Why a record cannot be of the unit asked for: the organisation has none such. Null when it has, or when none was asked for. */
export async function unknownUnit(tx: Tx, org: number, unit: string | undefined): Promise<Refusal | null> {
  if (unit === undefined) return null;
  const row = await tx.selectFrom('unit').select('id').where('org', '=', org).where('id', '=', unit).executeTakeFirst();
  return row ? null : { id: 'unknownChoice', field: 'unit' };
}
