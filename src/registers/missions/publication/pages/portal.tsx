import { sum } from '../../../../kernel/money.ts';
import { type Column, DataTable, Sub } from '../../../../ui/components/DataTable.tsx';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { ExportMenu } from '../../../../ui/components/ExportMenu.tsx';
import { Facets } from '../../../../ui/components/Facets.tsx';
import { OpenHead } from '../../../../ui/components/PageHead.tsx';
import { Pager } from '../../../../ui/components/Pager.tsx';
import { Stat, Stats } from '../../../../ui/components/Stat.tsx';
import { FilterBar } from '../../../../ui/forms/FilterBar.tsx';
import { FilterSelect } from '../../../../ui/forms/Select.tsx';
import { ALL_FILES, withQuery } from '../../../../ui/paths.ts';
import { formatCents, formatDate, formatNumber } from '../../../../ui/typography.ts';
import { countryName } from '../../../../web/countries.ts';
import { portalPage, type Reply } from '../../../../web/reply.ts';
import { typedLang, type Visit, words } from '../../../../web/visit.ts';
import { ROLE_WORDS } from '../../messages.ts';
import { choicesOf, countMissions, filterParts, type PartFilter, yearOf } from '../filter.ts';
import { WORDS } from '../messages.ts';
import { PAGE_WORDS } from '../page-messages.ts';
import { centsOf, ownCentsOf } from '../rules/part.ts';
import { latestOf, loadEditions, type PlacedPart } from '../store.ts';
import { quarterOfKey } from '../words.ts';
import { asked, partsAsked, queryOf } from './asked.ts';
import { CostBreakdown } from './CostBreakdown.tsx';
import { Destinations } from './Destinations.tsx';
import { QuarterCosts } from './QuarterCosts.tsx';
import { QuarterList } from './QuarterList.tsx';

/** Rows shown at once; the files hold all. */
const PAGE = 30;

/** What was published of missions: search, totals, plot, map, list, and the quarters. */
export async function missionsPortal(visit: Visit): Promise<Reply> {
  const { tx, org, paths } = visit;
  const w = words.bind(null, visit);
  const filter = asked(visit);
  const { all, shown } = await partsAsked(visit);
  const editions = latestOf(await loadEditions(tx, org.id));
  const here = paths.missions(queryOf(filter));
  return portalPage({
    title: w(PAGE_WORDS.title),
    current: 'missions',
    shared: true,
    description: w(PAGE_WORDS.lead),
    crumbs: [{ label: w(WORDS.home), href: paths.home() }, { label: w(WORDS.missions) }],
    body: (
      <div class="wrap section stack">
        <OpenHead
          title={w(PAGE_WORDS.title)}
          lead={w(PAGE_WORDS.lead)}
          actions={
            editions.length > 0 && (
              <>
                <ExportMenu page={here} files={ALL_FILES} />
                <a href={paths.missionsJson(queryOf(filter))}>JSON</a>
              </>
            )
          }
        />
        {editions.length === 0 ? (
          <EmptyState title={w(PAGE_WORDS.notYet)}>{w(PAGE_WORDS.notYetHelp)}</EmptyState>
        ) : (
          <>
            <Filters visit={visit} filter={filter} all={all} />
            <Totals visit={visit} shown={shown} />
            {shown.length === 0 ? (
              <EmptyState title={w(PAGE_WORDS.none)}>
                {w(PAGE_WORDS.noneHelp)} <a href={paths.missions()}>{w(PAGE_WORDS.all)}</a>
              </EmptyState>
            ) : (
              <>
                <QuarterCosts visit={visit} filter={filter} shown={shown} editions={editions} />
                <CostBreakdown visit={visit} filter={filter} shown={shown} />
                <Destinations visit={visit} shown={shown} />
                <MissionList visit={visit} filter={filter} shown={shown} />
              </>
            )}
            <QuarterList visit={visit} editions={editions} year={filter.year} />
          </>
        )}
      </div>
    ),
  });
}

