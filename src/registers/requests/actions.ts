import { readClocks, type ShownRun } from '../../clocks/read.ts';
import type { Exclusion, Miss } from '../../clocks/run.ts';
import type { FileRoom } from '../../files/room.ts';
import { hasRole } from '../../kernel/actor.ts';
import { accept, type Decision, FORBIDDEN, NOT_FOUND, refuse, STALE } from '../../kernel/decision.ts';
import { loadSpine, lockSpine } from '../../records/spine.ts';
import type { Visit } from '../../web/visit.ts';
import {
  type AssignTo,
  acknowledging,
  closing,
  type Edit,
  type LoadedRequest,
  settle,
  spamming,
  tellAssigned,
  tellReopened,
  whyNotAssign,
} from './edits.ts';
import type { RecordFields, ReplyFields, TransferFields } from './fields.ts';
import { attachForPerson, type Sent } from './files-sent.ts';
import { type Filed, fileRequest } from './filing.ts';
import { type Acting, dayOf, store } from './kept.ts';
import { answerLetter, correctionLetter, transferLetter } from './letters.ts';
import { HANDLERS, mayHandle } from './policy.ts';
import { asked, type Correction, completed, KINDS, type Move, REGISTERS, type State } from './rules.ts';
import { askedBefore, insertQuestions } from './satisfaction/store.ts';
import { newSecret, normalNumber } from './secret.ts';
import { findRequest, loadRequest } from './store/requests.ts';

export type { LoadedRequest } from './edits.ts';

/** What a handler does is held against the version that was read, where the form says which. */
export interface Handling {
  readonly id: string;
  readonly version: number | null;
}

/** A request or a complaint that the actor may see; locked until the transaction ends where it is about to change. */
export async function findForActor({ tx, org }: Pick<Acting, 'tx' | 'org'>, id: string, locked: boolean): Promise<LoadedRequest | null> {
  const seen = await loadSpine(tx, org.id, id);
  const register = KINDS.map((kind) => REGISTERS[kind]).find((one) => one === seen?.register);
  if (!seen || !register) return null;
  const spine = locked ? await lockSpine(tx, org.id, id, register) : seen;
  const row = spine ? await loadRequest(tx, org.id, id) : null;
  // Only this register writes the state of its spines.
  return spine && row ? { spine, request: { ...row, state: spine.state as State, unit: spine.unit } } : null;
}

/** Every act of a handler: load → may? → move → check → keep. `edit` says what else changes, what is written, and what the person is told; `room` keeps its files. */
async function handle(
  acting: Acting,
  { id, version }: Handling,
  move: Move,
  edit: (loaded: LoadedRequest) => Decision<Edit> | Promise<Decision<Edit>>,
  room?: FileRoom,
): Promise<Decision<string>> {
  const loaded = await findForActor(acting, id, true);
  if (!loaded) return refuse(NOT_FOUND);
  const { spine, request } = loaded;
  if (!mayHandle(acting.actor, request.kind)) return refuse(FORBIDDEN);
  if (version !== null && version !== spine.version) return refuse(STALE);
  const edited = await edit(loaded);
  if (!edited.ok) return edited;
  const after = settle(request, move, edited.value);
  if (!after.ok) return after;
  const { said, told, events, question, files = [] } = edited.value;
  if (question) await insertQuestions(acting.tx, [question]);
  const attached = files.map(({ name }) => name);
  const digests = files.map(({ staged }) => staged.digest);
  await store(acting, { verb: move, spine, before: request, after: after.value, said, told, events, attached, digests });
  if (room) await attachForPerson(acting, room, id, request.kind, files);
  return accept(id);
}

