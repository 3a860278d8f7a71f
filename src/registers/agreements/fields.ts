import { z } from 'zod';
import { isDay } from '../../kernel/day.ts';
import { VISIBILITIES } from '../../kernel/visibility.ts';
import { PARTY_KINDS, PURPOSES } from './rules.ts';
import { SIGNED_STATES } from './states/rules.ts';

const day = z.iso.date({ error: 'notADate', abort: true }).refine(isDay, { error: 'notADate' });
const country = z.string().regex(/^[A-Z]{2}$/, { error: 'unknownCountry' });
const code = z.string().max(60);
const uuid = z.uuid({ error: 'unknownChoice' });

export const partyFields = z.object({
  kind: z.enum(PARTY_KINDS),
  nameFr: z.string().min(1).max(300),
  /** The French name where there is no other. */
  nameEn: z.string().max(300).default(''),
  country: country.optional(),
  contact: uuid.optional(),
});

/** What is written of an agreement, for the form, the programming interface and the import. Its acts move it through its states. */
export const agreementFields = z.object({
  title: z.string().min(3).max(500),
  titleEn: z.string().max(500).default(''),
  kind: code,
  nature: code,
  country: country.optional(),
  sectors: z.array(code).max(40).default([]),
  ministries: z.string().max(500).default(''),
  subject: z.string().max(20_000).default(''),
  important: z.boolean().default(false),
  urgent: z.boolean().default(false),
  urgencyReason: z.string().max(2000).default(''),
  endsOn: day.optional(),
  tacit: z.boolean().default(false),
  noticeMonths: z.coerce
    .number({ error: 'notANumber' })
    .int({ error: 'notANumber' })
    .min(0, { error: 'monthsOutOfRange' })
    .max(60, { error: 'monthsOutOfRange' })
    .default(6),
  amends: uuid.optional(),
  succeeds: uuid.optional(),
  visibility: z.enum(VISIBILITIES).default('organisation'),
  unit: uuid.optional(),
  parties: z.array(partyFields).max(60, { error: 'tooManyParties' }).default([]),
});
export type AgreementFields = z.infer<typeof agreementFields>;

/** What was signed before it was recorded here: where it stands, its number and the days that are known, and how they are. */
export const historyFields = z.object({
  state: z.enum(SIGNED_STATES),
  official: z
    .string()
    .regex(/^\d{4}-\d{2,4}$/, { error: 'notAnOfficialNumber' })
    .optional(),
  signedOn: day.optional(),
  signedPlace: z.string().max(200).default(''),
  signatories: z.string().max(500).default(''),
  endorsedOn: day.optional(),
  endorsedReference: z.string().max(200).default(''),
  tabledOn: day.optional(),
  approvedOn: day.optional(),
  inForceOn: day.optional(),
  endedOn: day.optional(),
  denouncedOn: day.optional(),
  source: z.string().min(3).max(1000),
});
export type HistoryFields = z.infer<typeof historyFields>;

export const stepFields = z.object({
  on: day,
  country: country.optional(),
  purpose: z.enum(PURPOSES),
  done: z.string().min(3).max(5000),
});
export type StepFields = z.infer<typeof stepFields>;

export const authorisationFields = z.object({
  authority: code,
  givenBy: z.string().min(2).max(300),
  on: day,
  reference: z.string().min(1).max(300),
  attachment: uuid.optional(),
});
export type AuthorisationFields = z.infer<typeof authorisationFields>;

const note = z.string().max(5000).default('');
const reference = z.string().max(200).default('');
export const plainFields = z.object({ note });
export const reasonFields = z.object({ reason: z.string().max(2000).default('') });
export const signFields = z.object({
  signedOn: day,
  signedPlace: z.string().max(200).default(''),
  signatories: z.string().max(500).default(''),
  note,
});
export const tableFields = z.object({ tabledOn: day, tablingNote: uuid.optional(), note });
export const approveFields = z.object({ approvedOn: day, unanimous: z.boolean().default(false), reference, note });
export const endorseFields = z.object({
  endorsedOn: day,
  endorsedReference: z.string().min(1).max(200),
  sittingResumesOn: day.optional(),
  note,
});
export const forceFields = z.object({ inForceOn: day, endsOn: day.optional(), note });
export const renewFields = z.object({ renewedOn: day, endsOn: day.optional(), reference, note });
export const endFields = z.object({ endedOn: day, note });
export const denounceFields = z.object({ denouncedOn: day, reference, note });

/** Days to correct, by those who keep the register; what is absent stays. */
export const correctFields = z.object({
  signedOn: day.optional(),
  endorsedOn: day.optional(),
  tabledOn: day.optional(),
  approvedOn: day.optional(),
  inForceOn: day.optional(),
  endedOn: day.optional(),
  denouncedOn: day.optional(),
});
export type CorrectFields = z.infer<typeof correctFields>;

export const obligationFields = z.object({
  title: z.string().min(3).max(500),
  owner: uuid.optional(),
  dueOn: day,
});
export const dischargeFields = z.object({ doneOn: day, evidence: z.string().min(3).max(2000) });

export const textFields = z.object({
  lang: z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,8})?$/, { error: 'notALanguage' }),
  title: z.string().max(500).default(''),
  authentic: z.boolean().default(false),
  attachment: uuid.optional(),
});
