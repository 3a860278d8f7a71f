import { z } from 'zod';
import { isDay } from '../../kernel/day.ts';

const day = z.iso.date({ error: 'notADate', abort: true }).refine(isDay, { error: 'notADate' });
const source = z.string().min(3).max(1_000);

export const closureFields = z.object({
  first: day,
  last: day.optional(),
  nameFr: z.string().min(1).max(200),
  nameEn: z.string().min(1).max(200),
  source,
});
export type ClosureFields = z.infer<typeof closureFields>;

export const editionFields = z.object({
  validFrom: day,
  /** Weekdays, 1 Monday to 7 Sunday, that are never business days. */
  weekend: z.array(z.enum(['1', '2', '3', '4', '5', '6', '7'])).max(6),
  /** Holidays, one a line: see clocks/rule-text.ts. */
  holidays: z.string().max(20_000).default(''),
  source,
});
export type EditionFields = z.infer<typeof editionFields>;

export const officeFields = z.object({
  timeZone: z.string().max(60),
  /** « 8 h 30 à 12 h, 13 h à 16 h 30 ». */
  hours: z.string().max(200).default(''),
});
export type OfficeFields = z.infer<typeof officeFields>;

/** A calendar of its own, with its first edition. */
export const calendarFields = z.object({
  ...officeFields.shape,
  ...editionFields.shape,
  /** A unit; '' is the organisation. */
  unit: z.uuid({ error: 'unknownChoice' }).optional(),
  nameFr: z.string().min(1).max(200),
  nameEn: z.string().min(1).max(200),
});
export type CalendarFields = z.infer<typeof calendarFields>;
