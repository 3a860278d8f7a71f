import { isId } from '../../../kernel/ids.ts';
import { countIn, hereOfWanted, type Wanted, wantedOf } from '../../../records/listing.ts';
import { keptColumns, ListDisplay } from '../../../records/pages/ListDisplay.tsx';
import { NothingListed, YearSelect } from '../../../records/pages/ListParts.tsx';
import { searchRecords } from '../../../records/search.ts';
import { ButtonLink } from '../../../ui/components/Button.tsx';
import { type Column, DataTable, Sub } from '../../../ui/components/DataTable.tsx';
import { ExportMenu } from '../../../ui/components/ExportMenu.tsx';
import { Facets } from '../../../ui/components/Facets.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { Pager } from '../../../ui/components/Pager.tsx';
import { FilterBar } from '../../../ui/forms/FilterBar.tsx';
import { FilterSelect } from '../../../ui/forms/Select.tsx';
import { ALL_FILES } from '../../../ui/paths.ts';
import { formatNumber } from '../../../ui/typography.ts';
import { countryName } from '../../../web/countries.ts';
import { deskPage, type Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { KIND_PLURALS, WORDS } from '../messages.ts';
import { mayRecord } from '../policy.ts';
import { CONTACT_KINDS, type ContactKind } from '../rules.ts';
import { countByKind, type Listed, listContacts } from '../store/directory.ts';
import { InfluentialTag, kindOf, LockTag } from './parts.tsx';

const PAGE = 50;
/** A search gives its best results, once: the words are made more precise rather than the page turned. */
export const MOST_FOUND = 100;

export interface Asked extends Wanted {
  readonly kind: ContactKind | undefined;
  readonly influential: boolean;
  readonly after: string | undefined;
  readonly before: string | undefined;
}

/** The filters of the address; what makes no sense there is left out. */
export function asked({ query, org }: Visit): Asked {
  const [after, before] = [query.get('apres'), query.get('avant')];
  return {
    ...wantedOf({ query, org }),
    kind: CONTACT_KINDS.find((kind) => kind === query.get('genre')),
    influential: query.get('influence') === 'oui',
    after: isId(after) ? after : undefined,
    before: isId(before) ? before : undefined,
  };
}

interface Found {
  readonly counts: ReadonlyMap<string, number> | null;
  readonly rows: readonly Listed[];
  /** There are more before or after this page. */
  readonly previous: boolean;
  readonly next: boolean;
}

async function find(visit: Visit, { q, kind, influential, year, after, before }: Asked): Promise<Found> {
  const { tx, org } = visit;
  const met = year ?? undefined;
  if (q !== '') {
    const ids = (await searchRecords(tx, q, { register: 'contacts', most: MOST_FOUND })).map(({ record }) => record);
    const filter = { kind, influential, met, ids };
    const rows = await listContacts(tx, org.id, filter, MOST_FOUND);
    const counts = await countByKind(tx, org.id, filter);
    return {
      counts,
      rows: rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)),
      previous: false,
      next: ids.length === MOST_FOUND,
    };
  }
  const rows = await listContacts(tx, org.id, { kind, influential, met, after, before }, PAGE + 1);
  const counts = await countByKind(tx, org.id, { kind, influential, met });
  const more = rows.length > PAGE;
  if (before) return { counts, rows: more ? rows.slice(1) : rows, previous: more, next: true };
  return { counts, rows: rows.slice(0, PAGE), previous: after !== undefined, next: more };
}

function columns(visit: Visit): readonly Column<Listed>[] {
  const w = words.bind(null, visit);
  return [
    {
      id: 'name',
      label: w(WORDS.nameColumn),
      head: true,
      cell: (row) => (
        <>
          <a href={visit.paths.deskRecord('contacts', row.id)}>{row.name}</a> <LockTag visit={visit} visibility={row.visibility} />
          {row.note !== '' && <Sub>{row.note}</Sub>}
        </>
      ),
    },
    { id: 'kind', label: w(WORDS.kind), cell: (row) => kindOf(visit, row) },
    { id: 'country', label: w(WORDS.country), cell: (row) => (row.country ? countryName(row.country, visit.lang) : '–') },
    {
      id: 'influence',
      label: w(WORDS.influence),
      cell: (row) => (row.influentialNow ? <InfluentialTag visit={visit} kind={row.kind} /> : '–'),
    },
    { id: 'number', label: w(WORDS.number), end: true, nowrap: true, cell: (row) => <span class="num">{row.number}</span> },
  ];
}

