import type { Reachable } from '../../identity/reachable.ts';
import { HANDLERS } from './policy.ts';
import { REGISTERS } from './rules.ts';
import type { WatchedRun } from './store/notices.ts';

/**
 * Who is told of a term: whoever has the request in hand, while she may handle it; else the managers of its unit; else those of no unit.
 * Of a complaint, its officer, else all complaints officers, and nobody else.
 */
export function recipientsOf(
  { register, assignee, unit }: Pick<WatchedRun, 'register' | 'assignee' | 'unit'>,
  members: readonly Reachable[],
): readonly Reachable[] {
  const confidential = register === REGISTERS.complaint;
  const handlers: readonly string[] = confidential ? ['complaintsOfficer'] : HANDLERS;
  const able = members.filter(({ role }) => handlers.includes(role));
  const inHand = able.filter(({ account }) => account === assignee);
  if (inHand.length > 0) return once(inHand);
  if (confidential) return once(able);
  const managers = members.filter(({ role }) => role === 'manager');
  const ofUnit = managers.filter((one) => unit !== null && one.unit === unit);
  return once(ofUnit.length > 0 ? ofUnit : managers.filter((one) => one.unit === null));
}

/** A person with two roles is told once. */
const once = (members: readonly Reachable[]): readonly Reachable[] => [...new Map(members.map((one) => [one.account, one])).values()];
