import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import type { Lang } from '../kernel/bilingual.ts';
import { accept, type Decision, refuse } from '../kernel/decision.ts';
import { tokenHash } from './token.ts';

export const LINK_MINUTES = 15;

/** May an administrator let this member in by link, and does she? A member who is more than a partner never comes in that way. */
export async function isByLink(tx: Tx, account: string): Promise<boolean> {
  const { rows } = await sql<{ allowed: boolean }>`select is_by_link(${account}::uuid) as allowed`.execute(tx);
  return rows[0]?.allowed === true;
}

/** False, and nothing changed, for anyone who is more than a partner somewhere. */
export async function setByLink(tx: Tx, account: string, allowed: boolean): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select set_by_link(${account}::uuid, ${allowed}) as done`.execute(tx);
  return rows[0]?.done === true;
}

/** In 15 minutes: for one address of mail, and for one of the network. */
const MOST_ASKED = 3;
const MOST_ASKED_FROM = 20;

/**
 * May a link be asked for? Counts the question, whoever it was about, so that the answer tells nothing. Refuses with `signInThrottled`
 * (`values.until`: ISO instant).
 */
export async function mayAskLink(tx: Tx, email: string, address: string, now: Temporal.Instant): Promise<Decision<void>> {
  const keys = [tokenHash(`link:${email.toLowerCase()}`), tokenHash(`link-from:${address}`)];
  const { rows } = await sql<{ until: Temporal.Instant | null }>`
    select throttled_until as until from sign_in_lookup('', ${keys}::text[], ${[MOST_ASKED, MOST_ASKED_FROM]}::integer[], ${now}::timestamptz)`.execute(
    tx,
  );
  const until = rows[0]?.until;
  if (until) return refuse({ id: 'signInThrottled', values: { until: until.toString() } });
  await sql`select sign_in_failed(${keys}::text[], ${now}::timestamptz)`.execute(tx);
  return accept(undefined);
}

/** Keeps a link for the account of this address; null, and nothing is kept, where there is none that may come in by link. */
export async function addSignInLink(
  tx: Tx,
  email: string,
  token: string,
  now: Temporal.Instant,
): Promise<{ readonly account: string; readonly email: string; readonly name: string; readonly lang: Lang } | null> {
  const { rows } = await sql<{ account: string; email: string; name: string; lang: Lang }>`
    select * from add_sign_in_link(${email}, ${tokenHash(token)}, ${now}::timestamptz, ${now.add({ minutes: LINK_MINUTES })}::timestamptz)`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** The account of a link, once; null where it was taken, has expired or no longer may. */
export async function takeSignInLink(tx: Tx, token: string, now: Temporal.Instant): Promise<string | null> {
  const { rows } = await sql<{
    account: string | null;
  }>`select take_sign_in_link(${tokenHash(token)}, ${now}::timestamptz) as account`.execute(tx);
  return rows[0]?.account ?? null;
}
