import { stageBytes, unstage } from '../../files/stage.ts';
import type { Attached } from '../../mail/incoming/read.ts';
import type { Receiving } from '../../mail/incoming/receiver.ts';
import { type Accepted, acceptFile } from '../../records/attachments/accept.ts';
import { attach } from '../../records/attachments/store.ts';

/** What came with a message: files that are taken, and names of those that are not. */
export interface Brought {
  readonly accepted: readonly Accepted[];
  readonly refused: readonly string[];
}

/** Lays down what came with a message and judges it by its content, as the forms of the site do. What is refused is named, not kept. */
export async function acceptAttached({ files }: Receiving, attached: readonly Attached[]): Promise<Brought> {
  const { limits, folder } = files;
  const accepted: Accepted[] = [];
  const refused: string[] = [];
  let left = limits.total;
  for (const { name, content } of attached) {
    const fits = accepted.length < limits.files && content.length <= left;
    const staged = fits ? await stageBytes(folder, content, limits.bytes) : null;
    const judged = staged ? await acceptFile(staged, name) : null;
    if (judged?.ok) {
      accepted.push(judged.value);
      left -= content.length;
    } else {
      if (staged) await unstage(staged);
      refused.push(name);
    }
  }
  return { accepted, refused };
}

/** Attaches what was accepted to a record; `audience` is the record's. */
export async function attachAll(
  { tx, org, now, files }: Pick<Receiving, 'tx' | 'org' | 'now' | 'files'>,
  record: string,
  audience: string,
  accepted: readonly Accepted[],
): Promise<void> {
  for (const one of accepted)
    await attach(tx, files, { org: org.id, record, audience, author: null, at: now }, one, { shownToPerson: true });
}
