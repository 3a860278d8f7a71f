import { memberNames } from '../../../identity/members.ts';
import type { FiscalYear } from '../../../kernel/fiscal.ts';
import type { Visit } from '../../../web/visit.ts';
import { askedYear } from '../../pages/asked-year.ts';
import type { YearClosing } from '../../plans/frozen.ts';
import type { Indicator } from '../../plans/plan.ts';
import type { YearResult } from '../../plans/results.ts';
import { findPlan, type StoredPlan } from '../../plans/store.ts';
import { seenDigest } from '../actions.ts';
import { APPROVING_ROLES } from '../policy.ts';
import { type Act, loadActs, loadExplanations, loadYear, type PlanYear, someoneElse } from '../store.ts';
import { resultsOfYear } from '../year.ts';

/** Everything that the page of one year of a plan shows. */
export interface ClosingView {
  readonly stored: StoredPlan;
  readonly year: FiscalYear;
  readonly years: readonly FiscalYear[];
  readonly over: boolean;
  readonly planYear: PlanYear;
  readonly closing: YearClosing | null;
  readonly rows: readonly { readonly indicator: Indicator; readonly result: YearResult }[];
  readonly explanations: ReadonlyMap<string, string>;
  readonly acts: readonly Act[];
  readonly names: ReadonlyMap<string, string>;
  /** Digest of these figures: comes back with the signature. */
  readonly seen: string;
  readonly someoneElse: boolean;
}

/** `label` is the year asked for; '' for the last one that is over. Null when the actor sees no such plan or year. */
export async function closingView(visit: Visit, label: string): Promise<ClosingView | null> {
  const { tx, org, today, actor } = visit;
  const stored = await findPlan(tx, org.id, visit.params.plan ?? '');
  const year = stored && askedYear(stored, label, today, 'closed');
  if (!stored || !year) return null;
  const results = await resultsOfYear(visit, { stored, year });
  return {
    stored,
    year,
    years: results.years,
    over: year.last < today,
    planYear: await loadYear(tx, org.id, stored.id, year.label),
    closing: results.closings.get(year.label) ?? null,
    rows: results.indicators.flatMap(({ indicator, years }) => years.map((result) => ({ indicator, result }))),
    explanations: await loadExplanations(tx, org.id, stored.id, year.label),
    acts: await loadActs(tx, org.id, stored.id, year.label),
    names: await memberNames(tx),
    seen: seenDigest(results),
    someoneElse: await someoneElse(tx, org.id, APPROVING_ROLES, actor.account),
  };
}
