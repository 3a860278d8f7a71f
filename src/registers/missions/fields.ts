import { z } from 'zod';
import { isCurrency } from '../../kernel/currencies.ts';
import { isDay } from '../../kernel/day.ts';
import { isRate } from '../../kernel/money.ts';
import { VISIBILITIES } from '../../kernel/visibility.ts';
import { CATEGORIES, GROUP_IDS } from './rules/categories.ts';
import { STAGES, TRAVEL_ROLES } from './rules/mission.ts';

const day = z.iso.date({ error: 'notADate', abort: true }).refine(isDay, { error: 'notADate' });
const country = z.string().regex(/^[A-Z]{2}$/, { error: 'unknownCountry' });
const id = z.uuid({ error: 'unknownChoice' });
const share = z
  .string()
  .trim()
  .regex(/^\d{1,6}$/, { error: 'notAShare' })
  .transform(Number);

/** The dossier itself; who travels, where, who pays and what it cost are rows of their own. */
export const missionFields = z.object({
  title: z.string().min(3).max(200),
  from: day,
  until: day,
  purpose: z.string().max(2000).default(''),
  objectives: z.array(z.string().max(120)).max(40).default([]),
  visibility: z.enum(VISIBILITIES).default('organisation'),
  unit: id.optional(),
});
export type MissionFields = z.infer<typeof missionFields>;

/** A new mission may name its first traveller and its first city at once. */
export const newMissionFields = missionFields.extend({
  role: z.enum(TRAVEL_ROLES).default('minister'),
  name: z.string().max(200).default(''),
  office: z.string().max(200).default(''),
  city: z.string().max(120).default(''),
  country: country.optional(),
});
export type NewMissionFields = z.infer<typeof newMissionFields>;

export const participantFields = z.object({
  role: z.enum(TRAVEL_ROLES),
  name: z.string().min(1).max(200),
  office: z.string().max(200).default(''),
  account: id.optional(),
});
export type ParticipantFields = z.infer<typeof participantFields>;

export const stopFields = z.object({ city: z.string().min(1).max(120), country, stopFrom: day, stopUntil: day });
export type StopFields = z.infer<typeof stopFields>;

export const bodyFields = z.object({ bodyName: z.string().min(1).max(200), bodyShare: share.default(0) });
export type BodyFields = z.infer<typeof bodyFields>;

export const ownShareFields = z.object({ ownShare: share });

/** `payer`: a body of the mission, or `shared`; absent: the organisation. Amount and rate as they are written. */
export const costFields = z.object({
  stage: z.enum(STAGES),
  category: z.enum(CATEGORIES as [(typeof CATEGORIES)[number]]),
  traveller: id.optional(),
  on: day,
  costUntil: day.optional(),
  description: z.string().max(500).default(''),
  amount: z.string().max(40),
  currency: z.string().refine(isCurrency, { error: 'unknownChoice' }),
  rate: z
    .string()
    .transform((text) => text.replace(/[\s\u00a0]/g, '').replace(',', '.'))
    .refine(isRate, { error: 'notARate' })
    .optional(),
  rateOn: day.optional(),
  rateSource: z.string().max(200).default(''),
  payer: z.union([z.literal('shared'), id], { error: 'unknownChoice' }).optional(),
});
export type CostFields = z.infer<typeof costFields>;

export const nilsFields = z.object({ nils: z.array(z.enum(GROUP_IDS)).default([]) });

export const reportFields = z.object({
  report: z.string().max(20_000).default(''),
  reportPiece: id.optional(),
  results: z.string().max(20_000).default(''),
});
export type ReportFields = z.infer<typeof reportFields>;
