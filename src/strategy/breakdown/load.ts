import type { Cell, Measure } from '../../kernel/fact.ts';
import { measureKey } from '../../kernel/fact.ts';
import { isId } from '../../kernel/ids.ts';
import { type MonthRow, readBreakdown, readBreakdownByMonth } from '../../ledger/read.ts';
import { loadVocabulary, type Vocabulary } from '../../records/vocabulary.ts';
import type { Visit } from '../../web/visit.ts';
import { totalBetween } from '../indicators/cells.ts';
import { hasPosts, type Period, type PostCard, postsById, thinCells } from '../indicators/store.ts';
import { FILTER_NAMES, FILTERS, type FilterName, MOST_COUNTED, mostFacts, periodOf } from '../pages/behind.ts';
import { followed, measureBehind } from '../pages/series.ts';
import type { Indicator } from '../plans/plan.ts';
import type { PlanResults, YearResult } from '../plans/results.ts';
import type { Share } from '../splits/rules.ts';
import { loadShares } from '../splits/store.ts';
import { type Cross, crossOf } from './cross.ts';
import { type Breakdown, breakdownOf, monthlyOf, monthsBetween, type Worth } from './table.ts';

/** By what a figure may be broken down, as the address says it. */
export type By = FilterName | 'mois';

/** A figure of one indicator and year, broken down. */
export interface BrokenDown {
  readonly by: By;
  /** What the register knows of such facts: the tabs of the page. */
  readonly ways: readonly By[];
  readonly worth: Worth;
  readonly period: Period;
  readonly measure: Measure;
  /** Null: too many facts to tell what may be published of them. */
  readonly table: Breakdown | null;
  /** Month by month; null for months themselves, and where each party counts once. */
  readonly cross: Cross | null;
  /** Of the target, by post. */
  readonly shares: readonly Share[];
  readonly posts: ReadonlyMap<string, PostCard>;
  readonly vocabulary: Vocabulary;
}

/** Rows of the table by month before the rest is put together. */
const MOST_ROWS = 16;

/** What is counted and how: the facts of a share, the amounts of a sum, or their number. */
export function worthOf(indicator: Indicator, { target }: YearResult): Worth {
  const of = followed(indicator, target);
  if (!of) return 'share';
  return 'sum' in of ? 'amount' : 'n';
}

/** Breaks a figure down at the cost of its tallies. Null where no register computes it, or its year has not begun. */
export async function breakDown(
  visit: Visit,
  plan: string,
  indicator: Indicator,
  result: YearResult,
  results: PlanResults,
  inside: boolean,
): Promise<BrokenDown | null> {
  const { tx, org, slots, query } = visit;
  const measure = measureBehind(indicator, result.target);
  const kind = measure && slots.kinds.get(measure.kind);
  if (!measure || !kind?.register || result.year.first > results.today) return null;
  const dimensions = kind.dimensions ?? [];
  const shares = await loadShares(tx, org.id, plan, indicator.no, result.year.label);
  const byPost = shares.length > 0 || (await hasPosts(tx, org.id));
  const ways: readonly By[] = [
    ...FILTER_NAMES.filter((name) => dimensions.includes(FILTERS[name]) && (byPost || name !== 'poste')),
    'mois',
  ];
  const by = ways.find((way) => way === query.get('par')) ?? ways[0] ?? 'mois';
  const period = periodOf(indicator, result, results);
  const known = { by, ways, worth: worthOf(indicator, result), period, measure, shares };
  const vocabulary = await loadVocabulary(tx, org.id);
  const cells = results.tallies.get(measureKey(measure));
  if (by === 'mois') return { ...known, table: monthlyOf(cells, period), cross: null, posts: new Map(), vocabulary };
  // What is hidden cannot be told apart where it is not counted: a public page then shows no breakdown.
  const few = inside || mostFacts(measure, period, results) <= MOST_COUNTED;
  if (!few) return { ...known, table: null, cross: null, posts: new Map(), vocabulary };
  const dimension = FILTERS[by];
  const thin = inside ? [] : await thinCells(tx, org.id, measure, dimension, period);
  const rows = await readBreakdown(tx, org.id, measure, dimension, period.first, period.last);
  const single = by === 'poste' && measure.distinct === undefined;
  const total = totalBetween(cells, period.first, period.last);
  const inPeriod = new Set(thin.filter(({ month }) => month === null).map(({ value }) => value));
  const table = breakdownOf(rows, { total, single, thin: inPeriod });
  const monthly = await readBreakdownByMonth(tx, org.id, measure, dimension, period.first, period.last);
  const months = monthsBetween(period.first, period.last);
  const complete = single ? [...monthly, ...withoutValue(monthly, months, (month) => totalBetween(cells, month, endOf(month)))] : monthly;
  const cross = monthly.length === 0 ? null : crossOf(complete, months, new Set(thin.map(({ value }) => value)), MOST_ROWS);
  const ids = by === 'poste' ? [...rows.map(({ value }) => value), ...shares.map(({ unit }) => unit)].filter(isId) : [];
  return { ...known, table, cross, posts: await postsById(tx, org.id, [...new Set(ids)]), vocabulary };
}

const endOf = (month: string): string => Temporal.PlainDate.from(month).add({ months: 1 }).subtract({ days: 1 }).toString();

/** Of each month, what has no value along the dimension. */
const withoutValue = (found: readonly MonthRow[], months: readonly string[], totalOf: (month: string) => Cell): readonly MonthRow[] =>
  months.flatMap((month) => {
    const total = totalOf(month);
    const [left] = breakdownOf(
      found.filter((one) => one.month === month),
      { total, single: true, thin: new Set() },
    ).rows.filter(({ value }) => value === '');
    return left ? [{ month, ...left }] : [];
  });
