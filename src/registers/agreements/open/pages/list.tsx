import { written } from '../../../../kernel/bilingual.ts';
import { sortKey } from '../../../../kernel/text.ts';
import { loadVocabulary, type Vocabulary, wordOf } from '../../../../records/vocabulary.ts';
import { ButtonLink } from '../../../../ui/components/Button.tsx';
import { type Column, DataTable, Sub } from '../../../../ui/components/DataTable.tsx';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { ExportMenu } from '../../../../ui/components/ExportMenu.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { OpenHead } from '../../../../ui/components/PageHead.tsx';
import { Pager } from '../../../../ui/components/Pager.tsx';
import { ALL_FILES, withQuery } from '../../../../ui/paths.ts';
import { formatNumber } from '../../../../ui/typography.ts';
import { countryName } from '../../../../web/countries.ts';
import { placeOf } from '../../../../web/list-place.ts';
import { portalPage, type Reply } from '../../../../web/reply.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { StateOf, titleOf } from '../../pages/list.tsx';
import { eventsOf, keyOf, listOpen, type OpenAgreement, type OpenParty, partiesOf, tallied } from '../../store/open.ts';
import { type Asked, asked, found, hereOf } from '../asked.ts';
import { countsOf } from '../facets.ts';
import { isUndated } from '../lives.ts';
import { OPEN_WORDS as WORDS } from '../messages.ts';
import { daysSaid } from '../said.ts';
import { Filters } from './Filters.tsx';
import { Lives, Partners } from './Views.tsx';

const PAGE = 50;
/** Agreements that the counts go through: more than any government has. */
const MOST_COUNTED = 5_000;

/** The public register: what was signed and is published, as a list, on a timeline or on a map. */
export async function agreementsPortal(visit: Visit): Promise<Reply> {
  const { tx, org, lang, paths } = visit;
  const w = words.bind(null, visit);
  const now = asked(visit);
  const among = await found(visit, now.q);
  const counted = await tallied(tx, org.id, among, MOST_COUNTED + 1);
  const { all, ...counts } = countsOf(counted.slice(0, MOST_COUNTED), now.filter);
  const nothing = counted.length === 0 && now.q === '';
  const rows = await listOpen(tx, org.id, { ...now.filter, among }, { sort: now.sort, after: now.after, most: PAGE + 1 });
  const shown = inOrder(visit, rows.slice(0, PAGE));
  const vocabulary = await loadVocabulary(tx, org.id);
  const here = hereOf(now);
  const last = rows.slice(0, PAGE).at(-1);
  const title = w(WORDS.title);
  return portalPage({
    title,
    current: 'agreements',
    shared: true,
    description: w(WORDS.intro),
    crumbs: [{ label: w(WORDS.home), href: paths.home() }, { label: title }],
    body: (
      <div class="wrap section stack">
        <OpenHead
          title={title}
          lead={w(WORDS.intro)}
          actions={
            !nothing && (
              <>
                <ExportMenu page={paths.agreements({ ...here, vue: undefined })} files={ALL_FILES} />
                <a href={withQuery(`/api/v1/${org.slug}/agreements`, jsonQuery(now))}>{w(WORDS.json)}</a>
                <a href={paths.agreementsFeed()}>{w(WORDS.feed)}</a>
              </>
            )
          }
        />
        {nothing ? (
          <EmptyState title={w(WORDS.empty)}>{w(WORDS.emptyHelp)}</EmptyState>
        ) : (
          <>
            <Filters visit={visit} now={now} counts={{ ...counts, all }} vocabulary={vocabulary} />
            {counted.length > MOST_COUNTED && <p class="muted">{w(WORDS.capped).replace('{n}', formatNumber(MOST_COUNTED, lang))}</p>}
            <Undated visit={visit} rows={shown} />
            {shown.length === 0 ? (
              <EmptyState title={w(WORDS.none)} action={<ButtonLink href={paths.agreements()}>{w(WORDS.showAll)}</ButtonLink>}>
                {w(WORDS.noneHelp)}
              </EmptyState>
            ) : now.view === 'map' ? (
              <Partners visit={visit} now={now} rows={counted.slice(0, MOST_COUNTED)} />
            ) : now.view === 'timeline' ? (
              <Lives visit={visit} rows={shown} events={await eventsOf(tx, org.id, idsOf(shown))} />
            ) : (
              <AgreementTable visit={visit} rows={shown} parties={await partiesOf(tx, org.id, idsOf(shown))} vocabulary={vocabulary} />
            )}
            {now.view !== 'map' && (
              <Pager
                next={
                  rows.length > PAGE && last ? paths.agreements({ ...here, apres: placeOf(keyOf(last, now.sort), last.id) }) : undefined
                }
                previous={now.after ? paths.agreements(here) : undefined}
              />
            )}
          </>
        )}
      </div>
    ),
  });
}

