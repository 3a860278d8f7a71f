import { say } from '../../kernel/bilingual.ts';
import { deskPage, notFound, portalPage, type Reply } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { IndicatorBody } from './IndicatorBody.tsx';
import { viewOf } from './indicator-view.ts';
import { WORDS } from './messages.ts';
import { sentenceOf } from './sentence.ts';
import { whyNone } from './verdict-look.tsx';

export async function indicatorPortal(visit: Visit): Promise<Reply> {
  const { lang, paths, today, slots } = visit;
  const view = await viewOf(visit, false);
  if (!view) return notFound;
  const { stored, one, result } = view;
  const w = words.bind(null, visit);
  const { figure, rest } = sentenceOf(one.indicator, result, today, whyNone(result, slots.kinds, lang), lang);
  const title = say(one.indicator.label, lang);
  return portalPage({
    title,
    current: 'plan',
    card: 'indicator',
    shared: true,
    description: `${figure}${rest}`.trim(),
    crumbs: [
      { label: w(WORDS.home), href: paths.home() },
      { label: w(WORDS.plans), href: paths.plans() },
      { label: say(stored.title, lang), href: paths.plan(stored.id, view.year.label) },
      { label: `${w(WORDS.indicator)} ${one.indicator.no}` },
    ],
    body: (
      <div class="wrap">
        <IndicatorBody visit={visit} view={view} inside={false} />
      </div>
    ),
  });
}

export async function indicatorDesk(visit: Visit): Promise<Reply> {
  const { lang, paths } = visit;
  const view = await viewOf(visit, true);
  if (!view) return notFound;
  const { stored, one } = view;
  const w = words.bind(null, visit);
  return deskPage({
    title: say(one.indicator.label, lang),
    current: 'plan',
    crumbs: [
      { label: w(WORDS.plans), href: paths.cockpits() },
      { label: say(stored.title, lang), href: paths.cockpit(stored.id, view.year.label) },
      { label: `${w(WORDS.indicator)} ${one.indicator.no}` },
    ],
    body: <IndicatorBody visit={visit} view={view} inside />,
  });
}
