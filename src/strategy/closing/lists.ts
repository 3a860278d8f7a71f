import { type FactKind, type Measure, measureKey } from '../../kernel/fact.ts';
import { type FiscalYear, parseFiscalYear } from '../../kernel/fiscal.ts';
import type { ListOf } from '../../ledger/frozen.ts';
import type { Counts } from '../../ledger/list-line.ts';
import { measuresFor } from '../indicators/evaluate.ts';
import { measureOf, type Quantity, stepsDue } from '../indicators/formula.ts';
import { depositMade } from '../indicators/targets.ts';
import { coverageOf } from '../plans/measures.ts';
import { type Indicator, type Plan, planYears } from '../plans/plan.ts';
import type { YearResult } from '../plans/results.ts';
import type { UseRole } from '../plans/rules.ts';

/** A list that a figure follows from; `year` is the one that it is the list of. */
export interface Use extends ListOf {
  readonly role: UseRole;
  readonly year: string;
}

/**
 * Every list that a figure follows from, the one that its page opens first: what is judged before what is counted. None for a reading, a
 * milestone, or a figure that cannot be computed yet.
 */
export function usesOf(plan: Plan, { formula }: Indicator, result: YearResult, kinds: ReadonlyMap<string, FactKind>): readonly Use[] {
  const { target, year, outcome } = result;
  if (!rests(result)) return [];
  const within = (measure: Measure, counts: Counts, { first, last, label }: FiscalYear, role: UseRole): Use => ({
    role,
    year: label,
    measure,
    counts,
    first,
    last,
  });
  const whole = { ...year, first: plan.first };
  const uses: Use[] = [];
  if ('share' in formula) {
    const { kind, where, cumulative } = formula.share;
    uses.push(within({ kind, where }, 'met', cumulative ? whole : year, 'own'));
  } else if ('steps' in formula) {
    uses.push(within(stepsDue(formula.steps.workplan), 'met', year, 'own'));
    if (target.kind === 'steps' && target.deposit)
      uses.push(within(depositMade(target.workplan, target.deposit.step), 'n', whole, 'deposit'));
  } else if ('growth' in formula) {
    const { of, since } = formula.growth;
    const base = parseFiscalYear(since, Number(year.first.slice(5, 7)));
    uses.push(within(measureOf(of), countsOf(of), year, 'own'));
    if (base) uses.push(within(measureOf(of), countsOf(of), base, 'base'));
  } else if ('average' in formula) {
    const earlier = planYears(plan).filter(({ first }) => first < year.first);
    const mean = (of: Quantity, roles: readonly [UseRole, UseRole]): void => {
      uses.push(within(measureOf(of), countsOf(of), year, roles[0]));
      for (const one of earlier) uses.push(within(measureOf(of), countsOf(of), one, roles[1]));
    };
    if (target.kind === 'planAverage' && target.measure) mean(target.measure, ['judged', 'earlierJudged']);
    mean(formula.average.of, ['own', 'earlier']);
  } else if (!('reading' in formula)) {
    uses.push(within(measureOf(formula), countsOf(formula), year, 'own'));
  }
  const covered = new Set(measuresFor(formula, target).map(({ kind }) => kind));
  for (const kind of covered) if (kinds.get(kind)?.register) uses.push(within(coverageOf(kind), 'n', year, 'coverage'));
  return outcome.kind === 'missing' && outcome.reason.id === 'nothingRecorded' ? uses.filter(({ role }) => role === 'coverage') : uses;
}

/** Does the figure, or its absence, follow from facts of the ledger? */
function rests({ outcome, target }: YearResult): boolean {
  if (target.kind === 'milestone' || target.kind === 'notApplicable' || outcome.kind === 'reading') return false;
  return outcome.kind !== 'missing' || outcome.reason.id === 'nothingRecorded' || outcome.reason.id === 'noBase';
}

export const countsOf = (of: Quantity): Counts => ('sum' in of ? 'amount' : 'distinct' in of ? 'party' : 'n');

/** One spelling for one list, so that indicators that share a measure share its list. */
export const useKey = ({ measure, counts, first, last }: ListOf): string => [measureKey(measure), counts, first, last].join(' ');
