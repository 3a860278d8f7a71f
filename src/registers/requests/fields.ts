import { z } from 'zod';
import { isDay } from '../../kernel/day.ts';
import { ANSWERS, CHANNELS, CORRECTIONS, KINDS } from './rules.ts';

const email = z.email({ error: 'notAnEmail' }).max(254);
const day = z.iso.date({ error: 'notADate', abort: true }).refine(isDay, { error: 'notADate' });
const id = z.uuid({ error: 'unknownChoice' });
const LANGS = ['fr', 'en'] as const;
const reason = z.string().max(2000);
const text = z.string().max(10_000);

/** What a person sends in, by whatever channel. */
const said = {
  kind: z.enum(KINDS),
  category: z.string().max(60),
  subject: z.string().min(3).max(200),
  body: z.string().min(3).max(10_000),
  name: z.string().max(200).default(''),
  email: email.optional(),
  telephone: z.string().max(60).default(''),
};

/** The public form. */
export const intakeFields = z.object(said);
export type IntakeFields = z.infer<typeof intakeFields>;

/** What an agent records for somebody who called, came or wrote. */
export const recordFields = z.object({
  ...said,
  lang: z.enum(LANGS),
  channel: z.enum(CHANNELS).exclude(['web']),
  address: z.string().max(500).default(''),
  receivedOn: day,
  postedOn: day.optional(),
});
export type RecordFields = z.infer<typeof recordFields>;

/** Number and secret, as they were typed. */
export const followFields = z.object({ number: z.string().max(60), secret: z.string().max(100) });
export const writeFields = z.object({ body: text });

export const correctionFields = z.object({ correction: z.enum(CORRECTIONS), body: text });
export const completionFields = z.object({ completedOn: day.optional() });
export const assignFields = z.object({ unit: id.optional(), assignee: id.optional() });
export const noteFields = z.object({ body: text });
export const replyFields = z.object({ body: text, how: z.enum(ANSWERS) });
export type ReplyFields = z.infer<typeof replyFields>;
export const acknowledgeFields = z.object({ body: text.optional(), how: z.enum(ANSWERS) });
export const endFields = z.object({ reason: reason.default('') });
export const spamFields = z.object({ reason });
export const mergeFields = z.object({ number: z.string().max(60) });
export const transferFields = z.object({ to: z.string().max(200), consentOn: day, reason: reason.default('') });
export type TransferFields = z.infer<typeof transferFields>;
