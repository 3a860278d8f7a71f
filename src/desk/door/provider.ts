import { followGroups, rolesOf } from '../../identity/groups.ts';
import { type Identity, type Known, linkByAddress, openByIdentity, useIdentity } from '../../identity/linked-identities.ts';
import { type Begun, beginSession } from '../../identity/session.ts';
import { noteRefusedSignIn } from '../../identity/sign-in-journal.ts';
import { accept, type Decision, refuse } from '../../kernel/decision.ts';
import type { Claims } from '../../oidc/claims.ts';
import type { ProviderSettings } from '../../oidc/settings.ts';
import type { Visit } from '../../web/visit.ts';

/** How the session and the journal of sign-ins name this way in. */
export const methodFor = ({ id }: Pick<ProviderSettings, 'id'>): string => `oidc:${id}`;

export const identityOf = ({ id }: Pick<ProviderSettings, 'id'>, { issuer, subject, verifiedEmail }: Claims): Identity => ({
  provider: id,
  issuer,
  subject,
  email: verifiedEmail ?? '',
});

/** Writes down in the journal of sign-ins that an answer of this provider opened nothing. */
export const noteRefused = ({ tx, client, now }: Visit, settings: ProviderSettings, email: string | null): Promise<void> =>
  noteRefusedSignIn(
    tx,
    { email: email ?? '', method: methodFor(settings), outcome: 'wrong', agent: client.agent, address: client.address },
    now,
  );

/**
 * Begins a session for whoever the provider has recognised; the roles that its groups give are followed first, in the same transaction.
 * Refuses with `identityUnknown` where nobody has linked the identity, and `identityClosed` where its account is closed.
 */
export async function signInByIdentity(visit: Visit, settings: ProviderSettings, claims: Claims): Promise<Decision<Begun>> {
  const { tx, client, now } = visit;
  const wanted = await rolesOf(tx, settings, claims.groups);
  const known = await useIdentity(tx, claims, now);
  if (known?.closed) return refuse({ id: 'identityClosed' });
  const identity = identityOf(settings, claims);
  const linked = known ?? (isTrusted(settings, identity.email) ? await linkByAddress(tx, identity, now) : null);
  if (linked) await followGroups(tx, linked, { provider: settings.id, wanted }, now);
  const holder = linked ?? (await newcomer(visit, identity, claims, wanted));
  if (!holder) return refuse({ id: 'identityUnknown' });
  const { agent, address } = client;
  const proof = { account: holder.account, method: methodFor(settings), strong: claims.strong, agent, address };
  const begun = await beginSession(tx, proof, now);
  // A temporary password is nothing to whoever comes in this way.
  if (begun.ok) return accept(begun.value.outcome === 'open' ? { ...begun.value, temporary: false } : begun.value);
  return refuse({ id: 'identityClosed' });
}

/** Makes the account of somebody whose groups give a role somewhere, and whose verified address has none yet. */
async function newcomer(
  { tx, lang, now }: Visit,
  identity: Identity,
  claims: Claims,
  wanted: Awaited<ReturnType<typeof rolesOf>>,
): Promise<Known | null> {
  const { email, provider } = identity;
  if (email === '' || wanted.length === 0) return null;
  const name = claims.name ?? email;
  const made = await openByIdentity(tx, identity, { name, lang, orgs: wanted.map(({ org }) => org) }, now);
  if (made) await followGroups(tx, made, { provider, wanted, about: { email: [null, email], name: [null, name] } }, now);
  return made;
}

/** Do the settings take this provider's word for who holds an address? */
const isTrusted = ({ trustedDomains }: ProviderSettings, email: string): boolean =>
  email !== '' && trustedDomains.includes(email.slice(email.lastIndexOf('@') + 1));
