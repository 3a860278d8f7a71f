import type { Tx } from '../../db/kysely.ts';

/** Records that the visitor may see, of some registers, the latest made first: ids grow with time. */
export const listRecords = (
  tx: Tx,
  org: number,
  registers: readonly string[],
  most: number,
): Promise<readonly { readonly id: string; readonly register: string; readonly state: string }[]> =>
  tx
    .selectFrom('record')
    .select(['id', 'register', 'state'])
    .where('org', '=', org)
    .where('register', 'in', registers)
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
