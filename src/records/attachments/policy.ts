import { type Actor, hasRole, ROLES } from '../../kernel/actor.ts';
import type { Attachment } from './store.ts';

/** Who may attach a file to a record that he may read: members who do more than look. */
export const ATTACHERS = ROLES.filter((role) => role !== 'auditor' && role !== 'partner');

/** Who may remove an attachment: who attached all of it, and those who answer for the organisation's records. */
export const mayDetach = (actor: Actor, { versions }: Pick<Attachment, 'versions'>): boolean =>
  mayAttach(actor) &&
  (hasRole(actor, 'manager', 'administrator') || versions.every(({ author }) => author !== null && author === actor.account));

/** Who may say anew what an attachment is and who reads it: as for removing it. */
export const mayReclassify = mayDetach;

export const mayAttach = (actor: Actor): boolean => ATTACHERS.some((role) => actor.roles.has(role));
