import type { Actor } from '../../kernel/actor.ts';
import { hasRole } from '../../kernel/actor.ts';
import { MOVES, type Move } from './states/rules.ts';

/** Those who open a file of an agreement. Auditors, evaluators and partners read. */
export const mayRecord = (actor: Actor): boolean =>
  hasRole(actor, 'officer', 'manager', 'planner', 'administrator', 'programmeOfficer', 'secretary');

/** An officer changes what his or her unit follows; planners, managers and administrators change any that they can see. */
export const mayChange = (actor: Actor, record: { readonly unit: string | null }): boolean =>
  hasRole(actor, 'planner', 'manager', 'administrator') ||
  (mayRecord(actor) && (record.unit === null || actor.units.includes(record.unit)));

/** Who may do an act, as the table of acts says: officers only where it lets them, and for their unit. */
export const mayMove = (actor: Actor, move: Move, record: { readonly unit: string | null }): boolean =>
  hasRole(actor, ...MOVES[move].roles) || (MOVES[move].officers && mayChange(actor, record));

/** What was signed before it was recorded here, and dates to correct: those who keep the register. */
export const mayKeepHistory = (actor: Actor): boolean => hasRole(actor, 'planner', 'administrator');
