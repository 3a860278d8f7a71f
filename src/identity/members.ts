import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import type { Role } from '../kernel/actor.ts';
import { isId, newId } from '../kernel/ids.ts';

export interface Member {
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly disabled: boolean;
  readonly lastSeen: Temporal.Instant | null;
}

/** Everyone who has or had a role in the organisation of the transaction. */
export async function loadMembers(tx: Tx): Promise<readonly Member[]> {
  const { rows } = await sql<Member>`select * from members() order by name`.execute(tx);
  return rows;
}

// Programs have roles too; their own page keeps them (identity/api-keys.ts).
const A_PERSON = sql`not exists (select from service_account s where s.org = current_org() and s.id = m.account)`;

/** One of them, a person. */
export async function loadMember(tx: Tx, account: string): Promise<Member | null> {
  if (!isId(account)) return null;
  const { rows } = await sql<Member>`select * from members() m where m.account = ${account} and ${A_PERSON}`.execute(tx);
  return rows[0] ?? null;
}

/** A page of members who are people, in the order of their names, after the last one of the page before. `words` narrows by name or address. */
export async function listMembers(
  tx: Tx,
  asked: { readonly words: string; readonly after: { readonly name: string; readonly account: string } | null; readonly most: number },
): Promise<readonly Member[]> {
  const { words, after, most } = asked;
  const { rows } = await sql<Member>`
    select * from members() m
     where ${A_PERSON} and (${words} = '' or position(fold_text(${words}) in fold_text(m.name || ' ' || m.email)) > 0)
       and (${after?.account ?? null}::uuid is null or (fold_text(m.name), m.account) > (fold_text(${after?.name ?? ''}), ${after?.account ?? null}::uuid))
     order by fold_text(m.name), m.account limit ${most}`.execute(tx);
  return rows;
}

/** Names by account, for history and comments. */
export async function memberNames(tx: Tx): Promise<ReadonlyMap<string, string>> {
  return new Map((await loadMembers(tx)).map(({ account, name }) => [account, name]));
}

export interface Membership {
  readonly id: string;
  readonly account: string;
  readonly role: string;
  readonly unit: string | null;
  readonly since: string;
  readonly until: string | null;
  /** Whose groups gave the role; null: a person did. */
  readonly provider: string | null;
}

/** Roles of these accounts, past ones too, oldest first. */
export async function loadMemberships(tx: Tx, org: number, accounts: readonly string[]): Promise<readonly Membership[]> {
  if (accounts.length === 0 || !accounts.every(isId)) return [];
  return tx
    .selectFrom('membership')
    .select(['id', 'account', 'role', 'unit', 'since', 'until', 'provider'])
    .where('org', '=', org)
    .where('account', 'in', accounts)
    .orderBy('since')
    .orderBy('id')
    .execute();
}

/**
 * Locks the administrators' roles until the transaction ends and answers with them: two administrators who end each other's role at
 * once must not leave the organisation without one.
 */
export async function lockAdministrators(tx: Tx, org: number): Promise<readonly Membership[]> {
  return tx
    .selectFrom('membership')
    .select(['id', 'account', 'role', 'unit', 'since', 'until', 'provider'])
    .where('org', '=', org)
    .where('role', '=', 'administrator')
    .where('until', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Gives a role, in a unit or in none, from an ISO day; false when the person has it already. */
export async function grantRole(tx: Tx, org: number, account: string, role: Role, unit: string | null, since: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into membership (org, id, account, role, unit, since) values (${org}, ${newId()}, ${account}, ${role}, ${unit}, ${since})
      on conflict do nothing returning id`.execute(tx);
  return rows.length > 0;
}

/** A role ends at once; the row stays, so that the journal's past stays readable. */
export async function endRole(tx: Tx, org: number, id: string, until: string): Promise<void> {
  await tx.updateTable('membership').set({ until }).where('org', '=', org).where('id', '=', id).where('until', 'is', null).execute();
}

/** Replaces a member's password and ends his or her sessions; false when the account works for another organisation too. */
export async function setTemporaryPassword(tx: Tx, account: string, hash: string, expires: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select set_temporary_password(${account}::uuid, ${hash}, ${expires}::timestamptz) as done`.execute(tx);
  return rows[0]?.done === true;
}

/** Closes a member's account (`since` null opens it again) and ends the sessions; false when it works for another organisation too. */
export async function disableAccount(tx: Tx, account: string, since: Temporal.Instant | null): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select disable_account(${account}::uuid, ${since}::timestamptz) as done`.execute(tx);
  return rows[0]?.done === true;
}

export async function endSessionsOf(tx: Tx, account: string): Promise<void> {
  await sql`select end_sessions_of(${account}::uuid)`.execute(tx);
}
