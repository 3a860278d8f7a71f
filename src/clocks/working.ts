import type { Calendar } from '../kernel/calendar.ts';
import type { NonBusiness } from '../kernel/calendar-year.ts';
import { addDays } from '../kernel/day.ts';
import type { Run } from './run.ts';

/** A day on the way from the anchor to the due day: counted, or not, and why. */
export interface CountedDay {
  readonly day: string;
  /** The first business day that counts is 1; null for a day that does not. */
  readonly number: number | null;
  readonly off: NonBusiness | null;
  readonly paused: boolean;
}

/** How the due day of a run was found: every day after its anchor up to it, by the calendar as it was then. Empty before there is one. */
export function workingOfRun({ anchor, due, pauses }: Pick<Run, 'anchor' | 'due' | 'pauses'>, calendar: Calendar): readonly CountedDay[] {
  if (anchor === null || due === null) return [];
  const days: CountedDay[] = [];
  let counted = 0;
  for (let day = anchor; day < due; ) {
    day = addDays(day, 1);
    const off = calendar.workingOf(day, 0).anchorReason;
    const paused = isPaused(pauses, day);
    if (!off && !paused) counted += 1;
    days.push({ day, number: off || paused ? null : counted, off, paused });
  }
  return days;
}

/** A pause that has ended keeps the days after its first day, up to its last, from being counted. */
const isPaused = (pauses: readonly string[], day: string): boolean =>
  pauses.some((from, i) => i % 2 === 0 && from < day && day <= (pauses[i + 1] ?? ''));
