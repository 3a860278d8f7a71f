import type { FiscalYear } from '../../kernel/fiscal.ts';
import { type Plan, planYears } from '../plans/plan.ts';

/**
 * The year that a page shows. `asked` is the label of the address, '' without one: then the running year (or the last one closed
 * where `closed` is wanted first), or the last of the plan. Null when the plan has no such year.
 */
export function askedYear(
  plan: Pick<Plan, 'first' | 'last'>,
  asked: string,
  today: string,
  first: 'running' | 'closed',
): FiscalYear | null {
  const years = planYears(plan);
  if (asked !== '') return years.find(({ label }) => label === asked) ?? null;
  const running = years.find((year) => year.first <= today && today <= year.last);
  const closed = years.filter((year) => year.last < today).at(-1);
  return (first === 'running' ? (running ?? closed) : (closed ?? running)) ?? years[0] ?? null;
}
