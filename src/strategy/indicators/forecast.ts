import { type Cell, type Measure, measureKey } from '../../kernel/fact.ts';
import type { FiscalYear } from '../../kernel/fiscal.ts';
import { byMonth, totalBetween } from './cells.ts';
import { type EvaluationInput, valueIn } from './evaluate.ts';
import { forecastQuantity } from './forecast-quantity.ts';
import { casesToCome, forecastShare } from './forecast-share.ts';
import { measureOf, measuresOf, quantityOf } from './formula.ts';
import { impliedQuantity } from './implied.ts';
import type { Outcome, OutcomeOf } from './outcome.ts';
import type { Forecast } from './projection.ts';

/**
 * The forecast of the year, from what is done by `today` and from the months of `earlier` years (a year without facts teaches nothing).
 * Null where a forecast has no meaning: a rank or another reading, a milestone, a share accumulated over the plan, a missing figure,
 * a year not begun. Once the year is over it is the figure itself, with chance 0 or 1.
 */
export function forecast(input: EvaluationInput, outcome: Outcome, earlier: readonly FiscalYear[]): Forecast | null {
  if (input.today < input.year.first) return null;
  if (outcome.kind === 'count' || outcome.kind === 'growth' || outcome.kind === 'average') return ofQuantity(input, outcome, earlier);
  const accumulated = 'share' in input.formula && input.formula.share.cumulative === true;
  return outcome.kind === 'ratio' && !accumulated ? ofShare(input, outcome, earlier) : null;
}

function ofQuantity(
  input: EvaluationInput,
  outcome: OutcomeOf<'count' | 'growth' | 'average'>,
  earlier: readonly FiscalYear[],
): Forecast | null {
  const { target, year, today } = input;
  const of = (target.kind === 'planAverage' ? target.measure : undefined) ?? quantityOf(input.formula);
  if (!of) return null;
  return forecastQuantity({
    year,
    today,
    done: outcome.kind === 'average' ? ((outcome.judged ?? outcome.own).perYear.at(-1)?.value ?? 0) : outcome.value,
    needed: impliedQuantity(outcome, target),
    history: monthsOfYears(input, measureOf(of), earlier, (cell) => valueIn(cell, of)),
    amounts: 'sum' in of,
  });
}

function ofShare(
  input: EvaluationInput,
  { num, den, known, deposit }: OutcomeOf<'ratio'>,
  earlier: readonly FiscalYear[],
): Forecast | null {
  const { formula, target, year, today, tallies } = input;
  const [measure] = measuresOf(formula);
  if (!measure) return null;
  const closed = year.last < today;
  // A step done late counts until the year ends; of other facts, only those dated later may still become met.
  const lateCounts = 'steps' in formula;
  const open = closed ? 0 : lateCounts ? known.den - known.num : known.den - den - (known.num - num);
  const ahead = lateCounts || input.kinds.get(measure.kind)?.ahead === true;
  const history = earlier.map((one) => totalBetween(tallies.get(measureKey(measure)), one.first, one.last));
  const landed = forecastShare({
    met: known.num,
    all: known.den,
    open,
    coming: ahead
      ? 0
      : casesToCome(
          year,
          today,
          den,
          monthsOfYears(input, measure, earlier, ({ n }) => n),
        ),
    decided: { met: num, missed: lateCounts ? 0 : den - num },
    history: history.reduce((sum, { met, n }) => ({ met: sum.met + met, all: sum.all + n }), { met: 0, all: 0 }),
    target: target.kind === 'percentage' || target.kind === 'steps' ? target.p : null,
  });
  const depositMissed = deposit !== undefined && deposit.deadline < today && (deposit.madeOn === null || deposit.madeOn > deposit.deadline);
  return landed && depositMissed ? { ...landed, chance: 0, band: 'atRisk' } : landed;
}

const monthsOfYears = (
  { tallies }: EvaluationInput,
  measure: Measure,
  years: readonly FiscalYear[],
  value: (cell: Cell) => number,
): readonly (readonly number[])[] =>
  years.map((year) => byMonth(tallies.get(measureKey(measure)), year, year.last).map(({ cell }) => value(cell)));
