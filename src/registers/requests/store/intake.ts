import { sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';

/** How many tries a key has, and within how many minutes. Keys are digests. */
export interface Limit {
  readonly key: string;
  readonly most: number;
  readonly minutes: number;
}

const listed = (limits: readonly Limit[]) => sql`${limits.map(({ key }) => key)}::text[], ${limits.map(({ most }) => most)}::integer[],
  ${limits.map(({ minutes }) => `${minutes} minutes`)}::interval[]`;

export interface Begun {
  /** The request that the same form made already, with its number. */
  readonly done: string | null;
  readonly number: string | null;
  readonly throttledUntil: Temporal.Instant | null;
}

/** Holds back a second sending of the same form until the first has ended, and counts the try against its limits. */
export async function beginIntake(tx: Tx, once: string, limits: readonly Limit[], now: Temporal.Instant): Promise<Begun> {
  const { rows } = await sql<Begun>`select * from begin_intake(${once}, ${listed(limits)}, ${now}::timestamptz)`.execute(tx);
  const [begun] = rows;
  if (!begun) throw new Error('An intake answers with one row');
  return begun;
}

/** Lets the rest of the transaction see the request of this number and secret. A failure is counted, if the transaction commits. */
export async function openRequest(
  tx: Tx,
  asked: { readonly number: string; readonly secretHash: string },
  limits: readonly Limit[],
  now: Temporal.Instant,
): Promise<{ readonly request: string | null; readonly throttledUntil: Temporal.Instant | null }> {
  const { rows } = await sql<{ request: string | null; throttledUntil: Temporal.Instant | null }>`
    select * from open_request(${asked.number}, ${asked.secretHash}, ${listed(limits)}, ${now}::timestamptz)`.execute(tx);
  return rows[0] ?? { request: null, throttledUntil: null };
}
