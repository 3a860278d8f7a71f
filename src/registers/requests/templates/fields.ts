import { z } from 'zod';
import { KINDS } from '../rules.ts';
import { PURPOSES } from './rules.ts';

/** A template as its form sends it; `category` '' stands for every category. */
export const templateFields = z.object({
  kind: z.enum(KINDS),
  purpose: z.enum(PURPOSES),
  lang: z.enum(['fr', 'en']),
  category: z.string().max(60).default(''),
  name: z.string().min(2).max(100),
  body: z.string().min(3).max(10_000),
});
export type TemplateFields = z.infer<typeof templateFields>;
