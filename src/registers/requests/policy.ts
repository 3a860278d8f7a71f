import { type Actor, hasRole, type Role } from '../../kernel/actor.ts';
import type { Kind } from './rules.ts';

/** Those who read requests: members but partners and evaluators, as the database has it (`staff`, in `enter`). */
export const STAFF = [
  'administrator',
  'planner',
  'manager',
  'officer',
  'agent',
  'complaintsOfficer',
  'programmeOfficer',
  'secretary',
  'auditor',
] as const satisfies readonly Role[];

/** Those who answer: a request is given to a unit, whose officers answer it. */
export const HANDLERS = [
  'agent',
  'complaintsOfficer',
  'manager',
  'officer',
  'programmeOfficer',
  'secretary',
] as const satisfies readonly Role[];

export const mayReadComplaints = (actor: Actor): boolean => hasRole(actor, 'complaintsOfficer');

/** May this actor change a request of this kind? A complaint is the complaints officers' alone. */
export const mayHandle = (actor: Actor, kind: Kind): boolean =>
  kind === 'complaint' ? mayReadComplaints(actor) : hasRole(actor, ...HANDLERS);
