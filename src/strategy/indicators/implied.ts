import { ceilOf, ratio, times } from './fraction.ts';
import type { Outcome } from './outcome.ts';
import type { Target } from './targets.ts';

/**
 * The least value of the year's quantity that reaches the target: the floor itself, the count behind a growth rate (« cible + 20 %,
 * soit 3 168 »), what a running mean still asks of this year. Null where the target is not a quantity.
 */
export function impliedQuantity(outcome: Outcome, target: Target): number | null {
  if (outcome.kind === 'count' && target.kind === 'floor') return target.n;
  if (outcome.kind === 'growth' && target.kind === 'growth') return ceilOf(times(ratio(outcome.base), ratio(100 + target.p, 100)));
  if (outcome.kind === 'average' && target.kind === 'planAverage') {
    const { perYear } = outcome.judged ?? outcome.own;
    const earlier = perYear.slice(0, -1).reduce((sum, { value }) => sum + value, 0);
    return Math.max(0, target.n * perYear.length - earlier);
  }
  return null;
}
