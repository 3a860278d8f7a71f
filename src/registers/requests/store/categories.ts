import type { Tx } from '../../../db/kysely.ts';
import type { Bilingual } from '../../../kernel/bilingual.ts';

/** Is this a code of the list? */
export async function categoryExists(tx: Tx, org: number, list: string, code: string): Promise<boolean> {
  const row = await tx
    .selectFrom('vocabulary')
    .select('code')
    .where('org', '=', org)
    .where('list', '=', list)
    .where('code', '=', code)
    .executeTakeFirst();
  return row !== undefined;
}

/** Words of a list by code, in its order. */
export async function loadCategories(tx: Tx, org: number, list: string): Promise<ReadonlyMap<string, Bilingual>> {
  const rows = await tx
    .selectFrom('vocabulary')
    .select(['code', 'labelFr', 'labelEn'])
    .where('org', '=', org)
    .where('list', '=', list)
    .orderBy('place')
    .orderBy('code')
    .execute();
  return new Map(rows.map(({ code, labelFr, labelEn }) => [code, { fr: labelFr, en: labelEn }]));
}
