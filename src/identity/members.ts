import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import type { Role } from '../kernel/actor.ts';
import { newId } from '../kernel/ids.ts';

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
}

export const loadMemberships = (tx: Tx, org: number): Promise<readonly Membership[]> =>
  tx.selectFrom('membership').select(['id', 'account', 'role', 'unit', 'since', 'until']).where('org', '=', org).orderBy('since').execute();

export async function grantRole(tx: Tx, org: number, account: string, role: Role, unit: string | null, since: string): Promise<void> {
  await sql`insert into membership (org, id, account, role, unit, since) values (${org}, ${newId()}, ${account}, ${role}, ${unit}, ${since}) on conflict do nothing`.execute(
    tx,
  );
}

/** A role ends at once; the row stays, so that the journal's past stays readable. */
export async function endRole(tx: Tx, org: number, id: string, until: string): Promise<void> {
  await tx.updateTable('membership').set({ until }).where('org', '=', org).where('id', '=', id).where('until', 'is', null).execute();
}

/** Opens an account, or finds the one the person already has. The database asks again whether the actor is an administrator. */
export async function openAccount(
  tx: Tx,
  account: { readonly email: string; readonly name: string; readonly passwordHash: string | null; readonly lang: string },
): Promise<string> {
  const { rows } = await sql<{
    id: string;
  }>`select open_account(${newId()}::uuid, ${account.email}, ${account.name}, ${account.passwordHash}, ${account.lang}) as id`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('open_account answered nothing');
  return row.id;
}

export async function endSessionsOf(tx: Tx, account: string): Promise<void> {
  await sql`select end_sessions_of(${account}::uuid)`.execute(tx);
}

export interface SessionRow {
  readonly id: string;
  readonly createdAt: Temporal.Instant;
  readonly lastSeenAt: Temporal.Instant;
  readonly agent: string;
  readonly address: string;
}

/** The actor's own sessions; row-level security shows no others. */
export const loadOwnSessions = (tx: Tx): Promise<readonly SessionRow[]> =>
  tx.selectFrom('session').select(['id', 'createdAt', 'lastSeenAt', 'agent', 'address']).orderBy('lastSeenAt', 'desc').execute();

export async function endOwnSession(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('session').where('id', '=', id).execute();
}
