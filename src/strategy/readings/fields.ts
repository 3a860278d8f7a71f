import { z } from 'zod';
import { isDay } from '../../kernel/day.ts';

/** The form of a reading or of a milestone. The value stays text: which numbers it may be depends on the indicator. */
export const readingFields = z.object({
  year: z.string().max(9),
  value: z.string().max(40).optional(),
  on: z.iso.date({ error: 'notADate', abort: true }).refine(isDay, { error: 'notADate' }),
  source: z.string().min(1).max(2000),
  proof: z.string().max(2000).default(''),
});
export type ReadingFields = z.infer<typeof readingFields>;

export const withdrawalFields = z.object({ year: z.string().max(9), reason: z.string().min(1).max(2000) });
