import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import type { Role } from '../kernel/actor.ts';

/** Of these members, those who have one-time codes or a passkey; for administrators, nobody for anyone else. */
export async function loadFactors(tx: Tx, accounts: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ account: string; codes: boolean; passkeys: number }>`select * from factors_of(${accounts}::uuid[])`.execute(
    tx,
  );
  return new Set(rows.filter(({ codes, passkeys }) => codes || passkeys > 0).map(({ account }) => account));
}

/** Takes one-time codes, recovery codes and passkeys from a member and ends the sessions; false when the account works for another organisation too. */
export async function resetFactors(tx: Tx, account: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select reset_factors(${account}::uuid) as done`.execute(tx);
  return rows[0]?.done === true;
}

/** Roles for which the organisation asks for a second factor. */
export async function loadSecondFactorRoles(tx: Tx, org: number): Promise<readonly string[]> {
  const rows = await tx.selectFrom('secondFactorRule').select('role').where('org', '=', org).orderBy('role').execute();
  return rows.map(({ role }) => role);
}

export async function saveSecondFactorRoles(tx: Tx, org: number, roles: readonly Role[]): Promise<void> {
  await tx.deleteFrom('secondFactorRule').where('org', '=', org).execute();
  if (roles.length > 0)
    await tx
      .insertInto('secondFactorRule')
      .values(roles.map((role) => ({ org, role })))
      .execute();
}
