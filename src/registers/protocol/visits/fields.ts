import { z } from 'zod';
import { CODE, COMMON, COUNTRY, DAY, LINE, TIME } from '../shared/fields.ts';
import { SIDES } from './rules.ts';

/** The one shape of a visit, for the form, the programming interface and the import. */
export const visitFields = z.object({
  ...COMMON,
  on: DAY,
  /** Its last day; the first one unless said. */
  until: DAY.optional(),
  /** Of a visit recorded late; acts move it afterwards. */
  state: z.enum(['announced', 'confirmed', 'held']).optional(),
  level: CODE,
  country: COUNTRY.optional(),
  body: LINE,
  city: LINE,
  purpose: z.string().max(20_000).default(''),
  logistics: z.string().max(20_000).default(''),
});
export type VisitFields = z.infer<typeof visitFields>;

export const personFields = z.object({
  side: z.enum(SIDES),
  name: z.string().min(1).max(300),
  function: LINE,
  body: LINE,
  country: COUNTRY.optional(),
  contact: z.string().max(220).optional(),
  /** Its place in the order of precedence, from 1 on; the last one unless said. */
  place: z
    .string()
    .regex(/^\d{1,3}$/, { error: 'notANumber' })
    .optional(),
});
export type PersonFields = z.infer<typeof personFields>;

export const itemFields = z.object({
  onDay: DAY,
  starts: TIME,
  ends: TIME.optional(),
  what: z.string().min(1).max(300),
  venue: LINE,
  hosts: LINE,
  language: LINE,
  interpreter: z.boolean().default(false),
  note: z.string().max(2000).default(''),
});
export type ItemFields = z.infer<typeof itemFields>;
