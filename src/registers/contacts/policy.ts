import { type Actor, hasRole, RECORDERS } from '../../kernel/actor.ts';

/** Those who meet people record them. The directory is the organisation's: who records may also mend what he or she can see. */
export const mayRecord = (actor: Actor): boolean => hasRole(actor, ...RECORDERS);

/** A merge is not undone: planners, managers and administrators decide it, and officers for what their own unit recorded. */
export const mayMerge = (actor: Actor, record: { readonly unit: string | null }): boolean =>
  hasRole(actor, 'planner', 'manager', 'administrator') || (mayRecord(actor) && record.unit !== null && actor.units.includes(record.unit));
