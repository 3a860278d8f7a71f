import type { Bilingual, Lang } from './bilingual.ts';

export const ROLES = [
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
  'partner',
] as const;
export type Role = (typeof ROLES)[number];

/** Those who record what the organisation does and whom it meets. Auditors, evaluators and partners read. */
export const RECORDERS: readonly Role[] = ['officer', 'manager', 'planner', 'administrator', 'programmeOfficer', 'secretary'];

/** What every page needs to know of the organisation whose address was asked for. */
export interface Org {
  readonly id: number;
  readonly slug: string;
  readonly name: Bilingual;
  readonly shortName: Bilingual;
  readonly theme: 'ministere' | 'ville';
  /** A demonstration: every page, file and feed says so. */
  readonly fictional: boolean;
  /** Month in which the fiscal year begins: 4 for the ministry, 1 for the city. */
  readonly fiscalStart: number;
  /** IANA zone in which days are counted. */
  readonly timeZone: string;
}

/** Who acts, in which organisation, and what that person may see. */
export interface Actor {
  readonly org: Org;
  /** null for the public and for the system's own jobs. */
  readonly account: string | null;
  readonly name: string;
  readonly lang: Lang;
  readonly roles: ReadonlySet<Role>;
  /** Units the person belongs to, the first being the person's own post or directorate. */
  readonly units: readonly string[];
  /** Values of a row's `audience` column that this actor may read: see `visibility.ts`. */
  readonly audiences: readonly string[];
}

export const hasRole = (actor: Actor, ...roles: readonly Role[]): boolean => roles.some((role) => actor.roles.has(role));
