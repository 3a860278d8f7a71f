import { z } from 'zod';
import { isDay } from '../../kernel/day.ts';
import { VISIBILITIES } from '../../kernel/visibility.ts';
import { KINDS, LEADERS, ROLES_PLAYED, STATES, STREAMS } from './rules.ts';

const day = z.iso.date({ error: 'notADate', abort: true }).refine(isDay, { error: 'notADate' });
const codes = z.array(z.string().max(60)).max(40);

/** The one shape of an action, for the form, the programming interface and the import. */
export const actionFields = z.object({
  kind: z.enum(KINDS),
  state: z.enum(STATES).exclude(['cancelled']).default('held'),
  on: day,
  title: z.string().min(3).max(200),
  stream: z.enum(STREAMS),
  role: z.enum(ROLES_PLAYED).default('led'),
  ledBy: z.enum(LEADERS).default('ministry'),
  post: z.uuid({ error: 'unknownChoice' }).optional(),
  /** Ids of people and bodies met; `new:Name` makes the person. */
  participants: codes.default([]),
  participant: z.string().max(220).optional(),
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/, { error: 'unknownCountry' }))
    .max(40)
    .default([]),
  territories: codes.default([]),
  sectors: codes.default([]),
  initiatives: codes.default([]),
  commitments: codes.default([]),
  positioning: z.boolean().default(false),
  sustainable: z.boolean().default(false),
  newMarket: z.boolean().default(false),
  publicDiplomacy: z.boolean().default(false),
  conforms: z.enum(['yes', 'no']).optional(),
  checklist: codes.default([]),
  summary: z.string().max(20_000).default(''),
  outcome: z.string().max(20_000).default(''),
  visibility: z.enum(VISIBILITIES).default('organisation'),
  unit: z.uuid({ error: 'unknownChoice' }).optional(),
});
export type ActionFields = z.infer<typeof actionFields>;
