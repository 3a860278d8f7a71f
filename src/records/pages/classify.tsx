import { appendEntry } from '../../journal/append.ts';
import type { Changes } from '../../journal/write.ts';
import type { Refusal } from '../../kernel/decision.ts';
import { Button, ButtonLink } from '../../ui/components/Button.tsx';
import { ErrorSummary } from '../../ui/components/ErrorSummary.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { Checkbox } from '../../ui/forms/Checkbox.tsx';
import { Form, FormActions } from '../../ui/forms/Form.tsx';
import { readFields } from '../../web/read-fields.ts';
import { errorsOf } from '../../web/refusals.ts';
import { deskPage, notFound, type Reply, redirect, refused } from '../../web/reply.ts';
import { get, post, type Route } from '../../web/route.ts';
import { type Visit, words } from '../../web/visit.ts';
import { attachmentFields } from '../attachments/fields.ts';
import { FILE_REFUSALS, WORDS } from '../attachments/messages.ts';
import { ATTACHERS, mayReclassify } from '../attachments/policy.ts';
import { reachOf, whyNotReach } from '../attachments/reach.ts';
import { type Attachment, reclassify, titleOf } from '../attachments/store.ts';
import type { Spine } from '../spine.ts';
import { loadVocabulary } from '../vocabulary.ts';
import { AboutFields, unknownAbout } from './AboutFields.tsx';
import { attaching, backTo, inWords, isCitizens, isPublished, sealedWith, versionTarget } from './attach-target.ts';

interface Found {
  readonly spine: Spine;
  readonly attachment: Attachment;
}

async function find(visit: Visit): Promise<Found | null> {
  const target = await versionTarget(visit);
  return target?.attachment ? { spine: target.spine, attachment: target.attachment } : null;
}

async function show(visit: Visit, { spine, attachment }: Found, refusals: readonly Refusal[] = []): Promise<Reply> {
  const { form, paths } = visit;
  const w = words.bind(null, visit);
  const errors = errorsOf(refusals, visit.lang, FILE_REFUSALS);
  const { title, kind, classification } = attachment;
  const stands: Readonly<Record<string, string>> = { title, kind, classification };
  const typed = refusals.length > 0;
  return deskPage({
    title: w(WORDS.classify),
    current: spine.register,
    crumbs: [{ label: spine.title, href: backTo(visit, spine) }, { label: w(WORDS.classify) }],
    status: typed ? 422 : 200,
    body: (
      <>
        <PageHead over={<span class="num">{spine.number}</span>} title={w(WORDS.classify)} intro={title} />
        <Form action={paths.classify(attachment.id)}>
          <ErrorSummary errors={errors} />
          <AboutFields
            visit={visit}
            spine={spine}
            values={(name) => (typed ? form.get(name) : (stands[name] ?? ''))}
            errors={errors}
            vocabulary={await loadVocabulary(visit.tx, visit.org.id)}
          />
          {isCitizens(spine) && (
            <Checkbox name="toPerson" label={w(WORDS.toPerson)} value={typed ? form.get('toPerson') !== '' : attachment.shownToPerson} />
          )}
          <FormActions>
            <Button kind="primary">{w(WORDS.classifyGo)}</Button>
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
  return found && mayReclassify(visit.actor, found.attachment) ? show(visit, found) : notFound;
}

async function submit(visit: Visit): Promise<Reply> {
  const { tx, org, actor, now, form } = visit;
  const found = await find(visit);
  if (!found) return notFound;
  const { spine, attachment } = found;
  if (!mayReclassify(actor, attachment)) return refused({ id: 'reclassifyNotYours' });
  const read = readFields(attachmentFields, form);
  if (!read.ok) return show(visit, found, read.refusals);
  const { classification, kind } = read.value;
  const unknown = unknownAbout(await loadVocabulary(tx, org.id), read.value, attachment);
  const reach = whyNotReach(actor, classification, spine);
  if (unknown.length > 0 || !reach.ok) return show(visit, found, [...unknown, ...(reach.ok ? [] : reach.refusals)]);
  const title = read.value.title || titleOf(attachment.versions[0].name);
  const shownToPerson = isCitizens(spine) && form.get('toPerson') !== '';
  await reclassify(tx, attaching(visit, found), attachment.id, { title, classification, kind, shownToPerson });
  await appendEntry(tx, actor, now, {
    verb: 'classify',
    register: spine.register,
    record: spine.id,
    ...sealedWith(spine),
    changes: {
      ...inWords<Changes>(spine, [attachment.reach, reachOf(classification)], { attachment: [attachment.title, title] }),
      classification: [attachment.classification, classification],
      attachmentKind: [attachment.kind, kind],
      ...(isCitizens(spine) ? { shownToPerson: [attachment.shownToPerson, shownToPerson] } : {}),
    },
    published: isPublished(spine, attachment.reach, reachOf(classification)),
  });
  return redirect(backTo(visit, spine));
}

/** Says anew what an attachment is and who reads it: the files stay as they are. */
export const classifyRoutes: readonly Route[] = [
  get('/bureau/pieces/:attachment/classement', 'desk', page, ATTACHERS),
  post('/bureau/pieces/:attachment/classement', 'desk', submit, ATTACHERS),
];
