import { z } from 'zod';

const year = z.string().max(9);
const version = z.coerce.number({ error: 'stale' }).int();

/** Which year, and the version that the form was shown with. */
export const yearFields = z.object({ year, _version: version });

export const returnFields = yearFields.extend({ reason: z.string().min(1).max(2000) });

/** The statement of reliability, signed by name. `seen`: digest of the figures that the signer had before the eyes; absent for a program. */
export const approvalFields = yearFields.extend({
  signer: z.string().min(1).max(200),
  signerFunction: z.string().min(1).max(200),
  declaration: z.string().min(1).max(8000),
  seen: z.string().max(64).optional(),
});
export type ApprovalFields = z.infer<typeof approvalFields>;

export const MOST_EXPLANATION = 4000;

/** `record` is empty for a record that is missing. */
export const correctionFields = z.object({
  year,
  record: z.uuid({ error: 'unknownRecord' }).optional(),
  motive: z.string().min(1).max(2000),
});
export type CorrectionFields = z.infer<typeof correctionFields>;

export const decisionFields = z.object({ reason: z.string().min(1).max(2000) });
