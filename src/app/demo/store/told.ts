import type { Tx } from '../../../db/kysely.ts';
import { loadSpine, type Spine } from '../../../records/spine.ts';

/** A kind of record. */
export interface Wanted {
  readonly register: string;
  readonly state: string;
  readonly visibility?: Spine['visibility'];
  /** Account that recorded it. */
  readonly by?: string;
}

/** The latest record of this kind that the actor may read; null when there is none. */
export async function latestRecord(tx: Tx, org: number, { register, state, visibility, by }: Wanted): Promise<Spine | null> {
  let asked = tx.selectFrom('record').select('id').where('org', '=', org).where('register', '=', register).where('state', '=', state);
  if (visibility !== undefined) asked = asked.where('visibility', '=', visibility);
  if (by !== undefined) asked = asked.where('createdBy', '=', by);
  const row = await asked.orderBy('onDay', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst();
  return row ? loadSpine(tx, org, row.id) : null;
}
