import { loadOwnAccount } from '../../identity/account.ts';
import { appendEntry } from '../../journal/append.ts';
import { hasRole } from '../../kernel/actor.ts';
import { say } from '../../kernel/bilingual.ts';
import { accept, type Decision, FORBIDDEN, NOT_FOUND, refuse } from '../../kernel/decision.ts';
import { queueMail } from '../../mail/queue.ts';
import { paths } from '../../ui/paths.ts';
import type { Visit } from '../../web/visit.ts';
import { WORDS } from './messages.ts';
import { loadMail, retryMail } from './store.ts';

/** Writes a letter to the administrator who asks, in her own language. */
export async function sendTest(visit: Visit): Promise<Decision<void>> {
  const { tx, org, actor, now } = visit;
  const own = await loadOwnAccount(tx);
  if (!own || !hasRole(actor, 'administrator')) return refuse(FORBIDDEN);
  const { email, name, lang } = own;
  const id = await queueMail(
    tx,
    org,
    {
      to: { email, name, lang },
      subject: say(WORDS.trySubject, lang),
      paragraphs: [say(WORDS.tryBody, lang), say(WORDS.tryAsked, lang).replace('{name}', () => name)],
      action: { label: say(WORDS.tryOpen, lang), href: paths(org, lang).mail() },
    },
    now,
  );
  await appendEntry(tx, actor, now, { verb: 'tryMail', register: 'mail', record: id, changes: {} });
  return accept(undefined);
}

/** Puts a letter that did not leave back in the queue. */
export async function sendAgain(visit: Visit, id: string): Promise<Decision<void>> {
  const { tx, actor, now } = visit;
  const letter = await loadMail(tx, id);
  if (!letter) return refuse(NOT_FOUND);
  if (!(await retryMail(tx, id, now))) return refuse({ id: 'letterOver' });
  // Of a complaint, the journal tells in the complaint's own register, which its officers alone read.
  const where =
    letter.audience === 'confidential'
      ? { register: letter.register ?? 'complaints', record: letter.record }
      : { register: 'mail', record: id };
  await appendEntry(tx, actor, now, { verb: 'sendAgain', ...where, changes: {} });
  return accept(undefined);
}
