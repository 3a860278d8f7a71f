import type { Bilingual } from '../../../../kernel/bilingual.ts';
import { addDays } from '../../../../kernel/day.ts';
import type { Quarter } from '../../../../kernel/quarter.ts';

/** Within how many days of its end a quarter is published, as far as it is known. */
export interface Term {
  /** For the quarters that end from this ISO day on. */
  readonly since: string;
  readonly days: number;
  /** Business days or calendar days; null: the source does not say, and calendar days are counted. */
  readonly business: boolean | null;
  readonly source: Bilingual;
}

/** Days before its due day from which a quarter is said to be due soon. */
const SOON = 15;

/** The term that holds for a quarter; null where none is known. */
export const termFor = (terms: readonly Term[], { last }: Pick<Quarter, 'last'>): Term | null =>
  terms.filter(({ since }) => since <= last).toSorted((a, b) => (a.since < b.since ? 1 : -1))[0] ?? null;

/** The last ISO day on which a quarter is published in time: the day of its end is not counted, the last one is. */
export const dueOf = (term: Term, { last }: Pick<Quarter, 'last'>): string => addDays(last, term.days);

export type Standing = 'running' | 'open' | 'soon' | 'late';

/** Where a quarter that is not published stands on a day. Without a term it is never late. */
export function standingOf(quarter: Pick<Quarter, 'last'>, due: string | null, today: string): Standing {
  if (today <= quarter.last) return 'running';
  if (due === null) return 'open';
  if (today > due) return 'late';
  return addDays(today, SOON) >= due ? 'soon' : 'open';
}
