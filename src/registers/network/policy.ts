import { type Actor, hasRole } from '../../kernel/actor.ts';

/** The network is changed by those who plan and manage it; everyone in the organisation reads it, the public what is published. */
export const mayChange = (actor: Actor): boolean => hasRole(actor, ...CHANGERS);

/** Roles that a route for a change asks for. */
export const CHANGERS = ['planner', 'manager', 'administrator'] as const;
