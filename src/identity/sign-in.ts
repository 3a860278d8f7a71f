import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import type { Lang } from '../kernel/bilingual.ts';
import { accept, type Decision, refuse } from '../kernel/decision.ts';
import { newId } from '../kernel/ids.ts';
import { passwordMatches } from './password.ts';
import { noteRefusedSignIn } from './sign-in-journal.ts';
import { newToken, tokenHash } from './token.ts';

export const SESSION_COOKIE = 'chancery_session';
export const SESSION_DAYS = 14;

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

export interface SignedIn {
  /** Goes into the cookie and is never stored. */
  readonly token: string;
  readonly lang: Lang;
  /** An administrator set the password: the person has to choose one. */
  readonly temporary: boolean;
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

/** Opens a session. Refuses as `recognise` does, and with `passwordExpired` for a temporary password that was not replaced in time. */
export async function signIn(tx: Tx, who: SignIn, now: Temporal.Instant): Promise<Decision<SignedIn>> {
  const known = await recognise(tx, who, now);
  if (!known.ok) return known;
  const { id, lang, passwordExpiresAt } = known.value;
  if (passwordExpiresAt && Temporal.Instant.compare(passwordExpiresAt, now) <= 0) {
    await noteRefusedSignIn(tx, { email: who.email, method: 'password', outcome: 'expired', agent: who.agent, address: who.address }, now);
    return refuse({ id: 'passwordExpired' });
  }
  const token = await openSession(tx, { account: id, agent: who.agent, address: who.address, forgiven: emailKey(who.email) }, now);
  return accept({ token, lang: lang === 'en' ? 'en' : 'fr', temporary: passwordExpiresAt !== null });
}

/** Opens a session of an account that was recognised, and answers with what goes into the cookie. Failures under `forgiven` are forgotten. */
export async function openSession(
  tx: Tx,
  {
    account,
    agent,
    address,
    forgiven = '',
  }: { readonly account: string; readonly agent: string; readonly address: string; readonly forgiven?: string },
  now: Temporal.Instant,
): Promise<string> {
  const token = newToken();
  const expires = now.add({ hours: 24 * SESSION_DAYS });
  await sql`select sign_in_opened(${newId()}::uuid, ${account}::uuid, ${tokenHash(token)}, ${now}::timestamptz, ${expires}::timestamptz, ${agent},
    ${address}, ${forgiven})`.execute(tx);
  return token;
}

/** Is this the password of that account? Counts failures as a sign-in does, so that an open session is no way to guess. */
export const confirmPassword = recognise;

/** Ends the session of this token. */
export async function signOut(tx: Tx, token: string): Promise<void> {
  await sql`select sign_out(${tokenHash(token)})`.execute(tx);
}

/** Numbers of the organisations in which the account of this token has a role. */
export async function organisationsOf(tx: Tx, token: string): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ org: number }>`select distinct org from memberships_of(${tokenHash(token)})`.execute(tx);
  return new Set(rows.map(({ org }) => org));
}
