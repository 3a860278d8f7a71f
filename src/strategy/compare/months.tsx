import { say } from '../../kernel/bilingual.ts';
import { monthsOf } from '../../kernel/fiscal.ts';
import { CumulativeChart } from '../../ui/charts/CumulativeChart.tsx';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { Notice } from '../../ui/components/Notice.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { monthName } from '../../ui/typography.ts';
import { deskPage, notFound, portalPage, type Reply } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { drawn } from '../pages/Bullet.tsx';
import { amount, drawnGoal } from '../pages/figure.ts';
import { TEXT } from '../pages/indicator-messages.ts';
import { WORDS as COMMON } from '../pages/messages.ts';
import { cumulative, elapsedMonths, followed } from '../pages/series.ts';
import { type IndicatorResults, type PlanResults, planResults } from '../plans/results.ts';
import { findPlan } from '../plans/store.ts';
import { WORDS } from './messages.ts';
import { YearPicker } from './YearPicker.tsx';
import { type Pair, pairOf } from './years.ts';

/** One indicator in two years, cumulated month by month. */
export const monthsPage =
  (inside: boolean) =>
  async (visit: Visit): Promise<Reply> => {
    const { tx, org, today, query, slots, params, lang, paths } = visit;
    const stored = await findPlan(tx, org.id, params.plan ?? '');
    const indicators = stored?.plan.indicators.filter(({ no }) => no === params.no) ?? [];
    const pair = stored && pairOf(stored.plan, { from: query.get('de'), to: query.get('a') }, today);
    if (!stored || !pair || indicators.length === 0) return notFound;
    const results = await planResults(tx, org.id, { ...stored.plan, indicators }, { today, kinds: slots.kinds });
    const [one] = results.indicators;
    if (!one) return notFound;
    const w = words.bind(null, visit);
    const title = w(WORDS.monthsTitle);
    const years = { de: pair.from.label, a: pair.to.label };
    const crumbs = [
      { label: w(COMMON.plans), href: inside ? paths.cockpits() : paths.plans() },
      { label: say(stored.title, lang), href: inside ? paths.cockpit(stored.id) : paths.plan(stored.id) },
      { label: w(WORDS.title), href: (inside ? paths.deskCompareYears : paths.compareYears)(stored.id, years) },
      { label: `${w(COMMON.indicator)} ${one.indicator.no}` },
    ];
    const body = (
      <>
        <PageHead title={title} over={`${w(COMMON.indicator)} ${one.indicator.no}`} intro={say(one.indicator.label, lang)} />
        <div class="stack">
          <YearPicker
            visit={visit}
            action={(inside ? paths.deskCompareMonths : paths.compareMonths)(stored.id, one.indicator.no)}
            pair={pair}
          />
          <Curves visit={visit} one={one} results={results} pair={pair} />
        </div>
      </>
    );
    const page = { title: `${title}, ${one.indicator.no}`, current: 'plan' };
    if (inside) return deskPage({ ...page, crumbs, body });
    return portalPage({
      ...page,
      shared: true,
      description: `${title}, ${say(one.indicator.label, lang)}`,
      crumbs: [{ label: w(COMMON.home), href: paths.home() }, ...crumbs],
      body: <div class="wrap section">{body}</div>,
    });
  };

const Curves = ({ visit, one, results, pair }: { visit: Visit; one: IndicatorResults; results: PlanResults; pair: Pair }) => {
  const { lang, today } = visit;
  const w = words.bind(null, visit);
  const result = one.years.find(({ year }) => year.label === pair.to.label);
  const of = result && followed(one.indicator, result.target);
  if (!result || !of || result.outcome.kind === 'missing')
    return <EmptyState title={w(WORDS.noMonths)}>{w(WORDS.noMonthsHelp)}</EmptyState>;
  const named = (text: string): string =>
    text.replace('{label}', say(one.indicator.label, lang)).replace('{to}', pair.to.label).replace('{from}', pair.from.label);
  const until = (last: string): string => (last < today ? last : today);
  const done = cumulative(results.tallies, of, pair.to, until(pair.to.last));
  const before = cumulative(results.tallies, of, pair.from, until(pair.from.last));
  const goal = drawnGoal(result);
  const elapsed = today > pair.to.last ? 12 : elapsedMonths(pair.to, today);
  const whole = Math.min(Math.floor(elapsed), done.length, before.length);
  return (
    <section class="figure">
      {one.years.some(({ year, restated }) => restated && (year.label === pair.to.label || year.label === pair.from.label)) && (
        <Notice>{w(WORDS.restated)}</Notice>
      )}
      {whole > 0 && (
        <p>
          {named(w(WORDS.atSameDay))
            .replace('{after}', amount(done[whole - 1] ?? 0, lang))
            .replace('{before}', amount(before[whole - 1] ?? 0, lang))}
        </p>
      )}
      <CumulativeChart
        id="comparaison"
        title={named(w(WORDS.monthsCaption))}
        description={named(w(WORDS.monthsText))}
        months={monthsOf(pair.to).map((month) => monthName(Number(month.slice(5, 7)), lang, 'short'))}
        done={done}
        elapsed={elapsed}
        previous={{ label: pair.from.label, values: before }}
        target={
          goal === null || goal <= 0 ? undefined : { value: goal, label: w(TEXT.targetLine).replace('{n}', drawn(goal, false, lang)) }
        }
      />
      <p class="figcap">{named(w(WORDS.monthsText))}</p>
    </section>
  );
};
