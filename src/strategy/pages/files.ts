import { ALL_FILES } from '../../ui/paths.ts';
import { type Exporter, type RowsAfter, together } from '../../web/export.ts';
import type { Visit } from '../../web/visit.ts';
import { inForce } from '../indicators/in-force.ts';
import { type EnteredReading, everyPost, type FoundBehind, loadReadings, recordsBehind } from '../indicators/store.ts';
import type { Indicator } from '../plans/plan.ts';
import { planResults } from '../plans/results.ts';
import { findPlan, type StoredPlan } from '../plans/store.ts';
import { type ListedReading, READINGS, type ReadingNames } from '../readings/columns.ts';
import { FILTER_NAMES, FILTERS } from './behind.ts';
import { viewOf } from './indicator-view.ts';
import { PLAN_LINES, type PlanLine, type PlanLineNames } from './plan-columns.ts';
import { readingsFor } from './Readings.tsx';
import { type BehindNames, DIMENSION_COLUMNS, RECORDS_BEHIND } from './records-columns.ts';

/** The synoptic table: every indicator and year of a plan. */
export const planFiles: Exporter<PlanLine, PlanLine, PlanLineNames> = {
  files: ALL_FILES,
  open: async (visit) => {
    const { tx, org, lang, today, slots } = visit;
    const stored = await findPlan(tx, org.id, visit.params.plan ?? '');
    if (!stored) return null;
    const results = await planResults(tx, org.id, stored.plan, { today, kinds: slots.kinds });
    const rows = together(results.indicators.flatMap(({ indicator, years }) => years.map((result) => ({ indicator, result }))));
    return { description: PLAN_LINES, names: { lang, results, kinds: slots.kinds }, shown: rows, data: rows, of: `plan-${stored.id}` };
  },
};

/** The records behind a figure, as its page filters them: those that the reader may see. */
export const recordFiles = (inside: boolean): Exporter<FoundBehind, FoundBehind, BehindNames> => ({
  files: ALL_FILES,
  open: async (visit) => {
    const { tx, org, slots } = visit;
    const view = await viewOf(visit, inside);
    if (!view?.behind) return null;
    const { behind, stored, one, year } = view;
    const { measure, period, chosen, vocabulary } = behind;
    const dimensions = slots.kinds.get(measure.kind)?.dimensions ?? [];
    const absent = FILTER_NAMES.filter((name) => !dimensions.includes(FILTERS[name])).map((name): string => DIMENSION_COLUMNS[name]);
    const rows: RowsAfter<FoundBehind> = (last, most) =>
      recordsBehind(tx, org.id, measure, period, chosen, last && { day: last.onDay, fact: last.fact }, most);
    return {
      description: { ...RECORDS_BEHIND, list: RECORDS_BEHIND.list.filter((id) => !absent.includes(id)) },
      names: { visit, behind: { posts: await everyPost(tx, org.id), vocabulary } },
      shown: rows,
      data: rows,
      of: `${stored.id}-${one.indicator.no}-${year.label}`,
    };
  },
});

/** What was entered by hand for a plan, or for one indicator where the address names one; latest first, as its page lists them. */
export const readingFiles: Exporter<ListedReading, ListedReading, ReadingNames> = {
  files: ALL_FILES,
  open: async (visit) => {
    const { lang, params } = visit;
    const stored = await findPlan(visit.tx, visit.org.id, params.plan ?? '');
    const indicators = stored?.plan.indicators.filter(({ no }) => params.no === undefined || no === params.no) ?? [];
    if (!stored || indicators.length === 0) return null;
    const entered = await enteredFor(visit, stored, indicators);
    return {
      description: READINGS,
      names: { lang, indicators: new Map(indicators.map(({ no, label }) => [no, label[lang]])) },
      shown: together(entered),
      data: together(entered.filter(({ standing }) => standing === 'standing')),
      of: ['lectures', stored.id, ...(params.no ? [params.no] : [])].join('-'),
    };
  },
};

async function enteredFor({ tx, org }: Visit, stored: StoredPlan, indicators: readonly Indicator[]): Promise<readonly ListedReading[]> {
  const series = indicators.flatMap(({ formula }) => ('reading' in formula ? [formula.reading.series] : []));
  const all = await loadReadings(tx, org.id, stored.id, [...new Set(series)]);
  const standing = new Set(inForce(all).map(({ id }) => id));
  const standingOf = ({ id, withdrawn }: EnteredReading): ListedReading['standing'] =>
    withdrawn ? 'withdrawn' : standing.has(id) ? 'standing' : 'replaced';
  return indicators.flatMap((indicator) =>
    readingsFor(all, stored.id, indicator)
      .toReversed()
      .map((one) => ({ ...one, listedIn: stored.id, listedUnder: indicator.no, standing: standingOf(one) })),
  );
}
