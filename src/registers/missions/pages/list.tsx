import { keptFor, wantedOf } from '../../../records/listing.ts';
import { VISIBILITY_TAGS } from '../../../records/pages/messages.ts';
import { LIST_PAGE, registerList } from '../../../records/pages/RegisterList.tsx';
import { ButtonLink } from '../../../ui/components/Button.tsx';
import { type Column, Sub } from '../../../ui/components/DataTable.tsx';
import { StateChip, Tag } from '../../../ui/components/Tag.tsx';
import { Day } from '../../../ui/components/When.tsx';
import { FilterSelect } from '../../../ui/forms/Select.tsx';
import { formatCents, formatList } from '../../../ui/typography.ts';
import { countryOptions, isCountry } from '../../../web/countries.ts';
import { dayBefore } from '../../../web/list-place.ts';
import type { Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { ROLE_WORDS, STATE_WORDS, WORDS } from '../messages.ts';
import { mayRecord } from '../policy.ts';
import { WORDS as PUBLICATION } from '../publication/messages.ts';
import { PRINCIPALS, type Principal } from '../rules/mission.ts';
import { STATES, type State } from '../rules/states.ts';
import { countByState, type ListedMission, type ListFilter, listMissions } from '../store-list.ts';

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

/** The register, as the desk sees it. */
export async function missionsDesk(visit: Visit): Promise<Reply> {
  const { tx, org, paths, lang } = visit;
  const w = words.bind(null, visit);
  const filter = { ...asked(visit), ...(await keptFor(visit, 'missions')) };
  return registerList(visit, {
    register: 'missions',
    current: 'missions',
    title: w(WORDS.missions),
    intro: w(WORDS.intro),
    wanted: wantedOf(visit),
    own: { etat: filter.state, titulaire: filter.holder, pays: filter.country },
    facets: {
      param: 'etat',
      label: w(WORDS.state),
      all: w(WORDS.all),
      options: STATES.map((value) => ({ value, label: w(STATE_WORDS[value]) })),
      counts: await countByState(tx, org.id, filter),
    },
    filters: (
      <>
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
      </>
    ),
    go: w(WORDS.filter),
    rows: await listMissions(tx, org.id, filter, LIST_PAGE + 1),
    dayOf: ({ onDay }) => onDay,
    columns: columns(visit),
    ids: filter.ids,
    further: filter.before !== undefined,
    create: mayRecord(visit.actor) ? w(WORDS.open) : null,
    actions: (
      <ButtonLink href={paths.deskMissionQuarters()} small>
        {w(PUBLICATION.publication)}
      </ButtonLink>
    ),
    none: { title: w(WORDS.none), help: w(WORDS.noneYet) },
  });
}
