import type { FiscalYear } from '../../kernel/fiscal.ts';
import { drawnValue, inPercent } from '../pages/figure.ts';
import { type Plan, planYears } from '../plans/plan.ts';
import type { YearResult } from '../plans/results.ts';

/** Two years of a plan under comparison; `from` may be the later one if the reader asked so. */
export interface Pair {
  readonly from: FiscalYear;
  readonly to: FiscalYear;
  /** Years that have begun: those that may be asked for. */
  readonly begun: readonly FiscalYear[];
}

/**
 * The years asked for by label; without them, the last one begun and the one before. Null when a label is no year begun of the plan, or
 * fewer than two have begun.
 */
export function pairOf(
  plan: Pick<Plan, 'first' | 'last'>,
  asked: { readonly from: string; readonly to: string },
  today: string,
): Pair | null {
  const begun = planYears(plan).filter(({ first }) => first <= today);
  const find = (label: string, fallback: FiscalYear | undefined) => (label === '' ? fallback : begun.find((year) => year.label === label));
  const to = find(asked.to, begun.at(-1));
  const before = begun.findLast(({ first }) => to !== undefined && first < to.first) ?? begun.find(({ label }) => label !== to?.label);
  const from = find(asked.from, before);
  return from && to && begun.length > 1 ? { from, to, begun } : null;
}

export type Difference =
  /** In units, or in percentage points. */
  { readonly kind: 'units' | 'points'; readonly n: number } | { readonly kind: 'otherUnit' } | { readonly kind: 'none' };

/** How much the second is above the first, in the unit that both are drawn in. */
export function differenceOf(before: YearResult, after: YearResult): Difference {
  const [a, b] = [drawnValue(before), drawnValue(after)];
  if (a === null || b === null) return { kind: 'none' };
  if (inPercent(before) !== inPercent(after)) return { kind: 'otherUnit' };
  return inPercent(after) ? { kind: 'points', n: Math.round((b - a) * 10) / 10 } : { kind: 'units', n: b - a };
}
