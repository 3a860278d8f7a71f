import type { FiscalYear } from '../../kernel/fiscal.ts';
import { quantityOf } from '../indicators/formula.ts';
import { impliedQuantity } from '../indicators/implied.ts';
import { TOLERANCES } from '../indicators/tolerance.ts';
import { type Verdict, verdict } from '../indicators/verdict.ts';
import type { Indicator } from '../plans/plan.ts';
import type { YearResult } from '../plans/results.ts';
import type { Share, Whole } from './rules.ts';

/** What can be shared out between posts: a floor, or the count behind a growth rate. A percentage, a mean or a rank is not a sum of parts. */
export function wholeOf({ formula }: Indicator, { outcome, target }: Pick<YearResult, 'outcome' | 'target'>): Whole | null {
  const quantity = quantityOf(formula);
  if (!quantity) return null;
  const n = target.kind === 'floor' ? target.n : target.kind === 'growth' ? impliedQuantity(outcome, target) : null;
  return n === null || n <= 0 ? null : { n, overlaps: 'distinct' in quantity };
}

/** Has the year, before anything is counted in it, a target that can be shared out? */
export const hasShares = (indicator: Indicator, year: FiscalYear): boolean => {
  const kind = indicator.targets[year.label]?.kind;
  return quantityOf(indicator.formula) !== null && (kind === 'floor' || kind === 'growth');
};

/** The verdict on one share: that of a floor, by the rule of the whole. */
export const verdictOfShare = ({ n }: Share, value: number, year: FiscalYear, today: string): Verdict =>
  verdict({ kind: 'count', value, months: [] }, { kind: 'floor', n, wording: [] }, year, today, TOLERANCES);
