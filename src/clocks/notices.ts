import type { Calendar } from '../kernel/calendar.ts';
import { addDays } from '../kernel/day.ts';
import type { Run } from './run.ts';

/** What somebody is told of a term: it is near, it is today, it was missed and its reason is asked. */
export const NOTICE_STEPS = ['near', 'today', 'missed'] as const;
export type NoticeStep = (typeof NOTICE_STEPS)[number];

/** Business days left from which a term is near. */
export const NEAR = 2;
/** Business days for which a miss that has ended is still asked about by mail; later it only stands in the list. */
const ASKED = 2;

/**
 * What is to be told of a run at this moment; null when there is nothing, or the office is closed. Earlier steps that nobody was told of
 * are left out: of a term that is due today nobody has to know that it was near. On its first day a short term is not yet near: whoever
 * files it knows.
 */
export function noticeOf(
  run: Pick<Run, 'outcome' | 'anchor' | 'due' | 'stopped' | 'miss'>,
  calendar: Calendar,
  now: Temporal.Instant,
): NoticeStep | null {
  const { outcome, anchor, due, stopped, miss } = run;
  if (anchor === null || due === null || !calendar.isOpenAt(now)) return null;
  const today = now.toZonedDateTimeISO(calendar.timeZone).toPlainDate().toString();
  if (outcome === 'late')
    return miss === null && stopped !== null && calendar.businessDaysBetween(stopped, today) <= ASKED ? 'missed' : null;
  if (outcome !== 'running') return null;
  if (due < today) return miss === null ? 'missed' : null;
  if (due === today) return 'today';
  return anchor < today && calendar.businessDaysBetween(today, due) <= NEAR ? 'near' : null;
}

/** The last day, counted generously, of the terms that may be near today: what a query asks for before the calendar decides. */
export const nearBefore = (today: string): string => addDays(today, 21);
