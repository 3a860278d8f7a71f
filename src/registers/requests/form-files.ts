import type { Decision, Refusal } from '../../kernel/decision.ts';
import { type Accepted, acceptUploads } from '../../records/attachments/accept.ts';
import type { Visit } from '../../web/visit.ts';
import { attachAll } from './mail-files.ts';
import { type Kind, REACHES } from './rules.ts';

/** The field of files in the forms of the public. */
export const FILES = 'files';

/** The files that a form of the public brought, judged by their content; nothing of them is kept yet. */
export const acceptSent = ({ uploads, installation }: Visit): Promise<Decision<readonly Accepted[]>> =>
  acceptUploads(uploads, installation.files.limits, { field: FILES });

/** Attaches them to the request that they came with. */
export const attachSent = ({ tx, org, now, installation }: Visit, record: string, kind: Kind, files: readonly Accepted[]): Promise<void> =>
  attachAll({ tx, org, now, files: installation.files }, record, REACHES[kind], files);

/** A form that is shown again has lost its files: a browser keeps none, and that is said. */
export const choosingAgain = ({ uploads }: Visit, refusals: readonly Refusal[]): readonly Refusal[] =>
  uploads.length === 0 || refusals.length === 0 || refusals.some(({ field }) => field === FILES)
    ? refusals
    : [...refusals, { id: 'chooseAgain', field: FILES }];
