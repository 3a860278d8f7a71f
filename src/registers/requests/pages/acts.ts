import { DOCUMENT_REFUSALS } from '../../../documents/messages.ts';
import { unstage } from '../../../files/stage.ts';
import { type Decision, refuse } from '../../../kernel/decision.ts';
import { acceptUploads } from '../../../records/attachments/accept.ts';
import { FILE_REFUSALS } from '../../../records/attachments/messages.ts';
import { withQuery } from '../../../ui/paths.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { type Reply, redirect, refused } from '../../../web/reply.ts';
import { post, type Route } from '../../../web/route.ts';
import type { Visit } from '../../../web/visit.ts';
import * as acts from '../actions.ts';
import { excludeFields, explainFields } from '../clock-fields.ts';
import * as fields from '../fields.ts';
import { choosingAgain, FILES } from '../form-files.ts';
import { TEMPLATE_REFUSALS } from '../messages/templates.ts';
import { REFUSAL_WORDS } from '../messages.ts';
import { HANDLERS, mayHandle } from '../policy.ts';
import { postLetter } from '../post-letter.ts';
import { leftOpen } from '../templates/rules.ts';
import { listOf } from './asked.ts';
import { LETTERS } from './Letter.tsx';
import { HANDLER_MOVES, type HandlerMove, NOUNS, takesFiles } from './nouns.ts';
import { showRecord } from './record.tsx';

type Act = (visit: Visit, handling: acts.Handling) => Promise<Decision<string>>;

/** Reads the form of an act with its schema, and does it. */
const ACTS: Readonly<Record<HandlerMove, Act>> = {
  complete: async (visit, handling) => {
    const read = readFields(fields.completionFields, visit.form);
    return read.ok ? acts.completeRequest(visit, handling, read.value.completedOn) : read;
  },
  ask: async (visit, handling) => {
    const read = readFields(fields.correctionFields, visit.form);
    return read.ok ? acts.askPerson(visit, handling, read.value.correction, read.value.body) : read;
  },
  assign: async (visit, handling) => {
    const read = readFields(fields.assignFields, visit.form);
    return read.ok ? acts.assignRequest(visit, handling, read.value) : read;
  },
  acknowledge: async (visit, handling) => {
    const read = readFields(fields.acknowledgeFields, visit.form);
    return read.ok ? acts.acknowledgeRequest(visit, handling, read.value.how, read.value.body ?? '') : read;
  },
  answer: async (visit, handling) => {
    return answer(visit, handling);
  },
  close: async (visit, handling) => {
    const read = readFields(fields.endFields, visit.form);
    return read.ok ? acts.closeRequest(visit, handling, read.value.reason) : read;
  },
  reopen: async (visit, handling) => {
    const read = readFields(fields.endFields, visit.form);
    return read.ok ? acts.reopenRequest(visit, handling, read.value.reason) : read;
  },
  merge: async (visit, handling) => {
    const read = readFields(fields.mergeFields, visit.form);
    return read.ok ? acts.mergeRequest(visit, handling, read.value.number) : read;
  },
  transfer: async (visit, handling) => {
    const read = readFields(fields.transferFields, visit.form);
    return read.ok ? acts.transferRequest(visit, handling, read.value) : read;
  },
  spam: async (visit, handling) => {
    const read = readFields(fields.spamFields, visit.form);
    return read.ok ? acts.markSpam(visit, handling, read.value.reason) : read;
  },
  exclude: async (visit, handling) => {
    const read = readFields(excludeFields, visit.form);
    return read.ok ? acts.excludeClock(visit, handling, read.value.standard, read.value.exclusion) : read;
  },
  explain: async (visit, handling) => {
    const read = readFields(explainFields, visit.form);
    return read.ok ? acts.explainMiss(visit, handling, read.value) : read;
  },
  note: async (visit, handling) => {
    const read = readFields(fields.noteFields, visit.form);
    return read.ok ? acts.noteRequest(visit, handling, read.value.body) : read;
  },
};

/** Answers with what was typed and the files that came with it; by post, with the letter as a PDF that stays with the record. */
async function answer(visit: Visit, handling: acts.Handling): Promise<Decision<string>> {
  const room = visit.installation.files;
  const read = readFields(fields.replyFields, visit.form);
  const chosen = await acceptUploads(visit.uploads, room.limits, { field: FILES });
  if (!read.ok || !chosen.ok) return refuse(...(read.ok ? [] : read.refusals), ...(chosen.ok ? [] : chosen.refusals));
  const loaded = read.value.how === 'post' ? await acts.findForActor(visit, handling.id, false) : null;
  const letter = loaded && mayHandle(visit.actor, loaded.request.kind) ? await postLetter(visit, loaded, read.value.body) : null;
  if (letter && !letter.ok) return letter;
  const files = [...(letter ? [letter.value] : []), ...chosen.value];
  const done = await acts.answerRequest(visit, handling, read.value, files, room);
  if (!done.ok && letter) await unstage(letter.value.staged);
  return done;
}

/** Refuses a letter in which a placeholder of a template is still open; null when there is none. */
function unfilledOf(visit: Visit, move: HandlerMove): Decision<string> | null {
  const letter = LETTERS[move];
  const open = letter ? leftOpen(visit.form.get(letter.field)) : [];
  return letter && open.length > 0 ? refuse({ id: 'placeholderLeft', field: letter.field, values: { value: open.join(', ') } }) : null;
}

/** To the request, beside the list that it was in; the page says what was done. */
const back = (visit: Visit, id: string, move: HandlerMove): Reply =>
  redirect(withQuery(visit.paths.deskRecord('requests', id), { ...listOf(visit), fait: NOUNS[move] }));

/** Gives a request to the visitor, by one key. */
async function take(visit: Visit): Promise<Reply> {
  const id = visit.params.id ?? '';
  const done = await acts.takeRequest(visit, id);
  return done.ok ? back(visit, id, 'assign') : refused(...done.refusals);
}

/** The page again, with the form that was refused open and as it was typed. */
async function perform(visit: Visit, move: HandlerMove): Promise<Reply> {
  const id = visit.params.id ?? '';
  const version = Number(visit.form.get('_version'));
  const unfilled = unfilledOf(visit, move);
  const done = unfilled ?? (await ACTS[move](visit, { id, version: Number.isInteger(version) && version > 0 ? version : null }));
  if (done.ok) return back(visit, id, move);
  if (done.refusals.some((refusal) => ['notFound', 'forbidden'].includes(refusal.id))) return refused(...done.refusals);
  return showRecord(visit, {
    move,
    values: visit.form,
    errors: errorsOf(choosingAgain(visit, done.refusals), visit.lang, {
      ...FILE_REFUSALS,
      ...DOCUMENT_REFUSALS,
      ...REFUSAL_WORDS,
      ...TEMPLATE_REFUSALS,
    }),
  });
}

const moveRoutes: readonly Route[] = HANDLER_MOVES.map((move) => ({
  ...post(`/bureau/demandes/:id/${NOUNS[move]}`, 'desk', (visit) => perform(visit, move), HANDLERS),
  ...(takesFiles(move) ? { upload: 'files' as const } : {}),
}));

export const actRoutes: readonly Route[] = [post('/bureau/demandes/:id/prise', 'desk', take, HANDLERS), ...moveRoutes];
