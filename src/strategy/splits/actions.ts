import { appendEntry } from '../../journal/append.ts';
import { accept, type Decision, FORBIDDEN, refuse } from '../../kernel/decision.ts';
import type { Visit } from '../../web/visit.ts';
import type { Indicator } from '../plans/plan.ts';
import type { YearResult } from '../plans/results.ts';
import type { StoredPlan } from '../plans/store.ts';
import { maySplit } from './policy.ts';
import { checkShares, type Share } from './rules.ts';
import { loadShares, replaceShares } from './store.ts';
import { wholeOf } from './whole.ts';

/** Shares out the target of an indicator and year; what was shared before is replaced. Refusals: those of `checkShares`, `notShared`, `forbidden`. */
export async function splitTarget(
  visit: Visit,
  stored: StoredPlan,
  indicator: Indicator,
  result: YearResult,
  shares: readonly Share[],
): Promise<Decision<string>> {
  if (!maySplit(visit.actor)) return refuse(FORBIDDEN);
  const { tx, org, actor, now } = visit;
  const year = result.year.label;
  const whole = wholeOf(indicator, result);
  if (!whole) return refuse({ id: 'notShared' });
  const checked = checkShares(whole, shares);
  if (!checked.ok) return checked;
  const before = await loadShares(tx, org.id, stored.id, indicator.no, year);
  if (listed(before) === listed(shares)) return accept(year);
  await replaceShares(
    tx,
    org.id,
    { plan: stored.id, indicator: indicator.no, year, audience: stored.published ? 'public' : 'org' },
    shares,
  );
  await appendEntry(tx, actor, now, {
    verb: 'splitTarget',
    register: 'strategy',
    changes: {
      plan: [stored.id, stored.id],
      indicator: [indicator.no, indicator.no],
      year: [year, year],
      shares: [before.length === 0 ? null : listed(before), listed(shares)],
    },
    published: stored.published,
  });
  return accept(year);
}

/** `unit=n` in one order, so that two lists can be compared. */
export const listed = (shares: readonly Share[]): string =>
  shares
    .map(({ unit, n }) => `${unit}=${n}`)
    .toSorted()
    .join(' ');
