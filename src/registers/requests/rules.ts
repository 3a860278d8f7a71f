import { accept, type Decision, type Refusal, refuse } from '../../kernel/decision.ts';

/** A request for information, or a complaint: one register in code, two in the house, since nobody else may know of a complaint. */
export const KINDS = ['request', 'complaint'] as const;
export type Kind = (typeof KINDS)[number];

export const REGISTERS = { request: 'requests', complaint: 'complaints' } as const satisfies Record<Kind, string>;
export type RequestRegister = (typeof REGISTERS)[Kind];
/** Who reads: everybody on the staff, or complaints officers alone. */
export const REACHES = { request: 'staff', complaint: 'confidential' } as const satisfies Record<Kind, string>;
/** Prefix of the numbers: a series of its own each; P is that of people. */
export const PREFIXES = { request: 'D', complaint: 'PL' } as const satisfies Record<Kind, string>;
/** The vocabulary of the categories. */
export const CATEGORY_LISTS = { request: 'requestCategory', complaint: 'complaintCategory' } as const satisfies Record<Kind, string>;

export const CHANNELS = ['web', 'email', 'telephone', 'counter', 'post'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Declaration of services of October 2021, note 1: terms run from the day of the complete request. What is asked of the person is typed. */
export const CORRECTIONS = ['incomplete', 'incorrect', 'outdated'] as const;
export type Correction = (typeof CORRECTIONS)[number];

/** How an answer reached the person; `page`: it is read with number and secret alone. */
export const ANSWERS = ['email', 'telephone', 'counter', 'post', 'page'] as const;
export type AnswerMeans = (typeof ANSWERS)[number];

export const STATES = [
  'received',
  'incomplete',
  'complete',
  'assigned',
  'answered',
  'closed',
  'merged',
  'transferred',
  'withdrawn',
  'spam',
] as const;
export type State = (typeof STATES)[number];
/** States in which somebody still has something to do. */
export const OPEN_STATES = ['received', 'incomplete', 'complete', 'assigned'] as const satisfies readonly State[];
export const isOpen = (state: State): boolean => (OPEN_STATES as readonly State[]).includes(state);

/**
 * Where an open request stands in the inbox: by the day of the first of its terms that runs, or, when none does, waiting for the person
 * or at rest (`idle`: nothing was promised, or everything that was is done).
 */
export const LANES = ['late', 'today', 'week', 'later', 'waiting', 'idle'] as const;
export type Lane = (typeof LANES)[number];
export const MOVES = [
  'complete',
  'ask',
  'assign',
  'acknowledge',
  'answer',
  'close',
  'reopen',
  'merge',
  'transfer',
  'withdraw',
  'spam',
  'write',
  'note',
  'exclude',
  'explain',
] as const;
export type Move = (typeof MOVES)[number];

/** Where a move leads; `working`: `incomplete` while something is asked of the person, `assigned` when somebody answers for it, else `complete`. */
type To = State | 'working';

const OPEN_TO = (to: To): Partial<Record<State, To>> => ({ received: to, incomplete: to, complete: to, assigned: to });
const STAY = (states: readonly State[]): Partial<Record<State, To>> => Object.fromEntries(states.map((state) => [state, state]));

/** What may be done in each state, and where it leads. */
export const TABLE: Readonly<Record<Move, Partial<Record<State, To>>>> = {
  complete: { received: 'working', incomplete: 'working' },
  ask: { received: 'incomplete', complete: 'incomplete', assigned: 'incomplete' },
  assign: { received: 'assigned', complete: 'assigned', assigned: 'assigned', incomplete: 'incomplete' },
  acknowledge: STAY(OPEN_STATES),
  answer: { received: 'answered', complete: 'answered', assigned: 'answered', answered: 'answered' },
  close: { ...OPEN_TO('closed'), answered: 'closed' },
  reopen: { answered: 'working', closed: 'working', withdrawn: 'working', spam: 'working' },
  merge: OPEN_TO('merged'),
  transfer: OPEN_TO('transferred'),
  withdraw: OPEN_TO('withdrawn'),
  spam: OPEN_TO('spam'),
  write: STAY([...OPEN_STATES, 'answered', 'closed']),
  note: STAY(STATES),
  // Of the clocks alone.
  exclude: STAY(STATES),
  explain: STAY(STATES),
};

/** A request as the rules see it: instants are ISO in UTC, days ISO. */
export interface Request {
  readonly kind: Kind;
  readonly state: State;
  readonly channel: Channel;
  readonly lang: 'fr' | 'en';
  /** Code of the vocabulary of its kind. */
  readonly category: string;
  readonly name: string;
  readonly email: string;
  readonly telephone: string;
  readonly address: string;
  readonly receivedAt: string;
  /** Of what came by post: its delay is excluded. */
  readonly postedOn: string | null;
  /** Presumed at receipt; null while the person is to complete it. */
  readonly completeAt: string | null;
  readonly correction: Correction | null;
  readonly assignee: string | null;
  readonly unit: string | null;
  readonly acknowledgedAt: string | null;
  readonly acknowledgedHow: 'automatic' | 'person' | null;
  readonly answeredAt: string | null;
  readonly answeredHow: AnswerMeans | null;
  readonly endedAt: string | null;
  readonly reason: string;
  readonly mergedInto: string | null;
  readonly transferredTo: string;
  readonly consentOn: string | null;
}

/** The state that a move leads to, or why it is not possible. */
export function next(request: Pick<Request, 'state' | 'assignee' | 'unit' | 'correction'>, move: Move): Decision<State> {
  const to = TABLE[move][request.state];
  if (to === undefined) return refuse({ id: 'requestMoveImpossible', values: { state: request.state, move } });
  if (to !== 'working') return accept(to);
  if (request.correction !== null) return accept('incomplete');
  return accept(request.assignee !== null || request.unit !== null ? 'assigned' : 'complete');
}

/** Moves that are possible now. */
export const possible = (request: Pick<Request, 'state' | 'assignee' | 'unit' | 'correction'>): readonly Move[] =>
  MOVES.filter((move) => next(request, move).ok);

/** What holds for a request whatever was done to it. */
export function check(request: Request): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (request.state === 'incomplete' && request.correction === null) refusals.push({ id: 'correctionMissing', field: 'correction' });
  if (request.answeredHow === 'email' && request.email === '') refusals.push({ id: 'noAddress', field: 'how' });
  if (request.state === 'transferred' && request.transferredTo === '') refusals.push({ id: 'required', field: 'to' });
  if (request.state === 'transferred' && request.consentOn === null) refusals.push({ id: 'consentMissing', field: 'consentOn' });
  const needsReason = request.state === 'spam' || (request.state === 'closed' && request.answeredAt === null);
  if (needsReason && request.reason === '') refusals.push({ id: 'requestReasonMissing', field: 'reason' });
  if (request.postedOn !== null && request.postedOn > request.receivedAt.slice(0, 10))
    refusals.push({ id: 'postedAfterReceived', field: 'postedOn' });
  return refusals;
}

/**
 * The request once the person has sent what was missing, or an agent says that it is complete. `incomplete` restarts every term at that
 * moment; for what was incorrect or out of date the day of completeness stays.
 */
export const completed = (request: Request, at: string): Pick<Request, 'completeAt' | 'correction'> => ({
  completeAt: request.correction === 'incomplete' || request.completeAt === null ? at : request.completeAt,
  correction: null,
});

/** The request while the person is to mend it. Only one that lacks something has no day of completeness any more. */
export const asked = (request: Request, correction: Correction): Pick<Request, 'completeAt' | 'correction'> => ({
  completeAt: correction === 'incomplete' ? null : request.completeAt,
  correction,
});
