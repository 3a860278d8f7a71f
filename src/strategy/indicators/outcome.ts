import type { Bilingual } from '../../kernel/bilingual.ts';
import type { Fraction } from './fraction.ts';

/** A value that no register can compute, entered with its source (and a link or a file id as proof). Of several, the last one entered counts. */
export interface Reading {
  readonly series: string;
  /** Fiscal year it is about. */
  readonly year: string;
  readonly value: number;
  /** ISO day on which it was established. */
  readonly on: string;
  readonly source: string;
  readonly proof?: string;
}

/** A milestone declared done. */
export interface Declaration {
  /** ISO day on which it was done. */
  readonly on: string;
  readonly evidence: string;
}

export interface MonthValue {
  /** First day of the month. */
  readonly month: string;
  readonly value: number;
  readonly cumulative: number;
}

/** Values of the years of a plan begun so far, and their mean over the closed ones; null while none is closed. */
export interface RunningMean {
  readonly perYear: readonly { readonly year: string; readonly value: number; readonly closed: boolean }[];
  readonly mean: Fraction | null;
}

export type MissingReason =
  /** Ids of the kinds of facts whose register does not exist yet. */
  | { readonly id: 'registerToCome'; readonly kinds: readonly string[] }
  /** The register holds nothing at all in a year that is over: nobody kept it yet, and 0 would be made up. */
  | { readonly id: 'nothingRecorded'; readonly kinds: readonly string[] }
  | { readonly id: 'beingComputed' }
  | { readonly id: 'noReading'; readonly series: string }
  /** Nobody declared the milestone done: silence proves nothing. */
  | { readonly id: 'noDeclaration' }
  /** Nothing was counted in the base year: a growth rate has no meaning. */
  | { readonly id: 'noBase'; readonly year: string };

export type NotApplicableReason =
  /** A share of 0 of 0. */
  | { readonly id: 'nothingDue' }
  /** The plan says why. */
  | { readonly id: 'declared'; readonly text: Bilingual };

/** What an indicator is worth in one fiscal year, as seen on one day. */
export type Outcome =
  | { readonly kind: 'count'; readonly value: number; readonly months: readonly MonthValue[] }
  | {
      readonly kind: 'ratio';
      /** Of the facts due by the day of evaluation. */
      readonly num: number;
      readonly den: number;
      /** The same with what is already known of the rest of the year (terms, yearly states). Equal once the year is closed. */
      readonly known: { readonly num: number; readonly den: number };
      /** Steps only: the day of the deposit, null until it is made. */
      readonly deposit?: { readonly deadline: string; readonly madeOn: string | null };
    }
  /** rate × 100 is the growth in per cent. */
  | {
      readonly kind: 'growth';
      readonly value: number;
      readonly base: number;
      readonly baseYear: string;
      readonly rate: Fraction;
      readonly months: readonly MonthValue[];
    }
  /** `judged`: the target's own measure, when the verdict rests on another one than the indicator counts. */
  | { readonly kind: 'average'; readonly own: RunningMean; readonly judged: RunningMean | null }
  | { readonly kind: 'reading'; readonly value: number; readonly on: string; readonly source: string; readonly proof?: string }
  | { readonly kind: 'milestone'; readonly done: Declaration | null }
  | { readonly kind: 'missing'; readonly reason: MissingReason }
  | { readonly kind: 'notApplicable'; readonly reason: NotApplicableReason };

export type OutcomeOf<K extends Outcome['kind']> = Extract<Outcome, { kind: K }>;
