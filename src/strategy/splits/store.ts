import type { Tx } from '../../db/kysely.ts';
import type { Share } from './rules.ts';

/** Shares of the target of one indicator and year, the largest first. */
export async function loadShares(tx: Tx, org: number, plan: string, indicator: string, year: string): Promise<readonly Share[]> {
  return tx
    .selectFrom('targetSplit')
    .select(['unit', 'n'])
    .where('org', '=', org)
    .where('plan', '=', plan)
    .where('indicator', '=', indicator)
    .where('year', '=', year)
    .orderBy('n', 'desc')
    .orderBy('unit')
    .execute();
}

/** Indicators and years of a plan whose target is shared out. */
export async function sharedOut(tx: Tx, org: number, plan: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('targetSplit')
    .select(['indicator', 'year'])
    .distinct()
    .where('org', '=', org)
    .where('plan', '=', plan)
    .execute();
  return new Set(rows.map(({ indicator, year }) => placeOf(indicator, year)));
}

export const placeOf = (indicator: string, year: string): string => `${indicator} ${year}`;

/** Puts these shares in the place of those there were. */
export async function replaceShares(
  tx: Tx,
  org: number,
  at: { readonly plan: string; readonly indicator: string; readonly year: string; readonly audience: 'public' | 'org' },
  shares: readonly Share[],
): Promise<void> {
  const { plan, indicator, year } = at;
  await tx
    .deleteFrom('targetSplit')
    .where('org', '=', org)
    .where('plan', '=', plan)
    .where('indicator', '=', indicator)
    .where('year', '=', year)
    .execute();
  if (shares.length === 0) return;
  await tx
    .insertInto('targetSplit')
    .values(shares.map((share) => ({ org, ...at, ...share })))
    .execute();
}
