import type { Tx } from '../../db/kysely.ts';
import { addDays } from '../../kernel/day.ts';
import type { FactKind } from '../../kernel/fact.ts';
import { quantityOf } from '../indicators/formula.ts';
import { type IndicatorResults, type PlanResults, planResults, type YearResult } from '../plans/results.ts';
import { findPlansOn, type StoredPlan } from '../plans/store.ts';
import { type Awaited, type Duty, NO_DUTY, type Overdue, overdueOf, type Watched } from './rules.ts';
import type { StoredDuty } from './store.ts';

/** A plan that ended less than this many days ago is still chased: what its last year asks for is due after its end. */
const AFTER_END = 365;

/** Plans that run, or ended lately. */
export const chasedPlans = (tx: Tx, org: number, today: string): Promise<readonly StoredPlan[]> =>
  findPlansOn(tx, org, [today, addDays(today, -AFTER_END)]);

/** An indicator with what is expected of it and what is late. */
export interface Followed {
  readonly one: IndicatorResults;
  readonly duty: Duty;
  readonly overdue: readonly Overdue[];
  readonly freshOn: string | null;
}

/** Where every indicator of a plan stands against what is expected of it. */
export async function followPlan(
  tx: Tx,
  org: number,
  plan: StoredPlan['plan'],
  duties: readonly StoredDuty[],
  { today, kinds }: { readonly today: string; readonly kinds: ReadonlyMap<string, FactKind> },
): Promise<readonly Followed[]> {
  const results = await planResults(tx, org, plan, { today, kinds });
  return results.indicators.map((one) => {
    const duty = duties.find(({ plan: of, indicator }) => of === plan.id && indicator === one.indicator.no) ?? NO_DUTY;
    return { one, duty, overdue: overdueOf(watchedOf(one, duty, results), today), freshOn: one.freshOn };
  });
}

function watchedOf(one: IndicatorResults, duty: Duty, { plan, today }: PlanResults): Watched {
  const running = one.years.find(({ year }) => year.first <= today && today <= year.last);
  return {
    plan: plan.id,
    indicator: one.indicator.no,
    duty,
    awaited: one.years.flatMap(awaitedOf),
    running: running !== undefined && isFed(one, running),
    freshOn: one.freshOn,
    since: addDays(running?.year.first ?? plan.first, -1),
  };
}

/** What a person has to enter, and did not. */
function awaitedOf({ outcome, year, target }: YearResult): readonly Awaited[] {
  if (outcome.kind !== 'missing' || target.kind === 'none') return [];
  if (outcome.reason.id === 'noReading') return [{ kind: 'reading', year: year.label, last: year.last }];
  return outcome.reason.id === 'noDeclaration' ? [{ kind: 'milestone', year: year.label, last: year.last }] : [];
}

/** Does a register that exists feed the figure? */
const isFed = ({ indicator }: IndicatorResults, { outcome }: YearResult): boolean =>
  (quantityOf(indicator.formula) !== null || 'share' in indicator.formula || 'steps' in indicator.formula) &&
  !(outcome.kind === 'missing' && outcome.reason.id === 'registerToCome');
