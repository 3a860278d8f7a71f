import type { Decision } from '../../../../kernel/decision.ts';
import { readFields } from '../../../../web/read-fields.ts';
import { errorsOf } from '../../../../web/refusals.ts';
import { type Reply, redirect, refused } from '../../../../web/reply.ts';
import type { Visit } from '../../../../web/visit.ts';
import { reasonFields } from '../../shared/fields.ts';
import { addLines, moveEvent, noteAnswer, noteReminder, noteSending, removeGuest } from '../acts.ts';
import { answerFields, linesFields } from '../fields.ts';
import { REFUSAL_WORDS } from '../messages.ts';
import type { Move } from '../rules.ts';
import { showEvent } from './record.tsx';

const back = (visit: Visit, done: Decision<string>): Reply =>
  done.ok ? redirect(visit.paths.deskRecord('invitations', done.value)) : refused(...done.refusals);
const idOf = ({ params }: Visit): string => params.id ?? '';

/** Moves an event, then shows it again. */
export const postMove =
  (move: Move) =>
  async (visit: Visit): Promise<Reply> => {
    if (move === 'send') return back(visit, await noteSending(visit, idOf(visit)));
    const read = readFields(reasonFields, visit.form);
    const done = read.ok ? await moveEvent(visit, idOf(visit), move, read.value.reason) : read;
    const errors = done.ok ? {} : errorsOf(done.refusals, visit.lang, REFUSAL_WORDS);
    return errors.reason ? showEvent(visit, { reason: visit.form.get('reason'), errors }) : back(visit, done);
  };

export const postReminder = async (visit: Visit): Promise<Reply> => back(visit, await noteReminder(visit, idOf(visit)));

/** Adds the guests that were pasted; a list that is refused comes back as it was typed. */
export async function postLines(visit: Visit): Promise<Reply> {
  if (visit.done) return redirect(visit.paths.deskRecord('invitations', idOf(visit)));
  const read = readFields(linesFields, visit.form);
  const done = read.ok ? await addLines(visit, idOf(visit), read.value.lines) : read;
  const errors = done.ok ? {} : errorsOf(done.refusals, visit.lang, REFUSAL_WORDS);
  return errors.lines ? showEvent(visit, { lines: visit.form.get('lines'), errors }) : back(visit, done);
}

export async function postAnswer(visit: Visit): Promise<Reply> {
  const read = readFields(answerFields, visit.form);
  return back(visit, read.ok ? await noteAnswer(visit, idOf(visit), visit.params.guest ?? '', read.value.answer) : read);
}

export const dropGuest = async (visit: Visit): Promise<Reply> =>
  back(visit, await removeGuest(visit, idOf(visit), visit.params.guest ?? ''));
