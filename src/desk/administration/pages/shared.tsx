import type { ComponentChildren } from 'preact';
import type { Bilingual } from '../../../kernel/bilingual.ts';
import { CopyButton } from '../../../ui/components/Button.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { deskPage, type Page } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { WORDS } from '../messages.ts';
import { mayKeepPriorities } from '../policy.ts';

interface Above {
  readonly label: string;
  readonly href: string;
}

interface Props {
  readonly title: string;
  readonly intro?: string;
  readonly over?: ComponentChildren;
  /** Between « Administration » and this page. */
  readonly above?: Above | readonly Above[];
  readonly chips?: ComponentChildren;
  readonly actions?: ComponentChildren;
  readonly status?: number;
  readonly body: ComponentChildren;
}

/** A page of the administration: its head and its trail. */
export function adminPage(visit: Visit, { title, intro, over, above = [], chips, actions, status = 200, body }: Props): Page {
  return deskPage({
    title,
    current: 'administration',
    status,
    crumbs: [
      // Some pages are also for others, who have no way to the first one.
      ...(mayKeepPriorities(visit.actor) ? [{ label: words(visit, WORDS.administration), href: visit.paths.administration() }] : []),
      ...[above].flat(),
      { label: title },
    ],
    body: (
      <>
        <PageHead title={title} over={over} intro={intro} chips={chips} actions={actions} />
        {body}
      </>
    ),
  });
}

/** What is shown once, with a button that copies it. */
export const ShownOnce = ({ visit, children }: { visit: Visit; children: string }) => (
  <div class="row">
    <div id="secret">
      <p class="secret">{children}</p>
    </div>
    <CopyButton of="secret" done={words(visit, WORDS.copied)}>
      {words(visit, WORDS.copy)}
    </CopyButton>
  </div>
);

/** What was just done, named by `?fait=` in the address after a change. Unknown names say nothing. */
export const Done = ({ visit, said }: { visit: Visit; said: Readonly<Record<string, Bilingual>> }) => {
  const done = visit.query.get('fait');
  const text = Object.hasOwn(said, done) ? said[done] : undefined;
  return text ? (
    <Notice tone="ok" live>
      {words(visit, text)}
    </Notice>
  ) : null;
};