/** Those of a page whose day nobody knows, in the order of their titles: the order asked for says nothing of them. */
const inOrder = (visit: Visit, rows: readonly OpenAgreement[]): readonly OpenAgreement[] =>
  rows.toSorted((a, b) => {
    if (a.signedOn !== null || b.signedOn !== null) return 0;
    return sortKey(titleOf(visit, a)) < sortKey(titleOf(visit, b)) ? -1 : 1;
  });

const idsOf = (rows: readonly OpenAgreement[]): readonly string[] => rows.map(({ id }) => id);

/** The same list as JSON: parameters of the programming interface. */
const jsonQuery = ({ q, filter, sort }: Asked) => ({ q, ...filter, sort: sort === 'recent' ? undefined : sort });

/** Says, where some rows have no date at all, why. */
const Undated = ({ visit, rows }: { visit: Visit; rows: readonly OpenAgreement[] }) => {
  const count = rows.filter((row) => row.source !== '' && isUndated(row)).length;
  return count === 0 ? null : <Notice>{words(visit, WORDS.fromSource).replace('{n}', formatNumber(count, visit.lang))}</Notice>;
};

interface TableProps {
  readonly visit: Visit;
  readonly rows: readonly OpenAgreement[];
  readonly parties: ReadonlyMap<string, readonly OpenParty[]>;
  readonly vocabulary: Vocabulary;
}

const AgreementTable = ({ visit, rows, parties, vocabulary }: TableProps) => (
  <DataTable
    caption={words(visit, WORDS.title)}
    hideCaption
    compact
    rows={rows}
    rowKey={(row) => row.id}
    columns={columns(visit, parties, vocabulary).filter(({ id }) => says(rows, id))}
  />
);

/** Columns of which no row of the page knows anything are left out: one sentence above the list says so. */
const says = (rows: readonly OpenAgreement[], column: string): boolean => {
  if (column === 'number') return rows.some(({ official }) => official !== null);
  return DATES.includes(column) ? rows.some((row) => !isUndated(row)) : true;
};
const DATES: readonly string[] = ['signed', 'force', 'end'];

/** With whom, in words: its parties or, where none is known, its country. */
export const withWhom = ({ lang }: Visit, row: OpenAgreement, parties: readonly OpenParty[] | undefined): string =>
  parties?.map(({ nameFr, nameEn }) => (lang === 'fr' ? nameFr : nameEn)).join(', ') ||
  (row.country ? countryName(row.country, lang) : '–');

function columns(visit: Visit, parties: TableProps['parties'], vocabulary: Vocabulary): readonly Column<OpenAgreement>[] {
  const { lang, paths } = visit;
  const w = words.bind(null, visit);
  return [
    {
      id: 'title',
      label: w(WORDS.agreement),
      head: true,
      cell: (row) => (
        <>
          <a href={paths.agreement(row.id)} lang={written(visit.lang, row.titleEn)}>
            {titleOf(visit, row)}
          </a>
          <Sub>
            {w(wordOf(vocabulary, 'agreementNature', row.nature))} · {w(wordOf(vocabulary, 'agreementKind', row.kind))}
          </Sub>
        </>
      ),
    },
    { id: 'with', label: w(WORDS.with), cell: (row) => withWhom(visit, row, parties.get(row.id)) },
    { id: 'signed', class: 'days', label: w(WORDS.signature), cell: (row) => daysSaid(row, lang)[0] },
    { id: 'force', class: 'days', label: w(WORDS.force), cell: (row) => daysSaid(row, lang)[1] },
    { id: 'end', class: 'days', label: w(WORDS.end), cell: (row) => daysSaid(row, lang)[2] },
    { id: 'state', label: w(WORDS.state), cell: (row) => <StateOf visit={visit} state={row.state} /> },
    { id: 'number', label: w(WORDS.number), end: true, nowrap: true, cell: (row) => <span class="num">{row.official ?? '–'}</span> },
  ];
}
