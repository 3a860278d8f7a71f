import type { Quarter } from '../../../../kernel/quarter.ts';
import { StackedBars } from '../../../../ui/charts/StackedBars.tsx';
import { formatCents, formatDollars } from '../../../../ui/typography.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import type { Edition } from '../edition.ts';
import type { PartFilter } from '../filter.ts';
import { COLUMN_WORDS, WORDS } from '../messages.ts';
import { PAGE_WORDS } from '../page-messages.ts';
import { centsByGroup } from '../rules/part.ts';
import { quartersSince } from '../rules/ready.ts';
import type { PlacedPart } from '../store.ts';
import { fill, shortQuarter } from '../words.ts';

/** Bars side by side at most: three years. */
const MOST = 12;
const GROUPS_SHOWN = ['transport', 'companions', 'stay', 'other', 'abroad'] as const;

interface Props {
  readonly visit: Visit;
  readonly filter: PartFilter;
  readonly shown: readonly PlacedPart[];
  /** In force, one a quarter. */
  readonly editions: readonly Edition[];
}

/** « Coût des missions par trimestre » : what the list shows, by legal column; a quarter between others that is not published is said so. */
export const QuarterCosts = ({ visit, filter, shown, editions }: Props) => {
  const { lang, paths } = visit;
  const w = words.bind(null, visit);
  const published = new Set(editions.map(({ quarter }) => quarter.key));
  const byQuarter = Map.groupBy(shown, ({ quarter }) => quarter);
  const quarters = quartersAsked(visit, filter, editions);
  const bars = quarters
    .slice(0, MOST)
    .reverse()
    .map((quarter) => {
      const groups = centsByGroup((byQuarter.get(quarter.key) ?? []).map(({ part }) => part));
      return {
        label: shortQuarter(quarter, lang),
        group: quarter.fiscalYear,
        values: published.has(quarter.key) ? GROUPS_SHOWN.map((group) => groups[group]) : null,
        href: published.has(quarter.key) ? paths.missionQuarter(quarter.key) : undefined,
      };
    });
  const totals = bars.flatMap(({ values }) => (values ? [values.reduce((all, one) => all + one, 0)] : []));
  return (
    <section class="stack">
      <h2>{w(PAGE_WORDS.plot)}</h2>
      {quarters.length > MOST && <p class="help">{fill(PAGE_WORDS.lastQuarters, lang, { n: MOST })}</p>}
      <StackedBars
        id="missions-cost"
        title={w(PAGE_WORDS.plot)}
        description={fill(PAGE_WORDS.plotText, lang, {
          n: bars.length,
          least: formatCents(Math.min(...totals), lang),
          most: formatCents(Math.max(...totals), lang),
        })}
        series={GROUPS_SHOWN.map((group) => w(COLUMN_WORDS[group]))}
        bars={bars}
        format={(cents) => formatCents(cents, lang)}
        shortFormat={(cents) => formatDollars(Math.round(cents / 100), lang)}
        head={[w(WORDS.quarter), w(COLUMN_WORDS.total)]}
      />
    </section>
  );
};

/** From the first published quarter that the filter leaves to the last one, the latest first. */
function quartersAsked({ org }: Visit, { year, quarter }: PartFilter, editions: readonly Edition[]): readonly Quarter[] {
  const inside = editions
    .map((one) => one.quarter)
    .filter((one) => (year === undefined || one.fiscalYear === year) && (quarter === undefined || one.key === quarter));
  const [last, first] = [inside[0], inside.at(-1)];
  if (!first || !last) return [];
  return quartersSince(first.first, last.first, org.fiscalStart);
}
