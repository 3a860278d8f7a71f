import { appendEntry } from '../../journal/append.ts';
import type { Changes } from '../../journal/write.ts';
import type { Refusal } from '../../kernel/decision.ts';
import { Button, ButtonLink } from '../../ui/components/Button.tsx';
import { ErrorSummary } from '../../ui/components/ErrorSummary.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { Form, FormActions } from '../../ui/forms/Form.tsx';
import { TextArea } from '../../ui/forms/TextArea.tsx';
import { readFields } from '../../web/read-fields.ts';
import { errorsOf } from '../../web/refusals.ts';
import { deskPage, notFound, type Reply, redirect, refused } from '../../web/reply.ts';
import { get, post, type Route } from '../../web/route.ts';
import { type Visit, words } from '../../web/visit.ts';
import { detachFields } from '../attachments/fields.ts';
import { WORDS } from '../attachments/messages.ts';
import { ATTACHERS, mayDetach } from '../attachments/policy.ts';
import { type Attachment, detach } from '../attachments/store.ts';
import { backTo, inWords, isPublished, sealedWith, versionTarget } from './attach-target.ts';

interface Found {
  readonly spine: Parameters<typeof sealedWith>[0];
  readonly attachment: Attachment;
}

async function find(visit: Visit): Promise<Found | null> {
  const target = await versionTarget(visit);
  return target?.attachment ? { spine: target.spine, attachment: target.attachment } : null;
}

function show(visit: Visit, { spine, attachment }: Found, refusals: readonly Refusal[] = []): Reply {
  const w = words.bind(null, visit);
  const errors = errorsOf(refusals, visit.lang);
  return deskPage({
    title: w(WORDS.detach),
    current: spine.register,
    crumbs: [{ label: spine.title, href: visit.slots.recordHref(visit, spine.register, spine.id) }, { label: w(WORDS.detach) }],
    status: refusals.length > 0 ? 422 : 200,
    body: (
      <>
        <PageHead over={<span class="num">{spine.number}</span>} title={w(WORDS.detach)} intro={attachment.title} />
        <Form action={visit.paths.detach(attachment.id)}>
          <ErrorSummary errors={errors} />
          <p>{w(WORDS.detachLead)}</p>
          <TextArea
            name="reason"
            label={w(WORDS.reason)}
            value={visit.form.get('reason')}
            error={errors.reason}
            rows={3}
            maxlength={2000}
          />
          <FormActions>
            <Button kind="danger">{w(WORDS.detachGo)}</Button>
            <ButtonLink href={backTo(visit, spine)} kind="quiet">
              {w(WORDS.cancel)}
            </ButtonLink>
          </FormActions>
        </Form>
      </>
    ),
  });
}

async function page(visit: Visit): Promise<Reply> {
  const found = await find(visit);
  return found && mayDetach(visit.actor, found.attachment) ? show(visit, found) : notFound;
}

async function submit(visit: Visit): Promise<Reply> {
  const { tx, org, actor, now } = visit;
  const found = await find(visit);
  if (!found) return notFound;
  if (!mayDetach(actor, found.attachment)) return refused({ id: 'detachNotYours' });
  const read = readFields(detachFields, visit.form);
  if (!read.ok) return show(visit, found, read.refusals);
  const { spine, attachment } = found;
  await detach(tx, org.id, attachment);
  await appendEntry(tx, actor, now, {
    verb: 'detach',
    register: spine.register,
    record: spine.id,
    ...sealedWith(spine),
    changes: {
      ...inWords<Changes>(spine, [attachment.reach], { attachment: [attachment.title, null] }),
      reason: [null, read.value.reason],
    },
    published: isPublished(spine, attachment.reach),
  });
  return redirect(backTo(visit, spine));
}

/** Removing what is attached: its rows at once, its bytes with the next sweep of the store. The journal keeps that it was there. */
export const detachRoutes: readonly Route[] = [
  get('/bureau/pieces/:attachment/retrait', 'desk', page, ATTACHERS),
  post('/bureau/pieces/:attachment/retrait', 'desk', submit, ATTACHERS),
];