export async function contactsDesk(visit: Visit): Promise<Reply> {
  const { paths, lang } = visit;
  const w = words.bind(null, visit);
  const want = asked(visit);
  const found = await find(visit, want);
  const all = columns(visit);
  const here = { ...hereOfWanted(want), genre: want.kind, influence: want.influential ? 'oui' : undefined };
  const at = (query: Readonly<Record<string, string | undefined>>) => paths.deskRegister('contacts', { ...here, ...query });
  const views = await visit.slots.savedViews(visit);
  const [first, last] = [found.rows[0], found.rows.at(-1)];
  return deskPage({
    title: w(WORDS.contacts),
    current: 'contacts',
    body: (
      <>
        <PageHead
          title={w(WORDS.contacts)}
          actions={
            <>
              <ExportMenu page={at({})} files={ALL_FILES} />
              {mayRecord(visit.actor) && (
                <>
                  <ButtonLink href={paths.deskNew('contacts', { genre: 'person' })} icon="user-plus" creates small>
                    {w(WORDS.newPerson)}
                  </ButtonLink>
                  <ButtonLink href={paths.deskNew('contacts', { genre: 'body' })} icon="building-2" small>
                    {w(WORDS.newBody)}
                  </ButtonLink>
                </>
              )}
            </>
          }
        />
        {views}
        <Facets
          label={w(WORDS.kind)}
          exact
          facets={[
            { label: w(WORDS.all), href: at({ genre: undefined }), current: !want.kind, count: countIn(found.counts) },
            ...CONTACT_KINDS.map((kind) => ({
              label: w(KIND_PLURALS[kind]),
              href: at({ genre: kind }),
              current: want.kind === kind,
              count: countIn(found.counts, kind),
            })),
          ]}
        />
        <FilterBar
          action={paths.deskRegister('contacts')}
          search={{ label: w(WORDS.search), value: want.q }}
          go={w(WORDS.filter)}
          keep={{ genre: want.kind }}
        >
          <FilterSelect
            name="influence"
            label={w(WORDS.influence)}
            value={here.influence}
            empty={w(WORDS.all)}
            options={[{ value: 'oui', label: w(WORDS.influentialOnly) }]}
          />
          <YearSelect visit={visit} wanted={want} label={w(WORDS.met)} />
          <ListDisplay visit={visit} wanted={want} columns={all} byDay={false} />
        </FilterBar>
        {found.rows.length === 0 ? (
          <NothingListed
            visit={visit}
            title={w(WORDS.none)}
            help={w(WORDS.noneYet)}
            all={paths.deskRegister('contacts')}
            filtered={Object.values(here).some(Boolean)}
            create={
              mayRecord(visit.actor) && (
                <ButtonLink href={paths.deskNew('contacts', { genre: 'person' })} icon="user-plus" small>
                  {w(WORDS.newPerson)}
                </ButtonLink>
              )
            }
          />
        ) : (
          <DataTable
            caption={w(WORDS.contacts)}
            hideCaption
            sticky
            compact
            rows={found.rows}
            rowKey={(row) => row.id}
            columns={keptColumns(all, want)}
          />
        )}
        {want.q === '' ? (
          <Pager
            next={found.next && last ? at({ apres: last.id }) : undefined}
            previous={found.previous && first ? at({ avant: first.id }) : undefined}
          />
        ) : (
          found.next && <p class="muted">{w(WORDS.bestOnly).replace('{n}', formatNumber(MOST_FOUND, lang))}</p>
        )}
      </>
    ),
  });
}
