import type { VNode } from 'preact';
import type { Stored } from '../../files/find-stored.ts';
import { readText } from '../../files/read-text.ts';
import { ButtonLink } from '../../ui/components/Button.tsx';
import { Notice } from '../../ui/components/Notice.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { deskPage, notFound, type Reply, refused } from '../../web/reply.ts';
import { get, type Route } from '../../web/route.ts';
import { type Visit, words } from '../../web/visit.ts';
import { WORDS } from '../attachments/messages.ts';
import type { Attachment, Version } from '../attachments/store.ts';
import { loadSpine } from '../spine.ts';
import { backTo } from './attach-target.ts';
import { openStored, showable, versionOf } from './attached-file.ts';

/** Shows one version in a page: a picture, a PDF or text; of any other type, says so and offers the file. */
async function preview(visit: Visit): Promise<Reply> {
  const { tx, org, paths } = visit;
  const found = await versionOf(visit);
  const spine = found && (await loadSpine(tx, org.id, found.attachment.record));
  if (!found || !spine) return notFound;
  const stored = await openStored(visit, found.version);
  if (!stored.ok) return refused(...stored.refusals);
  const { attachment, version } = found;
  const w = words.bind(null, visit);
  return deskPage({
    title: attachment.title,
    current: spine.register,
    crumbs: [{ label: spine.title, href: backTo(visit, spine) }, { label: attachment.title }],
    body: (
      <>
        <PageHead
          over={
            <>
              <span class="num">{spine.number}</span> · {w(WORDS.version).replace('{n}', String(version.version))}
            </>
          }
          title={attachment.title}
          intro={version.name}
          actions={
            <>
              <ButtonLink href={paths.attached(attachment.id, version.version)} icon="download" small>
                {w(WORDS.download)}
              </ButtonLink>
              <ButtonLink href={backTo(visit, spine)} kind="quiet" small>
                {w(WORDS.cancel)}
              </ButtonLink>
            </>
          }
        />
        {await shown(visit, attachment, version, stored.value)}
      </>
    ),
  });
}

async function shown(visit: Visit, { id, title }: Attachment, { type, name, version }: Version, stored: Stored): Promise<VNode> {
  const w = words.bind(null, visit);
  const address = visit.paths.attachedContent(id, version);
  const label = w(WORDS.previewOf).replace('{name}', () => name);
  switch (await showable(type, stored)) {
    case 'picture':
      return <img class="preview" src={address} alt={title} />;
    case 'pdf':
      return <iframe class="preview preview--page" src={address} title={label} loading="lazy" referrerpolicy="no-referrer" />;
    case 'text': {
      const { text, whole } = await readText(stored.path);
      return (
        <>
          {!whole && <Notice>{w(WORDS.cutText)}</Notice>}
          <pre class="preview preview--text">{text}</pre>
        </>
      );
    }
    case 'active':
      return <Notice tone="warn">{w(WORDS.activePdf)}</Notice>;
    case 'heavy':
      return <Notice>{w(WORDS.heavyPdf)}</Notice>;
    case null:
      return <Notice>{w(WORDS.noPreview)}</Notice>;
  }
}

export const previewRoutes: readonly Route[] = [get('/bureau/pieces/:attachment/versions/:version/apercu', 'desk', preview)];
