import { accept, type Decision, type Refusal, refuse } from '../../../kernel/decision.ts';
import { type Moves, nextState } from '../../../kernel/moves.ts';

export const STATES = ['preparing', 'sent', 'held', 'cancelled'] as const;
export type State = (typeof STATES)[number];

/** Invitations may be sent again, to guests who were added since. */
export const MOVES = {
  send: { from: ['preparing', 'sent'], to: 'sent' },
  hold: { from: ['sent'], to: 'held' },
  cancel: { from: ['preparing', 'sent'], to: 'cancelled' },
  resume: { from: ['cancelled'], to: 'preparing' },
  reopen: { from: ['held'], to: 'sent' },
} as const satisfies Moves<State, string>;
export type Move = keyof typeof MOVES;

/** An event to which people are invited; its name is the title of the record. */
export interface Event {
  readonly state: State;
  /** ISO day of the event. */
  readonly on: string;
  /** Hours `HH:MM` in the zone of the organisation. */
  readonly starts: string | null;
  readonly ends: string | null;
  readonly venue: string;
  /** Day by which an answer is expected. */
  readonly answerBy: string | null;
  /** The visit received that it belongs to. */
  readonly visit: string | null;
  readonly note: string;
  readonly reason: string;
}

/** What holds for an event whatever was done to it. */
export function check({ state, on, starts, ends, answerBy, reason }: Event, today: string): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (ends !== null && (starts === null || ends <= starts)) refusals.push({ id: 'endsBeforeItStarts', field: 'ends' });
  if (answerBy !== null && answerBy > on) refusals.push({ id: 'answerAfterEvent', field: 'answerBy', values: { on } });
  if (state === 'held' && on > today) refusals.push({ id: 'eventStillAhead', field: 'on', values: { on } });
  if (state === 'cancelled' && reason === '') refusals.push({ id: 'reasonMissing', field: 'reason' });
  return refusals;
}

/** The event after a move. */
export function moved(event: Event, move: Move, reason: string, today: string): Decision<Event> {
  const state = nextState(MOVES, event.state, move);
  if (!state.ok) return state;
  const after: Event = { ...event, state: state.value, reason: state.value === 'cancelled' ? reason : '' };
  const refusals = check(after, today);
  return refusals.length > 0 ? refuse(...refusals) : accept(after);
}

export const ANSWERS = ['none', 'accepted', 'declined', 'delegate'] as const;
export type Answer = (typeof ANSWERS)[number];

export interface Guest {
  readonly name: string;
  readonly function: string;
  readonly body: string;
  readonly contact: string | null;
  readonly sentOn: string | null;
  readonly remindedOn: string | null;
  readonly answer: Answer;
  readonly answeredOn: string | null;
  /** Who comes instead; '' unless somebody was sent. */
  readonly delegate: string;
  readonly seat: string;
}

/** The guest once an answer is noted. `none` takes it back. */
export function answered(guest: Guest, answer: Answer, delegate: string, today: string): Decision<Guest> {
  if (answer === 'delegate' && delegate === '') return refuse({ id: 'delegateMissing', field: 'delegate' });
  return accept({
    ...guest,
    answer,
    answeredOn: answer === 'none' ? null : ((guest.answer === answer ? guest.answeredOn : null) ?? today),
    delegate: answer === 'delegate' ? delegate : '',
  });
}

/** How many guests gave each answer; those to whom nothing was sent are in none of them. */
export interface Counts extends Readonly<Record<Answer, number>> {
  readonly all: number;
  readonly unsent: number;
}

export function countAnswers(guests: readonly Pick<Guest, 'answer' | 'sentOn'>[]): Counts {
  const of = (answer: Answer) => guests.filter((one) => one.answer === answer && (answer !== 'none' || one.sentOn !== null)).length;
  return {
    all: guests.length,
    unsent: guests.filter(({ answer, sentOn }) => answer === 'none' && sentOn === null).length,
    none: of('none'),
    accepted: of('accepted'),
    declined: of('declined'),
    delegate: of('delegate'),
  };
}

/** How many will come: those who accepted, and those whom guests send. */
export const coming = ({ accepted, delegate }: Counts): number => accepted + delegate;

/** One guest a line, as one pastes them: name; position; body. Empty lines are nothing. */
export function readLines(text: string): readonly Pick<Guest, 'name' | 'function' | 'body'>[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [name = '', role = '', body = ''] = line.split(/[;\t]/).map((part) => part.trim().slice(0, 300));
    return name === '' ? [] : [{ name, function: role, body }];
  });
}
