import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import type { Lang } from '../kernel/bilingual.ts';
import { accept, type Decision, refuse } from '../kernel/decision.ts';
import { newId } from '../kernel/ids.ts';
import { newToken, tokenHash } from './token.ts';

export const SESSION_COOKIE = 'chancery_session';
export const SESSION_DAYS = 14;

/** Holds what waits between a password and a session: a code to give. */
export const STEP_COOKIE = 'chancery_step';
export const STEP_MINUTES = 10;

/** Holds an identity of a provider that waits for its holder to accept it. */
export const IDENTITY_COOKIE = 'chancery_identity';

/** Who was recognised, and how. */
export interface Proof {
  readonly account: string;
  /** `password`, `link`, `passkey`, `oidc:<provider>`; the database adds `+totp` or `+recovery` once a code was given. */
  readonly method: string;
  /** Two factors were shown: no code is asked. */
  readonly strong: boolean;
  /** Browser and network address, shown to the person in the list of sessions. */
  readonly agent: string;
  readonly address: string;
  /** Key under which failures are forgotten once the session is open. */
  readonly forgiven?: string;
}

/** A session, or a step that waits for a code. The token goes into the cookie and is never stored. */
export type Begun =
  | {
      readonly outcome: 'open';
      readonly token: string;
      readonly account: string;
      readonly lang: Lang;
      /** An administrator set the password: the person has to choose one. */
      readonly temporary: boolean;
    }
  | { readonly outcome: 'code'; readonly token: string };

/**
 * The one way to a session, whatever the proof was: opens it, or keeps a step where the account has a second factor and none was shown.
 * Refuses with `signInWrong` where the account is closed.
 */
export async function beginSession(tx: Tx, proof: Proof, now: Temporal.Instant): Promise<Decision<Begun>> {
  const { account, method, strong, agent, address, forgiven = '' } = proof;
  const token = newToken();
  const { rows } = await sql<{ outcome: string; lang: string; temporary: boolean }>`
    select * from begin_session(${newId()}::uuid, ${account}::uuid, ${tokenHash(token)}, ${method}, ${strong}, ${now}::timestamptz,
      ${now.add({ minutes: STEP_MINUTES })}::timestamptz, ${sessionEnd(now)}::timestamptz, ${agent}, ${address}, ${forgiven})`.execute(tx);
  const [row] = rows;
  if (row?.outcome === 'code') return accept({ outcome: 'code', token });
  if (row?.outcome !== 'open') return refuse({ id: 'signInWrong' });
  return accept({ outcome: 'open', token, account, lang: row.lang === 'en' ? 'en' : 'fr', temporary: row.temporary });
}

export const sessionEnd = (now: Temporal.Instant): Temporal.Instant => now.add({ hours: 24 * SESSION_DAYS });

/** Ends the session of this token. */
export async function signOut(tx: Tx, token: string): Promise<void> {
  await sql`select sign_out(${tokenHash(token)})`.execute(tx);
}

/** How this session of the actor was opened; null where there is none. */
export async function methodOf(tx: Tx, session: string | null): Promise<string | null> {
  if (session === null) return null;
  const row = await tx.selectFrom('session').select('method').where('id', '=', session).executeTakeFirst();
  return row?.method ?? null;
}

/** Was this session of the actor opened a few minutes ago? Where there is no password to ask for, that has to do. */
export async function isFresh(tx: Tx, session: string | null, now: Temporal.Instant): Promise<boolean> {
  if (session === null) return false;
  const row = await tx.selectFrom('session').select('createdAt').where('id', '=', session).executeTakeFirst();
  return row !== undefined && Temporal.Instant.compare(row.createdAt.add({ minutes: STEP_MINUTES }), now) > 0;
}

/** Numbers of the organisations in which the account of this token has a role. */
export async function organisationsOf(tx: Tx, token: string): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ org: number }>`select distinct org from memberships_of(${tokenHash(token)})`.execute(tx);
  return new Set(rows.map(({ org }) => org));
}
