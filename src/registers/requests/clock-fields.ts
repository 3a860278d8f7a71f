import { z } from 'zod';
import { EXCLUSIONS, MISSES } from '../../clocks/run.ts';

/** What a handler says of the clocks of a request; `standard` is the code of a standard. */
export const excludeFields = z.object({ standard: z.string().max(40), exclusion: z.enum(EXCLUSIONS) });
export const explainFields = z.object({
  standard: z.string().max(40),
  miss: z.enum(MISSES),
  explanation: z.string().max(2000).default(''),
});
