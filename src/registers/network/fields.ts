import { z } from 'zod';
import { isDay } from '../../kernel/day.ts';
import { CERTAINTIES, isTimeZone, STATUSES, TYPES } from './rules.ts';

const day = z.iso.date({ error: 'notADate', abort: true }).refine(isDay, { error: 'notADate' });
const line = z.string().max(200);
const text = z.string().max(4000);
const range = z.string().max(120).optional();

/** Degrees, with a point or a comma; at most so many from zero. */
const degrees = (most: number, error: string) =>
  z
    .string()
    .regex(/^[-−]?\d{1,3}([.,]\d{1,6})?$/, { error: 'notANumber' })
    .transform((typed) => Number(typed.replace('−', '-').replace(',', '.')))
    .refine((value) => Math.abs(value) <= most, { error })
    .optional();

/** What a post is now: place, hours, services. */
export const placeFields = z.object({
  cityFr: line.min(1),
  cityEn: line.min(1),
  country: z.string().regex(/^[A-Z]{2}$/, { error: 'unknownCountry' }),
  lat: degrees(90, 'latitudeRange'),
  lon: degrees(180, 'longitudeRange'),
  timeZone: z.string().max(60).refine(isTimeZone, { error: 'unknownTimeZone' }),
  address: text.optional(),
  hours1: range,
  hours2: range,
  hours3: range,
  hours4: range,
  hours5: range,
  hours6: range,
  hours7: range,
  servicesFr: text.optional(),
  servicesEn: text.optional(),
  visibility: z.enum(['public', 'organisation']).default('public'),
});
export type PlaceFields = z.infer<typeof placeFields>;

/** What it was during a period, and who says so. */
const stated = {
  until: day.optional(),
  type: z.enum(TYPES).optional(),
  status: z.enum(STATUSES).default('active'),
  nameFr: line.min(3),
  nameEn: line.min(3),
  parent: z.uuid({ error: 'unknownPost' }).optional(),
  head: line.optional(),
  territoryFr: text.optional(),
  territoryEn: text.optional(),
  source: z.string().min(3).max(500),
  certainty: z.enum(CERTAINTIES).default('documented'),
  noteFr: text.optional(),
  noteEn: text.optional(),
};

/** A correction may say that the first day is unknown; a change is dated. */
export const periodFields = z.object({ since: day.optional(), ...stated });
export type PeriodFields = z.infer<typeof periodFields>;
export const changeFields = z.object({ since: day, ...stated });

export const postFields = z.object({ ...placeFields.shape, ...periodFields.shape });
export type PostFields = z.infer<typeof postFields>;

export const closingFields = z.object({ until: day, source: z.string().min(3).max(500) });
export type ClosingFields = z.infer<typeof closingFields>;
