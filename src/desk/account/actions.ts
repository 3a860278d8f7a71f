import type { z } from 'zod';
import { changeOwnAccount, endOtherSessions, endOwnSession, loadOwnAccount } from '../../identity/account.ts';
import { appendEntry } from '../../journal/append.ts';
import type { Changes } from '../../journal/write.ts';
import { accept, type Decision, NOT_FOUND, refuse } from '../../kernel/decision.ts';
import type { Visit } from '../../web/visit.ts';
import type { accountFields } from './fields.ts';

const enter = (visit: Visit, account: string, verb: string, changes: Changes) =>
  appendEntry(visit.tx, visit.actor, visit.now, { verb, register: 'accounts', record: account, subject: account, changes });

/** Name and language of one's own account. */
export async function changeAccount(visit: Visit, fields: z.infer<typeof accountFields>): Promise<Decision<void>> {
  const own = await loadOwnAccount(visit.tx);
  if (!own) return refuse(NOT_FOUND);
  if (own.name === fields.name && own.lang === fields.lang) return accept(undefined);
  await changeOwnAccount(visit.tx, fields);
  await enter(visit, own.id, 'changeAccount', { name: [own.name, fields.name], lang: [own.lang, fields.lang] });
  return accept(undefined);
}

/** Ends one of one's own sessions, or with `autres` all but the one in use. */
export async function endSession(visit: Visit, session: string): Promise<Decision<void>> {
  const { tx, actor, client } = visit;
  if (!actor.account) return refuse(NOT_FOUND);
  const ended = session === 'autres' ? await endOtherSessions(tx, client.session) : Number(await endOwnSession(tx, session));
  if (ended === 0 && session !== 'autres') return refuse(NOT_FOUND);
  if (ended > 0) await enter(visit, actor.account, 'endOwnSessions', { sessions: [ended, 0] });
  return accept(undefined);
}
