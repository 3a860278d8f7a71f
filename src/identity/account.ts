import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import type { Lang } from '../kernel/bilingual.ts';
import { isId } from '../kernel/ids.ts';

/** The actor's own account; row-level security shows no other. */
export interface OwnAccount {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly lang: Lang;
  readonly passwordExpiresAt: Temporal.Instant | null;
  /** False where a provider alone opens the account, with a passkey perhaps. */
  readonly hasPassword: boolean;
}

export async function loadOwnAccount(tx: Tx): Promise<OwnAccount | null> {
  const row = await tx
    .selectFrom('account')
    .select(['id', 'email', 'name', 'lang', 'passwordExpiresAt', sql<boolean>`password_hash is not null`.as('hasPassword')])
    .executeTakeFirst();
  return row ? { ...row, lang: row.lang === 'en' ? 'en' : 'fr' } : null;
}

/** Name and language of the actor's own account. */
export async function changeOwnAccount(tx: Tx, { name, lang }: Pick<OwnAccount, 'name' | 'lang'>): Promise<void> {
  await tx.updateTable('account').set({ name, lang }).where('id', '=', sql<string>`(select current_account())`).execute();
}

/** A password that the person chose: it does not expire. */
export async function changeOwnPassword(tx: Tx, passwordHash: string): Promise<void> {
  await tx
    .updateTable('account')
    .set({ passwordHash, passwordExpiresAt: null })
    .where('id', '=', sql<string>`(select current_account())`)
    .execute();
}

export interface SessionRow {
  readonly id: string;
  readonly createdAt: Temporal.Instant;
  readonly lastSeenAt: Temporal.Instant;
  readonly agent: string;
  readonly address: string;
}

/** The actor's own open sessions, latest first. */
export const loadOwnSessions = (tx: Tx, now: Temporal.Instant): Promise<readonly SessionRow[]> =>
  tx
    .selectFrom('session')
    .select(['id', 'createdAt', 'lastSeenAt', 'agent', 'address'])
    .where('expiresAt', '>', now)
    .orderBy('lastSeenAt', 'desc')
    .orderBy('id')
    .limit(100)
    .execute();

/** Ends one of the actor's sessions; false when there is no such one. */
export async function endOwnSession(tx: Tx, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  const { numDeletedRows } = await tx.deleteFrom('session').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Ends the actor's sessions but one; all of them with null. Answers with how many. */
export async function endOtherSessions(tx: Tx, kept: string | null): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('session')
    .where('account', '=', sql<string>`(select current_account())`)
    .$if(kept !== null, (q) => q.where('id', '<>', kept))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
