import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';

export const SIGN_IN_OUTCOMES = ['opened', 'wrong', 'throttled', 'expired'] as const;
export type SignInOutcome = (typeof SIGN_IN_OUTCOMES)[number];

/** Days after which it is forgotten who signed in. */
export const SIGN_IN_DAYS = 180;

export interface SignInEntry {
  readonly id: string;
  readonly at: Temporal.Instant;
  /** `password`, `link`, `passkey` …; with `+totp` where a code was given. */
  readonly method: string;
  readonly outcome: SignInOutcome;
  readonly agent: string;
  readonly address: string;
}

/** Writes down a sign-in that was refused: kept only if the transaction commits. Those that open a session are written by the database. */
export async function noteRefusedSignIn(
  tx: Tx,
  refused: {
    readonly email: string;
    readonly method: string;
    readonly outcome: Exclude<SignInOutcome, 'opened'>;
    readonly agent: string;
    readonly address: string;
  },
  now: Temporal.Instant,
): Promise<void> {
  const { email, method, outcome, agent, address } = refused;
  await sql`select note_refused_sign_in(${email}, ${method}, ${outcome}, ${now}::timestamptz, ${agent}, ${address})`.execute(tx);
}

/** The actor's own, latest first. */
export async function ownSignIns(tx: Tx, most: number): Promise<readonly SignInEntry[]> {
  const rows = await tx
    .selectFrom('signIn')
    .select(['id', 'at', 'method', 'outcome', 'agent', 'address'])
    .where('account', '=', sql<string>`(select current_account())`)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  // The check constraint of the column holds outcomes to the list above.
  return rows as readonly SignInEntry[];
}

/** At the organisation's door, latest first, a page by key, for its administrators. No name: nobody of the organisation. */
export async function signInsHere(
  tx: Tx,
  asked: {
    readonly outcome: SignInOutcome | null;
    readonly before: { readonly at: string; readonly id: string } | null;
    readonly most: number;
  },
): Promise<readonly (SignInEntry & { readonly account: string | null; readonly name: string | null })[]> {
  const { outcome, before, most } = asked;
  const { rows } = await sql<SignInEntry & { account: string | null; name: string | null }>`
    select * from sign_ins_here(${outcome}, ${before?.at ?? null}::timestamptz, ${before?.id ?? null}::uuid, ${most}::integer)`.execute(tx);
  return rows;
}
