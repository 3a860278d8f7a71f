import type { Tx } from '../db/kysely.ts';
import { newReadableKey, tokenHash } from './token.ts';

export const RECOVERY_CODES = 10;

/** As it is kept: with the account, so that two people's codes never look alike. Spaces, dashes and capitals are as one types them. */
export const recoveryHash = (account: string, code: string): string =>
  tokenHash(`recovery:${account}:${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`);

/** Replaces the actor's recovery codes by ten new ones and answers with them: they are shown once, their digests are kept. */
export async function renewRecoveryCodes(tx: Tx, account: string): Promise<readonly string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => newReadableKey(3));
  await tx.deleteFrom('recoveryCode').where('account', '=', account).execute();
  await tx
    .insertInto('recoveryCode')
    .values(codes.map((code) => ({ account, hash: recoveryHash(account, code) })))
    .execute();
  return codes;
}

/** Takes one of the actor's recovery codes; false when it is none, or was taken. */
export async function takeRecoveryCode(tx: Tx, account: string, code: string, now: Temporal.Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('recoveryCode')
    .set({ usedAt: now })
    .where('account', '=', account)
    .where('hash', '=', recoveryHash(account, code))
    .where('usedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
