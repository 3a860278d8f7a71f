import type { Database } from '../../db/transaction.ts';
import type { Org } from '../../kernel/actor.ts';

/** Words of a list, for a fictional organisation. */
export const addWords = (db: Database, org: Org, list: string, codes: readonly string[]): Promise<unknown> =>
  db.asOwner((tx) =>
    tx
      .insertInto('vocabulary')
      .values(codes.map((code) => ({ org: org.id, list, code, labelFr: code, labelEn: code })))
      .execute(),
  );
