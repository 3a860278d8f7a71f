import { type Actor, hasRole, type Role } from '../../../kernel/actor.ts';

/** Those who answer for the plan publish its quarters, and correct what was published. */
export const PUBLISHING_ROLES = ['planner', 'manager', 'administrator'] as const satisfies readonly Role[];

export const mayPublish = (actor: Actor): boolean => hasRole(actor, ...PUBLISHING_ROLES);
