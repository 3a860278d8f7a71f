import type { ComponentChildren } from 'preact';
import { type Lang, say } from '../../kernel/bilingual.ts';
import { PairBars } from '../../ui/charts/PairBars.tsx';
import { PrintButton } from '../../ui/components/Button.tsx';
import { type Column, DataTable, Sub } from '../../ui/components/DataTable.tsx';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { Notice } from '../../ui/components/Notice.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { formatDate, formatNumber } from '../../ui/typography.ts';
import { deskPage, notFound, portalPage, type Reply } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { drawn } from '../pages/Bullet.tsx';
import { drawnGoal, drawnValue, figureOf, inPercent, isRunning } from '../pages/figure.ts';
import { landscape } from '../pages/landscape.ts';
import { WORDS as COMMON } from '../pages/messages.ts';
import { PlanTabs } from '../pages/PlanTabs.tsx';
import { shortTarget } from '../pages/target-words.ts';
import { ResultChip, whyNone } from '../pages/verdict-look.tsx';
import { planYears } from '../plans/plan.ts';
import { type IndicatorResults, planResults, type YearResult } from '../plans/results.ts';
import { findPlan, type StoredPlan } from '../plans/store.ts';
import { WORDS } from './messages.ts';
import { YearPicker } from './YearPicker.tsx';
import { type Difference, differenceOf, type Pair, pairOf } from './years.ts';

interface Row extends IndicatorResults {
  readonly before: YearResult;
  readonly after: YearResult;
}

/** Every indicator of a plan in two of its years, side by side. */
export const comparisonPage =
  (inside: boolean) =>
  async (visit: Visit): Promise<Reply> => {
    const { tx, org, today, query, slots, params } = visit;
    const stored = await findPlan(tx, org.id, params.plan ?? '');
    if (!stored) return notFound;
    const asked = { from: query.get('de'), to: query.get('a') };
    const pair = pairOf(stored.plan, asked, today);
    const tooFew = planYears(stored.plan).filter(({ first }) => first <= today).length < 2;
    if (!pair && !(tooFew && asked.from === '' && asked.to === '')) return notFound;
    const results = pair ? await planResults(tx, org.id, stored.plan, { today, kinds: slots.kinds }) : null;
    const rows = pair && results ? results.indicators.flatMap((one) => rowOf(one, pair)) : [];
    return frame(visit, stored, inside, pair && <Comparison visit={visit} stored={stored} pair={pair} rows={rows} inside={inside} />);
  };

function rowOf(one: IndicatorResults, { from, to }: Pair): readonly Row[] {
  const of = (label: string) => one.years.find(({ year }) => year.label === label);
  const [before, after] = [of(from.label), of(to.label)];
  return before && after ? [{ ...one, before, after }] : [];
}

function frame(visit: Visit, stored: StoredPlan, inside: boolean, content: ComponentChildren): Reply {
  const { lang, paths } = visit;
  const w = words.bind(null, visit);
  const title = w(WORDS.title);
  const plan = say(stored.title, lang);
  const body = (
    <div class={landscape(stored.plan.indicators.length)}>
      <PageHead title={title} over={plan} intro={w(WORDS.intro)} actions={<PrintButton>{w(COMMON.print)}</PrintButton>} />
      {inside && <PlanTabs visit={visit} planId={stored.id} current="compare" />}
      {content ?? <EmptyState title={w(WORDS.oneYear)}>{w(WORDS.oneYearHelp)}</EmptyState>}
    </div>
  );
  const crumbs = [
    { label: w(COMMON.plans), href: inside ? paths.cockpits() : paths.plans() },
    { label: plan, href: inside ? paths.cockpit(stored.id) : paths.plan(stored.id) },
    { label: title },
  ];
  if (inside) return deskPage({ title, current: 'plan', crumbs, body });
  return portalPage({
    title,
    current: 'plan',
    shared: true,
    description: `${title}, ${plan}`,
    crumbs: [{ label: w(COMMON.home), href: paths.home() }, ...crumbs],
    body: <div class="wrap section">{body}</div>,
  });
}

interface Props {
  readonly visit: Visit;
  readonly stored: StoredPlan;
  readonly pair: Pair;
  readonly rows: readonly Row[];
  readonly inside: boolean;
}

