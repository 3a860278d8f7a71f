import { z } from 'zod';

export const offerFields = z.object({
  /** Short name of the partner in addresses. */
  partner: z.string().min(1).max(40),
  /** None: every register that plans something. */
  registers: z.array(z.string().max(40)).max(40).default([]),
});
export type OfferFields = z.infer<typeof offerFields>;
