import { type FactKind, type Measure, measureKey } from '../../kernel/fact.ts';
import { measuresFor } from '../indicators/evaluate.ts';
import { measuresOf } from '../indicators/formula.ts';
import type { Indicator, Plan } from './plan.ts';

/** All that is tallied for one indicator, each measure once: its formula's leaves and those of its targets. */
export const measuresOfIndicator = ({ formula, targets }: Indicator): readonly Measure[] =>
  once([...measuresOf(formula), ...Object.values(targets).flatMap((target) => measuresFor(formula, target))]);

/** Every fact of a kind, whatever its facets: tells a register that nobody kept yet from one where nothing of the sort happened. */
export const coverageOf = (kind: string): Measure => ({ kind, where: {} });

/** All that the ledger has to tally for a plan, each measure once. */
export function measuresOfPlan(plan: Plan, kinds: ReadonlyMap<string, FactKind>): readonly Measure[] {
  const own = plan.indicators.flatMap(measuresOfIndicator);
  const live = own.map(({ kind }) => kind).filter((kind) => (kinds.get(kind)?.register ?? null) !== null);
  return once([...own, ...live.map(coverageOf)]);
}

const once = (measures: readonly Measure[]): readonly Measure[] => [
  ...new Map(measures.map((measure) => [measureKey(measure), measure])).values(),
];