/** Records what somebody said on the telephone or at the counter, or sent by post or mail. */
export async function recordRequest(visit: Visit, fields: RecordFields): Promise<Decision<string>> {
  if (visit.done) return accept(visit.done);
  if (!mayHandle(visit.actor, fields.kind)) return refuse(FORBIDDEN);
  if (fields.receivedOn > visit.today) return refuse({ id: 'receivedInFuture', field: 'receivedOn' });
  const { receivedOn, postedOn, email = '', ...said } = fields;
  if (postedOn !== undefined && postedOn > receivedOn) return refuse({ id: 'postedAfterReceived', field: 'postedOn' });
  const filed: Decision<Filed> = await fileRequest(visit, {
    ...said,
    email,
    id: visit.fresh,
    receivedAt: (receivedOn === visit.today ? visit.now : noonOf(visit, receivedOn)).toString(),
    postedOn: fields.channel === 'post' ? (postedOn ?? null) : null,
    secret: newSecret(),
    once: null,
  });
  return filed.ok ? accept(filed.value.id) : filed;
}

/** Days are what counts: of an earlier day the hour is not known. */
const noonOf = ({ org }: Pick<Visit, 'org'>, day: string): Temporal.Instant =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: org.timeZone, plainTime: '12:00' }).toInstant();

/** Says that a request is complete: today, or on the day that the last piece came. */
export const completeRequest = (acting: Acting, handling: Handling, on: string | undefined): Promise<Decision<string>> =>
  handle(acting, handling, 'complete', ({ request }) => {
    const today = dayOf(acting.org, acting.now);
    const received = dayOf(acting.org, Temporal.Instant.from(request.receivedAt));
    if (on !== undefined && (on > today || on < received)) return refuse({ id: 'completedBefore', field: 'completedOn' });
    const at = on === undefined || on === today ? acting.now : noonOf(acting, on);
    return accept({ request: completed(request, at.toString()) });
  });

/** Asks the person for what is missing, incorrect or out of date. */
export const askPerson = (acting: Acting, handling: Handling, correction: Correction, body: string): Promise<Decision<string>> =>
  handle(acting, handling, 'ask', ({ spine, request }) =>
    accept({
      request: asked(request, correction),
      said: { kind: 'correction', body },
      told: correctionLetter(acting.org, request, spine.number, correction, body),
    }),
  );

/** Gives a request to a unit, to somebody, or to both. A complaint goes to complaints officers alone. */
export async function assignRequest(acting: Acting, handling: Handling, to: AssignTo): Promise<Decision<string>> {
  let given: LoadedRequest | null = null;
  const done = await handle(acting, handling, 'assign', async (loaded) => {
    given = loaded;
    return (
      (await whyNotAssign(acting, loaded.request.kind, to)) ?? accept({ request: { unit: to.unit ?? null, assignee: to.assignee ?? null } })
    );
  });
  if (done.ok && given) await tellAssigned(acting, [given], to);
  return done;
}

/** Gives a request to the actor, in the unit where it is. */
export const takeRequest = (acting: Acting, id: string): Promise<Decision<string>> =>
  handle(acting, { id, version: null }, 'assign', async ({ request }) => {
    const { account } = acting.actor;
    return (await whyNotAssign(acting, request.kind, { assignee: account ?? undefined })) ?? accept({ request: { assignee: account } });
  });

/** Acknowledges receipt by hand. The first acknowledgement is the one that counts. */
export const acknowledgeRequest = (acting: Acting, handling: Handling, how: ReplyFields['how'], body: string): Promise<Decision<string>> =>
  handle(acting, handling, 'acknowledge', (loaded) => acknowledging(acting, loaded, how, body));

/**
 * Answers: the letter leaves with the act, and the files are on the follow-up page. The first answer is the one that counts; a later one is
 * a message more.
 */
export const answerRequest = (
  acting: Acting,
  handling: Handling,
  { body, how }: ReplyFields,
  files: readonly Sent[],
  room: FileRoom,
): Promise<Decision<string>> =>
  handle(
    acting,
    handling,
    'answer',
    ({ spine, request }) =>
      accept({
        request: request.answeredAt === null ? { answeredAt: acting.now.toString(), answeredHow: how } : {},
        said: { kind: 'reply', body },
        files,
        ...(how === 'email' ? { told: answerLetter(acting.org, request, spine.number, body, files.length > 0) } : {}),
      }),
    room,
  );

/** Adds a note that the person never sees. */
export const noteRequest = (acting: Acting, handling: Handling, body: string): Promise<Decision<string>> =>
  handle(acting, { ...handling, version: null }, 'note', () => accept({ said: { kind: 'note', body } }));

