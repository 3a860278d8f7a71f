import { loadFactors, loadSecondFactorRoles, resetFactors, saveSecondFactorRoles } from '../../../identity/factors.ts';
import { loadMember } from '../../../identity/members.ts';
import { appendEntry } from '../../../journal/append.ts';
import type { Role } from '../../../kernel/actor.ts';
import { accept, type Decision, FORBIDDEN, NOT_FOUND, refuse } from '../../../kernel/decision.ts';
import type { Visit } from '../../../web/visit.ts';
import { mayAdminister } from '../policy.ts';

/** Takes the second factor from a member who has lost it, and ends the sessions. Without one, nothing changes. */
export async function resetSecondFactor(visit: Visit, account: string): Promise<Decision<void>> {
  const { tx, actor, now } = visit;
  if (!mayAdminister(actor)) return refuse(FORBIDDEN);
  if (!(await loadMember(tx, account))) return refuse(NOT_FOUND);
  if (account === actor.account) return refuse({ id: 'notYourself' });
  if (!(await loadFactors(tx, [account])).has(account)) return accept(undefined);
  if (!(await resetFactors(tx, account))) return refuse({ id: 'worksElsewhere' });
  await appendEntry(tx, actor, now, { verb: 'resetSecondFactor', register: 'accounts', record: account, subject: account, changes: {} });
  return accept(undefined);
}

/** Says for which roles the organisation asks for a second factor; it holds from the next page of each. */
export async function askSecondFactor(visit: Visit, roles: readonly Role[]): Promise<Decision<void>> {
  const { tx, actor, org, now } = visit;
  if (!mayAdminister(actor) || actor.account === null) return refuse(FORBIDDEN);
  const before = await loadSecondFactorRoles(tx, org.id);
  const after = [...new Set(roles)].sort();
  if (before.join() === after.join()) return accept(undefined);
  await saveSecondFactorRoles(tx, org.id, after);
  await appendEntry(tx, actor, now, {
    verb: 'secondFactorRoles',
    register: 'accounts',
    record: actor.account,
    changes: { roles: [[...before], after] },
  });
  return accept(undefined);
}
