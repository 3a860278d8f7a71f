import { appendEntry } from '../../journal/append.ts';
import type { Changes } from '../../journal/write.ts';
import { FORBIDDEN, type Refusal } from '../../kernel/decision.ts';
import { Button, ButtonLink } from '../../ui/components/Button.tsx';
import { ErrorSummary } from '../../ui/components/ErrorSummary.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { Form, FormActions } from '../../ui/forms/Form.tsx';
import { readFields } from '../../web/read-fields.ts';
import { errorsOf } from '../../web/refusals.ts';
import { deskPage, notFound, type Reply, redirect, refused } from '../../web/reply.ts';
import { get, post, type Route } from '../../web/route.ts';
import { type Visit, words } from '../../web/visit.ts';
import { acceptUploads } from '../attachments/accept.ts';
import { attachmentFields } from '../attachments/fields.ts';
import { FILE_REFUSALS, WORDS } from '../attachments/messages.ts';
import { ATTACHERS, mayAttach } from '../attachments/policy.ts';
import { reachOf, whyNotReach } from '../attachments/reach.ts';
import { attach, attachVersion, titleOf } from '../attachments/store.ts';
import { loadVocabulary } from '../vocabulary.ts';
import { AboutFields, unknownAbout } from './AboutFields.tsx';
import { attaching, backTo, inWords, isPublished, recordTarget, sealedWith, type Target, versionTarget } from './attach-target.ts';
import { FilesField } from './FilesField.tsx';

async function show(visit: Visit, target: Target, refusals: readonly Refusal[] = []): Promise<Reply> {
  const { form, lang, paths, installation } = visit;
  const { spine, attachment } = target;
  const w = words.bind(null, visit);
  const errors = errorsOf(refusals, lang, FILE_REFUSALS);
  const title = w(attachment ? WORDS.addVersion : WORDS.add);
  const vocabulary = await loadVocabulary(visit.tx, visit.org.id);
  return deskPage({
    title,
    current: spine.register,
    crumbs: [{ label: spine.title, href: visit.slots.recordHref(visit, spine.register, spine.id) }, { label: title }],
    status: refusals.length > 0 ? 422 : 200,
    body: (
      <>
        <PageHead over={<span class="num">{spine.number}</span>} title={title} intro={attachment?.title ?? spine.title} />
        <Form
          action={attachment ? paths.attachVersion(attachment.id) : paths.attach(spine.id)}
          idempotencyKey={form.get('_key') || visit.fresh}
          multipart
        >
          <ErrorSummary errors={errors} />
          <FilesField error={errors.file} limits={installation.files.limits} lang={lang} />
          {!attachment && <AboutFields visit={visit} spine={spine} values={form.get} errors={errors} vocabulary={vocabulary} />}
          <FormActions>
            <Button kind="primary">{w(attachment ? WORDS.goVersion : WORDS.go)}</Button>
            <ButtonLink href={backTo(visit, target.spine)} kind="quiet">
              {w(WORDS.cancel)}
            </ButtonLink>
          </FormActions>
        </Form>
      </>
    ),
  });
}

type Finder = (visit: Visit) => Promise<Target | null>;

const page =
  (find: Finder) =>
  async (visit: Visit): Promise<Reply> => {
    const target = await find(visit);
    return target ? show(visit, target) : notFound;
  };

/** One file with what is said of it; the same form sent twice attaches it once. */
const submit =
  (find: Finder) =>
  async (visit: Visit): Promise<Reply> => {
    const { tx, actor, now, org, done, fresh, uploads, installation } = visit;
    const target = await find(visit);
    if (!target) return notFound;
    if (!mayAttach(actor)) return refused(FORBIDDEN);
    if (done !== null) return redirect(backTo(visit, target.spine));
    // The new version of what is public goes before the public.
    const open = target.attachment?.reach === 'public' ? whyNotReach(actor, target.attachment.classification, target.spine) : null;
    if (open && !open.ok) return refused(...open.refusals);
    const room = installation.files;
    const files = await acceptUploads(uploads, { ...room.limits, files: 1 }, { least: 1 });
    const fields = readFields(attachmentFields, visit.form);
    const vocabulary = await loadVocabulary(tx, org.id);
    const unknown = target.attachment || !fields.ok ? [] : unknownAbout(vocabulary, fields.value);
    const reach = target.attachment || !fields.ok ? null : whyNotReach(actor, fields.value.classification, target.spine);
    const refusals = [
      ...(files.ok ? [] : files.refusals),
      ...(fields.ok ? unknown : fields.refusals),
      ...(reach && !reach.ok ? reach.refusals : []),
    ];
    const [file] = files.ok ? files.value : [];
    if (refusals.length > 0 || !file || !fields.ok) return show(visit, target, refusals);
    const { spine, attachment } = target;
    const { classification, kind } = fields.value;
    const reached = attachment?.reach ?? reachOf(classification);
    const title = attachment?.title ?? (fields.value.title || titleOf(file.name));
    const version = attachment
      ? await attachVersion(tx, room, attaching(visit, target), attachment, file)
      : await attach(tx, room, attaching(visit, target), file, { id: fresh, title, classification, kind }).then(() => 1);
    await appendEntry(tx, actor, now, {
      verb: attachment ? 'attachVersion' : 'attach',
      register: spine.register,
      record: spine.id,
      ...sealedWith(spine),
      changes: {
        ...inWords<Changes>(spine, [reached], { attachment: [null, title], attachmentFile: [null, file.name] }),
        attachmentVersion: [null, version],
        attachmentDigest: [null, file.staged.digest],
        ...(attachment ? {} : { classification: [null, classification], attachmentKind: [null, kind] }),
      },
      published: isPublished(spine, reached),
    });
    return redirect(backTo(visit, target.spine));
  };

/** Attachments are the same for the records of every register. */
export const attachmentRoutes: readonly Route[] = [
  get('/bureau/fiches/:id/pieces', 'desk', page(recordTarget), ATTACHERS),
  { ...post('/bureau/fiches/:id/pieces', 'desk', submit(recordTarget), ATTACHERS), upload: 'files' },
  get('/bureau/pieces/:attachment/versions', 'desk', page(versionTarget), ATTACHERS),
  { ...post('/bureau/pieces/:attachment/versions', 'desk', submit(versionTarget), ATTACHERS), upload: 'files' },
];
