import { accept, type Decision, type Refusal, refuse } from '../../../kernel/decision.ts';
import { type Moves, nextState } from '../../../kernel/moves.ts';
import type { Presence } from '../../../kernel/presence.ts';

export const STATES = ['announced', 'confirmed', 'held', 'cancelled'] as const;
export type State = (typeof STATES)[number];

/** What may become of a visit. A mistake can be undone: what was cancelled may be taken up again, what was held is opened again. */
export const MOVES = {
  confirm: { from: ['announced'], to: 'confirmed' },
  hold: { from: ['confirmed'], to: 'held' },
  cancel: { from: ['announced', 'confirmed'], to: 'cancelled' },
  resume: { from: ['cancelled'], to: 'announced' },
  reopen: { from: ['held'], to: 'confirmed' },
} as const satisfies Moves<State, string>;
export type Move = keyof typeof MOVES;

/** A visit received by the organisation. */
export interface ReceivedVisit {
  readonly state: State;
  /** ISO day on which it begins, and its last day. */
  readonly on: string;
  readonly until: string;
  /** A code of the vocabulary `visitLevel`. */
  readonly level: string;
  readonly country: string | null;
  /** The government or the body that comes. */
  readonly body: string;
  readonly city: string;
  readonly purpose: string;
  readonly logistics: string;
  /** Why it was cancelled; '' while it is not. */
  readonly reason: string;
}

/** A stay longer than this is no visit: a year was typed wrong. */
const MOST_DAYS = 60;

/** What holds for a visit whatever was done to it. `today` is the ISO day in the organisation's zone. */
export function check(visit: ReceivedVisit, today: string): readonly Refusal[] {
  const { state, on, until, reason } = visit;
  const refusals: Refusal[] = [];
  if (until < on) refusals.push({ id: 'endsBeforeItBegins', field: 'until', values: { on } });
  else if (Temporal.PlainDate.from(on).until(until).days >= MOST_DAYS)
    refusals.push({ id: 'visitTooLong', field: 'until', values: { most: MOST_DAYS } });
  if (state === 'held' && on > today) refusals.push({ id: 'visitStillAhead', field: 'on', values: { on } });
  if (state === 'cancelled' && reason === '') refusals.push({ id: 'reasonMissing', field: 'reason' });
  return refusals;
}

/** The visit after a move. Taken up again, it keeps no reason of its cancellation. */
export function moved(visit: ReceivedVisit, move: Move, reason: string, today: string): Decision<ReceivedVisit> {
  const state = nextState(MOVES, visit.state, move);
  if (!state.ok) return state;
  const after: ReceivedVisit = { ...visit, state: state.value, reason: state.value === 'cancelled' ? reason : '' };
  const refusals = check(after, today);
  return refusals.length > 0 ? refuse(...refusals) : accept(after);
}

/**
 * When a visit is planned and with whom; null once it was held or cancelled. Its place is the country that comes: whoever prepares something
 * there has to know.
 */
export const presence = ({ state, on, until, country }: ReceivedVisit, parties: readonly string[]): Presence | null =>
  state === 'announced' || state === 'confirmed' ? { from: on, until, places: country === null ? [] : [{ country }], parties } : null;

/** One of those who come or who receive. */
export interface VisitPerson {
  readonly side: 'delegation' | 'host';
  readonly name: string;
  readonly function: string;
  readonly body: string;
  readonly country: string | null;
  readonly contact: string | null;
}
export const SIDES = ['delegation', 'host'] as const;

/** One activity of the programme; hours are `HH:MM` in the zone of the organisation. */
export interface VisitItem {
  readonly onDay: string;
  readonly starts: string;
  readonly ends: string | null;
  readonly what: string;
  readonly venue: string;
  readonly hosts: string;
  readonly language: string;
  readonly interpreter: boolean;
  readonly note: string;
}

/** What holds for an activity of a visit. Two at once are allowed: a delegation may part. */
export function checkItem(item: VisitItem, visit: Pick<ReceivedVisit, 'on' | 'until'>): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (item.onDay < visit.on || item.onDay > visit.until)
    refusals.push({ id: 'outsideTheVisit', field: 'onDay', values: { first: visit.on, last: visit.until } });
  if (item.ends !== null && item.ends <= item.starts) refusals.push({ id: 'endsBeforeItStarts', field: 'ends' });
  return refusals;
}
