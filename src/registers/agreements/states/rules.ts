import type { Role } from '../../../kernel/actor.ts';
import { accept, type Decision, refuse } from '../../../kernel/decision.ts';

export const STATES = [
  'exploration',
  'negotiation',
  'authorised',
  'signed',
  'endorsed',
  'tabled',
  'inForce',
  'renewed',
  'ended',
  'denounced',
  'abandoned',
  'withdrawn',
] as const;
export type State = (typeof STATES)[number];

/** Those that an agreement reaches by being signed: its number, its public page and its facts go with them. */
export const SIGNED_STATES = [
  'signed',
  'endorsed',
  'tabled',
  'inForce',
  'renewed',
  'ended',
  'denounced',
] as const satisfies readonly State[];

interface Transition {
  /** From each state that allows the act, where it leads. */
  readonly from: Partial<Record<State, State>>;
  /** Who may do it, whatever unit the agreement is of. */
  readonly roles: readonly Role[];
  /** May an officer of the agreement's unit do it too? */
  readonly officers: boolean;
}

const DECIDERS: readonly Role[] = ['manager', 'planner', 'administrator'];
const KEEPERS: readonly Role[] = ['planner', 'administrator'];

/**
 * Every act that moves an agreement: where it leads from each state, and who may do it. An act that is not here for a state is refused.
 * What an act needs besides (an authorisation, a date in order) is in `ready.ts`. `withdraw` takes back what was recorded by mistake: its
 * facts are reversed, its number is never given again.
 */
export const MOVES = {
  negotiate: { from: { exploration: 'negotiation' }, roles: DECIDERS, officers: true },
  authorise: { from: { negotiation: 'authorised', authorised: 'authorised' }, roles: DECIDERS, officers: true },
  reopen: { from: { authorised: 'negotiation' }, roles: DECIDERS, officers: false },
  sign: { from: { negotiation: 'signed', authorised: 'signed' }, roles: DECIDERS, officers: false },
  table: {
    from: { signed: 'tabled', endorsed: 'tabled', inForce: 'inForce', renewed: 'renewed' },
    roles: DECIDERS,
    officers: false,
  },
  approve: { from: { tabled: 'tabled', inForce: 'inForce', renewed: 'renewed' }, roles: DECIDERS, officers: false },
  endorse: { from: { signed: 'endorsed', tabled: 'endorsed' }, roles: DECIDERS, officers: false },
  enterForce: { from: { signed: 'inForce', endorsed: 'inForce', tabled: 'inForce' }, roles: DECIDERS, officers: false },
  renew: { from: { inForce: 'renewed', renewed: 'renewed' }, roles: DECIDERS, officers: false },
  end: {
    from: { signed: 'ended', endorsed: 'ended', tabled: 'ended', inForce: 'ended', renewed: 'ended' },
    roles: DECIDERS,
    officers: false,
  },
  denounce: { from: { inForce: 'denounced', renewed: 'denounced' }, roles: DECIDERS, officers: false },
  abandon: { from: { exploration: 'abandoned', negotiation: 'abandoned', authorised: 'abandoned' }, roles: DECIDERS, officers: false },
  withdraw: {
    from: {
      exploration: 'withdrawn',
      negotiation: 'withdrawn',
      authorised: 'withdrawn',
      signed: 'withdrawn',
      endorsed: 'withdrawn',
      tabled: 'withdrawn',
      inForce: 'withdrawn',
      renewed: 'withdrawn',
      ended: 'withdrawn',
      denounced: 'withdrawn',
      abandoned: 'withdrawn',
    },
    roles: KEEPERS,
    officers: false,
  },
} as const satisfies Record<string, Transition>;
export type Move = keyof typeof MOVES;

/** Where an act leads from a state, or the refusal `moveImpossible`. */
export function next(state: State, move: Move): Decision<State> {
  const from: Partial<Record<State, State>> = MOVES[move].from;
  const to = from[state];
  return to ? accept(to) : refuse({ id: 'moveImpossible', values: { state, move } });
}

export const isState = (text: string): text is State => (STATES as readonly string[]).includes(text);
export const isSigned = (state: State): boolean => (SIGNED_STATES as readonly State[]).includes(state);
