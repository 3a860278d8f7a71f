import { say } from '../../../kernel/bilingual.ts';
import { deskPage, notFound, portalPage, type Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { WORDS as COMMON } from '../../pages/messages.ts';
import { FIGURE } from '../messages.ts';
import { proofOf } from '../proof.ts';
import { FigureBody } from './FigureBody.tsx';
import { type FigureView, figureView } from './figure-view.ts';
import { ProofBlock } from './proof.tsx';

const titleOf = (visit: Visit, { published }: FigureView): string =>
  `${words(visit, published.closing.publishedAt ? FIGURE.title : FIGURE.titleApproved)} ${published.indicator.no}, ${published.figure.year}`;

/** A figure as it was published, for everybody. */
export async function figurePortal(visit: Visit): Promise<Reply> {
  const { lang, paths } = visit;
  const view = await figureView(visit);
  if (!view) return notFound;
  const { stored, indicator, figure } = view.published;
  const proof = await proofOf(visit.tx, visit.org, stored.id, figure);
  const w = words.bind(null, visit);
  return portalPage({
    title: titleOf(visit, view),
    current: 'plan',
    card: 'indicator',
    // Until the journal is signed the proof is to come: the page is then not one to keep.
    shared: proof !== null,
    description: `${say(indicator.label, lang)}, ${figure.year}`,
    crumbs: [
      { label: w(COMMON.home), href: paths.home() },
      { label: w(COMMON.plans), href: paths.plans() },
      { label: say(stored.title, lang), href: paths.plan(stored.id, figure.year) },
      { label: `${w(COMMON.indicator)} ${indicator.no}`, href: paths.indicator(stored.id, indicator.no, figure.year) },
      { label: w(FIGURE.title) },
    ],
    body: (
      <div class="wrap section">
        <FigureBody visit={visit} view={view} inside={false} proof={<ProofBlock visit={visit} view={view} proof={proof} />} />
      </div>
    ),
  });
}

/** The same on the desk, from the approval on. */
export async function figureDesk(visit: Visit): Promise<Reply> {
  const { lang, paths } = visit;
  const view = await figureView(visit);
  if (!view) return notFound;
  const { stored, indicator, figure } = view.published;
  const proof = await proofOf(visit.tx, visit.org, stored.id, figure);
  const w = words.bind(null, visit);
  return deskPage({
    title: titleOf(visit, view),
    current: 'plan',
    crumbs: [
      { label: w(COMMON.plans), href: paths.cockpits() },
      { label: say(stored.title, lang), href: paths.cockpit(stored.id, figure.year) },
      { label: `${w(COMMON.indicator)} ${indicator.no}`, href: paths.deskIndicator(stored.id, indicator.no, figure.year) },
      { label: w(view.published.closing.publishedAt ? FIGURE.title : FIGURE.titleApproved) },
    ],
    body: <FigureBody visit={visit} view={view} inside proof={<ProofBlock visit={visit} view={view} proof={proof} />} />,
  });
}
