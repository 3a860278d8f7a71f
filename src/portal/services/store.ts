import type { Tx } from '../../db/kysely.ts';
import type { Bilingual } from '../../kernel/bilingual.ts';

export interface Office {
  readonly id: string;
  readonly name: Bilingual;
}

/** Posts that are open to the public's eyes and not closed before a day, from the view of the network. */
export async function listOffices(tx: Tx, org: number, day: string): Promise<readonly Office[]> {
  const rows = await tx
    .selectFrom('postCard')
    .select(['id', 'nameFr', 'nameEn'])
    .where('org', '=', org)
    .where((e) => e.or([e('closedOn', 'is', null), e('closedOn', '>=', day)]))
    .orderBy('nameFr')
    .execute();
  return rows.map(({ id, nameFr, nameEn }) => ({ id: id ?? '', name: { fr: nameFr ?? '', en: nameEn ?? '' } }));
}
