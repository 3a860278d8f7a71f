import { countIn, hereOfWanted, keptFor, wantedOf } from '../../../records/listing.ts';
import { BestOnly, NothingListed, YearSelect } from '../../../records/pages/ListParts.tsx';
import { LIST_WORDS, VISIBILITY_TAGS } from '../../../records/pages/messages.ts';
import { ButtonLink } from '../../../ui/components/Button.tsx';
import { type Column, DataTable, Sub } from '../../../ui/components/DataTable.tsx';
import { ExportMenu } from '../../../ui/components/ExportMenu.tsx';
import { Facets } from '../../../ui/components/Facets.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { Pager } from '../../../ui/components/Pager.tsx';
import { StateChip, Tag } from '../../../ui/components/Tag.tsx';
import { Day } from '../../../ui/components/When.tsx';
import { FilterBar } from '../../../ui/forms/FilterBar.tsx';
import { FilterSelect } from '../../../ui/forms/Select.tsx';
import { ALL_FILES, withQuery } from '../../../ui/paths.ts';
import { formatCents, formatList } from '../../../ui/typography.ts';
import { countryOptions, isCountry } from '../../../web/countries.ts';
import { dayBefore, placeOf } from '../../../web/list-place.ts';
import { deskPage, type Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { ROLE_WORDS, STATE_WORDS, WORDS } from '../messages.ts';
import { mayRecord } from '../policy.ts';
import { WORDS as PUBLICATION } from '../publication/messages.ts';
import { PRINCIPALS, type Principal } from '../rules/mission.ts';
import { STATES, type State } from '../rules/states.ts';
import { countByState, type ListedMission, type ListFilter, listMissions } from '../store-list.ts';

const PAGE = 50;

const TONES = {
  draft: 'neutral',
  authorised: 'open',
  underWay: 'open',
  completed: 'warn',
  published: 'ok',
  cancelled: 'neutral',
} as const satisfies Record<State, string>;
export const StateOf = ({ visit, state }: { visit: Visit; state: State }) => (
  <StateChip tone={TONES[state]}>{words(visit, STATE_WORDS[state])}</StateChip>
);

/** The filters of the address; what makes no sense there is left out. */
export function asked(visit: Visit): ListFilter {
  const { query } = visit;
  const country = query.get('pays');
  return {
    state: STATES.find((one) => one === query.get('etat')),
    holder: PRINCIPALS.find((one): one is Principal => one === query.get('titulaire')),
    country: isCountry(country) ? country : undefined,
    before: dayBefore(visit) ?? undefined,
  };
}

function columns(visit: Visit): readonly Column<ListedMission>[] {
  const { lang, paths } = visit;
  const w = words.bind(null, visit);
  return [
    { id: 'from', label: w(WORDS.from), nowrap: true, cell: (row) => <Day iso={row.onDay} short /> },
    { id: 'until', label: w(WORDS.until), nowrap: true, class: 'at-wide', cell: (row) => <Day iso={row.untilDay} short /> },
    {
      id: 'title',
      label: w(WORDS.mission),
      head: true,
      cell: (row) => (
        <>
          <a href={paths.deskRecord('missions', row.id)}>{row.title}</a>
          <Sub>
            {formatList(row.holders, lang) || '–'}
            {row.audience !== 'org' && (
              <>
                {' '}
                <Tag icon={row.audience === 'public' ? undefined : 'lock'}>
                  {w(VISIBILITY_TAGS[row.audience === 'public' ? 'public' : row.audience.startsWith('unit') ? 'unit' : 'named'])}
                </Tag>
              </>
            )}
          </Sub>
        </>
      ),
    },
    { id: 'cities', label: w(WORDS.cities), cell: (row) => row.cities.join(', ') || '–' },
    {
      id: 'estimate',
      label: w(WORDS.estimated),
      end: true,
      nowrap: true,
      class: 'at-wide',
      cell: (row) => formatCents(row.estimate, lang),
    },
    {
      id: 'actual',
      label: w(WORDS.consolidated),
      end: true,
      nowrap: true,
      cell: (row) => (row.actual === 0 ? '–' : formatCents(row.actual, lang)),
    },
    { id: 'state', label: w(WORDS.state), cell: (row) => <StateOf visit={visit} state={row.state} /> },
    { id: 'number', label: w(WORDS.number), end: true, nowrap: true, cell: (row) => <span class="num">{row.number}</span> },
  ];
}

export async function missionsDesk(visit: Visit): Promise<Reply> {
  const { tx, org, paths, lang } = visit;
  const w = words.bind(null, visit);
  const wanted = wantedOf(visit);
  const filter = { ...asked(visit), ...(await keptFor(visit, 'missions')) };
  const base = paths.deskRegister('missions');
  const here = { ...hereOfWanted(wanted), etat: filter.state, titulaire: filter.holder, pays: filter.country };
  const rows = await listMissions(tx, org.id, filter, PAGE + 1);
  const counts = await countByState(tx, org.id, filter);
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  const facets = [
    { label: w(WORDS.all), href: withQuery(base, { ...here, etat: undefined }), current: !filter.state, count: countIn(counts) },
    ...STATES.map((one) => ({
      label: w(STATE_WORDS[one]),
      href: withQuery(base, { ...here, etat: one }),
      current: filter.state === one,
      count: countIn(counts, one),
    })),
  ];
  const views = await visit.slots.savedViews(visit);
  return deskPage({
    title: w(WORDS.missions),
    current: 'missions',
    body: (
      <>
        <PageHead
          title={w(WORDS.missions)}
          intro={w(WORDS.intro)}
          actions={
            <>
              <ExportMenu page={withQuery(base, here)} files={ALL_FILES} />
              <ButtonLink href={paths.deskMissionQuarters()} small>
                {w(PUBLICATION.publication)}
              </ButtonLink>
              {mayRecord(visit.actor) && (
                <ButtonLink href={paths.deskNew('missions')} icon="plus" creates small>
                  {w(WORDS.open)}
                </ButtonLink>
              )}
            </>
          }
        />
        {views}
        <Facets label={w(WORDS.state)} facets={facets} exact />
        <FilterBar
          action={base}
          search={{ label: w(LIST_WORDS.search), value: wanted.q }}
          go={w(WORDS.filter)}
          keep={{ etat: filter.state }}
        >
          <YearSelect visit={visit} wanted={wanted} />
          <FilterSelect
            name="titulaire"
            label={w(WORDS.holder)}
            value={filter.holder}
            empty={w(WORDS.allRoles)}
            options={PRINCIPALS.map((value) => ({ value, label: w(ROLE_WORDS[value]) }))}
          />
          <FilterSelect
            name="pays"
            label={w(WORDS.country)}
            value={filter.country}
            empty={w(WORDS.allRoles)}
            options={countryOptions(lang)}
          />
        </FilterBar>
        {shown.length === 0 ? (
          <NothingListed
            visit={visit}
            title={w(WORDS.none)}
            help={w(WORDS.noneYet)}
            all={base}
            filtered={Object.values(here).some(Boolean)}
            create={
              mayRecord(visit.actor) && (
                <ButtonLink href={paths.deskNew('missions')} icon="plus" small>
                  {w(WORDS.open)}
                </ButtonLink>
              )
            }
          />
        ) : (
          <DataTable
            caption={w(WORDS.missions)}
            hideCaption
            sticky
            compact
            rows={shown}
            rowKey={(row) => row.id}
            columns={columns(visit)}
          />
        )}
        <BestOnly visit={visit} ids={filter.ids} />
        <Pager
          next={rows.length > PAGE && last ? withQuery(base, { ...here, avant: placeOf(last.onDay, last.id) }) : undefined}
          previous={filter.before ? withQuery(base, here) : undefined}
        />
      </>
    ),
  });
}