const Filters = ({ visit, filter, all }: { visit: Visit; filter: PartFilter; all: readonly PlacedPart[] }) => {
  const { org, lang, paths } = visit;
  const w = words.bind(null, visit);
  const query = queryOf(filter);
  const base = paths.missions();
  const { years, holders, roles, countries } = choicesOf(all, org.fiscalStart);
  // Whatever its year: each choice says what it would leave under the other filters.
  const anyYear = filterParts(all, { ...filter, year: undefined, quarter: undefined }, org.fiscalStart);
  const quarters = [...new Set(all.map(({ quarter }) => quarter))].sort().reverse();
  return (
    <>
      <Facets
        label={w(WORDS.year)}
        facets={[
          {
            label: w(PAGE_WORDS.all),
            href: withQuery(base, { ...query, exercice: undefined }),
            count: countMissions(anyYear),
            current: !filter.year,
          },
          ...years.map((year) => ({
            label: year,
            href: withQuery(base, { ...query, exercice: year, trimestre: undefined }),
            count: countMissions(anyYear.filter((one) => yearOf(one, org.fiscalStart) === year)),
            current: filter.year === year,
          })),
        ]}
      />
      <FilterBar
        action={base}
        go={w(PAGE_WORDS.show)}
        search={{ label: w(PAGE_WORDS.search), value: filter.words ?? '' }}
        keep={{ exercice: filter.year }}
      >
        <FilterSelect
          name="trimestre"
          label={w(WORDS.quarter)}
          value={filter.quarter}
          empty={w(PAGE_WORDS.everyQuarter)}
          options={quarters.map((value) => ({ value, label: quarterOfKey(value, org.fiscalStart, lang) }))}
        />
        <FilterSelect
          name="titulaire"
          label={w(PAGE_WORDS.holder)}
          value={filter.holder}
          empty={w(PAGE_WORDS.everyone)}
          options={holders.map((value) => ({ value, label: value }))}
        />
        <FilterSelect
          name="role"
          label={w(PAGE_WORDS.role)}
          value={filter.role}
          empty={w(PAGE_WORDS.everyRole)}
          options={roles.map((value) => ({ value, label: w(ROLE_WORDS[value]) }))}
        />
        <FilterSelect
          name="pays"
          label={w(PAGE_WORDS.country)}
          value={filter.country}
          empty={w(PAGE_WORDS.everywhere)}
          options={countries
            .map((value) => ({ value, label: countryName(value, lang) }))
            .toSorted((a, b) => a.label.localeCompare(b.label, lang))}
        />
      </FilterBar>
    </>
  );
};

const Totals = ({ visit, shown }: { visit: Visit; shown: readonly PlacedPart[] }) => {
  const { lang } = visit;
  const w = words.bind(null, visit);
  return (
    <Stats wide>
      <Stat level={2} label={w(PAGE_WORDS.missions)} value={formatNumber(countMissions(shown), lang)} />
      <Stat
        level={2}
        label={w(PAGE_WORDS.total)}
        value={formatCents(sum(shown.map(({ part }) => centsOf(part))), lang)}
        note={w(PAGE_WORDS.totalHelp)}
      />
      <Stat level={2} label={w(PAGE_WORDS.own)} value={formatCents(sum(shown.map(({ part }) => ownCentsOf(part))), lang)} />
    </Stats>
  );
};

const MissionList = ({ visit, filter, shown }: { visit: Visit; filter: PartFilter; shown: readonly PlacedPart[] }) => {
  const w = words.bind(null, visit);
  const asks = Number(visit.query.get('page'));
  const page = Number.isInteger(asks) && asks > 1 && (asks - 1) * PAGE < shown.length ? asks : 1;
  const from = (page - 1) * PAGE;
  const at = (n: number): string => visit.paths.missions({ ...queryOf(filter), page: n > 1 ? n : undefined });
  return (
    <section class="stack">
      <h2>{w(PAGE_WORDS.list)}</h2>
      <DataTable
        caption={w(PAGE_WORDS.list)}
        hideCaption
        compact
        rows={shown.slice(from, from + PAGE)}
        rowKey={({ part, quarter }) => `${part.mission} ${quarter}`}
        columns={columns(visit)}
      />
      <Pager previous={from > 0 ? at(page - 1) : undefined} next={from + PAGE < shown.length ? at(page + 1) : undefined} />
      <p class="help">{w(PAGE_WORDS.consolidatedHelp)}</p>
    </section>
  );
};

function columns(visit: Visit): readonly Column<PlacedPart>[] {
  const { lang, org, paths } = visit;
  const w = words.bind(null, visit);
  return [
    {
      id: 'dates',
      label: w(PAGE_WORDS.dates),
      cell: ({ part: { from, until } }) =>
        `${formatDate(from, lang, 'short')}${from === until ? '' : ` – ${formatDate(until, lang, 'short')}`}`,
    },
    {
      id: 'purpose',
      label: w(PAGE_WORDS.purpose),
      head: true,
      cell: ({ part }) => (
        <>
          <a href={paths.mission(part.mission)} lang={typedLang(visit)}>
            {part.purpose}
          </a>
          <Sub>{part.number}</Sub>
        </>
      ),
    },
    {
      id: 'holder',
      label: w(PAGE_WORDS.holder),
      cell: ({ part }) => (
        <div>
          {part.principals.map(({ name, office }) => (
            <div key={name}>
              {name}
              <Sub lang={typedLang(visit)}>{office}</Sub>
            </div>
          ))}
        </div>
      ),
    },
    {
      id: 'cities',
      label: w(PAGE_WORDS.map),
      cell: ({ part }) => part.stops.map(({ city, country }) => `${city} (${countryName(country, lang)})`).join(', '),
    },
    {
      id: 'quarter',
      label: w(WORDS.quarter),
      cell: ({ quarter, edition }) => (
        <div>
          <a href={paths.missionQuarter(quarter)}>{quarterOfKey(quarter, org.fiscalStart, lang)}</a>
          {edition > 1 && <Sub>{`${w(WORDS.edition)} ${edition}`}</Sub>}
        </div>
      ),
    },
    { id: 'part', label: w(PAGE_WORDS.part), end: true, nowrap: true, cell: ({ part }) => formatCents(centsOf(part), lang) },
    { id: 'whole', label: w(PAGE_WORDS.consolidated), end: true, nowrap: true, cell: ({ part }) => formatCents(part.consolidated, lang) },
  ];
}
