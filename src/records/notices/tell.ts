import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';
import type { NoticeKind } from './kinds.ts';

/** What was done, for those whom it concerns. */
export interface Told {
  readonly kind: NoticeKind;
  /** What happened, where a kind tells of several things: `returned`. */
  readonly said?: string;
  readonly register: string;
  /** The record that it is of; null: of none. */
  readonly record: string | null;
  /** What it leads to, where that is no record. */
  readonly target?: string;
  /** What that is called. */
  readonly about?: string;
  /** Accounts; null: nobody who is known. */
  readonly to: readonly (string | null)[];
}

/**
 * Tells members what the actor does, in the transaction of the act. Left out: the actor, whoever may not read the record and whoever wants
 * not to know. Nobody else writes notices, but the register of requests of what a person did who has no account.
 */
export async function tellMembers(tx: Tx, now: Temporal.Instant, told: Told): Promise<void> {
  const { kind, said = kind, register, record, target = record ?? '', about = '' } = told;
  const to = told.to.filter((account) => account !== null);
  if (to.length === 0) return;
  await sql`select tell_members(${kind}, ${said}, ${register}, ${record}::uuid, ${target}, ${about}, ${to}::uuid[], ${now}::timestamptz)`.execute(
    tx,
  );
}

/** Who recorded a record and who has commented on it, as far as the actor may see it. */
export async function peopleOf(tx: Tx, org: number, record: string): Promise<readonly string[]> {
  const { rows } = await sql<{ account: string }>`
    select created_by as account from record where org = ${org} and id = ${record} and created_by is not null
    union select author from record_comment where org = ${org} and record = ${record}`.execute(tx);
  return rows.map(({ account }) => account);
}

/** Who recorded a record; null: nobody who is known. */
export async function recorderOf(tx: Tx, org: number, record: string): Promise<string | null> {
  const row = await tx.selectFrom('record').select('createdBy').where('org', '=', org).where('id', '=', record).executeTakeFirst();
  return row?.createdBy ?? null;
}
