import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import type { Role } from '../kernel/actor.ts';
import type { Lang } from '../kernel/bilingual.ts';
import { newId } from '../kernel/ids.ts';

/** Days in which an invitation may be accepted. */
export const INVITATION_DAYS = 7;

export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly lang: Lang;
  readonly roles: readonly Role[];
  readonly unit: string | null;
  readonly invitedAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
}

const COLUMNS = ['id', 'email', 'name', 'lang', 'roles', 'unit', 'invitedAt', 'expiresAt'] as const;
// Roles and language are those that the form of the invitation let pass.
const asInvitation = (row: object): Invitation => row as Invitation;

/** Invitations that were neither accepted nor withdrawn, latest first. */
export async function loadInvitations(tx: Tx, org: number): Promise<readonly Invitation[]> {
  const rows = await tx
    .selectFrom('invitation')
    .select(COLUMNS)
    .where('org', '=', org)
    .where('endedAt', 'is', null)
    .orderBy('invitedAt', 'desc')
    .orderBy('id')
    .limit(200)
    .execute();
  return rows.map(asInvitation);
}

/** One of them, locked until the transaction ends. */
export async function lockInvitation(tx: Tx, org: number, id: string): Promise<Invitation | null> {
  const row = await tx
    .selectFrom('invitation')
    .select(COLUMNS)
    .where('org', '=', org)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row ? asInvitation(row) : null;
}

export interface NewInvitation extends Pick<Invitation, 'email' | 'name' | 'lang' | 'roles' | 'unit'> {
  readonly tokenHash: string;
  readonly invitedBy: string;
}

const expiry = (now: Temporal.Instant): Temporal.Instant => now.add({ hours: 24 * INVITATION_DAYS });

/** Answers with its id, or null when this address is invited already. */
export async function insertInvitation(tx: Tx, org: number, invitation: NewInvitation, now: Temporal.Instant): Promise<string | null> {
  const id = newId();
  const { email, name, lang, roles, unit, tokenHash, invitedBy } = invitation;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('invitation')
    .values({ org, id, email, name, lang, roles: [...roles], unit, tokenHash, invitedBy, invitedAt: now, expiresAt: expiry(now) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n ? id : null;
}

/** A new link in place of the one before, which opens nothing any more. */
export async function renewInvitation(
  tx: Tx,
  org: number,
  id: string,
  tokenHash: string,
  by: string,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable('invitation')
    .set({ tokenHash, invitedBy: by, invitedAt: now, expiresAt: expiry(now) })
    .where('org', '=', org)
    .where('id', '=', id)
    .execute();
}

export async function withdrawInvitation(tx: Tx, org: number, id: string, now: Temporal.Instant): Promise<void> {
  await tx.updateTable('invitation').set({ endedAt: now, outcome: 'withdrawn' }).where('org', '=', org).where('id', '=', id).execute();
}

/** What the holder of a link is invited to. */
export interface Invited extends Pick<Invitation, 'id' | 'email' | 'name' | 'lang' | 'roles' | 'unit'> {
  readonly inviter: string | null;
  /** The account that the address has already: it alone may accept. */
  readonly holder: string | null;
}

/** Null once the link was used, withdrawn or replaced, or has expired. Reading it changes nothing: programs that look at mail open links. */
export async function findInvitation(tx: Tx, tokenHash: string, now: Temporal.Instant): Promise<Invited | null> {
  const { rows } = await sql<Invited>`select * from find_invitation(${tokenHash}, ${now}::timestamptz)`.execute(tx);
  return rows[0] ?? null;
}

/** The account of somebody whose address has none yet. */
export interface Newcomer {
  readonly id: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly lang: Lang;
}

/**
 * Gives the roles of an invitation to the actor whose address it is, or to the account made for it. `otherAccount`: the address has an
 * account, and the actor is not its holder.
 */
export async function acceptInvitation(
  tx: Tx,
  tokenHash: string,
  newcomer: Newcomer | null,
  now: Temporal.Instant,
): Promise<{ readonly result: 'accepted' | 'gone' | 'otherAccount'; readonly member: string | null }> {
  const { rows } = await sql<{ result: 'accepted' | 'gone' | 'otherAccount'; member: string | null }>`
    select * from accept_invitation(${tokenHash}, ${now}::timestamptz, ${newcomer?.id ?? null}::uuid, ${newcomer?.name ?? null}, ${newcomer?.passwordHash ?? null},
      ${newcomer?.lang ?? null})`.execute(tx);
  return rows[0] ?? { result: 'gone', member: null };
}

/** Is this an address of fiction, such as those of demonstrations? */
export async function isFictionalAddress(tx: Tx, email: string): Promise<boolean> {
  const { rows } = await sql<{ fictional: boolean }>`select is_fictional_address(${email}) as fictional`.execute(tx);
  return rows[0]?.fictional === true;
}
