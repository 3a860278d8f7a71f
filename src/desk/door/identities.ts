import { followGroups, rolesOf } from '../../identity/groups.ts';
import { linkOwnIdentity, loadOwnIdentities, unlinkOwnIdentity } from '../../identity/linked-identities.ts';
import { loadOwnPasskeys } from '../../identity/passkeys.ts';
import { readKept, takeKept } from '../../identity/provider-visits.ts';
import { accept, type Decision, NOT_FOUND, refuse } from '../../kernel/decision.ts';
import { providerById } from '../../web/providers.ts';
import type { Visit } from '../../web/visit.ts';
import { enter, type Proof, provedByAny } from './second-factor.ts';

/** Lets go of the identity that waits. */
export const dropWaiting = ({ tx, client, now }: Visit): Promise<unknown> => takeKept(tx, 'identity', client.identity, now);

/** Links the identity that waits to the actor's account, with the roles that its groups give. Refuses with `stepGone` and `identityTaken`. */
export async function acceptIdentity(visit: Visit, proof: Proof): Promise<Decision<void>> {
  const { tx, client, now } = visit;
  // It waits on while the password is wrong.
  const waiting = await readKept(tx, 'identity', client.identity, now);
  const provider = providerById(visit, waiting?.data.provider);
  if (!waiting || !provider) return refuse({ id: 'stepGone' });
  const own = await provedByAny(visit, proof);
  if (!own.ok) return own;
  if (waiting.account !== null && waiting.account !== own.value.id) return refuse({ id: 'stepGone' });
  await dropWaiting(visit);
  const { issuer = '', subject = '', email = '', groups = '[]' } = waiting.data;
  const { id } = provider.settings;
  const known = await linkOwnIdentity(tx, own.value.id, { provider: id, issuer, subject, email }, now);
  if (!known) return refuse({ id: 'identityTaken' });
  // Written by ourselves when the identity came.
  const wanted = await rolesOf(tx, provider.settings, JSON.parse(groups) as readonly string[]);
  await followGroups(tx, known, { provider: id, wanted }, now);
  await enter(visit, own.value.id, 'linkIdentity', { provider: [null, id] });
  return accept(undefined);
}

/**
 * Unlinks one of the actor's identities: the roles that its groups gave end, and the sessions that it opened but for the one in use.
 * Refuses with `lastWayIn` where nothing else would open the account.
 */
export async function unlinkIdentity(visit: Visit, id: string, proof: Proof): Promise<Decision<void>> {
  const { tx, client, now } = visit;
  const identities = await loadOwnIdentities(tx);
  const identity = identities.find((one) => one.id === id);
  if (!identity) return refuse(NOT_FOUND);
  const own = await provedByAny(visit, proof);
  if (!own.ok) return own;
  const { id: account, hasPassword } = own.value;
  if (!hasPassword && identities.length === 1 && (await loadOwnPasskeys(tx)).length === 0) return refuse({ id: 'lastWayIn' });
  await enter(visit, account, 'unlinkIdentity', { provider: [identity.provider, null] });
  await followGroups(tx, { id, account }, { provider: identity.provider, wanted: [] }, now);
  await unlinkOwnIdentity(tx, identity, client.session);
  return accept(undefined);
}
