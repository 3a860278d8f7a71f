import { audienceOf } from '../../kernel/visibility.ts';
import type { Visit } from '../../web/visit.ts';
import type { AttachmentReach } from '../attachments/reach.ts';
import { type Attaching, type Attachment, loadAttachment } from '../attachments/store.ts';
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

/** Did somebody outside send it in? */
export const isCitizens = ({ visibility }: Pick<Spine, 'visibility'>): boolean => CITIZENS.includes(visibility);

/** What a citizen sent in is sealed with the key of the request, so that it can be erased with it. */
export const sealedWith = (spine: Spine): { readonly subject?: string } => (isCitizens(spine) ? { subject: spine.id } : {});

/** Who attaches what to the record of a target. */
export const attaching = ({ org, actor, now }: Visit, { spine }: Pick<Target, 'spine'>): Attaching => ({
  org: org.id,
  record: spine.id,
  audience: audienceOf(spine.visibility, spine),
  unit: spine.unit,
  author: actor.account,
  at: now,
});

/** What the journal keeps in words of an attachment: nothing where it has fewer readers than the record, whose history tells of it. */
export const inWords = <T extends object>(
  { visibility }: Spine,
  reaches: readonly AttachmentReach[],
  said: T,
): T | Record<string, never> => (reaches.includes('unit') && (visibility === 'public' || visibility === 'organisation') ? {} : said);

/** Does a page that the public reads change with such an attachment of the record? */
export const isPublished = ({ visibility }: Spine, ...reaches: readonly AttachmentReach[]): boolean =>
  visibility === 'public' && reaches.includes('public');
