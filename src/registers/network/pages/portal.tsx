import { isDay } from '../../../kernel/day.ts';
import { sortKey } from '../../../kernel/text.ts';
import { type Column, DataTable, Sub } from '../../../ui/components/DataTable.tsx';
import { EmptyState } from '../../../ui/components/EmptyState.tsx';
import { ExportMenu } from '../../../ui/components/ExportMenu.tsx';
import { Facets } from '../../../ui/components/Facets.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { SectionHead } from '../../../ui/components/PageHead.tsx';
import { FilterBar } from '../../../ui/forms/FilterBar.tsx';
import { ALL_FILES, withQuery } from '../../../ui/paths.ts';
import { formatNumber } from '../../../ui/typography.ts';
import { countryName } from '../../../web/countries.ts';
import { portalPage, type Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { LIST_WORDS, TYPE_WORDS, WORDS } from '../messages.ts';
import { certainHeadline, headline, isCertain, NetworkMap } from '../NetworkMap.tsx';
import { exists, LISTS, type List, type Period, type PostType, standingOn, TYPES } from '../rules.ts';
import { type KnownPost, loadPosts } from '../store.ts';
import { CertaintyTag, Since, typeWord } from './parts.tsx';

/** What the page shows: a list as it was written, or a day. */
type View = { readonly list: List } | { readonly day: string };

export interface Row {
  readonly post: KnownPost;
  readonly period: Period;
}

/** Words of the address, in French as every address. */
const LIST_SLUGS = { '2014': '2014', recent: 'recente' } as const satisfies Record<List, string>;
const isType = (text: string): text is PostType => (TYPES as readonly string[]).includes(text);

function asked({ query, today }: Visit): { readonly view: View; readonly type: PostType | null } {
  const list = LISTS.find((one) => LIST_SLUGS[one] === query.get('liste'));
  const day = query.get('jour');
  const type = query.get('type');
  return { view: list ? { list } : { day: isDay(day) ? day : today }, type: isType(type) ? type : null };
}

/** The posts of the view, in the order of the countries' names. */
function rowsOf(visit: Visit, posts: readonly KnownPost[], view: View): readonly Row[] {
  const rows = posts.flatMap((post): readonly Row[] => {
    const period = 'list' in view ? post.periods.find(({ asOf }) => asOf === view.list) : standingOn(post.periods, view.day)?.period;
    return period ? [{ post, period }] : [];
  });
  const key = ({ post, period }: Row): string =>
    sortKey(`${countryName(post.country, visit.lang)} ${words(visit, post.city)} ${words(visit, period.name)}`);
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** What the address asks for: the posts that are there, those of the type chosen, and those whose existence nobody confirmed. */
export async function viewed(visit: Visit) {
  const { view, type } = asked(visit);
  const known = await loadPosts(visit.tx, visit.org.id);
  const rows = rowsOf(visit, known, view);
  const there = rows.filter(({ period }) => exists(period));
  return {
    view,
    type,
    /** Is there any post at all, on whatever day? */
    any: known.length > 0,
    there,
    shown: there.filter(({ period }) => type === null || period.type === type),
    others: type === null ? rows.filter(({ period }) => !exists(period)) : [],
  };
}

/** The filters in force, for an address. */
function hereOf(visit: Visit) {
  const { view, type } = asked(visit);
  return 'list' in view ? { liste: LIST_SLUGS[view.list], type } : { jour: view.day === visit.today ? undefined : view.day, type };
}

/** The network on a map and by country, on a day or as a list had it. */
export async function networkPortal(visit: Visit): Promise<Reply> {
  const { lang, paths } = visit;
  const { view, type, any, there, shown, others } = await viewed(visit);
  const title = words(visit, WORDS.networkTitle);
  return portalPage({
    title,
    current: 'network',
    shared: true,
    description: words(visit, WORDS.intro),
    crumbs: [{ label: words(visit, WORDS.home), href: paths.home() }, { label: title }],
    body: !any ? (
      <div class="wrap section stack">
        <h1>{title}</h1>
        <EmptyState title={words(visit, WORDS.noneKnown)}>{words(visit, WORDS.noneKnownHelp)}</EmptyState>
      </div>
    ) : (
      <>
        <div class="wrap section stack">
          <h1>{title}</h1>
          <p class="lead">{words(visit, WORDS.intro)}</p>
          <Switches visit={visit} view={view} type={type} rows={there} />
        </div>
        {shown.length > 0 && <NetworkMap posts={shown} lang={lang} paths={paths} />}
        <div class="wrap section stack">
          <SectionHead
            title={certainHeadline(shown, lang) ?? headline(shown, lang)}
            action={<ExportMenu page={withQuery(paths.network(), hereOf(visit))} files={ALL_FILES} />}
          />
          <Caveat visit={visit} view={view} rows={shown} />
          {shown.length === 0 ? (
            <EmptyState title={words(visit, WORDS.none)} level={3}>
              {words(visit, WORDS.noneHelp)}
            </EmptyState>
          ) : (
            <PostTable visit={visit} caption={words(visit, WORDS.byCountry)} rows={shown} />
          )}
          {others.length > 0 && (
            <section class="stack">
              <h2>{words(visit, WORDS.unconfirmed)}</h2>
              <p>{words(visit, WORDS.unconfirmedHelp)}</p>
              <PostTable visit={visit} caption={words(visit, WORDS.unconfirmed)} rows={others} />
            </section>
          )}
        </div>
      </>
    ),
  });
}

interface SwitchProps {
  readonly visit: Visit;
  readonly view: View;
  readonly type: PostType | null;
  readonly rows: readonly Row[];
}

/** Lists and today as links, any other day by a form, and types with their counts. */
const Switches = ({ visit, view, type, rows }: SwitchProps) => {
  const { paths, today } = visit;
  const w = words.bind(null, visit);
  const base = paths.network();
  const list = 'list' in view ? view.list : null;
  const day = 'day' in view && view.day !== today ? view.day : undefined;
  const here = { liste: list ? LIST_SLUGS[list] : undefined, jour: day };
  const views = [
    { label: w(WORDS.today), href: withQuery(base, { type }), current: list === null && day === undefined },
    ...LISTS.toReversed().map((one) => ({
      label: capital(w(LIST_WORDS[one])),
      href: withQuery(base, { liste: LIST_SLUGS[one], type }),
      current: list === one,
    })),
  ];
  const types = [
    { label: w(WORDS.all), href: withQuery(base, here), count: rows.length, current: type === null },
    ...TYPES.map((one) => ({
      label: w(TYPE_WORDS[one]),
      href: withQuery(base, { ...here, type: one }),
      count: rows.filter(({ period }) => period.type === one).length,
      current: type === one,
    })),
  ];
  return (
    <>
      <Facets label={w(WORDS.asOf)} facets={views} />
      <FilterBar action={base} go={w(WORDS.show)} keep={{ type: type ?? undefined }}>
        <label>
          <span>{w(WORDS.on)}</span>
          <input class="input num" type="date" name="jour" value={day ?? (list === null ? today : '')} />
        </label>
      </FilterBar>
      <Facets label={w(WORDS.type)} facets={types} small />
    </>
  );
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the reader must know of what is shown: a list that is partial, posts that nothing written documents. */
const Caveat = ({ visit, view, rows }: { visit: Visit; view: View; rows: readonly Row[] }) => {
  const { lang } = visit;
  const doubtful = rows.filter((row) => !isCertain(row)).length;
  const lines = [
    ...('list' in view ? [words(visit, WORDS.withoutDates)] : []),
    ...('list' in view && view.list === 'recent' ? [words(visit, WORDS.partial)] : []),
    ...(doubtful > 0
      ? [words(visit, WORDS.toVerify).replace('{n}', formatNumber(doubtful, lang)).replace('{all}', formatNumber(rows.length, lang))]
      : []),
  ];
  return lines.length === 0 ? null : <Notice>{lines.join(' ')}</Notice>;
};

const PostTable = ({ visit, caption, rows }: { visit: Visit; caption: string; rows: readonly Row[] }) => (
  <DataTable caption={caption} hideCaption compact rows={rows} rowKey={({ post }) => post.id} columns={columns(visit)} />
);

function columns(visit: Visit): readonly Column<Row>[] {
  const { lang, paths } = visit;
  const w = words.bind(null, visit);
  return [
    { id: 'country', label: w(WORDS.country), cell: ({ post }) => countryName(post.country, lang) },
    {
      id: 'post',
      label: w(WORDS.post),
      head: true,
      cell: ({ post, period }) => (
        <>
          <a href={paths.post(post.id)}>{w(period.name)}</a>
          {period.note && <Sub>{w(period.note)}</Sub>}
        </>
      ),
    },
    { id: 'type', label: w(WORDS.type), cell: ({ period }) => typeWord(visit, period.type) },
    { id: 'since', label: w(WORDS.since), nowrap: true, cell: ({ period }) => <Since visit={visit} period={period} /> },
    { id: 'certainty', label: w(WORDS.certainty), cell: ({ period }) => <CertaintyTag visit={visit} certainty={period.certainty} /> },
  ];
}
