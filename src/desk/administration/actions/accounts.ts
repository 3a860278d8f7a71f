import { setByLink } from '../../../identity/links.ts';
import {
  disableAccount,
  endRole,
  endSessionsOf,
  grantRole,
  loadMember,
  loadMembers,
  loadMemberships,
  lockAdministrators,
  setTemporaryPassword,
} from '../../../identity/members.ts';
import { hashPassword } from '../../../identity/password.ts';
import { newReadableKey } from '../../../identity/token.ts';
import { loadUnits } from '../../../identity/units.ts';
import { appendEntry } from '../../../journal/append.ts';
import type { Changes } from '../../../journal/write.ts';
import type { Role } from '../../../kernel/actor.ts';
import { accept, type Decision, FORBIDDEN, NOT_FOUND, type Refusal, refuse } from '../../../kernel/decision.ts';
import type { Visit } from '../../../web/visit.ts';
import { mayAdminister } from '../policy.ts';
import { TEMPORARY_DAYS } from '../rules.ts';

const enter = (visit: Visit, account: string, verb: string, changes: Changes) =>
  appendEntry(visit.tx, visit.actor, visit.now, { verb, register: 'accounts', record: account, subject: account, changes });

const expiry = (visit: Visit): Temporal.Instant => visit.now.add({ hours: 24 * TEMPORARY_DAYS });

/** Null when the unit may be given with a role. */
export async function unitRefusal(visit: Visit, unit: string | undefined): Promise<Refusal | null> {
  if (!unit) return null;
  const found = (await loadUnits(visit.tx, visit.org.id)).find(({ id }) => id === unit);
  return found && found.closedOn === null ? null : { id: 'unknownChoice', field: 'unit' };
}

/** Gives a member one more role. Who has none any more is invited: nobody is given a role without accepting it. */
export async function giveRole(visit: Visit, account: string, role: Role, unit: string | undefined): Promise<Decision<void>> {
  if (!mayAdminister(visit.actor)) return refuse(FORBIDDEN);
  const { tx, org, today } = visit;
  if (!(await loadMember(tx, account))) return refuse(NOT_FOUND);
  if ((await loadMemberships(tx, org.id, [account])).every(({ until }) => until !== null))
    return refuse({ id: 'inviteInstead', field: 'role' });
  const unknown = await unitRefusal(visit, unit);
  if (unknown) return refuse(unknown);
  if (!(await grantRole(tx, org.id, account, role, unit ?? null, today))) return refuse({ id: 'roleAlready', field: 'role' });
  await enter(visit, account, 'grantRole', { role: [null, role], unit: [null, unit ?? null] });
  return accept(undefined);
}

/**
 * Accounts of the administrators who can sign in, read once nobody else can change them. Refuses an actor who is no longer one of
 * them: of two administrators who put each other out at once, the second is.
 */
export async function holdAdministration(visit: Visit): Promise<Decision<ReadonlySet<string>>> {
  const { tx, org, actor } = visit;
  const held = await lockAdministrators(tx, org.id);
  const disabled = new Set((await loadMembers(tx)).filter((member) => member.disabled).map((member) => member.account));
  const active = new Set(held.map(({ account }) => account).filter((account) => !disabled.has(account)));
  return actor.account && active.has(actor.account) ? accept(active) : refuse(FORBIDDEN);
}

/** Ends a role at once. The last administrator keeps the role. */
export async function takeRole(visit: Visit, account: string, membership: string): Promise<Decision<void>> {
  const active = await holdAdministration(visit);
  if (!active.ok) return active;
  const { tx, org, today } = visit;
  const found = (await loadMemberships(tx, org.id, [account])).find(({ id }) => id === membership);
  if (!found) return refuse(NOT_FOUND);
  if (found.until !== null) return accept(undefined);
  if (found.role === 'administrator' && [...active.value].every((one) => one === account)) return refuse({ id: 'lastAdministrator' });
  await endRole(tx, org.id, membership, today);
  await enter(visit, account, 'endRole', { role: [found.role, null], unit: [found.unit, null] });
  return accept(undefined);
}

/** Sets a password that the member has to replace, and ends the member's sessions. Answers with it: it is shown once. */
export async function giveTemporaryPassword(visit: Visit, account: string): Promise<Decision<string>> {
  if (!mayAdminister(visit.actor)) return refuse(FORBIDDEN);
  if (!(await loadMember(visit.tx, account))) return refuse(NOT_FOUND);
  if (account === visit.actor.account) return refuse({ id: 'notYourself' });
  const password = newReadableKey(4);
  const done = await setTemporaryPassword(visit.tx, account, await hashPassword(password), expiry(visit));
  if (!done) return refuse({ id: 'worksElsewhere' });
  await enter(visit, account, 'temporaryPassword', {});
  return accept(password);
}

/** Ends every session of a member: the next request of each is refused. */
export async function endMemberSessions(visit: Visit, account: string): Promise<Decision<void>> {
  if (!mayAdminister(visit.actor)) return refuse(FORBIDDEN);
  if (!(await loadMember(visit.tx, account))) return refuse(NOT_FOUND);
  await endSessionsOf(visit.tx, account);
  await enter(visit, account, 'endSessions', {});
  return accept(undefined);
}

/** Closes a member's account, or opens it again. Roles stay as they are: they say what the person may do the day it opens. */
export async function closeAccount(visit: Visit, account: string, closed: boolean): Promise<Decision<void>> {
  const active = await holdAdministration(visit);
  if (!active.ok) return active;
  const member = await loadMember(visit.tx, account);
  if (!member) return refuse(NOT_FOUND);
  if (account === visit.actor.account) return refuse({ id: 'notYourself' });
  if (member.disabled === closed) return accept(undefined);
  if (!(await disableAccount(visit.tx, account, closed ? visit.now : null))) return refuse({ id: 'worksElsewhere' });
  await enter(visit, account, closed ? 'disable' : 'enable', { disabled: [member.disabled, closed] });
  return accept(undefined);
}

/** May a partner come in by a link sent by mail? Refuses anyone who is more than a partner. */
export async function allowLink(visit: Visit, account: string, allowed: boolean): Promise<Decision<void>> {
  if (!mayAdminister(visit.actor)) return refuse(FORBIDDEN);
  if (!(await loadMember(visit.tx, account))) return refuse(NOT_FOUND);
  if (!(await setByLink(visit.tx, account, allowed))) return refuse({ id: 'notPartnerAlone' });
  await enter(visit, account, allowed ? 'allowLink' : 'forbidLink', { byLink: [!allowed, allowed] });
  return accept(undefined);
}
