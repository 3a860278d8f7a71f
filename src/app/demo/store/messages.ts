import type { Insertable } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';
import type { DB } from '../../../db/schema.ts';

/** Writes a message as it is once the rules have decided about it. */
export async function insertMessage(tx: Tx, row: Insertable<DB['incomingMail']>): Promise<void> {
  await tx.insertInto('incomingMail').values(row).execute();
}
