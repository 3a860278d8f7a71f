import { newToken, tokenHash } from '../../identity/token.ts';
import { appendEntry } from '../../journal/append.ts';
import { accept, type Decision, NOT_FOUND, refuse } from '../../kernel/decision.ts';
import type { Visit } from '../../web/visit.ts';
import { deleteFeed, findOwnFeed, type OwnFeed, saveFeed } from './store.ts';

/** Whether there is an address, and whether it tells titles of reserved records, before and after. */
const enter = ({ tx, actor, now }: Visit, account: string, verb: string, before: OwnFeed | null, after: OwnFeed | null) =>
  appendEntry(tx, actor, now, {
    verb,
    register: 'accounts',
    record: account,
    subject: account,
    changes: { calendar: [before !== null, after !== null], calendarTitles: [before?.titles ?? null, after?.titles ?? null] },
  });

/**
 * Makes the calendar's address, or another one: the old one stops at once. `titles`: of records shown to people named one by one it tells
 * more than the day. Answers with the secret, which is stored nowhere.
 */
export async function makeFeed(visit: Visit, titles: boolean): Promise<Decision<string>> {
  const { tx, org, actor, now } = visit;
  if (!actor.account) return refuse(NOT_FOUND);
  const token = newToken();
  const before = await findOwnFeed(tx, org.id, actor.account);
  const made = { createdAt: now, titles };
  await saveFeed(tx, org.id, actor.account, tokenHash(token), made);
  await enter(visit, actor.account, 'makeFeed', before, made);
  return accept(token);
}

/** The address opens nothing any more. */
export async function revokeFeed(visit: Visit): Promise<Decision<void>> {
  const { tx, org, actor } = visit;
  const before = actor.account ? await findOwnFeed(tx, org.id, actor.account) : null;
  if (!actor.account || !(await deleteFeed(tx, org.id, actor.account))) return refuse(NOT_FOUND);
  await enter(visit, actor.account, 'revokeFeed', before, null);
  return accept(undefined);
}
