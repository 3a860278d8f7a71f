import { dropIdentities, loadIdentitiesOf } from '../../../identity/linked-identities.ts';
import { endRole, loadMember, loadMemberships } from '../../../identity/members.ts';
import { appendEntry } from '../../../journal/append.ts';
import { accept, type Decision, FORBIDDEN, NOT_FOUND, refuse } from '../../../kernel/decision.ts';
import type { Visit } from '../../../web/visit.ts';
import { mayAdminister } from '../policy.ts';

/** Unlinks every identity of a member: the roles that their groups gave end, and all sessions. Without one, nothing changes. */
export async function unlinkIdentitiesOf(visit: Visit, account: string): Promise<Decision<void>> {
  const { tx, actor, org, today, now } = visit;
  if (!mayAdminister(actor)) return refuse(FORBIDDEN);
  if (!(await loadMember(tx, account))) return refuse(NOT_FOUND);
  if (account === actor.account) return refuse({ id: 'notYourself' });
  const identities = await loadIdentitiesOf(tx, account);
  if (identities.length === 0) return accept(undefined);
  const given = (await loadMemberships(tx, org.id, [account])).filter(({ until, provider }) => until === null && provider !== null);
  for (const { id } of given) await endRole(tx, org.id, id, today);
  // Of an account that works elsewhere nothing is unlinked, and what was ended here is undone.
  if (!(await dropIdentities(tx, account))) return refuse({ id: 'worksElsewhere' });
  await appendEntry(tx, actor, now, {
    verb: 'dropIdentities',
    register: 'accounts',
    record: account,
    subject: account,
    changes: { providers: [identities.map(({ provider }) => provider), []], roles: [given.map(({ role }) => role), []] },
  });
  return accept(undefined);
}
