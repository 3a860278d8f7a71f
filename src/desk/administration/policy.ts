import { type Actor, hasRole, type Role } from '../../kernel/actor.ts';

export const ADMINISTRATORS: readonly Role[] = ['administrator'];
/** What has priority is a decision of planning: planners keep it too. */
export const PRIORITY_KEEPERS: readonly Role[] = ['administrator', 'planner'];

export const mayAdminister = (actor: Actor): boolean => hasRole(actor, ...ADMINISTRATORS);
export const mayKeepPriorities = (actor: Actor): boolean => hasRole(actor, ...PRIORITY_KEEPERS);
