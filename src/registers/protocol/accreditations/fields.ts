import { z } from 'zod';
import { COMMON, COUNTRY, DAY, LINE } from '../shared/fields.ts';
import { CLASSES, KINDS, STATES } from './rules.ts';

/** The one shape of an accreditation; its title is the name of the person. */
export const accreditationFields = z.object({
  ...COMMON,
  /** Of one recorded late; acts move it afterwards. */
  state: z.enum(STATES).exclude(['withdrawn']).optional(),
  country: COUNTRY,
  class: z.enum(CLASSES),
  kind: z.enum(KINDS),
  function: LINE,
  seat: LINE,
  on: DAY,
  arrived: DAY.optional(),
  exequatur: DAY.optional(),
  until: DAY.optional(),
  contact: z.string().max(220).optional(),
  note: z.string().max(20_000).default(''),
});
export type AccreditationFields = z.infer<typeof accreditationFields>;

/** What a move asks for. */
export const moveFields = z.object({ day: DAY.optional(), reason: z.string().max(2000).default('') });
