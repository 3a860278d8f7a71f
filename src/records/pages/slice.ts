import { z } from 'zod';
import { appendEntry } from '../../journal/append.ts';
import { hasRole } from '../../kernel/actor.ts';
import { FORBIDDEN, NOT_FOUND } from '../../kernel/decision.ts';
import { readFields } from '../../web/read-fields.ts';
import { type Reply, redirect, refused } from '../../web/reply.ts';
import { get, post, type Slice } from '../../web/route.ts';
import type { Visit } from '../../web/visit.ts';
import { ATTACHERS } from '../attachments/policy.ts';
import { commentOn } from '../commenting.ts';
import { deleteLink, insertLink, LINK_KINDS } from '../links.ts';
import { recordsNaming, replaceReader } from '../named.ts';
import { nearFragment } from '../presence/page.ts';
import { findByNumber, loadSpine, type Spine } from '../spine.ts';
import { attachmentRoutes } from './attach.tsx';
import { attachedFileRoutes } from './attached-file.ts';
import { classifyRoutes } from './classify.tsx';
import { detachRoutes } from './detach.tsx';
import { RECORDS_GUIDE } from './guide.ts';
import { REFUSALS, VERBS, WORDS } from './messages.ts';
import { previewRoutes } from './preview.tsx';
import { chooseReader } from './readers.tsx';
import { summaryRoutes } from './summary.tsx';

const commentFields = z.object({ body: z.string().min(1).max(10_000) });
const linkFields = z.object({ kind: z.enum(LINK_KINDS), number: z.string().min(1).max(40) });

/** Back to a page of this organisation; anything else that was sent goes to the desk. */
function backTo(visit: Visit, anchor: string): string {
  const back = visit.form.get('back');
  return back.startsWith(`${visit.paths.desk()}/`) && !back.includes('//') ? `${back}${anchor}` : visit.paths.desk();
}

async function comment(visit: Visit): Promise<Reply> {
  const { tx, org, actor } = visit;
  const spine = await loadSpine(tx, org.id, visit.params.id ?? '');
  if (!spine || !actor.account) return refused(NOT_FOUND);
  const read = readFields(commentFields, visit.form);
  if (!read.ok) return refused(...read.refusals);
  if (visit.done) return redirect(backTo(visit, '#commentaires'));
  await commentOn(visit, spine, read.value.body, await visit.slots.concerned(visit, spine.register, spine.id));
  return redirect(backTo(visit, '#commentaires'));
}

/** What is said of a complaint beside another record is for those who read the complaint. */
const hiddenWith = ({ visibility }: Pick<Spine, 'visibility'>) =>
  visibility === 'confidential' ? { audience: 'confidential' as const } : {};

async function link(visit: Visit): Promise<Reply> {
  const { tx, org, actor, form } = visit;
  const spine = await loadSpine(tx, org.id, visit.params.id ?? '');
  if (!spine) return refused(NOT_FOUND);
  if (hasRole(actor, 'auditor', 'partner') && actor.roles.size === 1) return refused(FORBIDDEN);
  const removed = form.get('remove');
  if (removed) {
    const other = await loadSpine(tx, org.id, removed);
    if (!other) return refused(NOT_FOUND);
    const [source, target] = form.get('inward') ? [other.id, spine.id] : [spine.id, other.id];
    await deleteLink(tx, org.id, source, target);
    await appendEntry(tx, actor, visit.now, {
      verb: 'unlink',
      register: spine.register,
      record: spine.id,
      changes: { link: [other.number, null] },
      ...hiddenWith(other),
    });
    return redirect(backTo(visit, '#liens'));
  }
  const read = readFields(linkFields, form);
  if (!read.ok) return refused(...read.refusals);
  const other = await findByNumber(tx, org.id, read.value.number);
  if (!other) return refused({ id: 'noSuchRecord', values: { value: read.value.number } });
  if (other.id === spine.id) return refused({ id: 'linkToSelf' });
  await insertLink(tx, org.id, spine.id, other.id, read.value.kind, actor.account);
  await appendEntry(tx, actor, visit.now, {
    verb: 'link',
    register: spine.register,
    record: spine.id,
    changes: { link: [null, other.number] },
    ...hiddenWith(other),
  });
  return redirect(backTo(visit, '#liens'));
}

/** Comments and links: the same for the records of every register. */
export const recordsSlice: Slice = {
  id: 'records',
  routes: [
    get('/bureau/deja-prevu', 'desk', nearFragment),
    post('/bureau/fiches/:id/commentaires', 'desk', comment),
    post('/bureau/fiches/:id/liens', 'desk', link),
    post('/bureau/fiches/:id/lecteurs', 'desk', chooseReader, ATTACHERS),
    ...summaryRoutes,
    ...attachmentRoutes,
    ...attachedFileRoutes,
    ...previewRoutes,
    ...classifyRoutes,
    ...detachRoutes,
  ],
  guide: RECORDS_GUIDE,
  refusals: REFUSALS,
  verbs: VERBS,
  charges: [
    {
      label: WORDS.namedRecords,
      list: async (visit, account) =>
        (await recordsNaming(visit.tx, account)).map(({ id, register, title }) => ({
          id,
          name: title,
          ...(register === null ? {} : { href: visit.slots.recordHref(visit, register, id) }),
        })),
      handOver: replaceReader,
    },
  ],
};
