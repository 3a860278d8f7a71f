import { addDays, fieldsOf, isDay, isoDay, monthLength, weekdayOf } from '../../../kernel/day.ts';

/** One month: its days, and the column in which the first stands when weeks begin on Sunday (0 to 6). */
export interface Month {
  /** `2026-11`. */
  readonly id: string;
  readonly year: number;
  readonly month: number;
  readonly days: readonly string[];
  readonly column: number;
  readonly previous: string;
  readonly next: string;
}

/** The month of an address (`2026-11`), that of `today` for what is none. */
export function monthOf(asked: string, today: string): Month {
  const first = /^\d{4}-\d{2}$/.test(asked) && isDay(`${asked}-01`) ? `${asked}-01` : `${today.slice(0, 7)}-01`;
  const [year, month] = fieldsOf(first);
  const days = Array.from({ length: monthLength(year, month) }, (_, i) => isoDay(year, month, i + 1));
  const last = days.at(-1) ?? first;
  // The calendar of days ends with the years that it knows: there is then nothing before or after.
  const before = first === '1583-01-01' ? first : addDays(first, -1);
  const after = last === '9999-12-31' ? last : addDays(last, 1);
  return { id: first.slice(0, 7), year, month, days, column: weekdayOf(first) % 7, previous: before.slice(0, 7), next: after.slice(0, 7) };
}
