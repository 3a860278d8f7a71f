import type { Tx } from '../../db/kysely.ts';
import { type FactKind, measureKey, type Tallies } from '../../kernel/fact.ts';
import { type FiscalYear, parseFiscalYear, previousYear } from '../../kernel/fiscal.ts';
import { readTallies } from '../../ledger/read.ts';
import { type Assessment, assess } from '../indicators/assess.ts';
import { totalBetween } from '../indicators/cells.ts';
import { type EvaluationInput, measuresFor } from '../indicators/evaluate.ts';
import { declarationOf, inForce, readingsOf } from '../indicators/in-force.ts';
import type { Outcome, Reading } from '../indicators/outcome.ts';
import { type EnteredReading, lastDays, loadReadings } from '../indicators/store.ts';
import { NO_TARGET, type Target } from '../indicators/targets.ts';
import { TOLERANCES } from '../indicators/tolerance.ts';
import { type FrozenFigure, figureKey, frozenValues, valueText, type YearClosing } from './frozen.ts';
import { coverageOf, measuresOfIndicator, measuresOfPlan } from './measures.ts';
import { type Indicator, type Plan, planYears } from './plan.ts';
import { loadFrozen } from './store-frozen.ts';

/** One indicator in one fiscal year: as it was approved, or else as it is today. */
export interface YearResult extends Assessment {
  readonly year: FiscalYear;
  readonly target: Target;
  /** What was approved, for a year that is: outcome and verdict above are then those, whatever was corrected since. */
  readonly frozen: FrozenFigure | null;
  /** What the records say today of an approved year, where that is another value: a restatement. */
  readonly restated: Outcome | null;
}

export interface IndicatorResults {
  readonly indicator: Indicator;
  /** One for each year of the plan, in order (or the one asked for). */
  readonly years: readonly YearResult[];
  /** ISO day of the last fact or reading that the figure knows of; null when there is none. */
  readonly freshOn: string | null;
}

export interface PlanResults {
  readonly plan: Plan;
  /** ISO day of the evaluation. */
  readonly today: string;
  readonly years: readonly FiscalYear[];
  readonly indicators: readonly IndicatorResults[];
  /** What the figures follow from, for charts and lists. */
  readonly tallies: Tallies;
  readonly readings: readonly EnteredReading[];
  /** Years that were approved or published, as far as the reader may know. */
  readonly closings: ReadonlyMap<string, YearClosing>;
}

export interface ResultsOptions {
  /** Label of one year of the plan; all of them unless said. */
  readonly year?: string;
  /** ISO day. */
  readonly today: string;
  readonly kinds: ReadonlyMap<string, FactKind>;
  /** Journal position: what was known then. */
  readonly asKnownAt?: number;
}

/** Years whose months teach a forecast the season; older ones say little of today. */
const HISTORY = 5;

/**
 * Figures, verdicts and forecasts of every indicator of a plan, in a handful of statements whatever the number of indicators, years and facts.
 * The pages, the command line and the programming interface all show this.
 */
export async function planResults(tx: Tx, org: number, plan: Plan, options: ResultsOptions): Promise<PlanResults> {
  const { today, kinds, asKnownAt } = options;
  const years = planYears(plan);
  const measures = measuresOfPlan(plan, kinds);
  const span = spanOf(plan, years);
  const { tallies, computing } = await readTallies(tx, org, measures, span.first, span.last, asKnownAt);
  const entered = await loadReadings(tx, org, plan.id, seriesOf(plan), asKnownAt);
  const standing = inForce(entered.filter(({ onDay }) => onDay <= today));
  const last = await lastDays(tx, org, measures, today);
  const readings = readingsOf(standing);
  const { years: closings, figures, lines } = await loadFrozen(tx, org, plan.id, asKnownAt);
  const known = { tallies, computing, readings, planYears: years, today, kinds, frozen: frozenValues(lines) };
  return {
    plan,
    today,
    years,
    tallies,
    readings: entered,
    closings,
    indicators: plan.indicators.map((indicator) => ({
      indicator,
      years: years
        .filter(({ label }) => options.year === undefined || label === options.year)
        .map((year) => {
          const live = yearResult({
            ...known,
            formula: indicator.formula,
            target: targetOf(indicator, year.label),
            year,
            declaration: declarationOf(standing, plan.id, indicator.no, year.label),
          });
          const figure = figures.get(figureKey(year.label, indicator.no));
          return figure ? asApproved(figure, indicator, live) : live;
        }),
      freshOn: freshest(indicator, last, readings, standing),
    })),
  };
}

