import type { FileRoom } from '../../files/room.ts';
import type { Accepted } from '../../records/attachments/accept.ts';
import { attach } from '../../records/attachments/store.ts';
import type { Acting } from './kept.ts';
import { type Kind, REACHES } from './rules.ts';

/** A file that goes to the person with an answer. */
export interface Sent extends Accepted {
  /** Its name without the ending, unless said. */
  readonly title?: string;
}

/** Attaches what is sent to the person: she finds it on her follow-up page. */
export async function attachForPerson(
  { tx, org, actor, now }: Acting,
  room: FileRoom,
  record: string,
  kind: Kind,
  files: readonly Sent[],
): Promise<void> {
  const to = { org: org.id, record, audience: REACHES[kind], author: actor.account, at: now };
  for (const { title, ...file } of files)
    await attach(tx, room, to, file, { kind: 'correspondence', shownToPerson: true, ...(title === undefined ? {} : { title }) });
}
