import type { Bilingual } from './bilingual.ts';

/** A facet is one code, a flag, or a set of codes. */
export type FacetValue = string | boolean | readonly string[];

/** Something that happened, as the ledger keeps it. A snapshot: it takes from elsewhere what it needs on the day it happened. */
export interface Fact {
  readonly kind: string;
  /** ISO date on which it counts. */
  readonly on: string;
  readonly amount?: number;
  readonly met?: boolean;
  /** Random id of the person, body or agreement counted once by distinct measures; never a name. */
  readonly party?: string;
  readonly post?: string;
  readonly facets: Readonly<Record<string, FacetValue>>;
}

/** What a record, as it is now, says happened: the ledger is held against it. */
export interface Replayed {
  readonly record: string;
  readonly facts: readonly Fact[];
}

export interface FacetSpec {
  readonly type: 'code' | 'flag' | 'set';
  readonly label: Bilingual;
  /** How a formula in words says the facet: « dont la personne rencontrée est influente »; for a code or a set, what stands before the values: « dont le genre est ». */
  readonly phrase?: Bilingual;
  /** Words of the codes, where the list is closed. */
  readonly values?: Readonly<Record<string, Bilingual>>;
}

export const DIMENSIONS = ['post', 'country', 'sector'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Declared by the register that posts it, so that a planner can pick it and a page can say it. */
export interface FactKind {
  readonly id: string;
  /** Plural, lower case: « actions tenues ». */
  readonly label: Bilingual;
  /** null: the register is still to come; an indicator over it reads "data missing: register to come". */
  readonly register: string | null;
  readonly facets: Readonly<Record<string, FacetSpec>>;
  /**
   * What `met`, `amount` and `party` mean here, when they are used; lower case, as a formula in words says them:
   * « la part qui remplit cette condition : coûts rendus publics », « on additionne les réactions », « une fois par exercice chaque entreprise ».
   */
  readonly met?: Bilingual;
  readonly amount?: Bilingual;
  readonly party?: Bilingual;
  /** Facts may lie ahead of today (terms, yearly states): tallied by day instead of by month. */
  readonly ahead?: boolean;
  readonly dimensions?: readonly Dimension[];
}

/** Condition on facets: a string equals (or is in the set), a list means one of them, a boolean is a flag. `post` may be named too. */
export type Where = Readonly<Record<string, string | boolean | readonly string[]>>;

/** A leaf of a formula: what the ledger keeps a tally of. */
export interface Measure {
  readonly kind: string;
  readonly where: Where;
  /** Count each party (or each value of that facet) once a fiscal year instead of each fact. */
  readonly distinct?: string;
}

/** What a tally holds for one measure and one month. For a distinct measure `n` is how many were new in the fiscal year. */
export interface Cell {
  readonly n: number;
  readonly met: number;
  readonly amount: number;
}
/** ISO day of the bucket (first of the month, or the day for kinds that lie ahead) → cell. */
export type Cells = ReadonlyMap<string, Cell>;
/** Measure key (see `measureKey`) → cells. */
export type Tallies = ReadonlyMap<string, Cells>;

const sorted = (where: Where): Where =>
  Object.fromEntries(
    Object.entries(where)
      .map(([facet, value]): [string, Where[string]] => [facet, typeof value === 'object' ? [...value].sort() : value])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** One spelling for one measure, so that equal leaves of two formulas share their tallies. */
export const measureKey = (measure: Measure): string => JSON.stringify([measure.kind, sorted(measure.where), measure.distinct ?? null]);

/** Does this fact count toward the measure? Pure: the ledger, « compte pour » and `verify` all ask here. */
export function matches(measure: Measure, fact: Fact): boolean {
  if (fact.kind !== measure.kind) return false;
  return Object.entries(measure.where).every(([facet, wanted]) => {
    const found = facet === 'post' ? fact.post : fact.facets[facet];
    if (typeof wanted === 'boolean') return (found ?? false) === wanted;
    const wantedCodes = typeof wanted === 'string' ? [wanted] : wanted;
    const foundCodes = typeof found === 'string' ? [found] : typeof found === 'object' ? found : [];
    return foundCodes.some((code) => wantedCodes.includes(code));
  });
}