export const targetOf = ({ targets }: Indicator, year: string): Target =>
  Object.hasOwn(targets, year) ? (targets[year] ?? NO_TARGET) : NO_TARGET;

/** Years before this one, the latest first, from which a forecast learns. */
export const earlierYears = (year: FiscalYear): readonly FiscalYear[] => {
  const earlier: FiscalYear[] = [];
  for (let one = previousYear(year); earlier.length < HISTORY; one = previousYear(one)) earlier.push(one);
  return earlier;
};

/** The figure as it was approved. Under another formula than today's, what the records say now would be another figure. */
function asApproved(frozen: FrozenFigure, { formula }: Indicator, live: YearResult): YearResult {
  const { definition, outcome, verdict, value } = frozen;
  const same = JSON.stringify(definition.formula) === JSON.stringify(formula);
  const restated = same && valueText(live.outcome) !== value ? live.outcome : null;
  return { year: live.year, target: definition.target, outcome, verdict, forecast: null, frozen, restated };
}

function yearResult(input: EvaluationInput): YearResult {
  const { year, target, today } = input;
  const assessment = assess(input, earlierYears(year), TOLERANCES);
  const unkept = year.last < today ? notKept(input, assessment) : [];
  const own = { year, target, frozen: null, restated: null };
  if (unkept.length === 0) return { ...own, ...assessment };
  const reason = { id: 'nothingRecorded', kinds: unkept } as const;
  const verdict = target.kind === 'none' ? assessment.verdict : ({ kind: 'dataMissing', reason } as const);
  return { ...own, outcome: { kind: 'missing', reason }, verdict, forecast: null };
}

/**
 * Kinds of facts of which the registers hold nothing at all in a closed year: a figure of 0 would be made up. A register that holds
 * something of the year was kept: where steps toward agreements were recorded and no signature, none was signed.
 */
function notKept({ formula, target, tallies, year, kinds }: EvaluationInput, { outcome }: Assessment): readonly string[] {
  if (outcome.kind === 'missing' || outcome.kind === 'milestone' || outcome.kind === 'reading' || target.kind === 'notApplicable')
    return [];
  const asked = [...new Set(measuresFor(formula, target).map(({ kind }) => kind))];
  const empty = asked.filter((kind) => totalBetween(tallies.get(measureKey(coverageOf(kind))), year.first, year.last).n === 0);
  const kept = new Set(asked.filter((kind) => !empty.includes(kind)).map((kind) => kinds.get(kind)?.register));
  return empty.filter((kind) => !kept.has(kinds.get(kind)?.register));
}

/** From the earliest base year or year of history to the end of the plan. */
function spanOf(plan: Plan, [firstYear]: readonly FiscalYear[]): { readonly first: string; readonly last: string } {
  const bases = plan.indicators.flatMap(({ formula }) =>
    'growth' in formula ? [parseFiscalYear(formula.growth.since, Number(plan.first.slice(5, 7)))] : [],
  );
  const firsts = [...(firstYear ? earlierYears(firstYear) : []), ...bases].flatMap((year) => (year ? [year.first] : []));
  return { first: [plan.first, ...firsts].toSorted()[0] ?? plan.first, last: plan.last };
}

export const seriesOf = ({ indicators }: Plan): readonly string[] =>
  indicators.flatMap(({ formula }) => ('reading' in formula ? [formula.reading.series] : []));

function freshest(
  indicator: Indicator,
  lastDay: ReadonlyMap<string, string>,
  readings: readonly Reading[],
  standing: readonly EnteredReading[],
): string | null {
  const { formula } = indicator;
  const facts = measuresOfIndicator(indicator).flatMap((measure) => lastDay.get(measureKey(measure)) ?? []);
  const entered = 'reading' in formula ? readings.filter(({ series }) => series === formula.reading.series).map(({ on }) => on) : [];
  const milestones = standing.filter((one) => one.kind === 'milestone' && one.indicator === indicator.no).map(({ onDay }) => onDay);
  return [...facts, ...entered, ...milestones].toSorted().at(-1) ?? null;
}
