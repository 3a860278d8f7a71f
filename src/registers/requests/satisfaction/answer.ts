import { tokenHash } from '../../../identity/token.ts';
import { appendEntry } from '../../../journal/append.ts';
import { accept, type Decision, refuse } from '../../../kernel/decision.ts';
import type { Visit } from '../../../web/visit.ts';
import { findForActor, type LoadedRequest } from '../actions.ts';
import { publicActor } from '../filing.ts';
import { REGISTERS } from '../rules.ts';
import { type Level, type Question, standingOf } from './rules.ts';
import { loadQuestion, openQuestion, saveAnswer, saveComment } from './store.ts';

export interface Opened extends LoadedRequest {
  readonly question: Question;
}

/** The question of a link, whoever holds it; null for a link that never was one. Changes nothing. */
export async function openByLink(visit: Visit, token: string): Promise<Opened | null> {
  const request = await openQuestion(visit.tx, tokenHash(token));
  const loaded = request === null ? null : await findForActor(visit, request, false);
  const question = loaded && (await loadQuestion(visit.tx, visit.org.id, loaded.spine.id));
  return loaded && question ? { ...loaded, question } : null;
}

/** Records the answer, once. Refuses with `questionDone` and `questionExpired`. */
export async function answerQuestion(visit: Visit, opened: Opened, level: Level): Promise<Decision<void>> {
  const { tx, org, now } = visit;
  const standing = standingOf(opened.question, now);
  if (standing === 'expired') return refuse({ id: 'questionExpired' });
  if (standing !== 'open' || !(await saveAnswer(tx, org.id, opened.spine.id, level, now))) return refuse({ id: 'questionDone' });
  await tell(visit, opened, 'rate', { satisfaction: [null, level] });
  return accept(undefined);
}

/** Adds what the person has to say, in the visit in which she answered. */
export async function commentAnswer(visit: Visit, opened: Opened, comment: string): Promise<Decision<void>> {
  const { tx, org, now } = visit;
  if (standingOf(opened.question, now) !== 'commentable' || !(await saveComment(tx, org.id, opened.spine.id, comment)))
    return refuse({ id: 'questionDone' });
  await tell(visit, opened, 'remark', { comment: [null, comment] });
  return accept(undefined);
}

const tell = (
  { tx, org, lang, now }: Visit,
  { spine, request }: Opened,
  verb: string,
  changes: Parameters<typeof appendEntry>[3]['changes'],
) =>
  appendEntry(tx, publicActor(org, lang), now, { verb, register: REGISTERS[request.kind], record: spine.id, changes, subject: spine.id });
