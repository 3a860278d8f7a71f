import { type Plan, planYears } from '../plans/plan.ts';

/** Labels of the earlier years of the plan that figures of this one rest on: all of them for a mean, the base year of a growth. */
export function restsOn(plan: Plan, year: string): readonly string[] {
  const labels = planYears(plan).map(({ label }) => label);
  const earlier = labels.slice(0, Math.max(0, labels.indexOf(year)));
  if (plan.indicators.some(({ formula }) => 'average' in formula)) return earlier;
  const bases = plan.indicators.flatMap(({ formula }) => ('growth' in formula ? [formula.growth.since] : []));
  return earlier.filter((label) => bases.includes(label));
}

/** The first of them that is not approved; null when none is. `approved` are labels. */
export const waitsFor = (plan: Plan, year: string, approved: ReadonlySet<string>): string | null =>
  restsOn(plan, year).find((label) => !approved.has(label)) ?? null;
