import { z } from 'zod';
import { HOME, parseAmount } from '../../../kernel/money.ts';
import { CODE, COMMON, DAY, LINE } from '../shared/fields.ts';
import { DIRECTIONS } from './rules.ts';

/** The one shape of a gift; its title says what it is. */
export const giftFields = z.object({
  ...COMMON,
  direction: z.enum(DIRECTIONS),
  on: DAY,
  party: z.string().min(1).max(300),
  contact: z.string().max(220).optional(),
  /** Canadian dollars as they are written, `1 234,50` or `1234.50`. */
  value: z
    .string()
    .max(40)
    .refine((text) => parseAmount(text, HOME) !== null, { error: 'notAnAmount' })
    .optional(),
  decision: CODE.optional(),
  place: LINE,
  visit: z.uuid({ error: 'unknownChoice' }).optional(),
  note: z.string().max(20_000).default(''),
});
export type GiftFields = z.infer<typeof giftFields>;