/** Closes a request, and asks the person once whether she is satisfied. One that was not answered needs a reason, which she is told. */
export const closeRequest = (acting: Acting, handling: Handling, reason: string): Promise<Decision<string>> =>
  handle(acting, handling, 'close', async (loaded) => {
    const before = await askedBefore(acting.tx, acting.org.id, [handling.id]);
    return accept(closing(acting, loaded, reason, before.has(handling.id)));
  });

/** Takes a request up again; what was done before stays in its history. */
export async function reopenRequest(acting: Acting, handling: Handling, reason: string): Promise<Decision<string>> {
  let reopened: LoadedRequest | null = null;
  const done = await handle(acting, handling, 'reopen', (loaded) => {
    reopened = loaded;
    return reason === ''
      ? refuse({ id: 'requestReasonMissing', field: 'reason' })
      : accept({ request: { endedAt: null, answeredAt: null, answeredHow: null, reason } });
  });
  if (done.ok && reopened) await tellReopened(acting, reopened);
  return done;
}

export const markSpam = (acting: Acting, handling: Handling, reason: string): Promise<Decision<string>> =>
  handle(acting, handling, 'spam', () => accept(spamming(acting, reason)));

/** Joins a duplicate to the request that goes on. */
export const mergeRequest = (acting: Acting, handling: Handling, typed: string): Promise<Decision<string>> =>
  handle(acting, handling, 'merge', async ({ request }) => {
    const number = normalNumber(typed);
    const target = await findRequest(acting.tx, acting.org.id, REGISTERS[request.kind], number);
    if (target === null) return refuse({ id: 'noSuchRequest', field: 'number', values: { value: number } });
    if (target === handling.id) return refuse({ id: 'mergeWithItself', field: 'number' });
    const other = await findForActor(acting, target, false);
    if (!other || ['merged', 'transferred', 'withdrawn', 'spam'].includes(other.request.state))
      return refuse({ id: 'mergeTargetEnded', field: 'number', values: { value: number } });
    return accept({ request: { endedAt: acting.now.toString(), mergedInto: target } });
  });

/** Hands a request to another organisation, with the person's consent: here it ends, and the person is told. */
export const transferRequest = (acting: Acting, handling: Handling, { to, consentOn, reason }: TransferFields): Promise<Decision<string>> =>
  handle(acting, handling, 'transfer', ({ spine, request }) => {
    if (consentOn > dayOf(acting.org, acting.now)) return refuse({ id: 'consentMissing', field: 'consentOn' });
    return accept({
      request: { endedAt: acting.now.toString(), transferredTo: to, consentOn, reason },
      told: transferLetter(acting.org, request, spine.number, to, reason),
    });
  });

/** Leaves a clock of the request out of its standard's share, for a reason that is shown with it. */
export const excludeClock = (acting: Acting, handling: Handling, standard: string, reason: Exclusion): Promise<Decision<string>> =>
  handle(acting, handling, 'exclude', async () => {
    if (!(await hasClock(acting, handling.id, standard, () => true))) return refuse({ id: 'unknownChoice', field: 'standard' });
    return accept({ events: [{ is: 'excluded', standard, reason }] });
  });

/** Says why a term was missed. */
export const explainMiss = (
  acting: Acting,
  handling: Handling,
  { standard, miss, explanation }: { readonly standard: string; readonly miss: Miss; readonly explanation: string },
): Promise<Decision<string>> =>
  handle(acting, handling, 'explain', async () => {
    if (!(await hasClock(acting, handling.id, standard, ({ missed }) => missed))) return refuse({ id: 'unknownChoice', field: 'standard' });
    return accept({ events: [{ is: 'explained', standard, miss, explanation }] });
  });

const hasClock = async ({ tx, org, now }: Acting, id: string, standard: string, isSuch: (run: ShownRun) => boolean): Promise<boolean> =>
  ((await readClocks(tx, org.id, [id], now)).get(id) ?? []).some((run) => run.standard === standard && isSuch(run));

/** May this visitor record what somebody said? */
export const mayRecord = (visit: Pick<Visit, 'actor'>): boolean => hasRole(visit.actor, ...HANDLERS);
