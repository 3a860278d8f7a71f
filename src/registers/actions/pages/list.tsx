import { isId } from '../../../kernel/ids.ts';
import { countIn, hereOfWanted, keptFor, wantedOf } from '../../../records/listing.ts';
import { keptColumns, ListDisplay } from '../../../records/pages/ListDisplay.tsx';
import { BestOnly, NothingListed, YearSelect } from '../../../records/pages/ListParts.tsx';
import { VISIBILITY_TAGS } from '../../../records/pages/messages.ts';
import { loadVocabulary, wordOf } from '../../../records/vocabulary.ts';
import { ButtonLink } from '../../../ui/components/Button.tsx';
import { type Column, DataTable, Sub } from '../../../ui/components/DataTable.tsx';
import { ExportMenu } from '../../../ui/components/ExportMenu.tsx';
import { Facets } from '../../../ui/components/Facets.tsx';
import { OpenHead, PageHead } from '../../../ui/components/PageHead.tsx';
import { Pager } from '../../../ui/components/Pager.tsx';
import { StateChip, Tag } from '../../../ui/components/Tag.tsx';
import { Day } from '../../../ui/components/When.tsx';
import { Written } from '../../../ui/components/Written.tsx';
import { FilterBar } from '../../../ui/forms/FilterBar.tsx';
import { FilterSelect } from '../../../ui/forms/Select.tsx';
import { ALL_FILES, withQuery } from '../../../ui/paths.ts';
import { countryName } from '../../../web/countries.ts';
import { dayBefore, placeOf } from '../../../web/list-place.ts';
import { deskPage, portalPage, type Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import type { ActionNames } from '../columns.ts';
import { KIND_WORDS, STATE_WORDS, STREAM_WORDS, WORDS } from '../messages.ts';
import { mayRecord } from '../policy.ts';
import { KINDS, type Kind, STATES, type State } from '../rules.ts';
import { postNames } from '../store.ts';
import { countActions, type ListedAction, type ListFilter, listActions } from '../store-list.ts';

const PAGE = 50;
const isKind = (text: string): text is Kind => (KINDS as readonly string[]).includes(text);
const isState = (text: string): text is State => (STATES as readonly string[]).includes(text);

interface Asked {
  readonly kind: Kind | undefined;
  readonly state: State | undefined;
  readonly post: string | undefined;
  readonly filter: ListFilter;
}

/** The filters of the address; what makes no sense there is left out. */
export function asked(visit: Visit): Asked {
  const { query } = visit;
  const kind = isKind(query.get('genre')) ? (query.get('genre') as Kind) : undefined;
  const state = isState(query.get('etat')) ? (query.get('etat') as State) : undefined;
  const post = isId(query.get('poste')) ? query.get('poste') : undefined;
  return { kind, state, post, filter: { kind, state, post, before: dayBefore(visit) ?? undefined } };
}

const TONES = { planned: 'open', held: 'ok', cancelled: 'neutral' } as const satisfies Record<State, string>;
export const StateOf = ({ visit, state }: { visit: Visit; state: string }) =>
  isState(state) ? <StateChip tone={TONES[state]}>{words(visit, STATE_WORDS[state])}</StateChip> : null;

export async function namesOf({ tx, org, lang }: Visit): Promise<ActionNames> {
  const posts = await postNames(tx, org.id);
  return {
    lang,
    posts: new Map(posts.map((post) => [post.id, lang === 'fr' ? post.nameFr : post.nameEn])),
    vocabulary: await loadVocabulary(tx, org.id),
  };
}

function columns(
  visit: Visit,
  { posts, vocabulary }: ActionNames,
  href: (id: string) => string,
  inside: boolean,
): readonly Column<ListedAction>[] {
  const { lang } = visit;
  const w = words.bind(null, visit);
  return [
    { id: 'on', label: w(WORDS.date), nowrap: true, cell: (row) => <Day iso={row.onDay} short /> },
    {
      id: 'title',
      label: w(WORDS.action),
      head: true,
      cell: (row) => (
        <>
          <Written href={href(row.id)}>{row.title}</Written>
          <Sub>
            {w(KIND_WORDS[row.kind])} · {w(STREAM_WORDS[row.stream])}
            {inside && row.audience !== 'org' && (
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
    // Who has no post abroad does everything from the head office.
    ...(posts.size > 0
      ? [{ id: 'post', label: w(WORDS.post), cell: (row: ListedAction) => (row.post ? (posts.get(row.post) ?? '–') : w(WORDS.headOffice)) }]
      : []),
    { id: 'countries', label: w(WORDS.country), cell: (row) => row.countries.map((code) => countryName(code, lang)).join(', ') || '–' },
    {
      id: 'sectors',
      label: w(WORDS.sector),
      class: 'at-wide',
      cell: (row) => row.sectors.map((code) => w(wordOf(vocabulary, 'sector', code))).join(', ') || '–',
    },
    ...(inside ? [{ id: 'state', label: w(WORDS.state), cell: (row: ListedAction) => <StateOf visit={visit} state={row.state} /> }] : []),
    { id: 'number', label: w(WORDS.number), end: true, nowrap: true, cell: (row) => <span class="num">{row.number}</span> },
  ];
}

/** The filters in force, for an address; the page shown is left out. */
function hereOf(visit: Visit, inside: boolean) {
  const { kind, state, post } = asked(visit);
  return { ...hereOfWanted(wantedOf(visit)), genre: kind, etat: inside ? state : undefined, poste: post };
}

async function list(visit: Visit, base: string, href: (id: string) => string, inside: boolean, fixed: Partial<ListFilter> = {}) {
  const { tx, org } = visit;
  const { kind, state, post, filter } = asked(visit);
  const wanted = wantedOf(visit);
  const kept = { ...filter, ...fixed, ...(await keptFor(visit, 'actions')) };
  const rows = await listActions(tx, org.id, kept, PAGE + 1);
  const counts = await countActions(tx, org.id, kept);
  const names = await namesOf(visit);
  const w = words.bind(null, visit);
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  const all = columns(visit, names, href, inside);
  const here = hereOf(visit, inside);
  const facets = [
    { label: w(WORDS.all), href: withQuery(base, { ...here, genre: undefined }), current: !kind, count: countIn(counts) },
    ...KINDS.map((one) => ({
      label: w(KIND_WORDS[one]),
      href: withQuery(base, { ...here, genre: one }),
      current: kind === one,
      count: countIn(counts, one),
    })),
  ];
  return (
    <>
      <Facets label={w(WORDS.kind)} facets={facets} exact />
      <FilterBar action={base} search={{ label: w(WORDS.search), value: wanted.q }} go={w(WORDS.filter)} keep={{ genre: kind }}>
        <YearSelect visit={visit} wanted={wanted} />
        <FilterSelect
          name="poste"
          label={w(WORDS.post)}
          value={post}
          empty={w(WORDS.allPosts)}
          options={[...names.posts].map(([value, label]) => ({ value, label }))}
        />
        {inside && (
          <FilterSelect
            name="etat"
            label={w(WORDS.state)}
            value={state}
            empty={w(WORDS.allStates)}
            options={STATES.map((value) => ({ value, label: w(STATE_WORDS[value]) }))}
          />
        )}
        {inside && <ListDisplay visit={visit} wanted={wanted} columns={all} />}
      </FilterBar>
      {shown.length === 0 ? (
        <NothingListed
          visit={visit}
          title={w(WORDS.none)}
          help={w(WORDS.noneYet)}
          all={base}
          filtered={Object.values(here).some(Boolean)}
          create={
            inside &&
            mayRecord(visit.actor) && (
              <ButtonLink href={visit.paths.deskNew('actions')} icon="plus" small>
                {w(WORDS.record)}
              </ButtonLink>
            )
          }
        />
      ) : (
        <DataTable
          caption={w(WORDS.actions)}
          hideCaption
          sticky
          compact
          rows={shown}
          rowKey={(row) => row.id}
          columns={keptColumns(all, wanted)}
        />
      )}
      <BestOnly visit={visit} ids={kept.ids} />
      <Pager
        next={rows.length > PAGE && last ? withQuery(base, { ...here, avant: placeOf(last.onDay, last.id) }) : undefined}
        previous={filter.before ? withQuery(base, here) : undefined}
      />
    </>
  );
}

export async function actionsDesk(visit: Visit): Promise<Reply> {
  const { paths } = visit;
  const title = words(visit, WORDS.actions);
  const table = await list(visit, paths.deskRegister('actions'), (id) => paths.deskRecord('actions', id), true);
  const views = await visit.slots.savedViews(visit);
  return deskPage({
    title,
    current: 'actions',
    body: (
      <>
        <PageHead
          title={title}
          actions={
            <>
              <ExportMenu page={withQuery(paths.deskRegister('actions'), hereOf(visit, true))} files={ALL_FILES} />
              {mayRecord(visit.actor) && (
                <ButtonLink href={paths.deskNew('actions')} icon="plus" creates small>
                  {words(visit, WORDS.record)}
                </ButtonLink>
              )}
            </>
          }
        />
        {views}
        {table}
      </>
    ),
  });
}

/** The public register: what was held and is published. */
export async function actionsPortal(visit: Visit): Promise<Reply> {
  const { paths } = visit;
  const title = words(visit, WORDS.actions);
  const table = await list(visit, paths.actions(), (id) => paths.action(id), false, { state: 'held' });
  return portalPage({
    title,
    current: 'actions',
    shared: true,
    description: words(visit, WORDS.publicIntro),
    crumbs: [{ label: words(visit, { fr: 'Accueil', en: 'Home' }), href: paths.home() }, { label: title }],
    body: (
      <div class="wrap section stack">
        <OpenHead
          title={title}
          lead={words(visit, WORDS.publicIntro)}
          actions={<ExportMenu page={paths.actions(hereOf(visit, false))} files={ALL_FILES} />}
        />
        {table}
      </div>
    ),
  });
}
