import type { BlockList } from 'node:net';
import type { Database } from '../../db/transaction.ts';
import { postOutside } from './reach.ts';
import { signature } from './signature.ts';
import { type Claimed, claim, type Outcome, recordOutcome } from './store/claims.ts';

/** So many a run: the job then takes a breath, and a process that stops is not kept waiting. */
const MOST = 100;

/**
 * Sends what waits. Each message is claimed in a transaction, sent without any, and its outcome recorded in another: at least once, under
 * an id that stays the same, so that the receiver shows it once. Answers with how many were taken.
 */
export async function deliverMessages(db: Pick<Database, 'asOwner'>, allowed: BlockList, now: () => Temporal.Instant): Promise<number> {
  let taken = 0;
  for (let tried = 0; tried < MOST; tried++) {
    const message = await db.asOwner((tx) => claim(tx, now()));
    if (!message) break;
    const outcome = await send(message, allowed, now());
    await db.asOwner((tx) => recordOutcome(tx, message, outcome, now()));
    if (outcome.ok) taken += 1;
  }
  return taken;
}

async function send({ id, body, url, secret }: Claimed, allowed: BlockList, now: Temporal.Instant): Promise<Outcome> {
  const at = Math.floor(now.epochMilliseconds / 1000);
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Chancery',
    'webhook-id': id,
    'webhook-timestamp': String(at),
    'webhook-signature': signature(secret, id, at, body),
  };
  try {
    const status = await postOutside({ url: new URL(url), headers, body }, allowed);
    return { ok: status >= 200 && status < 300, status, error: '' };
  } catch (error) {
    return { ok: false, status: null, error: (error instanceof Error ? error.message : String(error)).slice(0, 300) };
  }
}
