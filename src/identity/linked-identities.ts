import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import { isId, newId } from '../kernel/ids.ts';

export interface IdentityRow {
  readonly id: string;
  readonly provider: string;
  readonly email: string;
  readonly linkedAt: Temporal.Instant;
  readonly lastUsedAt: Temporal.Instant | null;
}

/** The actor's identities at providers, oldest first. */
export const loadOwnIdentities = (tx: Tx): Promise<readonly IdentityRow[]> =>
  tx
    .selectFrom('linkedIdentity')
    .select(['id', 'provider', 'email', 'linkedAt', 'lastUsedAt'])
    .where('account', '=', sql<string>`(select current_account())`)
    .orderBy('linkedAt')
    .orderBy('id')
    .execute();

/** A member's, for administrators; none for anyone else. */
export async function loadIdentitiesOf(tx: Tx, account: string): Promise<readonly IdentityRow[]> {
  const { rows } = await sql<IdentityRow>`select * from identities_of(${account}::uuid)`.execute(tx);
  return rows;
}

/** Who a provider says that somebody is. */
export interface Identity {
  readonly provider: string;
  readonly issuer: string;
  readonly subject: string;
  /** As the provider gave it; '' where it gave none that it has verified. */
  readonly email: string;
}

export interface Known {
  readonly id: string;
  readonly account: string;
}

/** The account that this identity opens, said to have been used now; null when nobody has linked it. */
export async function useIdentity(
  tx: Tx,
  { issuer, subject }: Pick<Identity, 'issuer' | 'subject'>,
  now: Temporal.Instant,
): Promise<(Known & { readonly closed: boolean }) | null> {
  const { rows } = await sql<Known & { closed: boolean }>`select * from use_identity(${issuer}, ${subject}, ${now}::timestamptz)`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** Links an identity to the account that has its address: for a provider whose word the settings trust for it. Null where none may be linked so. */
export async function linkByAddress(tx: Tx, identity: Identity, now: Temporal.Instant): Promise<Known | null> {
  const { provider, issuer, subject, email } = identity;
  const { rows } = await sql<Known>`
    select * from link_by_address(${newId()}::uuid, ${provider}, ${issuer}, ${subject}, ${email}, ${now}::timestamptz)`.execute(tx);
  return rows[0] ?? null;
}

/** Makes the account of somebody to whom groups give a role in one of these organisations, without a password; null where the address is taken. */
export async function openByIdentity(
  tx: Tx,
  identity: Identity,
  { name, lang, orgs }: { readonly name: string; readonly lang: string; readonly orgs: readonly number[] },
  now: Temporal.Instant,
): Promise<Known | null> {
  const { provider, issuer, subject, email } = identity;
  const made = { id: newId(), account: newId() };
  const { rows } = await sql<{ done: boolean }>`
    select open_by_identity(${made.account}::uuid, ${made.id}::uuid, ${provider}, ${issuer}, ${subject}, ${email}, ${name}, ${lang},
      ${[...orgs]}::integer[], ${now}::timestamptz) as done`.execute(tx);
  return rows[0]?.done === true ? made : null;
}

/** Links an identity to the actor's own account. Null when it is somebody's already, or the account has another one of that provider. */
export async function linkOwnIdentity(tx: Tx, account: string, identity: Identity, now: Temporal.Instant): Promise<Known | null> {
  const row = await tx
    .insertInto('linkedIdentity')
    .values({ id: newId(), account, ...identity, linkedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning(['id', 'account'])
    .executeTakeFirst();
  return row ?? null;
}

/** Removes one of the actor's identities, and ends the sessions that it opened but for the one in use. */
export async function unlinkOwnIdentity(tx: Tx, { id, provider }: IdentityRow, session: string | null): Promise<void> {
  await tx
    .deleteFrom('session')
    .where('account', '=', sql<string>`(select current_account())`)
    .where((where) => where.or([where('method', '=', `oidc:${provider}`), where('method', 'like', `oidc:${provider}+%`)]))
    .$if(session !== null, (q) => q.where('id', '<>', session))
    .execute();
  if (isId(id)) await tx.deleteFrom('linkedIdentity').where('id', '=', id).execute();
}

/** For administrators: takes every identity from a member and ends the sessions; false when the account works for another organisation too. */
export async function dropIdentities(tx: Tx, account: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select drop_identities(${account}::uuid) as done`.execute(tx);
  return rows[0]?.done === true;
}
