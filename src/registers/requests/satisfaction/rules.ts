import type { FiscalYear } from '../../../kernel/fiscal.ts';

/** What a person may answer, from the best to the worst. */
export const LEVELS = ['fully', 'rather', 'ratherNot', 'notAtAll'] as const;
export type Level = (typeof LEVELS)[number];
/** Answers that count as satisfied. */
export const SATISFIED: readonly Level[] = ['fully', 'rather'];

/** Days for which a question may be answered; `published_satisfaction` in the database waits as long. */
export const OPEN_DAYS = 30;
/** After an answer, the visit in which a comment may follow. */
export const COMMENT_MINUTES = 60;

/** A question as it was asked and, maybe, answered. */
export interface Question {
  readonly expiresAt: Temporal.Instant;
  readonly level: Level | null;
  readonly answeredAt: Temporal.Instant | null;
  readonly comment: string;
}

export type Standing = 'open' | 'expired' | 'commentable' | 'done';

/** What may still be done with a question: it is answered once, and the comment comes in the same visit. */
export function standingOf(question: Question, now: Temporal.Instant): Standing {
  const { expiresAt, answeredAt, comment } = question;
  if (answeredAt === null) return Temporal.Instant.compare(now, expiresAt) < 0 ? 'open' : 'expired';
  const until = answeredAt.add({ minutes: COMMENT_MINUTES });
  return comment === '' && Temporal.Instant.compare(now, until) < 0 ? 'commentable' : 'done';
}

/** Questions of one month and category that had the same answer, or none yet. */
export interface Count {
  /** ISO day, the first of the month in which they were asked. */
  readonly month: string;
  readonly category: string;
  readonly level: Level | null;
  readonly n: number;
}

export interface Tally {
  readonly asked: number;
  readonly answered: number;
  readonly satisfied: number;
  readonly levels: Readonly<Record<Level, number>>;
}

export function tallyOf(counts: readonly Count[]): Tally {
  const of = (wanted: (level: Level | null) => boolean): number => counts.reduce((sum, { level, n }) => sum + (wanted(level) ? n : 0), 0);
  const levels = Object.fromEntries(LEVELS.map((one) => [one, of((level) => level === one)])) as Record<Level, number>; // every level has its entry
  return {
    asked: of(() => true),
    answered: of((level) => level !== null),
    satisfied: of((level) => level !== null && SATISFIED.includes(level)),
    levels,
  };
}

/** Counts by quarter of a fiscal year, 1 to 4; those without a question have their tally of 0. */
export function byQuarter(counts: readonly Count[], year: FiscalYear): readonly Tally[] {
  const first = Temporal.PlainDate.from(year.first);
  const quarterOf = ({ month }: Count): number => Math.floor(first.until(month, { largestUnit: 'months' }).months / 3) + 1;
  return [1, 2, 3, 4].map((quarter) => tallyOf(counts.filter((count) => quarterOf(count) === quarter)));
}

/** Counts by category, most asked first. */
export const byCategory = (counts: readonly Count[]): readonly (readonly [category: string, tally: Tally])[] =>
  [...Map.groupBy(counts, ({ category }) => category)]
    .map(([category, own]) => [category, tallyOf(own)] as const)
    .toSorted(([a, one], [b, other]) => other.asked - one.asked || (a < b ? -1 : 1));
