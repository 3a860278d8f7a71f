import { isId } from '../../../kernel/ids.ts';
import { hereOfWanted, PAGE, type Wanted, wantedOf } from '../../../records/listing.ts';
import { registerPage } from '../../../records/pages/register-page.tsx';
import { searchRecords } from '../../../records/search.ts';
import { ButtonLink } from '../../../ui/components/Button.tsx';
import { type Column, Sub } from '../../../ui/components/DataTable.tsx';
import { countryName } from '../../../web/countries.ts';
import type { Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { KIND_PLURALS, WORDS } from '../messages.ts';
import { mayRecord } from '../policy.ts';
import { CONTACT_KINDS, type ContactKind } from '../rules.ts';
import { countByKind, type Listed, listContacts } from '../store/directory.ts';
import { InfluentialTag, kindOf, LockTag } from './parts.tsx';

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
  /** How many rows the words are held to, where they found more. */
  readonly best?: number | undefined;
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
      next: false,
      best: ids.length === MOST_FOUND ? MOST_FOUND : undefined,
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
  const { paths } = visit;
  const w = words.bind(null, visit);
  const want = asked(visit);
  const { rows, counts, next, previous, best } = await find(visit, want);
  const influence = want.influential ? 'oui' : undefined;
  const [first, last] = [rows[0], rows.at(-1)];
  const records = mayRecord(visit.actor);
  return registerPage({
    visit,
    base: paths.deskRegister('contacts'),
    title: w(WORDS.contacts),
    current: 'contacts',
    actions: records && (
      <ButtonLink href={paths.deskNew('contacts', { genre: 'body' })} icon="building-2" small>
        {w(WORDS.newBody)}
      </ButtonLink>
    ),
    create: records && { href: paths.deskNew('contacts', { genre: 'person' }), label: w(WORDS.newPerson), icon: 'user-plus' },
    wanted: want,
    here: { ...hereOfWanted(want), genre: want.kind, influence },
    by: {
      param: 'genre',
      label: w(WORDS.kind),
      value: want.kind,
      all: w(WORDS.all),
      options: CONTACT_KINDS.map((value) => ({ value, label: w(KIND_PLURALS[value]) })),
      counts,
    },
    choices: [
      {
        param: 'influence',
        label: w(WORDS.influence),
        value: influence,
        all: w(WORDS.all),
        options: [{ value: 'oui', label: w(WORDS.influentialOnly) }],
      },
    ],
    columns: columns(visit),
    page: {
      rows,
      next: next && last ? { apres: last.id } : undefined,
      previous: previous && first ? { avant: first.id } : undefined,
    },
    display: 'byName',
    best,
    searchLabel: w(WORDS.search),
    yearLabel: w(WORDS.met),
    none: { title: w(WORDS.none), help: w(WORDS.noneYet) },
  });
}
