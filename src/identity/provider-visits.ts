import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import { STEP_MINUTES } from './session.ts';
import { newToken, tokenHash } from './token.ts';

/** `visit`: somebody is on the way to a provider and back; `identity`: one that came back and waits for its holder to accept it. */
export type KeptKind = 'visit' | 'identity';

export interface Kept {
  /** Who asked to link an identity; null: somebody who signs in. */
  readonly account: string | null;
  readonly data: Readonly<Record<string, string>>;
}

/** Keeps something for ten minutes; `holds`: it is the actor's. Answers with the token for the browser. */
export async function keepForVisit(
  tx: Tx,
  kind: KeptKind,
  { data, holds }: { readonly data: Kept['data']; readonly holds: boolean },
  now: Temporal.Instant,
): Promise<string> {
  const token = newToken();
  await sql`select add_provider_visit(${tokenHash(token)}, ${kind}, ${holds}, ${JSON.stringify(data)}::jsonb, ${now}::timestamptz,
    ${now.add({ minutes: STEP_MINUTES })}::timestamptz)`.execute(tx);
  return token;
}

/** What was kept; null when it was taken, has expired or never was. */
export async function readKept(tx: Tx, kind: KeptKind, token: string | null, now: Temporal.Instant): Promise<Kept | null> {
  if (token === null) return null;
  const { rows } = await sql<Kept>`select * from read_provider_visit(${tokenHash(token)}, ${kind}, ${now}::timestamptz)`.execute(tx);
  return rows[0] ?? null;
}

/** As `readKept`, once: whoever asks again finds nothing. */
export async function takeKept(tx: Tx, kind: KeptKind, token: string | null, now: Temporal.Instant): Promise<Kept | null> {
  if (token === null) return null;
  const { rows } = await sql<Kept>`select * from take_provider_visit(${tokenHash(token)}, ${kind}, ${now}::timestamptz)`.execute(tx);
  return rows[0] ?? null;
}
