import { DataTable } from '../../../ui/components/DataTable.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { formatNumber } from '../../../ui/typography.ts';
import { tell } from '../../../web/refusals.ts';
import { deskPage, type Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import type { BatchOutcome } from '../batch.ts';
import { DESK_WORDS } from '../messages/desk.ts';
import { BATCH_REFUSALS, BATCH_WORDS as WORDS } from '../messages/inbox.ts';
import { TEMPLATE_REFUSALS } from '../messages/templates.ts';
import { REFUSAL_WORDS } from '../messages.ts';
import type { Kind } from '../rules.ts';
import { inboxOf } from './BatchForm.tsx';

const REFUSALS = { ...REFUSAL_WORDS, ...TEMPLATE_REFUSALS, ...BATCH_REFUSALS };

/** What an act on many did, and what it left as it was, with the reason of each. */
export function BatchResult(visit: Visit, kind: Kind, { done, refused, unseen }: BatchOutcome): Reply {
  const w = words.bind(null, visit);
  const title = w(WORDS.result);
  const inbox = inboxOf(visit, kind);
  const n = formatNumber(done.length, visit.lang);
  const said = done.length === 0 ? WORDS.doneNone : done.length === 1 ? WORDS.doneOne : WORDS.doneMany;
  const link = (one: BatchOutcome['done'][number]) => (
    <a href={visit.paths.deskRecord('requests', one.id)} lang={one.lang === visit.lang ? undefined : one.lang}>
      {one.title}
    </a>
  );
  return deskPage({
    title,
    current: 'requests',
    crumbs: [{ label: w(kind === 'complaint' ? DESK_WORDS.complaints : DESK_WORDS.requests), href: inbox }, { label: title }],
    body: (
      <div class="stack">
        <PageHead title={title} />
        <Notice tone={done.length === 0 ? 'warn' : 'ok'} live>
          {w(said).replace('{n}', n)}
        </Notice>
        {refused.length > 0 && (
          <section class="stack" aria-labelledby="refusees">
            <h2 id="refusees">{w(WORDS.refused)}</h2>
            <DataTable
              caption={w(WORDS.refused)}
              hideCaption
              compact
              rows={refused}
              rowKey={({ id }) => id}
              columns={[
                { id: 'number', label: w(DESK_WORDS.number), nowrap: true, cell: (one) => <span class="num">{one.number}</span> },
                { id: 'title', label: w(DESK_WORDS.subject), head: true, cell: link },
                {
                  id: 'why',
                  label: w(WORDS.why),
                  cell: (one) => one.refusals.map((refusal) => tell(refusal, visit.lang, REFUSALS)).join(' '),
                },
              ]}
            />
          </section>
        )}
        {unseen > 0 && <p>{w(WORDS.unseen).replace('{n}', formatNumber(unseen, visit.lang))}</p>}
        {done.length > 0 && (
          <ul class="rows">
            {done.map((one) => (
              <li key={one.id}>
                <div class="rows__main">
                  {link(one)}
                  <p class="num">{one.number}</p>
                </div>
              </li>
            ))}
          </ul>
        )}
        <p>
          <a href={inbox}>{w(WORDS.back)}</a>
        </p>
      </div>
    ),
  });
}
