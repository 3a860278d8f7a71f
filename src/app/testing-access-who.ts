import { ROLES, type Role } from '../kernel/actor.ts';

/** Who may use a route, said a second time and apart from the code that holds it: `all` is every role of the organisation. */
export type Expectation = { readonly realm: 'portal' | 'door' } | { readonly realm: 'desk'; readonly roles: readonly Role[] };

export const portal: Expectation = { realm: 'portal' };
export const door: Expectation = { realm: 'door' };
export const desk = (...roles: readonly Role[]): Expectation => ({ realm: 'desk', roles });

export const members = desk(...ROLES);
export const recorders = desk('officer', 'manager', 'planner', 'administrator', 'programmeOfficer', 'secretary');
export const mergers = desk('planner', 'manager', 'administrator');
export const changers = mergers;
export const approvers = desk('manager', 'administrator');
export const proposers = desk(...ROLES.filter((role) => role !== 'partner'));
export const planners = desk('planner', 'administrator');
export const administrators = desk('administrator');
export const openers = desk('agent', 'complaintsOfficer', 'manager');
export const mailReaders = desk('administrator', 'complaintsOfficer');
export const staff = desk(...ROLES.filter((role) => role !== 'partner' && role !== 'evaluator'));
export const handlers = desk('agent', 'complaintsOfficer', 'manager', 'officer', 'programmeOfficer', 'secretary');
export const REQUEST_ACTS = [
  ...['completude', 'complement', 'attribution', 'accuse', 'reponse', 'fermeture'],
  ...['reouverture', 'fusion', 'transfert', 'indesirable', 'note', 'exclusion', 'explication'],
];
export const linkers = desk(...ROLES.filter((role) => role !== 'auditor' && role !== 'partner'));

/** Files of a list. */
export const LISTS = ['liste.csv', 'liste.xlsx', 'liste.json'];
const ALL = ['liste.csv', 'liste.xlsx', 'donnees.csv', 'donnees.xlsx', 'donnees.json'];
export const filesOf = (page: string, who: Expectation, names: readonly string[] = ALL): Readonly<Record<string, Expectation>> =>
  Object.fromEntries(names.map((name) => [`GET ${page}/${name}`, who]));
