import type { Calendar } from '../kernel/calendar.ts';
import type { Run } from './run.ts';

/** How a run stands on a day, for lists and chips. `days` are business days. */
export type Standing =
  | { readonly is: 'awaiting' | 'paused' | 'excluded' | 'restarted' | 'today' }
  /** Not ended: so many business days are left, today not counted. */
  | { readonly is: 'left'; readonly days: number }
  /** Not ended, and past its due day: so many business days have gone since. */
  | { readonly is: 'overdue'; readonly days: number }
  /** Ended in time, so many business days after the anchor; 0 when it ended before. */
  | { readonly is: 'met'; readonly days: number }
  /** Ended so many business days after its due day. */
  | { readonly is: 'late'; readonly days: number };

/** `today` is the ISO day in the office's zone. */
export function standingOf({ outcome, anchor, due, stopped }: Run, calendar: Calendar, today: string): Standing {
  if (outcome === 'awaiting' || outcome === 'paused' || outcome === 'excluded' || outcome === 'restarted') return { is: outcome };
  if (anchor === null || due === null) return { is: 'awaiting' };
  if (outcome === 'late') return { is: 'late', days: calendar.businessDaysBetween(due, stopped ?? due) };
  if (outcome === 'met') {
    const on = stopped ?? anchor;
    return { is: 'met', days: on <= anchor ? 0 : calendar.businessDaysBetween(anchor, on) };
  }
  if (today === due) return { is: 'today' };
  return today < due
    ? { is: 'left', days: calendar.businessDaysBetween(today, due) }
    : { is: 'overdue', days: calendar.businessDaysBetween(due, today) };
}
