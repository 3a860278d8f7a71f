import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import { open, seal } from '../journal/seal.ts';

/** Bytes of a secret that was kept before there was a key; a sealed one is longer. */
const PLAIN_BYTES = 20;

// What was sealed for one account opens for no other.
const contextOf = (account: string): string => `totp:${account}`;

/** A secret of one-time codes as the database keeps it: who reads the database alone cannot compute a code. `key`: 32 bytes. */
export const sealSecret = (key: Uint8Array, account: string, secret: Buffer): Buffer =>
  seal(key, secret.toString('hex'), contextOf(account));

/** Null when it was sealed with another key. */
export function openSecret(key: Uint8Array, account: string, sealed: Buffer): Buffer | null {
  const opened = open(key, sealed, contextOf(account));
  return opened.ok && typeof opened.value === 'string' ? Buffer.from(opened.value, 'hex') : null;
}

/**
 * As owner, at start: seals the secrets that were kept before there was a key. Answers whether the key is the one that sealed the others.
 */
export async function sealSecrets(tx: Tx, key: Uint8Array): Promise<boolean> {
  const plain = await tx
    .selectFrom('totp')
    .select(['account', 'secret'])
    .where(sql<boolean>`length(secret) = ${PLAIN_BYTES}`)
    .forUpdate()
    .execute();
  for (const { account, secret } of plain)
    await tx
      .updateTable('totp')
      .set({ secret: sealSecret(key, account, secret) })
      .where('account', '=', account)
      .execute();
  const one = await tx.selectFrom('totp').select(['account', 'secret']).orderBy('confirmedAt').limit(1).executeTakeFirst();
  return !one || openSecret(key, one.account, one.secret) !== null;
}
