import { z } from 'zod';
import { isDay } from '../kernel/day.ts';

const bilingual = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
const event = z.string().regex(/^[a-z][A-Za-z]+$/);

/** By which an answer may reach a person. */
export const MEANS = ['email', 'telephone', 'post', 'counter', 'form'] as const;
export type Means = (typeof MEANS)[number];

/** A promise of the declaration of services, in one of its editions. */
export const standardSchema = z.strictObject({
  code: z.string().regex(/^[a-z][a-z-]{1,39}$/),
  /** First day on which the edition is in force; it is until the next one of the same code. */
  validFrom: z.string().refine(isDay),
  /** Registers whose records it times. */
  registers: z.array(z.string().regex(/^[a-z][A-Za-z]+$/)).min(1),
  /** Short: what a chip says. */
  name: bilingual,
  subject: bilingual,
  /** As the declaration words it. */
  wording: bilingual,
  /** Event whose day the count begins after. */
  anchor: event,
  /** Event that opens a further run once the first has ended, such as a request that is opened again. */
  again: event.nullable().default(null),
  /** Event that ends the count. */
  stop: event,
  /** The means by which the promise is kept; null: any. What is answered otherwise is excluded, and shown. */
  means: z.enum(MEANS).nullable().default(null),
  /** Business days. */
  days: z.int().min(1).max(400),
  /** Share of the cases, in per cent. */
  target: z.int().min(1).max(100),
  /** Does the clock stand still while a correction is asked for? */
  pauses: z.boolean(),
  source: z.string().min(1),
});
export type Standard = z.infer<typeof standardSchema>;

/** The edition of a standard in force on a day; null before the first. */
export function standardOn(standards: readonly Standard[], code: string, day: string): Standard | null {
  const past = standards.filter((one) => one.code === code && one.validFrom <= day);
  return past.reduce<Standard | null>((latest, one) => (latest && latest.validFrom > one.validFrom ? latest : one), null);
}

/** Codes of the standards that time the records of a register, each once, in their order. */
export const codesFor = (standards: readonly Standard[], register: string): readonly string[] => [
  ...new Set(standards.filter(({ registers }) => registers.includes(register)).map(({ code }) => code)),
];
