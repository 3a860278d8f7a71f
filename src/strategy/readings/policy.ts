import { type Actor, hasRole } from '../../kernel/actor.ts';

/** Those who answer for the plan enter what no register computes. */
export const READING_ROLES = ['planner', 'manager', 'administrator'] as const;
export const mayEnter = (actor: Actor): boolean => hasRole(actor, ...READING_ROLES);
