import type { FiscalYear } from '../../kernel/fiscal.ts';
import { type EvaluationInput, evaluate } from './evaluate.ts';
import { forecast } from './forecast.ts';
import type { Outcome } from './outcome.ts';
import type { Forecast } from './projection.ts';
import type { Tolerance } from './tolerance.ts';
import { type Verdict, verdict } from './verdict.ts';

/** What the cockpit, the plan and the indicator pages show of one indicator and year. The forecast comes with a verdict « in progress » alone. */
export interface Assessment {
  readonly outcome: Outcome;
  readonly verdict: Verdict;
  readonly forecast: Forecast | null;
}

/** Evaluate, judge and, while the year runs, forecast. `earlier`: years with tallies whose months tell the season. */
export function assess(input: EvaluationInput, earlier: readonly FiscalYear[], tolerances: readonly Tolerance[]): Assessment {
  const outcome = evaluate(input);
  const judged = verdict(outcome, input.target, input.year, input.today, tolerances);
  const runs = input.year.first <= input.today && input.today <= input.year.last;
  return { outcome, verdict: judged, forecast: runs ? forecast(input, outcome, earlier) : null };
}
