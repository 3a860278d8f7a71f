import { z } from 'zod';
import { isDay } from '../../kernel/day.ts';

const whole = (least: number, most: number) =>
  z.coerce
    .number({ error: 'notANumber' })
    .int({ error: 'notANumber' })
    .min(least, { error: 'numberOutside' })
    .max(most, { error: 'numberOutside' });

/** What may differ from one edition of a standard to the next; its code, its events and its registers stay. */
export const editionFields = z.object({
  validFrom: z.iso.date({ error: 'notADate', abort: true }).refine(isDay, { error: 'notADate' }),
  wordingFr: z.string().min(3).max(1_000),
  wordingEn: z.string().min(3).max(1_000),
  days: whole(1, 400),
  target: whole(1, 100),
  /** Does a correction asked for stop the clock? */
  pauses: z.boolean(),
  source: z.string().min(3).max(1_000),
});
export type EditionFields = z.infer<typeof editionFields>;
