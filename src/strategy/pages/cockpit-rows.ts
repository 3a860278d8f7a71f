import type { FiscalYear } from '../../kernel/fiscal.ts';
import type { Indicator, Plan, PlanNode } from '../plans/plan.ts';
import type { IndicatorResults, PlanResults, YearResult } from '../plans/results.ts';
import { nodesAbove } from './outline.ts';
import { LOOK_IDS, lookId } from './verdict-look.tsx';

export interface Row extends IndicatorResults {
  readonly indicator: Indicator;
  readonly result: YearResult;
  /** Who answers for it: the directorate that the plan names, else the person who was given it. */
  readonly owner: string | null;
  /** From the top of the plan down to the objective. */
  readonly above: readonly PlanNode[];
}

/** One row an indicator, for one year. */
export const rowsOf = (results: PlanResults, year: FiscalYear, owners: ReadonlyMap<string, string>): readonly Row[] =>
  results.indicators.flatMap((one) => {
    const result = one.years.find((candidate) => candidate.year.label === year.label);
    if (!result) return [];
    const owner = one.indicator.owner ?? owners.get(one.indicator.no) ?? null;
    return [{ ...one, result, owner, above: nodesAbove(results.plan, one.indicator.objective) }];
  });

export const ORDERS = ['risque', 'numero'] as const;

export interface CockpitFilter {
  /** Id of any node of the plan: its indicators and those below it. '' for all. */
  readonly objective: string;
  readonly owner: string;
  readonly order: string;
}

/** Rows that match, at risk first: the least chance, then what has no forecast, then what was missed, then the rest. */
export function chosen(plan: Plan, rows: readonly Row[], { objective, owner, order }: CockpitFilter): readonly Row[] {
  const known = plan.nodes.some(({ id }) => id === objective);
  const matching = rows.filter((row) => (!known || row.above.some(({ id }) => id === objective)) && (owner === '' || row.owner === owner));
  return order === 'numero' ? matching : matching.toSorted((a, b) => rank(a) - rank(b));
}

function rank({ result }: Row): number {
  const place = LOOK_IDS.indexOf(lookId(result));
  return place + (result.forecast?.chance ?? 0) * 0.99;
}
