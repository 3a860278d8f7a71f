import type { Calendar } from '../../kernel/calendar.ts';
import { addDays, weekdayOf } from '../../kernel/day.ts';
import type { Lane } from './rules.ts';

export const DUE_LANES = ['late', 'today', 'week', 'later'] as const satisfies readonly Lane[];
export type DueLane = (typeof DUE_LANES)[number];
export const isDueLane = (lane: Lane): lane is DueLane => (DUE_LANES as readonly Lane[]).includes(lane);

/** The days that part the lanes, ISO. */
export interface LaneDays {
  readonly today: string;
  /** Last day of the week in which the next business day falls. */
  readonly weekEnd: string;
  /** That week is not the one of today: on a Friday the lane holds what next week brings. */
  readonly nextWeek: boolean;
}

/** Parts the lanes by a calendar; by plain weeks where the organisation has none. */
export function laneDays(calendar: Calendar | null, today: string): LaneDays {
  const next = calendar?.covers(today) ? calendar.addBusinessDays(today, 1) : addDays(today, 1);
  const endOf = (day: string): string => addDays(day, 7 - weekdayOf(day));
  return { today, weekEnd: endOf(next), nextWeek: endOf(next) !== endOf(today) };
}

/** First and last due day of a lane; null: without end. */
export function boundsOf(lane: DueLane, { today, weekEnd }: LaneDays): { readonly from: string | null; readonly to: string | null } {
  if (lane === 'late') return { from: null, to: addDays(today, -1) };
  if (lane === 'today') return { from: today, to: today };
  if (lane === 'week') return { from: addDays(today, 1), to: weekEnd };
  return { from: addDays(weekEnd, 1), to: null };
}