const Comparison = ({ visit, stored, pair, rows, inside }: Props) => {
  const { lang, paths, today } = visit;
  const w = words.bind(null, visit);
  const running = [pair.from, pair.to].find((year) => isRunning({ year }, today));
  const years = { de: pair.from.label, a: pair.to.label };
  const months = inside ? paths.deskCompareMonths : paths.compareMonths;
  const columns: readonly Column<Row>[] = [
    {
      id: 'label',
      label: w(COMMON.indicator),
      head: true,
      cell: ({ indicator }) => <a href={months(stored.id, indicator.no, years)}>{`${indicator.no}. ${say(indicator.label, lang)}`}</a>,
    },
    ...yearColumns(visit, pair.from.label, ({ before }) => before),
    ...yearColumns(visit, pair.to.label, ({ after }) => after),
    {
      id: 'difference',
      label: w(WORDS.difference),
      end: true,
      nowrap: true,
      cell: ({ before, after }) => differenceWords(differenceOf(before, after), lang),
    },
    { id: 'plot', label: w(WORDS.plot), cell: (row) => <Plot visit={visit} pair={pair} row={row} /> },
  ];
  return (
    <div class="stack">
      <YearPicker visit={visit} action={(inside ? paths.deskCompareYears : paths.compareYears)(stored.id)} pair={pair} />
      {running && <Notice>{w(WORDS.running).replace('{year}', running.label).replace('{day}', formatDate(today, lang))}</Notice>}
      <DataTable
        caption={`${w(WORDS.title)}, ${pair.from.label}, ${pair.to.label}`}
        hideCaption
        columns={columns}
        rows={rows}
        rowKey={({ indicator }) => indicator.no}
        class="pairtable"
      />
    </div>
  );
};

function yearColumns(visit: Visit, label: string, of: (row: Row) => YearResult): readonly Column<Row>[] {
  // Where the table folds a label is narrow: the year stays whole.
  const year = label.replace('-', '\u2011');
  const { lang, today, slots } = visit;
  const w = words.bind(null, visit);
  return [
    {
      id: `value-${label}`,
      label: w(WORDS.result).replace('{year}', year),
      end: true,
      cell: (row) => {
        const figure = figureOf(of(row), today, lang);
        const why = whyNone(of(row), slots.kinds, lang);
        return (
          <div>
            <b>{figure.text}</b>
            {(figure.sub || why) && <Sub>{figure.sub || why}</Sub>}
          </div>
        );
      },
    },
    {
      id: `target-${label}`,
      label: w(WORDS.target).replace('{year}', year),
      cell: (row) => (
        <div class="pairtable__goal">
          <span>{shortTarget(of(row).target, lang)}</span>
          {of(row).target.kind !== 'none' && <ResultChip result={of(row)} lang={lang} />}
        </div>
      ),
    },
  ];
}

/** « + 12 », « − 3,4 points ». */
function differenceWords(difference: Difference, lang: Lang): string {
  if (difference.kind === 'none') return '–';
  if (difference.kind === 'otherUnit') return say(WORDS.otherUnit, lang);
  const { n, kind } = difference;
  const size = formatNumber(Math.abs(n), lang, Number.isInteger(n) ? 0 : 1);
  const text = n === 0 ? size : `${n > 0 ? '+' : '−'}\u00a0${size}`;
  return kind === 'points' ? say(WORDS.points, lang).replace('{n}', text) : text;
}

const Plot = ({ visit, pair, row }: { visit: Visit; pair: Pair; row: Row }) => {
  const { lang } = visit;
  const { before, after } = row;
  const [a, b] = [drawnValue(before), drawnValue(after)];
  if ((a === null && b === null) || inPercent(before) !== inPercent(after)) return null;
  const said = (value: number | null): string => (value === null ? '–' : drawn(value, inPercent(after), lang));
  const label = words(visit, WORDS.plotLabel)
    .replace('{from}', pair.from.label)
    .replace('{before}', said(a))
    .replace('{to}', pair.to.label)
    .replace('{after}', said(b));
  return (
    <PairBars
      before={{ value: a, target: drawnGoal(before) ?? undefined }}
      after={{ value: b, target: drawnGoal(after) ?? undefined }}
      label={label}
    />
  );
};
