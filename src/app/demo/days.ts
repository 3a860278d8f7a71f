import { addDays, dayNumber, weekdayOf } from '../../kernel/day.ts';
import type { FiscalYear } from '../../kernel/fiscal.ts';
import type { Random } from './random.ts';

/** How much happens in each calendar month, January first: the seasons of a ministry, of a city, of those who ask for support. */
export const SEASONS = {
  ministry: [7, 9, 11, 7, 9, 10, 5, 4, 10, 11, 11, 6],
  city: [6, 7, 9, 9, 10, 10, 5, 4, 11, 11, 10, 8],
  supports: [8, 9, 10, 8, 10, 9, 6, 5, 9, 10, 10, 6],
} as const satisfies Record<string, readonly number[]>;
export type Season = readonly number[];

/** Monday to Sunday: little happens at weekends, and it is mostly fairs and receptions. */
const WEEKDAYS = [17, 22, 23, 22, 14, 1.5, 0.5] as const;
/** The office is closed: month and day. */
const CLOSED = new Set(['01-01', '01-02', '06-24', '07-01', '12-24', '12-25', '12-26', '12-31']);

/** `n` days of a fiscal year, spread by season and weekday, in order. */
export function spreadDays(random: Random, year: FiscalYear, season: Season, n: number): readonly string[] {
  const days = daysBetween(year.first, year.last);
  let sum = 0;
  const reached = days.map((day) => {
    sum += weightOf(day, season);
    return sum;
  });
  const found = Array.from({ length: n }, () => indexOf(reached, random.next() * sum)).sort((a, b) => a - b);
  return found.map((i) => days[i] ?? year.last);
}

const weightOf = (day: string, season: Season): number =>
  CLOSED.has(day.slice(5)) ? 0 : (season[Number(day.slice(5, 7)) - 1] ?? 0) * (WEEKDAYS[weekdayOf(day) - 1] ?? 0);

/** First place whose sum passes the value. */
function indexOf(reached: readonly number[], value: number): number {
  let [low, high] = [0, reached.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reached[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function daysBetween(first: string, last: string): readonly string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

const MS_PER_DAY = 86_400_000;
/** Milliseconds since 1970 of a day at an hour (UTC): when something was recorded. */
export const instantOf = (day: string, hour: number): number => dayNumber(day) * MS_PER_DAY + Math.floor(hour * 3_600_000);
