import { type Actor, ROLES } from '../../kernel/actor.ts';

/** Who may attach a file to a record that he may read: members who do more than look. */
export const ATTACHERS = ROLES.filter((role) => role !== 'auditor' && role !== 'partner');

export const mayAttach = (actor: Actor): boolean => ATTACHERS.some((role) => actor.roles.has(role));
