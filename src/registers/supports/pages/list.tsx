import { isId } from '../../../kernel/ids.ts';
import { countIn, hereOfWanted, keptFor, wantedOf } from '../../../records/listing.ts';
import { keptColumns, ListDisplay } from '../../../records/pages/ListDisplay.tsx';
import { BestOnly, NothingListed, YearSelect } from '../../../records/pages/ListParts.tsx';
import { LIST_WORDS, VISIBILITY_TAGS } from '../../../records/pages/messages.ts';
import { loadVocabulary, wordOf } from '../../../records/vocabulary.ts';
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
import { ALL_FILES } from '../../../ui/paths.ts';
import { dayBefore, placeOf } from '../../../web/list-place.ts';
import { deskPage, type Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import type { SupportNames } from '../columns.ts';
import { PARTY_KIND_WORDS, STATE_WORDS, WORDS } from '../messages.ts';
import { mayRecord } from '../policy.ts';
import { PARTY_KINDS, STATES, type State } from '../rules.ts';
import { postNames } from '../store.ts';
import { countByPartyKind, type ListedSupport, type ListFilter, listSupports } from '../store-list.ts';

const PAGE = 50;

/** The filters of the address; what makes no sense there is left out. */
export function asked(visit: Visit): ListFilter {
  const { query } = visit;
  return {
    partyKind: PARTY_KINDS.find((kind) => kind === query.get('genre')),
    state: STATES.find((state) => state === query.get('etat')),
    service: query.get('service').slice(0, 60) || undefined,
    post: isId(query.get('poste')) ? query.get('poste') : undefined,
    before: dayBefore(visit) ?? undefined,
  };
}

export const namesOf = async ({ tx, org, lang }: Visit): Promise<SupportNames> => ({
  lang,
  vocabulary: await loadVocabulary(tx, org.id),
  posts: new Map((await postNames(tx, org.id)).map(({ id, nameFr, nameEn }) => [id, lang === 'fr' ? nameFr : nameEn])),
});

const TONES = { given: 'ok', cancelled: 'neutral' } as const satisfies Record<State, string>;
export const StateOf = ({ visit, state }: { visit: Visit; state: string }) => {
  const known = STATES.find((one) => one === state);
  return known ? <StateChip tone={TONES[known]}>{words(visit, STATE_WORDS[known])}</StateChip> : null;
};

/** Who may read, when that is not everybody in the organisation. */
export const LockTag = ({ visit, visibility }: { visit: Visit; visibility: string }) =>
  visibility === 'unit' || visibility === 'named' ? <Tag icon="lock">{words(visit, VISIBILITY_TAGS[visibility])}</Tag> : null;

/** The recipient by name, or the word that says the visitor may not know. */
export const PartyName = ({ visit, id, name }: { visit: Visit; id: string; name: string | null }) =>
  name === null ? <Tag icon="lock">{words(visit, WORDS.hidden)}</Tag> : <a href={visit.paths.deskRecord('contacts', id)}>{name}</a>;

function columns(visit: Visit, { posts, vocabulary }: SupportNames): readonly Column<ListedSupport>[] {
  const w = words.bind(null, visit);
  return [
    { id: 'on', label: w(WORDS.date), nowrap: true, cell: (row) => <Day iso={row.onDay} short /> },
    {
      id: 'title',
      label: w(WORDS.support),
      head: true,
      cell: (row) => (
        <>
          <a href={visit.paths.deskRecord('supports', row.id)}>{row.title}</a>
          <Sub>
            {w(wordOf(vocabulary, 'supportService', row.service))} <LockTag visit={visit} visibility={row.visibility} />
          </Sub>
        </>
      ),
    },
    {
      id: 'party',
      label: w(WORDS.party),
      cell: (row) => (
        <>
          <PartyName visit={visit} id={row.party} name={row.partyName} />
          <Sub>{w(PARTY_KIND_WORDS[row.partyKind])}</Sub>
        </>
      ),
    },
    // Who has no post abroad does everything from the head office.
    ...(posts.size > 0
      ? [
          {
            id: 'post',
            label: w(WORDS.post),
            cell: (row: ListedSupport) => (row.post ? (posts.get(row.post) ?? '–') : w(WORDS.headOffice)),
          },
        ]
      : []),
    {
      id: 'sectors',
      label: w(WORDS.sector),
      class: 'at-wide',
      cell: (row) => row.sectors.map((code) => w(wordOf(vocabulary, 'sector', code))).join(', ') || '–',
    },
    { id: 'state', label: w(WORDS.state), cell: (row) => <StateOf visit={visit} state={row.state} /> },
    { id: 'number', label: w(WORDS.number), end: true, nowrap: true, cell: (row) => <span class="num">{row.number}</span> },
  ];
}

export async function supportsDesk(visit: Visit): Promise<Reply> {
  const { tx, org, paths } = visit;
  const w = words.bind(null, visit);
  const wanted = wantedOf(visit);
  const filter = { ...asked(visit), ...(await keptFor(visit, 'supports')) };
  const rows = await listSupports(tx, org.id, filter, PAGE + 1);
  const counts = await countByPartyKind(tx, org.id, filter);
  const names = await namesOf(visit);
  const { posts, vocabulary } = names;
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  const all = columns(visit, names);
  const here = { ...hereOfWanted(wanted), genre: filter.partyKind, etat: filter.state, service: filter.service, poste: filter.post };
  const at = (query: Readonly<Record<string, string | undefined>>) => paths.deskRegister('supports', { ...here, ...query });
  const views = await visit.slots.savedViews(visit);
  return deskPage({
    title: w(WORDS.supports),
    current: 'supports',
    body: (
      <>
        <PageHead
          title={w(WORDS.supports)}
          actions={
            <>
              <ExportMenu page={at({})} files={ALL_FILES} />
              {mayRecord(visit.actor) && (
                <ButtonLink href={paths.deskNew('supports')} icon="plus" creates small>
                  {w(WORDS.record)}
                </ButtonLink>
              )}
            </>
          }
        />
        {views}
        <Facets
          label={w(WORDS.partyKind)}
          exact
          facets={[
            { label: w(WORDS.all), href: at({ genre: undefined }), current: !filter.partyKind, count: countIn(counts) },
            ...PARTY_KINDS.map((kind) => ({
              label: w(PARTY_KIND_WORDS[kind]),
              href: at({ genre: kind }),
              current: filter.partyKind === kind,
              count: countIn(counts, kind),
            })),
          ]}
        />
        <FilterBar
          action={paths.deskRegister('supports')}
          search={{ label: w(LIST_WORDS.search), value: wanted.q }}
          go={w(WORDS.filter)}
          keep={{ genre: filter.partyKind }}
        >
          <YearSelect visit={visit} wanted={wanted} />
          <FilterSelect
            name="service"
            label={w(WORDS.service)}
            value={filter.service}
            empty={w(WORDS.all)}
            options={[...(vocabulary.supportService ?? [])].map(([value, label]) => ({ value, label: w(label) }))}
          />
          <FilterSelect
            name="poste"
            label={w(WORDS.post)}
            value={filter.post}
            empty={w(WORDS.all)}
            options={[...posts].map(([value, label]) => ({ value, label }))}
          />
          <FilterSelect
            name="etat"
            label={w(WORDS.state)}
            value={filter.state}
            empty={w(WORDS.all)}
            options={STATES.map((value) => ({ value, label: w(STATE_WORDS[value]) }))}
          />
          <ListDisplay visit={visit} wanted={wanted} columns={all} />
        </FilterBar>
        {shown.length === 0 ? (
          <NothingListed
            visit={visit}
            title={w(WORDS.none)}
            help={w(WORDS.noneYet)}
            all={paths.deskRegister('supports')}
            filtered={Object.values(here).some(Boolean)}
            create={
              mayRecord(visit.actor) && (
                <ButtonLink href={paths.deskNew('supports')} icon="plus" small>
                  {w(WORDS.record)}
                </ButtonLink>
              )
            }
          />
        ) : (
          <DataTable
            caption={w(WORDS.supports)}
            hideCaption
            sticky
            compact
            rows={shown}
            rowKey={(row) => row.id}
            columns={keptColumns(all, wanted)}
          />
        )}
        <BestOnly visit={visit} ids={filter.ids} />
        <Pager
          next={rows.length > PAGE && last ? at({ avant: placeOf(last.onDay, last.id) }) : undefined}
          previous={filter.before ? at({}) : undefined}
        />
      </>
    ),
  });
}
