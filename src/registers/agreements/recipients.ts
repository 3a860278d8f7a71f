import type { Reachable } from '../../identity/reachable.ts';
import type { Watched } from './store/terms.ts';
import type { Term } from './terms/rules.ts';

/** Who follows agreements: officers of the unit first, then those who decide. */
const FOLLOWERS: readonly string[] = ['officer', 'manager', 'planner', 'programmeOfficer', 'secretary'];

/** May this member read the agreement? As row-level security says it, for a job that runs as owner. */
const mayRead = (member: Reachable, { audience }: Pick<Watched, 'audience'>, named: ReadonlySet<string>): boolean =>
  audience === 'public' ||
  audience === 'org' ||
  (audience.startsWith('unit:') && member.unit !== null && audience === `unit:${member.unit}`) ||
  (audience.startsWith('named:') && named.has(member.account));

/**
 * Who is told of a term: whoever answers for the obligation, else those who follow agreements in the unit, else the planners; of these,
 * those alone who may read it.
 */
export function recipientsOf(
  agreement: Pick<Watched, 'audience' | 'unit' | 'obligations'>,
  term: Pick<Term, 'kind' | 'about'>,
  members: readonly Reachable[],
  named: ReadonlySet<string>,
): readonly Reachable[] {
  const able = members.filter((member) => mayRead(member, agreement, named));
  const owner = agreement.obligations.find(({ id }) => id === term.about)?.owner;
  const owning = able.filter(({ account }) => account === owner);
  if (owning.length > 0) return once(owning);
  const following = able.filter(({ role, unit }) => FOLLOWERS.includes(role) && agreement.unit !== null && unit === agreement.unit);
  return once(following.length > 0 ? following : able.filter(({ role }) => role === 'planner'));
}

/** A person with two roles is told once. */
const once = (members: readonly Reachable[]): readonly Reachable[] => [...new Map(members.map((one) => [one.account, one])).values()];
