import type { Tx } from '../../../db/kysely.ts';
import type { LegalRule } from '../law/rules.ts';

/** The rules that the organisation is held to, of every date. */
export async function loadRules(tx: Tx, org: number): Promise<readonly LegalRule[]> {
  const rows = await tx.selectFrom('agreementRule').selectAll().where('org', '=', org).orderBy('place').orderBy('validFrom').execute();
  return rows.map(({ org: _org, place: _place, articleFr, articleEn, saysFr, saysEn, act, parties, ...row }) => ({
    ...row,
    // Written by `addRules` from what the schema had checked.
    act: act as LegalRule['act'],
    parties: parties as LegalRule['parties'],
    article: { fr: articleFr, en: articleEn },
    says: { fr: saysFr, en: saysEn },
  }));
}

/** Adds the rules that are not there yet; those that are stay as they are. Run as owner. */
export async function addRules(tx: Tx, org: number, rules: readonly LegalRule[]): Promise<void> {
  if (rules.length === 0) return;
  await tx
    .insertInto('agreementRule')
    .values(
      rules.map(({ article, says, kinds, parties, ...rule }, place) => ({
        ...rule,
        org,
        place,
        kinds: [...kinds],
        parties: [...parties],
        articleFr: article.fr,
        articleEn: article.en,
        saysFr: says.fr,
        saysEn: says.en,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
