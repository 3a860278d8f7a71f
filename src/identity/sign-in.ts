import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import { accept, type Decision, refuse } from '../kernel/decision.ts';
import { newId } from '../kernel/ids.ts';
import { passwordMatches } from './password.ts';
import { newToken, tokenHash } from './token.ts';

/** Failures in 15 minutes, of one account or one address, after which nobody gets in that way for a while. */
export const MOST_FAILURES = 8;
export const SESSION_DAYS = 14;

export interface SignIn {
  readonly email: string;
  readonly password: string;
  /** Browser and address, shown to the person in the list of sessions. */
  readonly agent: string;
  readonly address: string;
}

/** Opens a session; the token goes into a cookie and is never stored. Refuses with `signInThrottled` or `signInWrong`, which says no more. */
export async function signIn(
  tx: Tx,
  { email, password, agent, address }: SignIn,
  now: Temporal.Instant,
): Promise<Decision<{ readonly token: string }>> {
  const keys = [`email:${email.toLowerCase().slice(0, 254)}`, `address:${address}`];
  const { rows } = await sql<{ id: string | null; passwordHash: string | null; disabled: boolean | null; recentFailures: number }>`
    select * from sign_in_lookup(${email}, ${keys}::text[])`.execute(tx);
  const [found] = rows;
  if (found && found.recentFailures >= MOST_FAILURES) return refuse({ id: 'signInThrottled' });
  const good = await passwordMatches(found?.passwordHash ?? null, password);
  if (!good || !found?.id || found.disabled) {
    await sql`select sign_in_failed(${keys}::text[])`.execute(tx);
    return refuse({ id: 'signInWrong', field: 'email' });
  }
  const token = newToken();
  const expires = now.add({ hours: 24 * SESSION_DAYS });
  await sql`select sign_in_opened(${newId()}::uuid, ${found.id}::uuid, ${tokenHash(token)}, ${expires}::timestamptz, ${agent}, ${address}, ${keys}::text[])`.execute(
    tx,
  );
  return accept({ token });
}

/** Ends the session of this token. */
export async function signOut(tx: Tx, token: string): Promise<void> {
  await sql`select sign_out(${tokenHash(token)})`.execute(tx);
}
