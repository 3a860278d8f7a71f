import { z } from 'zod';

export const attachFields = z.object({ number: z.string().max(40) });
export const discardFields = z.object({ reason: z.string().min(3).max(2000) });
