import { type Actor, hasRole } from '../../kernel/actor.ts';

/** Those who keep the plan share out its targets. */
export const SPLIT_ROLES = ['planner', 'administrator'] as const;
export const maySplit = (actor: Actor): boolean => hasRole(actor, ...SPLIT_ROLES);
