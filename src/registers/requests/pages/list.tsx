import { TermChip } from '../../../clocks/ClockParts.tsx';
import { mostUrgent, readClocks, type ShownRun } from '../../../clocks/read.ts';
import { memberNames } from '../../../identity/members.ts';
import type { Bilingual } from '../../../kernel/bilingual.ts';
import { isDay } from '../../../kernel/day.ts';
import { isId } from '../../../kernel/ids.ts';
import { ButtonLink } from '../../../ui/components/Button.tsx';
import { type Column, DataTable, Sub } from '../../../ui/components/DataTable.tsx';
import { EmptyState } from '../../../ui/components/EmptyState.tsx';
import { Facets } from '../../../ui/components/Facets.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { Pager } from '../../../ui/components/Pager.tsx';
import { StateChip } from '../../../ui/components/Tag.tsx';
import { Day } from '../../../ui/components/When.tsx';
import { FilterBar } from '../../../ui/forms/FilterBar.tsx';
import { FilterSelect } from '../../../ui/forms/Select.tsx';
import { deskPage, type Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { mayRecord } from '../actions.ts';
import { DESK_WORDS as WORDS } from '../messages/desk.ts';
import { CHANNEL_WORDS, STATE_WORDS } from '../messages.ts';
import { mayReadComplaints } from '../policy.ts';
import { CATEGORY_LISTS, CHANNELS, type Kind, OPEN_STATES, STATES, type State } from '../rules.ts';
import { loadCategories } from '../store/categories.ts';
import { type ListedRequest, type ListFilter, listRequests } from '../store/list.ts';

const PAGE = 50;

export const TONES = {
  received: 'open',
  incomplete: 'warn',
  complete: 'open',
  assigned: 'open',
  answered: 'ok',
  closed: 'neutral',
  merged: 'neutral',
  transferred: 'neutral',
  withdrawn: 'neutral',
  spam: 'neutral',
} as const satisfies Record<State, string>;

/** The filters of the address; what makes no sense there is left out. Whoever may not read complaints cannot ask for them. */
export function asked({ query, actor }: Visit): ListFilter & { readonly view: string } {
  const [day, id] = query.get('avant').split('_');
  const kind: Kind = query.get('nature') === 'plaintes' && mayReadComplaints(actor) ? 'complaint' : 'request';
  const view = ['miennes', 'libres', 'toutes'].find((one) => one === query.get('vue')) ?? '';
  const state = STATES.find((one) => one === query.get('etat'));
  return {
    kind,
    view,
    states: state ? [state] : view === 'toutes' ? [] : OPEN_STATES,
    category: query.get('categorie').slice(0, 60) || undefined,
    channel: CHANNELS.find((channel) => channel === query.get('voie')),
    assignee: view === 'miennes' ? (actor.account ?? undefined) : undefined,
    free: view === 'libres',
    before: isDay(day) && isId(id) ? { day, id } : undefined,
  };
}

export const StateOf = ({ visit, state }: { visit: Visit; state: State }) => (
  <StateChip tone={TONES[state]}>{words(visit, STATE_WORDS[state])}</StateChip>
);

interface Names {
  readonly clocks: ReadonlyMap<string, readonly ShownRun[]>;
  readonly people: ReadonlyMap<string, string>;
  readonly categories: ReadonlyMap<string, Bilingual>;
}

function columns(visit: Visit, { people, categories, clocks }: Names): readonly Column<ListedRequest>[] {
  const w = words.bind(null, visit);
  return [
    { id: 'date', label: w(WORDS.received), nowrap: true, cell: (row) => <Day iso={row.onDay} short /> },
    {
      id: 'title',
      label: w(WORDS.subject),
      head: true,
      cell: (row) => (
        <>
          <a href={visit.paths.deskRecord('requests', row.id)}>{row.title}</a>
          <Sub>{w(categories.get(row.category) ?? WORDS.unsorted)}</Sub>
        </>
      ),
    },
    {
      id: 'person',
      label: w(WORDS.person),
      cell: (row) => (
        <>
          {row.name || w(WORDS.nobody)}
          <Sub>{w(CHANNEL_WORDS[row.channel])}</Sub>
        </>
      ),
    },
    { id: 'responsible', label: w(WORDS.responsible), cell: (row) => (row.assignee ? (people.get(row.assignee) ?? '–') : '–') },
    {
      id: 'term',
      label: w(WORDS.term),
      nowrap: true,
      cell: (row) => {
        const run = mostUrgent(clocks.get(row.id) ?? []);
        return run ? <TermChip run={run} lang={visit.lang} /> : '–';
      },
    },
    { id: 'state', label: w(WORDS.state), cell: (row) => <StateOf visit={visit} state={row.state} /> },
    { id: 'number', label: w(WORDS.number), end: true, nowrap: true, cell: (row) => <span class="num">{row.number}</span> },
  ];
}

export async function requestsDesk(visit: Visit): Promise<Reply> {
  const { tx, org, paths, actor } = visit;
  const w = words.bind(null, visit);
  const filter = asked(visit);
  const rows = await listRequests(tx, org.id, filter, PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const ids = shown.map(({ id }) => id);
  const names = {
    people: await memberNames(tx),
    categories: await loadCategories(tx, org.id, CATEGORY_LISTS[filter.kind]),
    clocks: await readClocks(tx, org.id, ids, visit.now),
  };
  const last = shown.at(-1);
  const nature = filter.kind === 'complaint' ? 'plaintes' : undefined;
  const here = { nature, vue: filter.view, categorie: filter.category, voie: filter.channel, etat: visit.query.get('etat') };
  const at = (query: Readonly<Record<string, string | undefined>>) => paths.deskRegister('requests', { ...here, ...query });
  const title = w(filter.kind === 'complaint' ? WORDS.complaints : WORDS.requests);
  const views = [
    ['', WORDS.open],
    ['miennes', WORDS.mine],
    ['libres', WORDS.free],
    ['toutes', WORDS.all],
  ] as const;
  return deskPage({
    title,
    current: 'requests',
    body: (
      <>
        <PageHead
          title={title}
          actions={
            mayRecord(visit) && (
              <ButtonLink href={paths.deskNew('requests', { nature })} icon="plus" creates small>
                {w(WORDS.record)}
              </ButtonLink>
            )
          }
        />
        {mayReadComplaints(actor) && (
          <Facets
            label={w(WORDS.kind)}
            facets={[
              { label: w(WORDS.requests), href: paths.deskRegister('requests'), current: filter.kind === 'request' },
              {
                label: w(WORDS.complaints),
                href: paths.deskRegister('requests', { nature: 'plaintes' }),
                current: filter.kind === 'complaint',
              },
            ]}
          />
        )}
        <Facets
          label={w(WORDS.state)}
          facets={views.map(([view, label]) => ({
            label: w(label),
            href: at({ vue: view, etat: undefined }),
            current: filter.view === view,
          }))}
        />
        <FilterBar action={paths.deskRegister('requests')} go={w(WORDS.filter)} keep={{ nature, vue: filter.view }}>
          <FilterSelect
            name="categorie"
            label={w(WORDS.category)}
            value={filter.category}
            empty={w(WORDS.all)}
            options={[...names.categories].map(([value, label]) => ({ value, label: w(label) }))}
          />
          <FilterSelect
            name="voie"
            label={w(WORDS.channel)}
            value={filter.channel}
            empty={w(WORDS.all)}
            options={CHANNELS.map((value) => ({ value, label: w(CHANNEL_WORDS[value]) }))}
          />
          <FilterSelect
            name="etat"
            label={w(WORDS.state)}
            value={here.etat}
            empty={w(WORDS.all)}
            options={STATES.map((value) => ({ value, label: w(STATE_WORDS[value]) }))}
          />
        </FilterBar>
        {shown.length === 0 ? (
          <EmptyState title={w(WORDS.none)}>{w(WORDS.noneYet)}</EmptyState>
        ) : (
          <DataTable caption={title} hideCaption sticky compact rows={shown} rowKey={(row) => row.id} columns={columns(visit, names)} />
        )}
        <Pager
          next={rows.length > PAGE && last ? at({ avant: `${last.onDay}_${last.id}` }) : undefined}
          previous={filter.before ? at({}) : undefined}
        />
      </>
    ),
  });
}
