// Days are ISO 8601 strings, `2026-04-02`: they compare as text, go into SQL as they are and know no time zone.

/** First whole year of the Gregorian calendar. */
const FIRST_YEAR = 1583;

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const MS_PER_DAY = 86_400_000;
const padded = (n: number): string => String(n).padStart(2, '0');

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
export const monthLength = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0));

/** The ISO string of a day that exists. */
export const isoDay = (year: number, month: number, day: number): string => `${year}-${padded(month)}-${padded(day)}`;

/** Is this an ISO day that exists, from 1583 to 9999? For input; the functions below throw RangeError instead. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = fieldsOf(text);
  return year >= FIRST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
}

/** Year, month (1-12) and day of the month, as written: nothing is checked. */
export const fieldsOf = (day: string): readonly [number, number, number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
];

/** Days since 1970-01-01, negative before. RangeError when the text is not a day. */
export function dayNumber(day: string): number {
  if (!isDay(day)) throw new RangeError(`Not a day: ${JSON.stringify(day)}`);
  const [year, month, date] = fieldsOf(day);
  return Date.UTC(year, month - 1, date) / MS_PER_DAY;
}

/** Day of the week as ISO 8601 counts: 1 Monday … 7 Sunday. */
export const weekdayOf = (day: string): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

/** The day `n` days later (earlier when negative), weekends included. RangeError beyond the years above. */
export function addDays(day: string, n: number): string {
  const found = Temporal.PlainDate.from({ year: 1970, month: 1, day: 1 })
    .add({ days: dayNumber(day) + n })
    .toString();
  if (!isDay(found)) throw new RangeError(`No day ${n} days after ${day}`);
  return found;
}

const FIRST_DAY = `${FIRST_YEAR}-01-01`;
const LAST_DAY = '9999-12-31';

/** The same, for a window around a day that somebody typed: the first or the last of these years where it would lie beyond. */
export const addDaysWithin = (day: string, n: number): string =>
  addDays('1970-01-01', Math.min(Math.max(dayNumber(day) + n, dayNumber(FIRST_DAY)), dayNumber(LAST_DAY)));

/** Every day of a year, in order. */
export const daysOfYear = (year: number): readonly string[] =>
  LENGTHS.flatMap((_, m) => Array.from({ length: monthLength(year, m + 1) }, (_day, d) => isoDay(year, m + 1, d + 1)));

/** The day on which an instant (ISO 8601 with offset or Z) falls in a zone (IANA name). RangeError for either one malformed. */
export const localDay = (instant: string, timeZone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
