import type { Tx } from './kysely.ts';

const debts = new WeakMap<Tx, Promise<unknown>[]>();

/** Called where a transaction begins: what it sends from now on may be waited for at its end. Answers with the list. */
export function openDebts(tx: Tx): readonly Promise<unknown>[] {
  const owed: Promise<unknown>[] = [];
  debts.set(tx, owed);
  return owed;
}

/**
 * What is written last in a transaction and answers nothing: sent, and waited for with the commit, which travels along. When it fails
 * nothing is committed, and the transaction throws its error. Outside of `transaction.ts` it is waited for at once.
 */
export async function owe(tx: Tx, sent: Promise<unknown>): Promise<void> {
  const owed = debts.get(tx);
  if (!owed) {
    await sent;
    return;
  }
  owed.push(sent);
  // Heard at the end; a failure before that is not an unhandled one.
  sent.catch(() => undefined);
}

/** The error of the first debt that failed: what came after it in the transaction failed because of it. */
export async function firstFailure(owed: readonly Promise<unknown>[]): Promise<PromiseRejectedResult | undefined> {
  return (await Promise.allSettled(owed)).find((one) => one.status === 'rejected');
}
