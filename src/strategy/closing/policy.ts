import { type Actor, hasRole, type Role } from '../../kernel/actor.ts';

/** Those who answer for the plan write the explanations, submit the year, publish it once approved, and decide corrections. */
export const PLANNING_ROLES = ['planner', 'manager', 'administrator'] as const satisfies readonly Role[];
/** Those who return or approve what was submitted. */
export const APPROVING_ROLES = ['manager', 'administrator'] as const satisfies readonly Role[];

export const maySubmit = (actor: Actor): boolean => hasRole(actor, ...PLANNING_ROLES);
export const mayPublish = maySubmit;
export const mayDecideCorrection = maySubmit;
export const mayReturn = (actor: Actor): boolean => hasRole(actor, ...APPROVING_ROLES);

/**
 * Four eyes: not whoever submitted, unless nobody else of the organisation may approve: a bureau of one
 * could never close a year (docs/decisions/007).
 */
export const mayApprove = (actor: Actor, submittedBy: string | null, someoneElseMay: boolean): boolean =>
  mayReturn(actor) && (actor.account !== submittedBy || !someoneElseMay);

/** Whoever works here may say that a figure is wrong; a guest of another organisation may not. */
export const mayPropose = (actor: Actor): boolean => actor.account !== null && [...actor.roles].some((role) => role !== 'partner');
export const PROPOSING_ROLES = [
  'administrator',
  'planner',
  'manager',
  'officer',
  'agent',
  'complaintsOfficer',
  'programmeOfficer',
  'evaluator',
  'secretary',
  'auditor',
] as const satisfies readonly Role[];
