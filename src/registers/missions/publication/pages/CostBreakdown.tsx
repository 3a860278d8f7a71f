import { sum } from '../../../../kernel/money.ts';
import { type HBar, HBars } from '../../../../ui/charts/HBars.tsx';
import { formatCents, formatNumber } from '../../../../ui/typography.ts';
import { countryName } from '../../../../web/countries.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { centsByBody, centsByCountry, crossesCountries, type PartFilter } from '../filter.ts';
import { COLUMN_WORDS } from '../messages.ts';
import { PAGE_WORDS } from '../page-messages.ts';
import { centsByGroup } from '../rules/part.ts';
import type { PlacedPart } from '../store.ts';
import { fill } from '../words.ts';
import { queryOf } from './asked.ts';

/** Bars of one drawing at most; the others are one more. */
const MOST = 8;
const GROUPS_SHOWN = ['transport', 'companions', 'stay', 'other', 'abroad'] as const;

interface Props {
  readonly visit: Visit;
  readonly filter: PartFilter;
  readonly shown: readonly PlacedPart[];
}

/** What the list shows, by country, by legal column and by the other bodies that paid: published parts alone. */
export const CostBreakdown = ({ visit, filter, shown }: Props) => {
  const { lang, paths } = visit;
  const w = words.bind(null, visit);
  const groups = centsByGroup(shown.map(({ part }) => part));
  const countries = centsByCountry(shown).map(([code, value]) => ({
    label: countryName(code, lang),
    value,
    href: paths.missions(queryOf({ ...filter, country: code })),
  }));
  const bodies = centsByBody(shown).map(([label, value]) => ({ label, value }));
  return (
    <section class="grid grid--2" aria-label={w(PAGE_WORDS.breakdown)}>
      <section class="stack-s">
        <h2>{w(PAGE_WORDS.byCountry)}</h2>
        <Bars visit={visit} bars={countries} rest={!crossesCountries(shown)} />
        {crossesCountries(shown) && <p class="help">{w(PAGE_WORDS.byCountryHelp)}</p>}
      </section>
      <div class="stack">
        <section class="stack-s">
          <h2>{w(PAGE_WORDS.byKind)}</h2>
          <Bars visit={visit} bars={GROUPS_SHOWN.map((group) => ({ label: w(COLUMN_WORDS[group]), value: groups[group] }))} rest />
        </section>
        {bodies.length > 0 && (
          <section class="stack-s">
            <h2>{w(PAGE_WORDS.byBody)}</h2>
            <Bars visit={visit} bars={bodies} rest />
          </section>
        )}
      </div>
    </section>
  );
};

/** The largest, and what the others come to; without a sum where the parts overlap. */
const Bars = ({ visit, bars, rest }: { visit: Visit; bars: readonly HBar[]; rest: boolean }) => {
  const { lang } = visit;
  const others = bars.slice(MOST);
  const more = fill(PAGE_WORDS.others, lang, { n: formatNumber(others.length, lang) });
  const sumOfOthers = rest && others.length > 0 ? [{ label: more, value: sum(others.map(({ value }) => value)), rest: true }] : [];
  return (
    <>
      <HBars long bars={[...bars.slice(0, MOST), ...sumOfOthers]} format={(cents) => formatCents(cents, lang)} />
      {!rest && others.length > 0 && <p class="help">{more}</p>}
    </>
  );
};
