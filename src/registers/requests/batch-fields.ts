import { z } from 'zod';

/** Acts on many requests by their word in an address; `prise`: to oneself. */
export const BATCH_NOUNS = {
  prise: 'assign',
  attribution: 'assign',
  accuse: 'acknowledge',
  fermeture: 'close',
  indesirable: 'spam',
} as const;
export type BatchNoun = keyof typeof BATCH_NOUNS;

const id = z.uuid({ error: 'unknownChoice' });

export const batchAssignFields = z.object({ unit: id.optional(), assignee: id.optional() });
export const batchAcknowledgeFields = z.object({ modeleFr: id.optional(), modeleEn: id.optional() });
export const batchReasonFields = z.object({ reason: z.string({ error: 'requestReasonMissing' }).min(1).max(2000) });
