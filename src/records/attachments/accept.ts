import { inspect } from '../../files/detect.ts';
import { cleanName } from '../../files/names.ts';
import type { FileLimits } from '../../files/room.ts';
import type { Staged } from '../../files/stage.ts';
import { accept, type Decision, type Refusal, refuse } from '../../kernel/decision.ts';
import type { Upload } from '../../web/visit.ts';

/** A file that may be attached. */
export interface Accepted {
  readonly staged: Staged;
  readonly name: string;
  readonly type: string;
}

const MEGA = 1_000_000;

/** Is this file taken, by its content and its name? Refused in words that name it. */
export async function acceptFile(staged: Staged, name: string, field = 'file'): Promise<Decision<Accepted>> {
  const shown = cleanName(name);
  const judged = await inspect(staged, shown);
  return judged.ok ? accept({ staged, name: shown, type: judged.type }) : refuse({ id: judged.fault, field, values: { name: shown } });
}

/**
 * The files that a form brought in one of its fields, or every reason why not. `least` 1: there must be one. What is accepted is not kept
 * yet: `attach` does that, once nothing else can refuse the form.
 */
export async function acceptUploads(
  uploads: readonly Upload[],
  limits: FileLimits,
  { field = 'file', least = 0 }: { readonly field?: string; readonly least?: 0 | 1 } = {},
): Promise<Decision<readonly Accepted[]>> {
  const sent = uploads.filter((upload) => upload.field === field);
  const accepted: Accepted[] = [];
  const refusals: Refusal[] = [];
  if (sent.length > limits.files) return refuse({ id: 'tooManyFiles', field, values: { most: limits.files } });
  if (sent.length < least) refusals.push({ id: 'fileMissing', field });
  for (const upload of sent) {
    if (upload.fault) {
      const most = { fileTooLarge: limits.bytes / MEGA, tooManyFiles: limits.files, filesTooLarge: limits.total / MEGA }[upload.fault];
      refusals.push({ id: upload.fault, field, values: { name: cleanName(upload.name), most } });
      continue;
    }
    const decision = await acceptFile(upload, upload.name, field);
    if (decision.ok) accepted.push(decision.value);
    else refusals.push(...decision.refusals);
  }
  return refusals.length > 0 ? refuse(...refusals) : accept(accepted);
}
