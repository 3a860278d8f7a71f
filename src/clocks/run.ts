/**
 * How a run stands, as far as nobody's calendar of today has to be asked: `awaiting` its anchor, `running`, `paused`, `met`, `late` (ended
 * after its due day), `excluded` with a reason, `restarted`: replaced by a later run, kept and not counted.
 */
export const OUTCOMES = ['awaiting', 'running', 'paused', 'met', 'late', 'excluded', 'restarted'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why a case is left out of the share. The first two are found by the clock itself, from the means of the answer. */
export const EXCLUSIONS = ['otherMeans', 'postal', 'spam', 'duplicate', 'transferred', 'withdrawn', 'noAddress'] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

/** Why a term was missed, as whoever missed it says. */
export const MISSES = ['volume', 'research', 'otherUnit', 'thirdParty', 'absence', 'system', 'oversight', 'other'] as const;
export type Miss = (typeof MISSES)[number];

/** One count of one standard for one record. Days are ISO days in the office's time zone. */
export interface Run {
  readonly standard: string;
  /** 1 for the first run of the standard on the record. */
  readonly number: number;
  readonly outcome: Outcome;
  /** `validFrom` of the edition of the standard, which gave `days` and `pausable`. */
  readonly edition: string;
  readonly days: number;
  readonly pausable: boolean;
  readonly calendar: string;
  /** `validFrom` of the calendar's edition in force on the anchor's day; null before there is one. */
  readonly calendarEdition: string | null;
  /** Version of the calendar that the due day was computed with. */
  readonly calendarVersion: number;
  readonly anchorEvent: string;
  readonly anchor: string | null;
  readonly due: string | null;
  /** First day of a pause, day of its end, first day of the next… */
  readonly pauses: readonly string[];
  readonly stopped: string | null;
  /** The stop was an automatic reply: counted apart. */
  readonly automatic: boolean;
  readonly reason: Exclusion | null;
  readonly miss: Miss | null;
  readonly explanation: string;
}

/** May the due day still move? */
export const isOpen = ({ outcome }: Pick<Run, 'outcome'>): boolean =>
  outcome === 'running' || outcome === 'paused' || outcome === 'awaiting';

/** Unanswered after its due day, or answered after it. `today` is the ISO day in the office's zone. */
export const isMissed = ({ outcome, due }: Pick<Run, 'outcome' | 'due'>, today: string): boolean =>
  outcome === 'late' || (outcome === 'running' && due !== null && due < today);
