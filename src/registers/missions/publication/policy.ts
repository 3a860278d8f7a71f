import { type Actor, hasRole } from '../../../kernel/actor.ts';
import { PUBLISHERS } from '../policy.ts';

export const mayPublish = (actor: Actor): boolean => hasRole(actor, ...PUBLISHERS);
