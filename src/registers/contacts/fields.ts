import { z } from 'zod';
import { isDay } from '../../kernel/day.ts';
import { VISIBILITIES } from '../../kernel/visibility.ts';
import { CONTACT_KINDS, LANGUAGES, PARTY_KINDS } from './rules.ts';

const day = z.iso.date({ error: 'notADate', abort: true }).refine(isDay, { error: 'notADate' });

/** The shape of a contact, for the form and the import. A contact is never public. */
export const contactFields = z.object({
  kind: z.enum(CONTACT_KINDS),
  given: z.string().max(100).default(''),
  family: z.string().max(100).default(''),
  name: z.string().max(200).default(''),
  partyKind: z.enum(PARTY_KINDS).optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, { error: 'unknownCountry' })
    .optional(),
  language: z.enum(LANGUAGES).optional(),
  email: z.email({ error: 'notAnEmail' }).max(254).optional(),
  phone: z
    .string()
    .max(40)
    .regex(/^(?=(?:.*\d){3})[\d\p{L}\s()+.,;:#*/-]+$/u, { error: 'notAPhone' })
    .optional(),
  notes: z.string().max(20_000).default(''),
  visibility: z.enum(VISIBILITIES).exclude(['public']).default('organisation'),
  unit: z.uuid({ error: 'unknownChoice' }).optional(),
  /** The person saw the possible duplicates and creates nonetheless. */
  anyway: z.boolean().default(false),
});
export type ContactFields = z.infer<typeof contactFields>;

/** What a person is, where, from when until when. `body` is an id, or `new:Name`. */
export const roleFields = z.object({
  title: z.string().max(200),
  body: z.string().max(220).optional(),
  bodyText: z.string().max(200).optional(),
  since: day.optional(),
  until: day.optional(),
});
export type RoleFields = z.infer<typeof roleFields>;

export const influenceFields = z.object({
  since: day,
  until: day.optional(),
  reason: z.string().max(1000),
});
export type InfluenceFields = z.infer<typeof influenceFields>;

export const mergeFields = z.object({
  keep: z.uuid({ error: 'unknownChoice' }),
  other: z.uuid({ error: 'unknownChoice' }),
});
