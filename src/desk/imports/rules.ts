import type { Actor } from '../../kernel/actor.ts';
import { hasRole } from '../../kernel/actor.ts';
import { accept, type Decision, refuse } from '../../kernel/decision.ts';

/** What an import may do with a row: add a record, change the one that its key names, or whichever applies. */
export const MODES = ['add', 'update', 'both'] as const;
export type Mode = (typeof MODES)[number];

/** `checking`, `running` and `undoing` are the work of a job; the rest wait for somebody or are over. */
export const STATES = ['uploaded', 'checking', 'checked', 'running', 'undoing', 'done', 'undone', 'cancelled', 'failed'] as const;
export type State = (typeof STATES)[number];
export const AT_WORK: readonly State[] = ['checking', 'running', 'undoing'];

/** What somebody may ask of an import in each state, and where it leads; a job at work stops by itself once it is told to. */
const MOVES = {
  uploaded: { check: 'checking', cancel: 'cancelled' },
  checking: { cancel: 'checking' },
  checked: { check: 'checking', run: 'running', cancel: 'cancelled' },
  running: { cancel: 'running' },
  done: { undo: 'undoing' },
  cancelled: { undo: 'undoing' },
  failed: { undo: 'undoing' },
} as const satisfies Partial<Record<State, Partial<Record<string, State>>>>;
export type Move = 'check' | 'run' | 'cancel' | 'undo';

/** Where a move leads; refuses with `importMoved` what the state does not allow. */
export function next(state: State, move: Move): Decision<State> {
  const moves: Partial<Record<State, Partial<Record<Move, State>>>> = MOVES;
  const to = moves[state]?.[move];
  return to ? accept(to) : refuse({ id: 'importMoved' });
}

/** The rows of an import are its author's; planners, managers and administrators answer for the registers. */
export const maySee = (actor: Actor, run: { readonly account: string }): boolean =>
  run.account === actor.account || hasRole(actor, 'planner', 'manager', 'administrator');

/** For so long an import can be undone; then the file and the values before are deleted. */
export const KEPT_DAYS = 30;
