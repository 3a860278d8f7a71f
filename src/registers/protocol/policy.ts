import type { Actor } from '../../kernel/actor.ts';
import { hasRole } from '../../kernel/actor.ts';

/** Those who receive visits, note accreditations, invite and enter gifts. Auditors and partners read. */
export const mayRecord = (actor: Actor): boolean =>
  hasRole(actor, 'officer', 'manager', 'planner', 'administrator', 'programmeOfficer', 'secretary');

/** An officer changes what his or her unit keeps; planners, managers and administrators change any that they can see. */
export const mayChange = (actor: Actor, record: { readonly unit: string | null }): boolean =>
  hasRole(actor, 'planner', 'manager', 'administrator') ||
  (mayRecord(actor) && (record.unit === null || actor.units.includes(record.unit)));
