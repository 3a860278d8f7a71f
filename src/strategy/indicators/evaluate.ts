import { type Cell, type FactKind, type Measure, measureKey, type Tallies } from '../../kernel/fact.ts';
import { type FiscalYear, parseFiscalYear } from '../../kernel/fiscal.ts';
import { byMonth, totalBetween } from './cells.ts';
import { type Formula, measureOf, measuresOf, type Quantity, stepsDue } from './formula.ts';
import type { Declaration, MissingReason, MonthValue, Outcome, OutcomeOf, Reading, RunningMean } from './outcome.ts';
import { depositMade, type Target, targetMeasures } from './targets.ts';

/** Everything that the figure of one indicator for one fiscal year follows from. */
export interface EvaluationInput {
  readonly formula: Formula;
  readonly target: Target;
  readonly year: FiscalYear;
  /** Years of the plan, in order. */
  readonly planYears: readonly FiscalYear[];
  readonly tallies: Tallies;
  readonly readings: readonly Reading[];
  /** The milestone of this year, when it was declared done. */
  readonly declaration: Declaration | null;
  /** ISO day of the evaluation: facts dated later are not counted. */
  readonly today: string;
  readonly kinds: ReadonlyMap<string, FactKind>;
  /** Keys of the measures still being back-filled. */
  readonly computing: ReadonlySet<string>;
  /** Whole-year values of approved years (year → measure key → value), which stand for a base year or an earlier year of a mean whatever was corrected since. */
  readonly frozen?: ReadonlyMap<string, ReadonlyMap<string, Cell>>;
}

/** All that has to be tallied to evaluate and judge: the formula's leaves and the target's own. */
export const measuresFor = (formula: Formula, target: Target): readonly Measure[] => [...measuresOf(formula), ...targetMeasures(target)];

/** The figure, or why there is none. A register to come never gives a figure; a live register without a fact gives 0; a share of 0 of 0 is not applicable. */
export function evaluate(input: EvaluationInput): Outcome {
  const { formula, target } = input;
  if (target.kind === 'notApplicable') return { kind: 'notApplicable', reason: { id: 'declared', text: target.reason } };
  if (target.kind === 'milestone') return milestone(input);
  const reason = whyMissing(input);
  if (reason) return { kind: 'missing', reason };
  if ('reading' in formula) return reading(input, formula.reading.series);
  if ('share' in formula) return share(input, formula.share, formula.share.cumulative === true);
  if ('steps' in formula) return steps(input, formula.steps.workplan);
  if ('growth' in formula) return growth(input, formula.growth.of, formula.growth.since);
  if ('average' in formula) return average(input, formula.average.of);
  const months = monthly(input, formula);
  return { kind: 'count', value: months.at(-1)?.cumulative ?? 0, months };
}

function whyMissing({ formula, target, kinds, computing }: EvaluationInput): MissingReason | null {
  const measures = measuresFor(formula, target);
  const toCome = new Set(measures.map(({ kind }) => kind).filter((kind) => (kinds.get(kind)?.register ?? null) === null));
  if (toCome.size > 0) return { id: 'registerToCome', kinds: [...toCome] };
  return measures.some((measure) => computing.has(measureKey(measure))) ? { id: 'beingComputed' } : null;
}

function milestone({ declaration, year, today }: EvaluationInput): Outcome {
  if (declaration === null || declaration.on > today) return { kind: 'missing', reason: { id: 'noDeclaration' } };
  return { kind: 'milestone', done: declaration.on <= year.last ? declaration : null };
}

function reading({ readings, year, today }: EvaluationInput, series: string): Outcome {
  const known = readings.filter((one) => one.series === series && one.year === year.label && one.on <= today);
  const latest = known.toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1);
  if (!latest) return { kind: 'missing', reason: { id: 'noReading', series } };
  const { value, on, source, proof } = latest;
  return { kind: 'reading', value, on, source, ...(proof === undefined ? {} : { proof }) };
}

function share({ tallies, year, planYears, today }: EvaluationInput, measure: Measure, cumulative: boolean): Outcome {
  const cells = tallies.get(measureKey({ kind: measure.kind, where: measure.where }));
  const first = cumulative ? (planYears[0]?.first ?? year.first) : year.first;
  const due = totalBetween(cells, first, earlier(year.last, today));
  const known = totalBetween(cells, first, year.last);
  if (known.n === 0) return { kind: 'notApplicable', reason: { id: 'nothingDue' } };
  return { kind: 'ratio', num: due.met, den: due.n, known: { num: known.met, den: known.n } };
}

function steps(input: EvaluationInput, workplan: string): Outcome {
  const outcome = share(input, stepsDue(workplan), false);
  const { target, today } = input;
  if (outcome.kind !== 'ratio' || target.kind !== 'steps' || !target.deposit) return outcome;
  const { step, deadline } = target.deposit;
  const made = [...(input.tallies.get(measureKey(depositMade(workplan, step))) ?? [])].filter(([on, { n }]) => n > 0 && on <= today);
  const madeOn = made.map(([on]) => on).toSorted()[0] ?? null;
  return { ...outcome, deposit: { deadline, madeOn } };
}

function growth(input: EvaluationInput, of: Quantity, since: string): Outcome {
  const baseYear = parseFiscalYear(since, Number(input.year.first.slice(5, 7)));
  const base = baseYear ? yearValue(input, of, baseYear) : 0;
  if (base === 0) return { kind: 'missing', reason: { id: 'noBase', year: since } };
  const months = monthly(input, of);
  const value = months.at(-1)?.cumulative ?? 0;
  return { kind: 'growth', value, base, baseYear: since, rate: { num: value - base, den: base }, months };
}

function average(input: EvaluationInput, of: Quantity): OutcomeOf<'average'> {
  const measure = input.target.kind === 'planAverage' ? input.target.measure : undefined;
  return { kind: 'average', own: runningMean(input, of), judged: measure ? runningMean(input, measure) : null };
}

/** Only closed years enter the mean: the running one is a matter for the forecast. */
function runningMean(input: EvaluationInput, of: Quantity): RunningMean {
  const begun = input.planYears.filter(({ first }) => first <= input.year.first && first <= input.today);
  const perYear = begun.map((year) => ({ year: year.label, value: yearValue(input, of, year), closed: year.last < input.today }));
  const closed = perYear.filter((one) => one.closed);
  const sum = closed.reduce((total, { value }) => total + value, 0);
  return { perYear, mean: closed.length === 0 ? null : { num: sum, den: closed.length } };
}

function yearValue({ tallies, frozen, year, today }: EvaluationInput, of: Quantity, asked: FiscalYear): number {
  const key = measureKey(measureOf(of));
  const approved = asked.label === year.label ? undefined : frozen?.get(asked.label)?.get(key);
  return valueIn(approved ?? totalBetween(tallies.get(key), asked.first, earlier(asked.last, today)), of);
}

/** The months of the year begun so far. */
function monthly({ tallies, year, today }: EvaluationInput, of: Quantity): readonly MonthValue[] {
  let cumulative = 0;
  return byMonth(tallies.get(measureKey(measureOf(of))), year, today)
    .filter(({ month }) => month <= today)
    .map(({ month, cell }) => {
      const value = valueIn(cell, of);
      cumulative += value;
      return { month, value, cumulative };
    });
}

/** What a cell is worth for a quantity: its amount for a sum, its number for a count. */
export const valueIn = (cell: Cell, of: Quantity): number => ('sum' in of ? cell.amount : cell.n);

const earlier = (a: string, b: string): string => (a < b ? a : b);
