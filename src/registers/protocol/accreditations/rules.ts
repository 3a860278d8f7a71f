import { accept, type Decision, type Refusal, refuse } from '../../../kernel/decision.ts';
import { type Moves, nextState } from '../../../kernel/moves.ts';

export const STATES = ['notified', 'accredited', 'ended', 'withdrawn'] as const;
export type State = (typeof STATES)[number];

/** A state notifies somebody; the exequatur, or what stands for it, accredits; the functions end. A mistake can be undone. */
export const MOVES = {
  accredit: { from: ['notified'], to: 'accredited' },
  end: { from: ['accredited'], to: 'ended' },
  withdraw: { from: ['notified', 'accredited', 'ended'], to: 'withdrawn' },
  restore: { from: ['withdrawn'], to: 'notified' },
  reinstate: { from: ['ended'], to: 'accredited' },
} as const satisfies Moves<State, string>;
export type Move = keyof typeof MOVES;

/** Classes of heads of consular posts, in their order (Vienna Convention on Consular Relations, article 9); `staff`: other members. */
export const CLASSES = ['consulGeneral', 'consul', 'viceConsul', 'consularAgent', 'staff'] as const;
export type Class = (typeof CLASSES)[number];
export const KINDS = ['career', 'honorary'] as const;
export type Kind = (typeof KINDS)[number];

/** Somebody whom a state sends to a consular post. Her or his name is the title of the record. */
export interface Accreditation {
  readonly state: State;
  /** ISO day on which the functions begin. */
  readonly on: string;
  readonly function: string;
  readonly class: Class;
  readonly kind: Kind;
  /** The sending state. */
  readonly country: string;
  /** City of the post. */
  readonly seat: string;
  readonly arrived: string | null;
  /** Day of the exequatur, or of what stands for it. */
  readonly exequatur: string | null;
  /** Last day, known or expected; null: open. */
  readonly until: string | null;
  readonly contact: string | null;
  readonly note: string;
  readonly reason: string;
}

/** Days before its end during which an accreditation is said to end soon. */
export const SOON_DAYS = 60;

/** What holds for an accreditation whatever was done to it. */
export function check({ state, on, exequatur, until, reason }: Accreditation, today: string): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (until !== null && until < on) refusals.push({ id: 'endsBeforeItBegins', field: 'until', values: { on } });
  if ((state === 'accredited' || state === 'ended') && exequatur === null) refusals.push({ id: 'exequaturMissing', field: 'exequatur' });
  if ((state === 'accredited' || state === 'ended') && exequatur !== null && exequatur > today)
    refusals.push({ id: 'exequaturAhead', field: 'exequatur', values: { on: exequatur } });
  if (state === 'ended' && until === null) refusals.push({ id: 'endMissing', field: 'until' });
  if (state === 'ended' && until !== null && until > today) refusals.push({ id: 'endAhead', field: 'until', values: { on: until } });
  if (state === 'withdrawn' && reason === '') refusals.push({ id: 'reasonMissing', field: 'reason' });
  return refusals;
}

/** What a move says besides: the day of the exequatur or of the end, or why it is withdrawn. */
export interface Said {
  readonly day: string | null;
  readonly reason: string;
}

/** The accreditation after a move. */
export function moved(before: Accreditation, move: Move, { day, reason }: Said, today: string): Decision<Accreditation> {
  const state = nextState(MOVES, before.state, move);
  if (!state.ok) return state;
  const after: Accreditation = {
    ...before,
    state: state.value,
    exequatur: move === 'accredit' ? (day ?? before.exequatur) : before.exequatur,
    until: move === 'end' ? (day ?? before.until) : move === 'reinstate' ? null : before.until,
    reason: state.value === 'withdrawn' ? reason : '',
  };
  const refusals = check(after, today);
  return refusals.length > 0 ? refuse(...refusals) : accept(after);
}

/** Does somebody belong to the corps on a day? */
export const inForce = ({ state, on, exequatur, until }: Accreditation, day: string): boolean =>
  (state === 'accredited' || state === 'ended') && on <= day && exequatur !== null && exequatur <= day && (until === null || until >= day);

/** The order of precedence (same convention, article 16): by class, career before honorary, then by the day of the exequatur. */
export const precedence = (a: Accreditation, b: Accreditation): number =>
  CLASSES.indexOf(a.class) - CLASSES.indexOf(b.class) ||
  KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
  (a.exequatur ?? '9').localeCompare(b.exequatur ?? '9');
