import { accept, type Decision, type Refusal, refuse } from '../../../kernel/decision.ts';
import { type Moves, nextState } from '../../../kernel/moves.ts';

export const STATES = ['entered', 'withdrawn'] as const;
export type State = (typeof STATES)[number];
export const MOVES = {
  withdraw: { from: ['entered'], to: 'withdrawn' },
  restore: { from: ['withdrawn'], to: 'entered' },
} as const satisfies Moves<State, string>;
export type Move = keyof typeof MOVES;

export const DIRECTIONS = ['received', 'given'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** A gift received or given; what it is, is the title of the record. */
export interface Gift {
  readonly state: State;
  /** ISO day. */
  readonly on: string;
  readonly direction: Direction;
  /** From whom, or to whom. */
  readonly party: string;
  readonly contact: string | null;
  /** Estimated, in cents of a Canadian dollar; null: nobody has estimated it. */
  readonly valueCents: number | null;
  /** A code of the vocabulary `giftDecision`; null: still to be decided. */
  readonly decision: string | null;
  /** Where it is kept. */
  readonly place: string;
  /** The visit received that it belongs to. */
  readonly visit: string | null;
  readonly note: string;
  readonly reason: string;
}

/** What holds for a gift whatever was done to it. */
export function check({ state, on, reason }: Gift, today: string): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (on > today) refusals.push({ id: 'giftStillAhead', field: 'on', values: { on } });
  if (state === 'withdrawn' && reason === '') refusals.push({ id: 'reasonMissing', field: 'reason' });
  return refusals;
}

/** The gift after a move. */
export function moved(gift: Gift, move: Move, reason: string, today: string): Decision<Gift> {
  const state = nextState(MOVES, gift.state, move);
  if (!state.ok) return state;
  const after: Gift = { ...gift, state: state.value, reason: state.value === 'withdrawn' ? reason : '' };
  const refusals = check(after, today);
  return refusals.length > 0 ? refuse(...refusals) : accept(after);
}
