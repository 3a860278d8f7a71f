import { loadUnits } from '../../identity/units.ts';
import { say } from '../../kernel/bilingual.ts';
import { ALL_FILES } from '../../ui/paths.ts';
import { type Exporter, together } from '../../web/export.ts';
import { deskPage, notFound, portalPage, type Reply } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { type IndicatorView, viewOf } from '../pages/indicator-view.ts';
import { WORDS as COMMON } from '../pages/messages.ts';
import { BreakdownBody } from './BreakdownBody.tsx';
import { BREAKDOWN, type LineNames } from './columns.ts';
import { type Line, linesOf } from './lines.ts';
import { breakDown } from './load.ts';
import { WORDS } from './messages.ts';

/** How the figure of one indicator and year is made up, by post, country, sector or month. */
export const breakdownPage =
  (inside: boolean) =>
  async (visit: Visit): Promise<Reply> => {
    const view = await viewOf(visit, inside, false);
    if (!view || 'reading' in view.one.indicator.formula) return notFound;
    const body = <BreakdownBody visit={visit} view={view} {...(await loaded(visit, view, inside))} inside={inside} />;
    return inside
      ? deskPage({ ...frame(visit, view, inside), body })
      : portalPage({ ...frame(visit, view, inside), shared: true, body: <div class="wrap section section--first">{body}</div> });
  };

/** The same lines as files. */
export const breakdownFiles = (inside: boolean): Exporter<Line, Line, LineNames> => ({
  files: ALL_FILES,
  open: async (visit) => {
    const view = await viewOf(visit, inside, false);
    const { found, lines } = view ? await loaded(visit, view, inside) : { found: null, lines: [] };
    if (!view || !found?.table) return null;
    return {
      description: BREAKDOWN,
      names: { lang: visit.lang, view, found },
      shown: together(lines),
      data: together(lines),
      of: `${view.stored.id}-${view.one.indicator.no}-${view.year.label}-${found.by}`,
    };
  },
});

async function loaded(visit: Visit, { stored, one, result, results }: IndicatorView, inside: boolean) {
  const found = result.outcome.kind === 'missing' ? null : await breakDown(visit, stored.id, one.indicator, result, results, inside);
  // Directorates are a matter for the organisation: outside, their shares are left out.
  const units = inside && found && found.shares.length > 0 ? await loadUnits(visit.tx, visit.org.id) : [];
  return { found, lines: found ? linesOf(found, result, units, visit.today, visit.lang) : [] };
}

function frame(visit: Visit, { stored, one, year }: IndicatorView, inside: boolean) {
  const { lang, paths } = visit;
  const w = words.bind(null, visit);
  const { indicator } = one;
  const title = w(WORDS.title);
  const plan = say(stored.title, lang);
  return {
    title: `${title}, ${indicator.no}`,
    current: 'plan',
    description: say(WORDS.intro, lang)
      .replace('{label}', say(indicator.label, lang))
      .replace('{first}', year.first)
      .replace('{last}', year.last),
    crumbs: [
      ...(inside ? [] : [{ label: w(COMMON.home), href: paths.home() }]),
      { label: w(COMMON.plans), href: inside ? paths.cockpits() : paths.plans() },
      { label: plan, href: inside ? paths.cockpit(stored.id, year.label) : paths.plan(stored.id, year.label) },
      {
        label: `${w(COMMON.indicator)} ${indicator.no}`,
        href: inside ? paths.deskIndicator(stored.id, indicator.no, year.label) : paths.indicator(stored.id, indicator.no, year.label),
      },
      { label: title },
    ],
  };
}
