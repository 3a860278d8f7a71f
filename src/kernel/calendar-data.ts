import { z } from 'zod';
import { isDay, isoDay } from './day.ts';

const bilingual = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
const day = z.string().refine(isDay, 'expected a day that exists, YYYY-MM-DD');
/** A day of every year, hence not 29 February. */
const monthDay = z.string().refine((text) => isDay(`2001-${text}`), 'expected a day of every year, MM-DD');
const weekday = z.int().min(1).max(7);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected HH:MM');

/** A day of each year. Weekdays count from 1 Monday to 7 Sunday (ISO 8601); `easter` is a number of days after Easter Sunday. */
const holidayRule = z.union([
  z.strictObject({ fixed: monthDay }),
  // From the second to the fourth, or the last (-1): a fifth does not exist in every month.
  z.strictObject({ nth: z.union([z.int().min(1).max(4), z.literal(-1)]), weekday, month: z.int().min(1).max(12) }),
  z.strictObject({ weekdayBefore: z.strictObject({ weekday, before: monthDay }) }),
  z.strictObject({ easter: z.int().min(-90).max(90) }),
]);
export type HolidayRule = z.infer<typeof holidayRule>;

const holiday = z.strictObject({
  id: z.string().min(1),
  name: bilingual,
  rule: holidayRule,
  /** Moves the holiday when it falls on a weekday, by that many days: `{ 6: -1, 7: 1 }`. Nothing moves unless the rule says so. */
  shift: z.partialRecord(z.enum(['1', '2', '3', '4', '5', '6', '7']), z.int().min(-6).max(6)).optional(),
  source: z.string().min(1),
});

const closure = z
  .strictObject({ from: day, to: day, name: bilingual, source: z.string().min(1) })
  .refine((days) => days.from <= days.to, 'a closure ends on or after its first day');

const edition = z.strictObject({
  /** First day on which the edition is in force; it is until the next one. */
  validFrom: day,
  source: z.string().min(1),
  weekend: z.array(weekday).max(6).default([6, 7]),
  rules: z.array(holiday),
  closures: z.array(closure).default([]),
});

/** A business calendar as a file states it. Editions in any order; each closure within the days of its own edition. */
export const calendarSchema = z
  .strictObject({
    id: z.string().min(1),
    name: bilingual,
    timeZone: z.string().refine(isTimeZone, 'expected an IANA time zone'),
    editions: z.array(edition).min(1),
    /** Ranges in which the office is open on a business day. Terms are counted in days: no hour changes a due date. */
    hours: z.array(z.strictObject({ from: time, to: time }).refine(({ from, to }) => from < to, 'hours end after they begin')).default([]),
  })
  .superRefine(({ editions }, context) => {
    const sorted = [...editions].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    for (const [i, { validFrom, closures }] of sorted.entries()) {
      const next = sorted[i + 1]?.validFrom;
      if (validFrom === next) context.addIssue({ code: 'custom', message: `two editions begin on ${validFrom}` });
      for (const { from, to } of closures) {
        if (from >= validFrom && (next === undefined || to < next)) continue;
        context.addIssue({ code: 'custom', message: `the closure of ${from} is not within the edition of ${validFrom}` });
      }
    }
  });

export type CalendarData = z.infer<typeof calendarSchema>;
export type Edition = CalendarData['editions'][number];

function isTimeZone(name: string): boolean {
  try {
    Temporal.PlainDate.from(isoDay(2001, 1, 1)).toZonedDateTime(name);
    return true;
  } catch {
    return false;
  }
}
