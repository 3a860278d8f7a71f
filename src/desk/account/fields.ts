import { z } from 'zod';
import { LANGS } from '../../kernel/bilingual.ts';

export const accountFields = z.object({ name: z.string().min(1).max(200), lang: z.enum(LANGS) });
