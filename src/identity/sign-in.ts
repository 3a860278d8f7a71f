import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import { accept, type Decision, refuse } from '../kernel/decision.ts';
import { passwordMatches } from './password.ts';
import { type Begun, beginSession } from './session.ts';
import { noteRefusedSignIn } from './sign-in-journal.ts';
import { tokenHash } from './token.ts';

/** Failures in 15 minutes after which an account may not be tried for a while. */
export const MOST_FAILURES = 8;
/** The same for a network address: more, as everyone in an office shares one. */
export const MOST_FAILURES_OF_ADDRESS = 60;

export interface SignIn {
  readonly email: string;
  readonly password: string;
  /** Browser and address, shown to the person in the list of sessions. */
  readonly agent: string;
  readonly address: string;
}

interface Found {
  readonly id: string | null;
  readonly passwordHash: string | null;
  readonly disabled: boolean | null;
  readonly lang: string | null;
  readonly passwordExpiresAt: Temporal.Instant | null;
  readonly throttledUntil: Temporal.Instant | null;
}

const emailKey = (email: string): string => tokenHash(`email:${email.toLowerCase()}`);
const addressKey = (address: string): string => tokenHash(`address:${address}`);

/**
 * The account whose address and password these are. Refuses with `signInThrottled` (`values.until`: ISO instant) or `signInWrong`,
 * which says the same of an unknown account, a disabled one and a wrong password; a failure is kept only if the transaction commits.
 */
async function recognise(
  tx: Tx,
  { email, password, agent, address }: SignIn,
  now: Temporal.Instant,
): Promise<Decision<Found & { readonly id: string }>> {
  const keys = [emailKey(email), addressKey(address)];
  const { rows } = await sql<Found>`
    select * from sign_in_lookup(${email}, ${keys}::text[], ${[MOST_FAILURES, MOST_FAILURES_OF_ADDRESS]}::integer[], ${now}::timestamptz)`.execute(
    tx,
  );
  const [found] = rows;
  const note = (outcome: 'wrong' | 'throttled') => noteRefusedSignIn(tx, { email, method: 'password', outcome, agent, address }, now);
  if (found?.throttledUntil) {
    await note('throttled');
    return refuse({ id: 'signInThrottled', values: { until: found.throttledUntil.toString() } });
  }
  const good = await passwordMatches(found?.passwordHash ?? null, password);
  if (good && found?.id && !found.disabled) return accept({ ...found, id: found.id });
  await sql`select sign_in_failed(${keys}::text[], ${now}::timestamptz)`.execute(tx);
  await note('wrong');
  return refuse({ id: 'signInWrong' });
}

/** Begins a session by password. Refuses as `recognise` does, and with `passwordExpired` for a temporary password not replaced in time. */
export async function signIn(tx: Tx, who: SignIn, now: Temporal.Instant): Promise<Decision<Begun>> {
  const known = await recognise(tx, who, now);
  if (!known.ok) return known;
  const { id, passwordExpiresAt } = known.value;
  const { email, agent, address } = who;
  if (passwordExpiresAt && Temporal.Instant.compare(passwordExpiresAt, now) <= 0) {
    await noteRefusedSignIn(tx, { email, method: 'password', outcome: 'expired', agent, address }, now);
    return refuse({ id: 'passwordExpired' });
  }
  return beginSession(tx, { account: id, method: 'password', strong: false, agent, address, forgiven: emailKey(email) }, now);
}

/** Is this the password of that account? Counts failures as a sign-in does, so that an open session is no way to guess. */
export const confirmPassword = recognise;
