import { findStored } from '../../files/find-stored.ts';
import { isReadable } from '../../files/rows.ts';
import { isShown } from '../../files/types.ts';
import { appendEntry } from '../../journal/append.ts';
import { FORBIDDEN, type Refusal } from '../../kernel/decision.ts';
import { audienceOf } from '../../kernel/visibility.ts';
import { Button, ButtonLink } from '../../ui/components/Button.tsx';
import { ErrorSummary } from '../../ui/components/ErrorSummary.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { Form, FormActions } from '../../ui/forms/Form.tsx';
import { Select } from '../../ui/forms/Select.tsx';
import { TextField } from '../../ui/forms/TextField.tsx';
import { readFields } from '../../web/read-fields.ts';
import { errorsOf } from '../../web/refusals.ts';
import { deskPage, notFound, type Reply, redirect, refused } from '../../web/reply.ts';
import { get, post, type Route } from '../../web/route.ts';
import { type Visit, words } from '../../web/visit.ts';
import { acceptUploads } from '../attachments/accept.ts';
import { attachmentFields } from '../attachments/fields.ts';
import { FILE_REFUSALS, WORDS } from '../attachments/messages.ts';
import { ATTACHERS, mayAttach } from '../attachments/policy.ts';
import { attach, attachVersion, loadAttachment, titleOf } from '../attachments/store.ts';
import { loadVocabulary } from '../vocabulary.ts';
import { backTo, recordTarget, sealedWith, type Target, versionTarget } from './attach-target.ts';
import { FilesField } from './FilesField.tsx';

const CLASSIFICATION = 'classification';

const attaching = ({ org, actor, now }: Visit, { spine }: Target) => ({
  org: org.id,
  record: spine.id,
  audience: audienceOf(spine.visibility, spine),
  author: actor.account,
  at: now,
});

async function show(visit: Visit, target: Target, refusals: readonly Refusal[] = []): Promise<Reply> {
  const { form, lang, paths, installation } = visit;
  const { spine, attachment } = target;
  const w = words.bind(null, visit);
  const errors = errorsOf(refusals, lang, FILE_REFUSALS);
  const title = w(attachment ? WORDS.addVersion : WORDS.add);
  const classes = [...((await loadVocabulary(visit.tx, visit.org.id))[CLASSIFICATION] ?? [])];
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
          {!attachment && (
            <>
              <TextField
                name="title"
                label={w(WORDS.title)}
                help={w(WORDS.titleHelp)}
                value={form.get('title')}
                error={errors.title}
                optional
              />
              {classes.length > 0 && (
                <Select
                  name={CLASSIFICATION}
                  label={w(WORDS.classification)}
                  help={w(WORDS.classificationHelp)}
                  value={form.get(CLASSIFICATION) || classes[0]?.[0]}
                  error={errors[CLASSIFICATION]}
                  empty={null}
                  options={classes.map(([value, label]) => ({ value, label: w(label) }))}
                />
              )}
            </>
          )}
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
    const room = installation.files;
    const files = await acceptUploads(uploads, { ...room.limits, files: 1 }, { least: 1 });
    const fields = readFields(attachmentFields, visit.form);
    const known = (await loadVocabulary(tx, org.id))[CLASSIFICATION];
    const unknown =
      !target.attachment && fields.ok && known && !known.has(fields.value.classification)
        ? [{ id: 'unknownChoice', field: CLASSIFICATION }]
        : [];
    const refusals = [...(files.ok ? [] : files.refusals), ...(fields.ok ? unknown : fields.refusals)];
    const [file] = files.ok ? files.value : [];
    if (refusals.length > 0 || !file || !fields.ok) return show(visit, target, refusals);
    const { spine, attachment } = target;
    const { classification } = fields.value;
    const title = attachment?.title ?? (fields.value.title || titleOf(file.name));
    const version = attachment
      ? await attachVersion(tx, room, attaching(visit, target), attachment.id, file)
      : await attach(tx, room, attaching(visit, target), file, { id: fresh, title, classification }).then(() => 1);
    await appendEntry(tx, actor, now, {
      verb: attachment ? 'attachVersion' : 'attach',
      register: spine.register,
      record: spine.id,
      ...sealedWith(spine),
      changes: {
        attachment: [null, title],
        attachmentFile: [null, file.name],
        attachmentVersion: [null, version],
        attachmentDigest: [null, file.staged.digest],
        ...(attachment ? {} : { classification: [null, classification] }),
      },
    });
    return redirect(backTo(visit, target.spine));
  };

/** The bytes of one version, to those who may see it and once the antivirus, where there is one, has let it pass. */
const bytes =
  (inline: boolean) =>
  async ({ tx, org, params, installation }: Visit): Promise<Reply> => {
    const attachment = await loadAttachment(tx, org.id, params.attachment ?? '');
    const found = attachment?.versions.find(({ version }) => String(version) === params.version);
    if (!found || (inline && !isShown(found.type))) return notFound;
    if (!isReadable(found.scan)) return refused({ id: found.scan === 'waiting' ? 'fileWaiting' : 'fileInfected' });
    const stored = await findStored(installation.files.folder, found.file);
    return stored ? { kind: 'stored', type: found.type, name: found.name, inline, ...stored } : refused({ id: 'fileLost' });
  };

/** Attachments are the same for the records of every register. */
export const attachmentRoutes: readonly Route[] = [
  get('/bureau/fiches/:id/pieces', 'desk', page(recordTarget), ATTACHERS),
  { ...post('/bureau/fiches/:id/pieces', 'desk', submit(recordTarget), ATTACHERS), upload: 'files' },
  get('/bureau/pieces/:attachment/versions', 'desk', page(versionTarget), ATTACHERS),
  { ...post('/bureau/pieces/:attachment/versions', 'desk', submit(versionTarget), ATTACHERS), upload: 'files' },
  get('/bureau/pieces/:attachment/versions/:version', 'desk', bytes(false)),
  get('/bureau/pieces/:attachment/versions/:version/apercu', 'desk', bytes(true)),
];
