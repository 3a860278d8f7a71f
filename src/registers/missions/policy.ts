import { type Actor, hasRole, RECORDERS, type Role } from '../../kernel/actor.ts';
import { everTravelled } from './rules/authorised.ts';
import type { Mission } from './rules/mission.ts';

/** Those who record the organisation's action. Auditors and partners read. */
export const mayRecord = (actor: Actor): boolean => hasRole(actor, ...RECORDERS);

/**
 * An officer changes what his or her unit recorded; planners, managers and administrators change any that they can see. What is
 * published is corrected by these alone.
 */
export const mayChange = (actor: Actor, record: { readonly unit: string | null; readonly state: string }): boolean =>
  hasRole(actor, 'planner', 'manager', 'administrator') ||
  (record.state !== 'published' && mayRecord(actor) && (record.unit === null || actor.units.includes(record.unit)));

/** Managers and administrators authorise, and complete again what was completed by mistake. */
export const mayDecide = (actor: Actor): boolean => hasRole(actor, 'manager', 'administrator');

/** Nobody authorises a mission of his or her own, nor one that she or he left. */
export const travels = (actor: Actor, mission: Pick<Mission, 'participants' | 'travelled'>): boolean =>
  actor.account !== null && everTravelled(mission).includes(actor.account);

/** Those who answer for the plan publish its quarters, and correct what was published. */
export const PUBLISHERS = ['planner', 'manager', 'administrator'] as const satisfies readonly Role[];
