import { endRole, endSessionsOf, loadMember, loadMemberships, type Membership } from '../../../identity/members.ts';
import { appendEntry } from '../../../journal/append.ts';
import type { Bilingual } from '../../../kernel/bilingual.ts';
import { accept, type Decision, FORBIDDEN, NOT_FOUND, refuse } from '../../../kernel/decision.ts';
import type { Held, Visit } from '../../../web/visit.ts';
import { mayAdminister } from '../policy.ts';
import { holdAdministration } from './accounts.ts';

export interface Leaving {
  readonly roles: readonly Membership[];
  /** What the person answers for, kind by kind; kinds without any are left out. */
  readonly held: readonly { readonly label: Bilingual; readonly rows: readonly Held[] }[];
}

const current = async ({ tx, org }: Visit, account: string): Promise<readonly Membership[]> =>
  (await loadMemberships(tx, org.id, [account])).filter(({ until }) => until === null);

/** What ends, and what changes hands, when this member leaves. */
export async function loadLeaving(visit: Visit, account: string): Promise<Leaving> {
  const held = [];
  for (const { label, list } of visit.slots.charges) held.push({ label, rows: await list(visit, account) });
  return { roles: await current(visit, account), held: held.filter(({ rows }) => rows.length > 0) };
}

/**
 * Ends a member's participation in one act: roles, sessions, and what the person answers for, which `heir` takes over. Refuses
 * `heirMissing` where there is something to take over and nobody to do it, and as ending a role does.
 */
export async function endParticipation(visit: Visit, account: string, heir: string | undefined): Promise<Decision<void>> {
  if (!mayAdminister(visit.actor)) return refuse(FORBIDDEN);
  const active = await holdAdministration(visit);
  if (!active.ok) return active;
  const { tx, org, actor, today, now, slots } = visit;
  if (!(await loadMember(tx, account))) return refuse(NOT_FOUND);
  if (account === actor.account) return refuse({ id: 'notYourself' });
  const { roles, held } = await loadLeaving(visit, account);
  const taker = held.length > 0 || heir !== undefined ? await findHeir(visit, account, heir) : null;
  if (held.length > 0 && taker === null) return refuse({ id: 'heirMissing', field: 'heir' });
  // Nobody lets himself or herself into what was kept from him or her.
  const hidden = held.some(({ rows }) => rows.some(({ name }) => name === null));
  if (hidden && taker === actor.account) return refuse({ id: 'heirYourself', field: 'heir' });
  let handed = 0;
  if (taker !== null) for (const { handOver } of slots.charges) handed += await handOver(tx, org.id, account, taker);
  for (const { id } of roles) await endRole(tx, org.id, id, today);
  await endSessionsOf(tx, account);
  await appendEntry(tx, actor, now, {
    verb: 'leave',
    register: 'accounts',
    record: account,
    subject: account,
    changes: { roles: [roles.map(({ role }) => role), []], handedOver: [null, handed], handedTo: [null, taker] },
  });
  return accept(undefined);
}

/** Somebody else who works here now and whose account is open. */
async function findHeir(visit: Visit, leaving: string, heir: string | undefined): Promise<string | null> {
  if (heir === undefined || heir === leaving) return null;
  const member = await loadMember(visit.tx, heir);
  return member && !member.disabled && (await current(visit, heir)).length > 0 ? heir : null;
}
