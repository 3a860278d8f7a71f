import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';
import { loadLines } from '../../ledger/frozen.ts';
import { type Frozen, type FrozenFigure, figureKey, type YearClosing } from './frozen.ts';

/**
 * What was frozen of a plan, as far as the actor may see: members what is approved, the public what is published. `asKnownAt` is a journal
 * position: what was approved later is left out.
 */
export async function loadFrozen(tx: Tx, org: number, plan: string, asKnownAt?: number): Promise<Frozen> {
  // A figure is frozen by the entry that approves its year.
  const known = asKnownAt === undefined ? sql`` : sql`and year_known_at(t.plan, t.year, ${asKnownAt}::bigint)`;
  const years = await sql<YearClosing>`
    select year, state, cut, approved_at, signer, signer_function, declaration, published_at from plan_year t
     where org = ${org} and plan = ${plan} ${known}`.execute(tx);
  const figures = await sql<FrozenFigure>`
    select year, indicator, definition, outcome, verdict, value, facts, cut, digest, line, uses, entry from frozen_figure t
     where org = ${org} and plan = ${plan} ${known}`.execute(tx);
  return {
    years: new Map(years.rows.map((row) => [row.year, row])),
    figures: new Map(figures.rows.map((row) => [figureKey(row.year, row.indicator), row])),
    // A list is cut by the first year that uses it: without a figure there is none.
    lines:
      figures.rows.length === 0 ? [] : (await loadLines(tx, org, plan)).filter(({ cut }) => asKnownAt === undefined || cut <= asKnownAt),
  };
}
