import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';
import type { Scan } from '../../files/rows.ts';
import { isId } from '../../kernel/ids.ts';

/** An attachment as those outside see it: its latest version. */
export interface SharedAttachment {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly scan: Scan;
  readonly at: Temporal.Instant;
}

export interface PublicAttachment extends SharedAttachment {
  /** Code of the vocabulary `attachmentKind`. */
  readonly kind: string;
  readonly sha256: string;
  readonly record: string;
  readonly register: string;
  readonly state: string;
}

const publicBy =
  (column: 'a.id' | 'a.record') =>
  async (tx: Tx, org: number, value: string): Promise<readonly PublicAttachment[]> => {
    if (!isId(value)) return [];
    const { rows } = await sql<PublicAttachment>`
    select a.id, a.title, a.kind, a.record, r.register, r.state, v.file, v.name, v.at, f.type, f.bytes, f.sha256, f.scan
      from attachment a
      join record r on r.org = a.org and r.id = a.record
      join attachment_version v on v.org = a.org and v.attachment = a.id and v.audience = 'public'
      join stored_file f on f.org = v.org and f.id = v.file
     where a.org = ${org} and a.audience = 'public' and ${sql.ref(column)} = ${value} order by a.at, a.id limit 200`.execute(tx);
    return rows;
  };

/** What everyone may read of the attachments of a record, whether or not the record has a public page in its state. */
export const loadPublicAttachments = publicBy('a.record');

export const loadPublicAttachment = async (tx: Tx, org: number, id: string): Promise<PublicAttachment | null> =>
  (await publicBy('a.id')(tx, org, id))[0] ?? null;

export interface PersonAttachment extends SharedAttachment {
  /** She sent it, or it came from outside; otherwise we sent it to her. */
  readonly own: boolean;
}

/** What the person who opened her request with number and secret sees of its attachments, oldest first. */
export async function loadForPerson(tx: Tx): Promise<readonly PersonAttachment[]> {
  const { rows } = await sql<PersonAttachment>`select * from attachments_for_person()`.execute(tx);
  return rows;
}
