import type { Bilingual } from './bilingual.ts';
import type { CalendarData, Edition } from './calendar-data.ts';
import { type CalendarYear, layOut, type NonBusiness } from './calendar-year.ts';
import { addDays, dayNumber, fieldsOf, isDay, isLeap } from './day.ts';
import type { Holiday } from './holiday-rules.ts';

/** One day of the way from an anchor to a due day. */
export interface WorkingDay {
  readonly day: string;
  /** The first business day after the anchor is 1; null for a day that does not count. */
  readonly number: number | null;
  readonly reason: NonBusiness | null;
}

/** How a due day was found, to be shown: every day after the anchor, up to the due day. */
export interface Working {
  readonly anchor: string;
  /** Why the anchor itself was not a business day; null when it was. It is not counted in either case. */
  readonly anchorReason: NonBusiness | null;
  readonly days: readonly WorkingDay[];
  readonly due: string;
}

/**
 * Business days of one calendar. Days are ISO strings. Every function throws RangeError for a text that is not a day, for a day that
 * `covers` says no to, and for a number of days that is not a whole number from 0: input is to be checked before.
 */
export interface Calendar {
  readonly id: string;
  readonly name: Bilingual;
  readonly timeZone: string;
  /** Is this a day for which the calendar has rules? */
  covers(day: string): boolean;
  /** `validFrom` of the edition in force on a day: kept with each computed term. */
  editionOf(day: string): string;
  /** Holidays of a year (1600 to 2199) by date, those on a weekend included; none before the first edition. */
  holidaysOf(year: number): readonly Holiday[];
  /** The name of the holiday, closure or day of the weekend; null for a business day. */
  nonBusinessReason(day: string): Bilingual | null;
  isBusinessDay(day: string): boolean;
  /**
   * The due day of a term of `n` business days: the anchor's day is not counted, the last is. For n = 0 the anchor itself when it is a
   * business day, else the next one. Always a business day.
   */
  addBusinessDays(anchor: string, n: number): string;
  /** Business days after `from` up to `to` included; negative when `to` comes first. */
  businessDaysBetween(from: string, to: string): number;
  workingOf(anchor: string, n: number): Working;
  /** Is the office open at this moment: on a business day, within its hours? All day when the calendar has no hours. */
  isOpenAt(at: Temporal.Instant): boolean;
}

/** Years for which business days are computed: no calendar is known further. */
const FIRST_YEAR = 1600;
const LAST_YEAR = 2199;

/** Days of the year before each month, in a common year. */
const BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

interface Place {
  readonly year: number;
  readonly table: CalendarYear;
  /** Day of the year, from 0. */
  readonly index: number;
}

const isComputed = (year: number): boolean => Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;

/** Opens a calendar that `calendarSchema` has parsed. Years are laid out when first asked for, and kept. */
export function openCalendar(data: CalendarData): Calendar {
  const { id, name, timeZone, hours } = data;
  const editions = [...data.editions].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const editionOn = (day: string): Edition | null => editions.findLast(({ validFrom }) => validFrom <= day) ?? null;
  const years = new Map<number, CalendarYear>();

  function yearOf(year: number): CalendarYear {
    const known = years.get(year);
    if (known) return known;
    if (!isComputed(year)) throw new RangeError(`Calendar ${id}: no business days are computed for the year ${year}`);
    const table = layOut(year, editions, editionOn);
    years.set(year, table);
    return table;
  }

  function find(day: string): Place {
    const [year, month, date] = fieldsOf(day);
    const index = (BEFORE_MONTH[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0) + date - 1;
    if (years.get(year)?.days[index] !== day) dayNumber(day); // throws what is wrong with the text
    const first = editions[0]?.validFrom ?? '';
    if (day < first) throw new RangeError(`Calendar ${id}: no rules before ${first}, asked for ${day}`);
    return { year, table: yearOf(year), index };
  }

  const reasonOf = (day: string): NonBusiness | null => {
    const { table, index } = find(day);
    return table.reasons[index] ?? null;
  };

  function editionOf(day: string): string {
    find(day);
    return editionOn(day)?.validFrom ?? '';
  }

  function addBusinessDays(anchor: string, n: number): string {
    if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`Not a number of business days: ${n}`);
    let { year, table, index } = find(anchor);
    if (n === 0 && table.reasons[index] === null) return anchor;
    // Where the due day stands among the business days of the year, then of the years after it.
    let position = (table.ranks[index] ?? 0) + Math.max(n, 1);
    while (position > table.businessDays.length) {
      position -= table.businessDays.length;
      year += 1;
      table = yearOf(year);
    }
    return table.businessDays[position - 1] ?? anchor;
  }

  function businessDaysBetween(from: string, to: string): number {
    if (from > to) return 0 - businessDaysBetween(to, from); // not a minus sign: -0 is not 0 to everyone
    const [start, end] = [find(from), find(to)];
    let count = (end.table.ranks[end.index] ?? 0) - (start.table.ranks[start.index] ?? 0);
    for (let year = start.year; year < end.year; year++) count += yearOf(year).businessDays.length;
    return count;
  }

  function workingOf(anchor: string, n: number): Working {
    const due = addBusinessDays(anchor, n);
    const days: WorkingDay[] = [];
    let counted = 0;
    for (let day = anchor; day < due; ) {
      day = addDays(day, 1);
      const reason = reasonOf(day);
      if (!reason) counted += 1;
      days.push({ day, number: reason ? null : counted, reason });
    }
    return { anchor, anchorReason: reasonOf(anchor), days, due };
  }

  const covers = (day: string): boolean => isDay(day) && editionOn(day) !== null && isComputed(fieldsOf(day)[0]);

  function isOpenAt(at: Temporal.Instant): boolean {
    const local = at.toZonedDateTimeISO(timeZone);
    const day = local.toPlainDate().toString();
    if (!covers(day) || reasonOf(day) !== null) return false;
    const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
    return hours.length === 0 || hours.some(({ from, to }) => from <= time && time < to);
  }

  return {
    id,
    name,
    timeZone,
    covers,
    editionOf,
    holidaysOf: (year) => yearOf(year).holidays,
    nonBusinessReason: (day) => reasonOf(day)?.name ?? null,
    isBusinessDay: (day) => reasonOf(day) === null,
    addBusinessDays,
    businessDaysBetween,
    workingOf,
    isOpenAt,
  };
}
