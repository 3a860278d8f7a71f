import { z } from 'zod';
import { isDay } from '../kernel/day.ts';

const bilingual = z.object({ fr: z.string().min(1), en: z.string().min(1) });

const contacts = z.object({
  email: z.email(),
  complaints: z.email(),
  website: z.url(),
  offices: z.array(z.object({ city: z.string(), lines: z.array(z.string()).min(1), telephone: z.string(), fax: z.string().optional() })),
});

/** What an organisation declares beside its standards, in one of its editions. Hours come from its calendar. */
export const declarationSchema = z.object({
  validFrom: z.string().refine(isDay),
  title: bilingual,
  /** As the document dates itself. */
  dated: bilingual,
  /** The language of the document, where the other one is a translation of ours; null: both are one's own. */
  officialLanguage: z.enum(['fr', 'en']).nullable(),
  identifier: z.string().nullable(),
  mission: z.array(bilingual),
  /** For whom it works; each reads on from « dont : ». */
  clientele: z.array(bilingual),
  /** Each reads on from « s’engage : ». */
  commitments: z.array(bilingual),
  /** How days are counted. */
  note: bilingual,
  responsibilities: bilingual,
  complain: bilingual,
  /** Absent for a demonstration: nobody is to write to the organisation it imitates. */
  contacts: contacts.optional(),
});
export type Declaration = z.infer<typeof declarationSchema>;
