import { bestOf, hereOfWanted, keptFor, PAGE, pageByDay, wantedOf } from '../../../records/listing.ts';
import { VISIBILITY_TAGS } from '../../../records/pages/messages.ts';
import { registerPage } from '../../../records/pages/register-page.tsx';
import { ButtonLink } from '../../../ui/components/Button.tsx';
import { type Column, Sub } from '../../../ui/components/DataTable.tsx';
import { StateChip, Tag } from '../../../ui/components/Tag.tsx';
import { Day } from '../../../ui/components/When.tsx';
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

export async function missionsDesk(visit: Visit): Promise<Reply> {
  const { tx, org, paths, lang } = visit;
  const w = words.bind(null, visit);
  const wanted = wantedOf(visit);
  const filter = { ...asked(visit), ...(await keptFor(visit, 'missions')) };
  const { state, holder, country } = filter;
  const rows = await listMissions(tx, org.id, filter, PAGE + 1);
  const holders = PRINCIPALS.map((value) => ({ value, label: w(ROLE_WORDS[value]) }));
  return registerPage({
    visit,
    base: paths.deskRegister('missions'),
    title: w(WORDS.missions),
    current: 'missions',
    intro: w(WORDS.intro),
    actions: (
      <ButtonLink href={paths.deskMissionQuarters()} small>
        {w(PUBLICATION.publication)}
      </ButtonLink>
    ),
    create: mayRecord(visit.actor) && { href: paths.deskNew('missions'), label: w(WORDS.open) },
    wanted,
    here: { ...hereOfWanted(wanted), etat: state, titulaire: holder, pays: country },
    by: {
      param: 'etat',
      label: w(WORDS.state),
      value: state,
      all: w(WORDS.all),
      options: STATES.map((value) => ({ value, label: w(STATE_WORDS[value]) })),
      counts: await countByState(tx, org.id, filter),
    },
    choices: [
      { param: 'titulaire', label: w(WORDS.holder), value: holder, all: w(WORDS.allRoles), options: holders },
      { param: 'pays', label: w(WORDS.country), value: country, all: w(WORDS.allRoles), options: countryOptions(lang) },
    ],
    columns: columns(visit),
    page: pageByDay(visit, rows, ({ onDay }) => onDay),
    display: 'byDay',
    best: bestOf(filter.ids),
    none: { title: w(WORDS.none), help: w(WORDS.noneYet) },
  });
}
