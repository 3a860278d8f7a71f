import type { Visit } from '../../web/visit.ts';
import type { Indicator } from '../plans/plan.ts';
import { findPlan, type StoredPlan } from '../plans/store.ts';

/** The plan and indicator of the address; null when there are none. */
export async function placeOf({ tx, org, params }: Visit): Promise<{ readonly stored: StoredPlan; readonly indicator: Indicator } | null> {
  const stored = await findPlan(tx, org.id, params.plan ?? '');
  const indicator = stored?.plan.indicators.find(({ no }) => no === params.no);
  return stored && indicator ? { stored, indicator } : null;
}
