import { appendEntry } from '../../journal/append.ts';
import { accept, type Decision, FORBIDDEN, refuse } from '../../kernel/decision.ts';
import type { FiscalYear } from '../../kernel/fiscal.ts';
import type { Visit } from '../../web/visit.ts';
import { inForce } from '../indicators/in-force.ts';
import { type EnteredReading, insertReading, loadReadings } from '../indicators/store.ts';
import type { Indicator } from '../plans/plan.ts';
import { planYears } from '../plans/plan.ts';
import { targetOf } from '../plans/results.ts';
import type { StoredPlan } from '../plans/store.ts';
import type { ReadingFields } from './fields.ts';
import { mayEnter } from './policy.ts';
import { decideReading, type Entry } from './rules.ts';

/** What is entered by hand for an indicator in a year: a milestone of that year, or a series that no register computes. Null for the rest. */
export function entryOf(indicator: Indicator, year: string): Entry | null {
  const target = targetOf(indicator, year);
  if (target.kind === 'milestone') return 'milestone';
  if (!('reading' in indicator.formula)) return null;
  if (target.kind === 'percentage') return 'percentage';
  // A series that is a rank in one year of the plan is one in all.
  return Object.values(indicator.targets).some(({ kind }) => kind === 'rank') ? 'rank' : 'number';
}

/** Years begun in which something is entered by hand. */
export const enterableYears = (plan: StoredPlan, indicator: Indicator, today: string): readonly FiscalYear[] =>
  planYears(plan).filter(({ label, first }) => first <= today && entryOf(indicator, label) !== null);

interface Entered {
  readonly year: FiscalYear;
  readonly entry: Entry;
  readonly value: number | null;
}

/** May this be entered, by this actor, for this indicator? Refusals: those of the form, `notEntered`, `forbidden`. */
export function decideEntry(visit: Visit, plan: StoredPlan, indicator: Indicator, fields: ReadingFields): Decision<Entered> {
  if (!mayEnter(visit.actor)) return refuse(FORBIDDEN);
  const year = enterableYears(plan, indicator, visit.today).find(({ label }) => label === fields.year);
  const entry = year ? entryOf(indicator, year.label) : null;
  if (!year || !entry) return refuse({ id: 'notEntered', field: 'year' });
  const decided = decideReading(entry, { value: fields.value, on: fields.on }, { first: year.first, today: visit.today });
  return decided.ok ? accept({ year, entry, value: decided.value }) : decided;
}

/** Keeps a value with its source, or a milestone with its evidence. Refusals: those of `decideEntry`. */
export async function enterReading(visit: Visit, plan: StoredPlan, indicator: Indicator, fields: ReadingFields): Promise<Decision<string>> {
  const decided = decideEntry(visit, plan, indicator, fields);
  if (!decided.ok) return decided;
  const { year, entry, value } = decided.value;
  const before = standingFor(await loadFor(visit, plan, indicator), indicator, year.label);
  await keepReading(visit, plan, indicator, before, entry === 'milestone' ? 'declareMilestone' : 'enterReading', {
    kind: entry === 'milestone' ? 'milestone' : 'value',
    year: year.label,
    value,
    onDay: fields.on,
    source: fields.source,
    proof: fields.proof,
    withdrawn: false,
  });
  return accept(year.label);
}

/** Takes back the value in force, with a reason; it stays in the history. Refusals `nothingToWithdraw`, `forbidden`. */
export async function withdrawReading(
  visit: Visit,
  plan: StoredPlan,
  indicator: Indicator,
  year: string,
  reason: string,
): Promise<Decision<string>> {
  if (!mayEnter(visit.actor)) return refuse(FORBIDDEN);
  const before = standingFor(await loadFor(visit, plan, indicator), indicator, year);
  if (!before) return refuse({ id: 'nothingToWithdraw' });
  const { kind } = before;
  await keepReading(visit, plan, indicator, before, 'withdrawReading', {
    kind,
    year,
    value: null,
    onDay: visit.today,
    source: reason,
    proof: '',
    withdrawn: true,
  });
  return accept(year);
}

const seriesIn = ({ formula }: Indicator): string | null => ('reading' in formula ? formula.reading.series : null);

async function loadFor({ tx, org }: Visit, plan: StoredPlan, indicator: Indicator): Promise<readonly EnteredReading[]> {
  const series = seriesIn(indicator);
  return loadReadings(tx, org.id, plan.id, series === null ? [] : [series]);
}

/** The reading or declaration in force for an indicator and year, of those entered. */
export const standingFor = (entered: readonly EnteredReading[], indicator: Indicator, year: string): EnteredReading | null =>
  inForce(entered).find(
    (one) => one.year === year && (one.kind === 'milestone' ? one.indicator === indicator.no : one.series === seriesIn(indicator)),
  ) ?? null;

type Kept = Pick<EnteredReading, 'kind' | 'year' | 'value' | 'onDay' | 'source' | 'proof' | 'withdrawn'>;

async function keepReading(
  visit: Visit,
  plan: StoredPlan,
  indicator: Indicator,
  before: EnteredReading | null,
  verb: string,
  kept: Kept,
): Promise<void> {
  const { tx, actor, now, fresh } = visit;
  const entry = await appendEntry(tx, actor, now, {
    verb,
    register: 'strategy',
    changes: {
      plan: [plan.id, plan.id],
      indicator: [indicator.no, indicator.no],
      year: [kept.year, kept.year],
      value: [before?.value ?? null, kept.value],
      on: [before?.onDay ?? null, kept.onDay],
      source: [before?.source ?? null, kept.source],
      proof: [before?.proof ?? null, kept.proof],
      withdrawn: [false, kept.withdrawn],
    },
    published: plan.published,
  });
  await insertReading(tx, actor.org.id, {
    id: fresh,
    ...kept,
    plan: plan.id,
    indicator: indicator.no,
    series: kept.kind === 'value' ? seriesIn(indicator) : null,
    audience: plan.published ? 'public' : 'org',
    enteredBy: actor.account,
    enteredAt: now,
    entry,
  });
}
