import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';
import type { FileRoom } from '../../files/room.ts';
import { type Scan, storeFile } from '../../files/rows.ts';
import { isId, newId } from '../../kernel/ids.ts';
import type { Accepted } from './accept.ts';
import { type AttachmentReach, audienceAttached, audienceInside, reachOf } from './reach.ts';

export interface Version {
  readonly version: number;
  readonly file: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly scan: Scan;
  /** What the antivirus calls what it found; '' when it found nothing. */
  readonly finding: string;
  /** Null: somebody without an account, or a message. */
  readonly author: string | null;
  readonly at: Temporal.Instant;
}

export interface Attachment {
  readonly id: string;
  readonly record: string;
  readonly title: string;
  /** Code of the vocabulary `classification`. */
  readonly classification: string;
  /** Code of the vocabulary `attachmentKind`. */
  readonly kind: string;
  readonly reach: AttachmentReach;
  /** On the follow-up page of the request that it is attached to. */
  readonly shownToPerson: boolean;
  /** Latest first; there is always one. */
  readonly versions: readonly [Version, ...Version[]];
}

type Row = Version & Omit<Attachment, 'versions'>;

/** What is attached to a record and the actor may see, oldest first. */
export const loadAttachments = (tx: Tx, org: number, record: string): Promise<readonly Attachment[]> => load(tx, org, 'record', record);

/** One attachment, if the actor may see it. */
export async function loadAttachment(tx: Tx, org: number, id: string): Promise<Attachment | null> {
  return isId(id) ? ((await load(tx, org, 'id', id))[0] ?? null) : null;
}

async function load(tx: Tx, org: number, by: 'id' | 'record', value: string): Promise<readonly Attachment[]> {
  const { rows } = await sql<Row>`
    select a.id, a.record, a.title, a.classification, a.kind, a.reach, a.shown_to_person, v.version, v.file, v.name, f.type, f.bytes, f.sha256, f.scan, f.finding, v.author, v.at
      from attachment a
      join attachment_version v on v.org = a.org and v.attachment = a.id
      join stored_file f on f.org = v.org and f.id = v.file
     where a.org = ${org} and a.${sql.id(by)} = ${value} order by a.at, a.id, v.version desc limit 2000`.execute(tx);
  const found = new Map<string, Attachment>();
  for (const { id, record, title, classification, kind, reach, shownToPerson, ...version } of rows) {
    const known = found.get(id)?.versions;
    const versions: Attachment['versions'] = known ? [...known, version] : [version];
    found.set(id, { id, record, title, classification, kind, reach, shownToPerson, versions });
  }
  return [...found.values()];
}

/** Who attaches, when, to what; `audience` and `unit` are the record's own. */
export interface Attaching {
  readonly org: number;
  readonly record: string;
  readonly audience: string;
  readonly unit?: string | null;
  readonly author: string | null;
  readonly at: Temporal.Instant;
}

export interface NewAttachment {
  readonly id?: string;
  readonly title?: string;
  readonly classification?: string;
  readonly kind?: string;
  readonly shownToPerson?: boolean;
}

/**
 * Attaches a file to a record: stores it and writes its rows. Answers with the attachment's id. The journal is the caller's: an act on a
 * record names what was attached among its changes (`attached`).
 */
export async function attach(
  tx: Tx,
  room: FileRoom,
  { org, record, audience: wider, unit = null, author, at }: Attaching,
  { staged, name, type }: Accepted,
  { id = newId(), title = titleOf(name), classification = 'internal', kind = 'other', shownToPerson = false }: NewAttachment = {},
): Promise<string> {
  const reach = reachOf(classification);
  const audience = audienceAttached(wider, reach, unit);
  const file = await storeFile(tx, room, staged, { org, audience, type, at });
  await tx
    .insertInto('attachment')
    .values({ org, id, record, audience, title, classification, kind, reach, shownToPerson, author, at })
    .execute();
  await tx.insertInto('attachmentVersion').values({ org, attachment: id, version: 1, audience, file, name, author, at }).execute();
  return id;
}

/** Adds a version to an attachment; those before it stay, inside: of what is public, the latest is. Answers with its number. */
export async function attachVersion(
  tx: Tx,
  room: FileRoom,
  { org, audience: wider, unit = null, author, at }: Omit<Attaching, 'record'>,
  { id: attachment, reach }: Pick<Attachment, 'id' | 'reach'>,
  { staged, name, type }: Accepted,
): Promise<number> {
  const audience = audienceAttached(wider, reach, unit);
  // Two at once: the second waits, and takes the next number.
  await sql`select 1 from attachment where org = ${org} and id = ${attachment} for update`.execute(tx);
  const file = await storeFile(tx, room, staged, { org, audience, type, at });
  const { rows } = await sql<{ version: number }>`
    select max(version) + 1 as version from attachment_version where org = ${org} and attachment = ${attachment}`.execute(tx);
  const version = rows[0]?.version ?? 1;
  await tx.insertInto('attachmentVersion').values({ org, attachment, version, audience, file, name, author, at }).execute();
  await setAudience(tx, org, attachment, audience);
  return version;
}

/** Says anew what an attachment is, and who reads it from now on; `audience` and `unit` are the record's. */
export async function reclassify(
  tx: Tx,
  { org, audience: wider, unit = null }: Pick<Attaching, 'org' | 'audience' | 'unit'>,
  id: string,
  said: { readonly title: string; readonly classification: string; readonly kind: string; readonly shownToPerson: boolean },
): Promise<void> {
  const reach = reachOf(said.classification);
  const audience = audienceAttached(wider, reach, unit);
  await tx
    .updateTable('attachment')
    .set({ ...said, reach, audience })
    .where('org', '=', org)
    .where('id', '=', id)
    .execute();
  await setAudience(tx, org, id, audience);
}

/** The latest version and its file are read by the audience, earlier ones inside alone. */
async function setAudience(tx: Tx, org: number, attachment: string, audience: string): Promise<void> {
  const wanted = sql`case when v.version = (select max(w.version) from attachment_version w where w.org = v.org and w.attachment = v.attachment)
    then ${audience} else ${audienceInside(audience)} end`;
  await sql`update stored_file f set audience = ${wanted} from attachment_version v
    where v.org = ${org} and v.attachment = ${attachment} and f.org = v.org and f.id = v.file`.execute(tx);
  await sql`update attachment_version v set audience = ${wanted} where v.org = ${org} and v.attachment = ${attachment}`.execute(tx);
}

/** Removes an attachment with all its versions. Their files are swept from the store when nothing names them. */
export async function detach(tx: Tx, org: number, { id, versions }: Attachment): Promise<void> {
  await tx.deleteFrom('attachmentVersion').where('org', '=', org).where('attachment', '=', id).execute();
  await tx.deleteFrom('attachment').where('org', '=', org).where('id', '=', id).execute();
  const files = versions.map(({ file }) => file);
  await tx.deleteFrom('storedFile').where('org', '=', org).where('id', 'in', files).execute();
}

/** What it is called where nobody says: the name of the file without its ending. */
export const titleOf = (name: string): string => name.replace(/\.[A-Za-z0-9]{1,8}$/, '') || name;
