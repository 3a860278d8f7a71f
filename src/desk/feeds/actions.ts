import { newToken, tokenHash } from '../../identity/token.ts';
import { appendEntry } from '../../journal/append.ts';
import { accept, type Decision, NOT_FOUND, refuse } from '../../kernel/decision.ts';
import type { Visit } from '../../web/visit.ts';
import { deleteFeed, findOwnFeed, saveFeed } from './store.ts';

const enter = ({ tx, actor, now }: Visit, account: string, verb: string, before: boolean, after: boolean) =>
  appendEntry(tx, actor, now, { verb, register: 'accounts', record: account, subject: account, changes: { calendar: [before, after] } });

/** Makes the calendar's address, or another one: the old one stops at once. Answers with the secret, which is stored nowhere. */
export async function makeFeed(visit: Visit): Promise<Decision<string>> {
  const { tx, org, actor, now } = visit;
  if (!actor.account) return refuse(NOT_FOUND);
  const token = newToken();
  const before = (await findOwnFeed(tx, org.id, actor.account)) !== null;
  await saveFeed(tx, org.id, actor.account, tokenHash(token), now);
  await enter(visit, actor.account, 'makeFeed', before, true);
  return accept(token);
}

/** The address opens nothing any more. */
export async function revokeFeed(visit: Visit): Promise<Decision<void>> {
  const { tx, org, actor } = visit;
  if (!actor.account || !(await deleteFeed(tx, org.id, actor.account))) return refuse(NOT_FOUND);
  await enter(visit, actor.account, 'revokeFeed', true, false);
  return accept(undefined);
}
