import type { FiscalYear } from '../../kernel/fiscal.ts';
import { loadVocabulary, type Vocabulary } from '../../records/vocabulary.ts';
import type { Visit } from '../../web/visit.ts';
import { type IndicatorResults, type PlanResults, planResults, type YearResult } from '../plans/results.ts';
import { findPlan, loadPublished, type PublishedResult, type StoredPlan } from '../plans/store.ts';
import { askedYear } from './asked-year.ts';
import { type BehindFigure, readBehind } from './behind.ts';

/** Everything that the page of an indicator shows. */
export interface IndicatorView {
  readonly stored: StoredPlan;
  readonly results: PlanResults;
  readonly one: IndicatorResults;
  readonly result: YearResult;
  readonly year: FiscalYear;
  readonly behind: BehindFigure | null;
  readonly vocabulary: Vocabulary;
  readonly elsewhere: readonly PublishedResult[];
}

/** The plan with this indicator alone: its page costs its own cells. `opened` false leaves its records out. Null when there is no such plan, indicator or year. */
export async function viewOf(visit: Visit, inside: boolean, opened = true): Promise<IndicatorView | null> {
  const { tx, org, params, query, today, slots } = visit;
  const stored = await findPlan(tx, org.id, params.plan ?? '');
  const year = stored && askedYear(stored, query.get('exercice'), today, 'running');
  const indicators = stored?.plan.indicators.filter(({ no }) => no === params.no) ?? [];
  if (!stored || !year || indicators.length === 0) return null;
  const results = await planResults(tx, org.id, { ...stored.plan, indicators }, { today, kinds: slots.kinds });
  const one = results.indicators[0];
  const result = one?.years.find((candidate) => candidate.year.label === year.label);
  if (!one || !result) return null;
  const behind = result.outcome.kind === 'missing' || !opened ? null : await readBehind(visit, one.indicator, result, results, inside);
  const published = await loadPublished(tx, org.id, stored.id);
  return {
    stored,
    results,
    one,
    result,
    year,
    behind,
    vocabulary: behind?.vocabulary ?? (await loadVocabulary(tx, org.id)),
    elsewhere: published.filter((line) => line.indicators.includes(one.indicator.no)),
  };
}
