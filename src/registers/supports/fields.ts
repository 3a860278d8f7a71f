import { z } from 'zod';
import { isDay } from '../../kernel/day.ts';
import { VISIBILITIES } from '../../kernel/visibility.ts';
import { PARTY_KINDS } from './rules.ts';

const codes = z.array(z.string().max(60)).max(40);

/** The one shape of a support, for the form, the programming interface and the import. A support is never public. */
export const supportFields = z.object({
  on: z.iso.date({ error: 'notADate', abort: true }).refine(isDay, { error: 'notADate' }),
  /** Id of the recipient; `new:Name` makes it. */
  party: z.string().max(220).optional(),
  /** Its name, where the page had no script to look it up with. */
  partyText: z.string().max(200).optional(),
  /** What a recipient that is made is; one that is known says so itself. */
  partyKind: z.enum(PARTY_KINDS).optional(),
  service: z.string().max(60),
  title: z.string().min(3).max(200),
  sectors: codes.default([]),
  post: z.uuid({ error: 'unknownChoice' }).optional(),
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/, { error: 'unknownCountry' }))
    .max(40)
    .default([]),
  result: z.string().max(20_000).default(''),
  visibility: z.enum(VISIBILITIES).exclude(['public']).default('organisation'),
  unit: z.uuid({ error: 'unknownChoice' }).optional(),
});
export type SupportFields = z.infer<typeof supportFields>;

export const cancelFields = z.object({ reason: z.string().max(2000) });
