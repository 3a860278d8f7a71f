import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';
import type { CorrectionState } from './rules.ts';

/** A correction that somebody proposed to a figure. */
export interface Correction {
  readonly id: string;
  readonly plan: string;
  readonly year: string;
  readonly indicator: string;
  /** null: a record that is missing. */
  readonly record: string | null;
  /** Of the record, as far as the actor may read it; null otherwise. */
  readonly title: string | null;
  readonly register: string | null;
  readonly motive: string;
  readonly state: CorrectionState;
  readonly proposedBy: string;
  readonly proposedAt: Temporal.Instant;
  readonly reason: string;
  readonly decidedAt: Temporal.Instant | null;
}

const SELECT = sql`
  select c.id, c.plan, c.year, c.indicator, c.record, r.title, r.register, c.motive, c.state, c.proposed_by, c.proposed_at, c.reason, c.decided_at
    from correction c left join record r on r.org = c.org and r.id = c.record`;

export async function insertCorrection(
  tx: Tx,
  org: number,
  correction: Pick<Correction, 'id' | 'plan' | 'year' | 'indicator' | 'record' | 'motive' | 'proposedBy' | 'proposedAt'>,
): Promise<void> {
  await tx
    .insertInto('correction')
    .values({ org, audience: 'org', ...correction })
    .execute();
}

export async function findCorrection(tx: Tx, org: number, id: string): Promise<Correction | null> {
  const { rows } = await sql<Correction>`${SELECT} where c.org = ${org} and c.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export async function lockCorrection(tx: Tx, org: number, id: string): Promise<Correction | null> {
  const { rows } = await sql<Correction>`${SELECT} where c.org = ${org} and c.id = ${id} for update of c`.execute(tx);
  return rows[0] ?? null;
}

export async function decideRow(
  tx: Tx,
  org: number,
  id: string,
  decided: {
    readonly state: CorrectionState;
    readonly reason: string;
    readonly decidedBy: string | null;
    readonly decidedAt: Temporal.Instant;
  },
): Promise<void> {
  await tx
    .updateTable('correction')
    .set({ ...decided, audience: decided.state === 'accepted' ? 'public' : 'org' })
    .where('org', '=', org)
    .where('id', '=', id)
    .execute();
}

/** Corrections in a state, latest first, a page at a time; `before` is the last one of the page before. */
export async function listCorrections(
  tx: Tx,
  org: number,
  state: CorrectionState,
  before: { readonly at: string; readonly id: string } | null,
  most: number,
): Promise<readonly Correction[]> {
  const { rows } = await sql<Correction>`${SELECT}
    where c.org = ${org} and c.state = ${state}
      and (${before?.id ?? null}::uuid is null or (c.proposed_at, c.id) < (${before?.at ?? null}::timestamptz, ${before?.id ?? null}::uuid))
    order by c.proposed_at desc, c.id desc limit ${most}`.execute(tx);
  return rows;
}

/** An accepted correction as everybody may read it. */
export interface AcceptedCorrection {
  readonly id: string;
  readonly decidedAt: Temporal.Instant;
  readonly reason: string;
}

export async function acceptedFor(
  tx: Tx,
  org: number,
  plan: string,
  year: string,
  indicator: string,
): Promise<readonly AcceptedCorrection[]> {
  const { rows } = await sql<AcceptedCorrection>`
    select id, decided_at, reason from correction
     where org = ${org} and plan = ${plan} and year = ${year} and indicator = ${indicator} and state = 'accepted' order by decided_at desc, id limit 100`.execute(
    tx,
  );
  return rows;
}

/** A record by its id, if the actor may read it. */
export async function readableRecord(
  tx: Tx,
  org: number,
  id: string,
): Promise<{ readonly title: string; readonly register: string } | null> {
  const row = await tx.selectFrom('record').select(['title', 'register']).where('org', '=', org).where('id', '=', id).executeTakeFirst();
  return row ?? null;
}
