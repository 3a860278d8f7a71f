import { z } from 'zod';

export const detachFields = z.object({ reason: z.string().max(2000) });

/** What is said of a file that is attached; the file itself comes beside it. */
export const attachmentFields = z.object({
  title: z.string().max(200).default(''),
  classification: z.string().max(60).default('internal'),
  kind: z.string().max(60).default('other'),
});
