import type { Quarter } from '../../../../kernel/quarter.ts';
import { quartersSince } from './ready.ts';
import { dueOf, type Term, termFor } from './term.ts';

/** A quarter that is not published, and the last ISO day on which it is in time. */
export interface WaitingQuarter {
  readonly quarter: Quarter;
  readonly due: string;
}

interface Known {
  /** ISO day of the first mission; null: there was none. */
  readonly first: string | null;
  /** Keys of the quarters that are published. */
  readonly published: ReadonlySet<string>;
  readonly terms: readonly Term[];
}

/** The quarters up to that of today that are not published, of which a term is known, the earliest first; the running one is the last. */
export function waitingQuarters({ first, published, terms }: Known, today: string, startMonth: number): readonly WaitingQuarter[] {
  if (first === null) return [];
  return quartersSince(first < today ? first : today, today, startMonth)
    .flatMap((quarter): readonly WaitingQuarter[] => {
      const term = termFor(terms, quarter);
      return term && !published.has(quarter.key) ? [{ quarter, due: dueOf(term, quarter) }] : [];
    })
    .reverse();
}
