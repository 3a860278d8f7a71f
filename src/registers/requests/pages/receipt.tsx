import type { Accepted } from '../../../records/attachments/accept.ts';
import { Button, CopyButton, PrintButton } from '../../../ui/components/Button.tsx';
import { Facts } from '../../../ui/components/Facts.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { Panel } from '../../../ui/components/Panel.tsx';
import { PostButton } from '../../../ui/forms/Form.tsx';
import { portalPage, type Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import type { IntakeFields } from '../fields.ts';
import { PERSON_WORDS as WORDS } from '../messages/person.ts';
import type { Receipt } from '../person.ts';
import { sayWhat } from './what.ts';

/** Number and code, once: the page is the answer to the form, so that the code stands in no address and no history. */
export function receiptPage(visit: Visit, { kind, email }: IntakeFields, { number, secret }: Receipt, files: readonly Accepted[]): Reply {
  const w = sayWhat(visit, kind);
  const leaves = visit.installation.mailLeaves && !visit.org.fictional;
  return portalPage({
    title: w(WORDS.sent),
    current: 'write',
    crumbs: [{ label: words(visit, WORDS.home), href: visit.paths.home() }, { label: w(WORDS.sent) }],
    body: (
      <div class="wrap section stack">
        <h1>{w(WORDS.sent)}</h1>
        <div class="entry">
          <div class="entry__form stack">
            <Notice tone="ok" live received title={w(WORDS.keepThem)}>
              <Facts
                long
                facts={[
                  { label: w(WORDS.number), value: <strong class="num secret">{number}</strong> },
                  {
                    label: w(WORDS.secret),
                    value: (
                      <>
                        <strong class="num secret" id="code">
                          {secret}
                        </strong>
                        <span class="row no-print">
                          <CopyButton of="code" done={w(WORDS.copied)}>
                            {w(WORDS.copy)}
                          </CopyButton>
                        </span>
                      </>
                    ),
                  },
                  ...(files.length > 0
                    ? [{ label: words(visit, WORDS.filesReceived), value: files.map(({ name }) => name).join(', ') }]
                    : []),
                ]}
              />
            </Notice>
            {email !== undefined && leaves && <p>{w(WORDS.alsoMailed).replace('{email}', () => email)}</p>}
            {!leaves && <p>{w(WORDS.notMailed)}</p>}
            <div class="row no-print">
              <PostButton action={visit.paths.followUp()} values={{ number, secret }}>
                <Button kind="primary">{w(WORDS.followGo)}</Button>
              </PostButton>
              <PrintButton>{w(WORDS.print)}</PrintButton>
            </div>
          </div>
          <aside class="entry__aside" aria-label={w(WORDS.whatHappens)}>
            <Panel title={w(WORDS.whatHappens)}>
              <ol>
                <li>{w(WORDS.next2)}</li>
                <li>{w(WORDS.next3)}</li>
              </ol>
            </Panel>
          </aside>
        </div>
      </div>
    ),
  });
}
