import { type Actor, hasRole, RECORDERS } from '../../kernel/actor.ts';

/** Those who give supports record them. Auditors and partners read. */
export const mayRecord = (actor: Actor): boolean => hasRole(actor, ...RECORDERS);

/** An officer changes what his or her unit recorded; planners, managers and administrators change any that they can see. */
export const mayChange = (actor: Actor, record: { readonly unit: string | null }): boolean =>
  hasRole(actor, 'planner', 'manager', 'administrator') ||
  (mayRecord(actor) && (record.unit === null || actor.units.includes(record.unit)));
