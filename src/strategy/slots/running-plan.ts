import type { Visit } from '../../web/visit.ts';
import { findPlansOn, type StoredPlan } from '../plans/store.ts';

/** The plan that runs today: one with a period of its own before one without. Null between two plans. */
export async function runningPlan({ tx, org, today }: Visit): Promise<StoredPlan | null> {
  const plans = await findPlansOn(tx, org.id, [today]);
  return plans.find(({ undated }) => !undated) ?? plans[0] ?? null;
}
