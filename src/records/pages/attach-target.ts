import type { Visit } from '../../web/visit.ts';
import { type Attachment, loadAttachment } from '../attachments/store.ts';
import { loadSpine, type Spine } from '../spine.ts';

/** What a file is attached to: a record, or an attachment of it that gets another version. */
export interface Target {
  readonly spine: Spine;
  readonly attachment: Attachment | null;
}

/** The record of the address, if the visitor may see it. */
export async function recordTarget({ tx, org, params }: Visit): Promise<Target | null> {
  const spine = await loadSpine(tx, org.id, params.id ?? '');
  return spine && { spine, attachment: null };
}

/** The attachment of the address with its record, if the visitor may see them. */
export async function versionTarget({ tx, org, params }: Visit): Promise<Target | null> {
  const attachment = await loadAttachment(tx, org.id, params.attachment ?? '');
  const spine = attachment && (await loadSpine(tx, org.id, attachment.record));
  return spine && { spine, attachment };
}

/** The list of attachments on the page of their record. */
export const backTo = (visit: Visit, { register, id }: Spine): string => `${visit.slots.recordHref(visit, register, id)}#pieces`;

const CITIZENS: readonly Spine['visibility'][] = ['staff', 'confidential'];

/** What a citizen sent in is sealed with the key of the request, so that it can be erased with it. */
export const sealedWith = ({ visibility, id }: Spine): { readonly subject?: string } =>
  CITIZENS.includes(visibility) ? { subject: id } : {};
