import type { FiscalYear } from '../../kernel/fiscal.ts';
import type { Slots, Visit } from '../../web/visit.ts';
import { planYears } from '../plans/plan.ts';
import { type PlanResults, planResults, type YearResult } from '../plans/results.ts';
import { findPlan, type StoredPlan } from '../plans/store.ts';
import type { YearToClose } from './rules.ts';
import { loadExplanations } from './store.ts';
import { waitsFor } from './waits.ts';

/** Who acts, when, and on what: what closing a year asks of a request. */
export type Acting = Pick<Visit, 'tx' | 'org' | 'actor' | 'now' | 'today'> & { readonly slots: Pick<Slots, 'kinds'> };

/** A plan and one of its years, as an address or a form names them. */
export interface PlanAndYear {
  readonly stored: StoredPlan;
  readonly year: FiscalYear;
}

/** Null when the actor sees no such plan, or the plan has no such year. */
export async function findYear({ tx, org }: Pick<Acting, 'tx' | 'org'>, plan: string, label: string): Promise<PlanAndYear | null> {
  const stored = await findPlan(tx, org.id, plan);
  const year = stored && planYears(stored.plan).find((one) => one.label === label);
  return stored && year ? { stored, year } : null;
}

/** The figures of the year alone, today or as of a cut. */
export const resultsOfYear = ({ tx, org, today, slots }: Acting, { stored, year }: PlanAndYear, asKnownAt?: number): Promise<PlanResults> =>
  planResults(tx, org.id, stored.plan, {
    today,
    kinds: slots.kinds,
    year: year.label,
    ...(asKnownAt === undefined ? {} : { asKnownAt }),
  });

/** Results of the year by indicator: each indicator has one. */
export const resultsIn = (results: PlanResults): readonly { readonly no: string; readonly result: YearResult }[] =>
  results.indicators.flatMap(({ indicator, years }) => years.map((result) => ({ no: indicator.no, result })));

/** What `checkYear` is asked; `typed` are explanations that come with the form. */
export async function yearToClose(
  { tx, org, today }: Acting,
  { stored, year }: PlanAndYear,
  results: PlanResults,
  typed: ReadonlyMap<string, string> = new Map(),
): Promise<YearToClose> {
  const kept = await loadExplanations(tx, org.id, stored.id, year.label);
  const approved = [...results.closings.values()].filter(({ state }) => state === 'approved' || state === 'published');
  return {
    last: year.last,
    today,
    verdicts: resultsIn(results).map(({ no, result }) => ({ no, verdict: result.verdict })),
    explanations: new Map([...kept, ...typed]),
    waitsFor: waitsFor(stored.plan, year.label, new Set(approved.map((one) => one.year))),
  };
}
