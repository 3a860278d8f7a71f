import { isActivePdfAt } from '../../files/active-pdf.ts';
import { findStored, type Stored } from '../../files/find-stored.ts';
import { isReadable, type Scan } from '../../files/rows.ts';
import { type Shown, shownAs } from '../../files/types.ts';
import { accept, type Decision, refuse } from '../../kernel/decision.ts';
import { notFound, type Reply, refused } from '../../web/reply.ts';
import { get, type Route } from '../../web/route.ts';
import type { Visit } from '../../web/visit.ts';
import { loadPublicAttachment } from '../attachments/shared.ts';
import { type Attachment, loadAttachment, type Version } from '../attachments/store.ts';

interface Bytes {
  readonly file: string;
  readonly type: string;
  readonly name: string;
  readonly scan: Scan;
}

/** Where the bytes lie, once the antivirus, where there is one, has let them pass. */
export async function openStored({ installation }: Pick<Visit, 'installation'>, { file, scan }: Bytes): Promise<Decision<Stored>> {
  if (!isReadable(scan)) return refuse({ id: scan === 'waiting' ? 'fileWaiting' : 'fileInfected' });
  const stored = await findStored(installation.files.folder, file);
  return stored ? accept(stored) : refuse({ id: 'fileLost' });
}

/** The bytes, offered for download. */
export async function sendBytes(visit: Pick<Visit, 'installation'>, bytes: Bytes): Promise<Reply> {
  const stored = await openStored(visit, bytes);
  return stored.ok ? { kind: 'stored', type: bytes.type, name: bytes.name, ...stored.value } : refused(...stored.refusals);
}

/** The version of the address, to those who may see it. */
export async function versionOf({
  tx,
  org,
  params,
}: Visit): Promise<{ readonly attachment: Attachment; readonly version: Version } | null> {
  const attachment = await loadAttachment(tx, org.id, params.attachment ?? '');
  const version = attachment?.versions.find((one) => String(one.version) === params.version);
  return attachment && version ? { attachment, version } : null;
}

async function download(visit: Visit): Promise<Reply> {
  const found = await versionOf(visit);
  return found ? sendBytes(visit, found.version) : notFound;
}

/** A PDF is looked through in memory: what is larger is offered for download. */
const MOST_SHOWN = 20_000_000;

/** How a page may show these bytes: not a PDF that acts by itself, nor one too heavy to be looked through. */
export async function showable(type: string, { path, size }: Stored): Promise<Shown | 'active' | 'heavy' | null> {
  const shown = shownAs(type);
  if (shown !== 'pdf') return shown;
  if (size > MOST_SHOWN) return 'heavy';
  return (await isActivePdfAt(path)) ? 'active' : shown;
}

/** What the page of the preview shows within itself: a picture, or a PDF that does nothing. */
async function content(visit: Visit): Promise<Reply> {
  const found = await versionOf(visit);
  if (!found) return notFound;
  const { version } = found;
  const stored = await openStored(visit, version);
  if (!stored.ok) return refused(...stored.refusals);
  const shown = await showable(version.type, stored.value);
  if (shown !== 'picture' && shown !== 'pdf') return notFound;
  return { kind: 'stored', type: version.type, name: version.name, inline: shown, ...stored.value };
}

/** A public attachment, where its record has a public page. */
async function publicDownload(visit: Visit): Promise<Reply> {
  const found = await loadPublicAttachment(visit.tx, visit.org.id, visit.params.attachment ?? '');
  return found && visit.slots.publicHref(visit, found.register, found.record, found.state) !== null ? sendBytes(visit, found) : notFound;
}

export const attachedFileRoutes: readonly Route[] = [
  get('/pieces/:attachment', 'portal', publicDownload),
  get('/bureau/pieces/:attachment/versions/:version', 'desk', download),
  get('/bureau/pieces/:attachment/versions/:version/contenu', 'desk', content),
];
