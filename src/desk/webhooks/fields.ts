import { z } from 'zod';

export const webhookFields = z.object({
  url: z.string().max(500),
  account: z.uuid({ error: 'unknownChoice' }),
  registers: z.array(z.string().max(60)).min(1).max(20),
});
export type WebhookFields = z.infer<typeof webhookFields>;
