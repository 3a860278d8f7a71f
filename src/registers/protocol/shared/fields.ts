import { z } from 'zod';
import { isDay } from '../../../kernel/day.ts';
import { VISIBILITIES } from '../../../kernel/visibility.ts';

export const DAY = z.iso.date({ error: 'notADate', abort: true }).refine(isDay, { error: 'notADate' });
export const COUNTRY = z.string().regex(/^[A-Z]{2}$/, { error: 'unknownCountry' });
export const CODE = z.string().max(60);
export const TIME = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'notATime' });
export const LINE = z.string().max(300).default('');

/** What every form of protocol asks for. Nothing of it is ever public, and unless somebody says otherwise it stays with the unit. */
export const COMMON = {
  title: z.string().min(3).max(200),
  visibility: z.enum(VISIBILITIES).exclude(['public']).default('unit'),
  unit: z.uuid({ error: 'unknownChoice' }).optional(),
} as const;

export const reasonFields = z.object({ reason: z.string().max(2000).default('') });
