import type { Bilingual } from '../../kernel/bilingual.ts';
import { same } from '../../kernel/bilingual.ts';
import type { Dimension, Measure } from '../../kernel/fact.ts';
import { measureKey } from '../../kernel/fact.ts';
import { isId } from '../../kernel/ids.ts';
import { type BreakdownRow, readBreakdown } from '../../ledger/read.ts';
import { loadVocabulary, type Vocabulary, wordOf } from '../../records/vocabulary.ts';
import { countryName } from '../../web/countries.ts';
import { dayBefore, placeOf } from '../../web/list-place.ts';
import type { Visit } from '../../web/visit.ts';
import { totalBetween } from '../indicators/cells.ts';
import {
  type Behind,
  type Chosen,
  countBehind,
  type FoundBehind,
  type Period,
  type PostCard,
  postsById,
  recordsBehind,
  thinValues,
} from '../indicators/store.ts';
import { coverageOf } from '../plans/measures.ts';
import type { Indicator } from '../plans/plan.ts';
import type { PlanResults, YearResult } from '../plans/results.ts';
import { measureBehind } from './series.ts';

/** Beyond this many facts, those behind a figure are not counted one by one. */
export const MOST_COUNTED = 20_000;
const PAGE = 20;

/** Names of the address ↔ dimensions of the ledger. */
export const FILTERS = { poste: 'post', pays: 'country', secteur: 'sector' } as const satisfies Record<string, Dimension>;
export type FilterName = keyof typeof FILTERS;
export const FILTER_NAMES = ['poste', 'pays', 'secteur'] as const satisfies readonly FilterName[];

export interface Split {
  readonly name: FilterName;
  readonly rows: readonly BreakdownRow[];
  /** What may not be published one by one, added up; null when everything may. */
  readonly others: { readonly values: number; readonly row: BreakdownRow } | null;
}

/** What stands behind the figure of one indicator and year. */
export interface BehindFigure {
  readonly measure: Measure;
  readonly period: Period;
  readonly splits: readonly Split[];
  /** Null when there are too many facts to count. */
  readonly counts: Behind | null;
  readonly chosen: (Chosen & { readonly name: FilterName }) | null;
  readonly records: readonly FoundBehind[];
  /** Key of the next page. */
  readonly next: string | null;
  readonly paged: boolean;
  readonly posts: ReadonlyMap<string, PostCard>;
  readonly vocabulary: Vocabulary;
}

/** From the first day that the figure counts to the last one that it knows. */
export function periodOf(indicator: Indicator, { year }: YearResult, results: PlanResults): Period {
  const cumulative = 'share' in indicator.formula && indicator.formula.share.cumulative === true;
  const last = year.last < results.today ? year.last : results.today;
  return { first: cumulative ? results.plan.first : year.first, last };
}

/** Reads what stands behind a figure: breakdowns, records that the visitor may see, how many that he may not. Null where no fact does. */
export async function readBehind(
  visit: Visit,
  indicator: Indicator,
  result: YearResult,
  results: PlanResults,
  inside: boolean,
): Promise<BehindFigure | null> {
  const { tx, org, slots } = visit;
  const measure = measureBehind(indicator, result.target);
  const kind = measure && slots.kinds.get(measure.kind);
  if (!measure || !kind?.register || result.year.first > results.today) return null;
  const period = periodOf(indicator, result, results);
  const few = mostFacts(measure, period, results) <= MOST_COUNTED;
  // What is hidden cannot be told apart where it is not counted: a public page then shows no breakdown.
  const splits = inside || few ? await readSplits(visit, measure, period, inside) : [];
  const chosen = chosenOf(visit);
  const before = dayBefore(visit);
  const rows = await recordsBehind(tx, org.id, measure, period, chosen, before && { day: before.day, fact: before.id }, PAGE + 1);
  const records = rows.slice(0, PAGE);
  const last = records.at(-1);
  const postIds = [
    ...splits.filter(({ name }) => name === 'poste').flatMap((split) => split.rows.map(({ value }) => value)),
    ...records.flatMap(({ post }) => post ?? []),
  ];
  return {
    measure,
    period,
    splits,
    counts: few ? await countBehind(tx, org.id, measure, period) : null,
    chosen,
    records,
    next: rows.length > PAGE && last ? placeOf(last.onDay, last.fact) : null,
    paged: before !== null,
    posts: await postsById(tx, org.id, [...new Set(postIds.filter(isId))]),
    vocabulary: await loadVocabulary(tx, org.id),
  };
}

/** At most how many facts stand behind the figure; those of the whole register for a distinct count, whose tally holds parties. */
export function mostFacts(measure: Measure, { first, last }: Period, { tallies }: PlanResults): number {
  const counted = measure.distinct === undefined ? measure : coverageOf(measure.kind);
  return totalBetween(tallies.get(measureKey(counted)), first, last).n;
}

async function readSplits(visit: Visit, measure: Measure, period: Period, inside: boolean): Promise<readonly Split[]> {
  const { tx, org, slots } = visit;
  const dimensions = slots.kinds.get(measure.kind)?.dimensions ?? [];
  const names = FILTER_NAMES.filter((name) => dimensions.includes(FILTERS[name]));
  const thin = inside ? new Map<string, ReadonlySet<string>>() : await thinValues(tx, org.id, measure, dimensions, period);
  const splits: Split[] = [];
  // Three breakdowns at most, each of its own measure's tally.
  for (const name of names) {
    const dimension = FILTERS[name];
    const rows = await readBreakdown(tx, org.id, measure, dimension, period.first, period.last);
    splits.push(merged(name, rows, thin.get(dimension) ?? new Set()));
  }
  return splits.filter(({ rows, others }) => rows.length > 0 || others);
}

/** Puts together the values that may not be published one by one, and one more when there is a single one: it could be told by subtraction. */
export function merged(name: FilterName, rows: readonly BreakdownRow[], thin: ReadonlySet<string>): Split {
  const hidden = rows.filter(({ value }) => thin.has(value));
  const shown = rows.filter(({ value }) => !thin.has(value));
  const smallest = hidden.length === 1 ? shown.at(-1) : undefined;
  const together = smallest ? [...hidden, smallest] : hidden;
  const sum = (part: 'n' | 'met' | 'amount') => together.reduce((total, row) => total + row[part], 0);
  return {
    name,
    rows: shown.filter((row) => row !== smallest),
    others:
      together.length === 0 ? null : { values: together.length, row: { value: '', n: sum('n'), met: sum('met'), amount: sum('amount') } },
  };
}

function chosenOf({ query }: Visit): (Chosen & { readonly name: FilterName }) | null {
  const name = FILTER_NAMES.find((one) => query.get(one) !== '');
  return name ? { name, dimension: FILTERS[name], value: query.get(name).slice(0, 100) } : null;
}

/** The word of a value of a breakdown: a post, a country or a sector. */
export function valueWord(name: FilterName, value: string, { posts, vocabulary }: Pick<BehindFigure, 'posts' | 'vocabulary'>): Bilingual {
  if (name === 'pays') return { fr: countryName(value, 'fr'), en: countryName(value, 'en') };
  if (name === 'secteur') return wordOf(vocabulary, 'sector', value);
  const post = posts.get(value);
  if (!post) return same('–');
  // A city says the post, unless it has two of them.
  const alone = [...posts.values()].filter(({ city }) => city === post.city).length === 1;
  return alone ? { fr: post.city, en: post.cityEn } : { fr: post.nameFr, en: post.nameEn };
}
