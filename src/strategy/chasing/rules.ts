import { addDays, isoDay, monthLength } from '../../kernel/day.ts';

/** What the planner expects of an indicator, and who answers for it. */
export interface Duty {
  /** Account; null: nobody yet. */
  readonly owner: string | null;
  /** Days that the figure may go without new data; null: no expectation. */
  readonly everyDays: number | null;
  /** `MM-DD`: the day, from the end of a year on, by which what is entered by hand is due; null: the last day of the year. */
  readonly dueDay: string | null;
}

export const NO_DUTY: Duty = { owner: null, everyDays: null, dueDay: null };

/** What is entered by hand for a year, and was not. */
export interface Awaited {
  readonly kind: 'reading' | 'milestone';
  readonly year: string;
  /** Last day of the year (ISO). */
  readonly last: string;
}

export interface Watched {
  readonly plan: string;
  readonly indicator: string;
  readonly duty: Duty;
  readonly awaited: readonly Awaited[];
  /** Its year runs and a register follows it: silence is a fact about it. */
  readonly running: boolean;
  /** ISO day of the latest data; null: none since `since`. */
  readonly freshOn: string | null;
  /** Day from which data was expected. */
  readonly since: string;
}

export interface Overdue {
  readonly plan: string;
  readonly indicator: string;
  readonly kind: Awaited['kind'] | 'stale';
  /** Fiscal year of a reading or a milestone. */
  readonly year: string | null;
  readonly owner: string | null;
  /** First day on which it is late (ISO). */
  readonly since: string;
}

/** The first day `MM-DD` on or after the end of a year; its last day where none is set. 29 February falls on the last day of the month. */
export function dueOn(last: string, dueDay: string | null): string {
  if (dueDay === null) return last;
  const [month, day] = [Number(dueDay.slice(0, 2)), Number(dueDay.slice(3))];
  const inYear = (year: number): string => isoDay(year, month, Math.min(day, monthLength(year, month)));
  const year = Number(last.slice(0, 4));
  const first = inYear(year);
  return first >= last ? first : inYear(year + 1);
}

/** What is late on a day (ISO), the oldest first: readings and milestones past their due day, figures without new data for too long. */
export function overdueOf({ plan, indicator, duty, awaited, running, freshOn, since }: Watched, today: string): readonly Overdue[] {
  const own = { plan, indicator, owner: duty.owner };
  const late = awaited.map(({ kind, year, last }): Overdue => ({ ...own, kind, year, since: addDays(dueOn(last, duty.dueDay), 1) }));
  const stale: readonly Overdue[] =
    duty.everyDays === null || !running
      ? []
      : [{ ...own, kind: 'stale', year: null, since: addDays(freshOn !== null && freshOn > since ? freshOn : since, duty.everyDays + 1) }];
  return [...late, ...stale].filter((one) => one.since <= today).toSorted((a, b) => (a.since < b.since ? -1 : 1));
}

/** `MM-DD` from a month and a day as chosen; null when the month has no such day. */
export function dayOfYear(month: string, day: string): string | null {
  const [m, d] = [Number(month), Number(day)];
  const exists = Number.isInteger(m) && m >= 1 && m <= 12 && Number.isInteger(d) && d >= 1 && d <= monthLength(2024, m);
  return exists ? `${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` : null;
}
