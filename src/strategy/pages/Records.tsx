import { say } from '../../kernel/bilingual.ts';
import { DataTable } from '../../ui/components/DataTable.tsx';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { ExportMenu } from '../../ui/components/ExportMenu.tsx';
import { Pager } from '../../ui/components/Pager.tsx';
import { Day } from '../../ui/components/When.tsx';
import { Written } from '../../ui/components/Written.tsx';
import { FilterBar } from '../../ui/forms/FilterBar.tsx';
import { FilterSelect } from '../../ui/forms/Select.tsx';
import { ALL_FILES } from '../../ui/paths.ts';
import { formatNumber } from '../../ui/typography.ts';
import { type Visit, words } from '../../web/visit.ts';
import type { FoundBehind } from '../indicators/store.ts';
import { type BehindFigure, FILTER_NAMES, FILTERS, type FilterName, MOST_COUNTED, type Split, valueWord } from './behind.ts';
import { TEXT } from './indicator-messages.ts';

interface Props {
  readonly visit: Visit;
  readonly behind: BehindFigure;
  /** Address of the page, and of the file of the list, with a query. */
  readonly here: (query: Readonly<Record<string, string>>) => string;
  readonly file: (query: Readonly<Record<string, string>>) => string;
  readonly inside: boolean;
  /** The page of the approved figure, where the year is frozen: this list is then that of today. */
  readonly frozenHref: string | null;
  /** « entreprise », where the figure counts each one once. */
  readonly onceEach: string | null;
}

/** The records behind a figure: filtered, paged by key, and one count for those that are not disclosed. */
export const Records = (props: Props) => {
  const { visit, behind, here, file, frozenHref } = props;
  const w = words.bind(null, visit);
  const filter: Readonly<Record<string, string>> = behind.chosen ? { [behind.chosen.name]: behind.chosen.value } : {};
  return (
    <section id="enregistrements">
      <div class="section__head">
        <h2>{w(frozenHref ? TEXT.recordsToday : TEXT.records)}</h2>
        <ExportMenu page={file(filter)} files={ALL_FILES} />
      </div>
      {frozenHref && (
        <p class="muted">
          {w(TEXT.recordsTodayLead)} <a href={`${frozenHref}#enregistrements`}>{w(TEXT.frozenFigure)}</a>
        </p>
      )}
      <RecordFilters {...props} />
      {behind.records.length === 0 ? (
        <EmptyState
          title={w(TEXT.noRecord)}
          level={3}
          action={behind.chosen && <a href={`${here({})}#enregistrements`}>{w(TEXT.clear)}</a>}
        >
          {w(TEXT.noRecordHelp)}
        </EmptyState>
      ) : (
        <RecordTable {...props} />
      )}
      <Pager
        previous={behind.paged ? `${here(filter)}#enregistrements` : undefined}
        next={behind.next ? `${here({ ...filter, avant: behind.next })}#enregistrements` : undefined}
      >
        {countWords(props)}
      </Pager>
    </section>
  );
};

/** A filter takes one value; without breakdown there is nothing to choose from. */
const RecordFilters = ({ visit, behind, here }: Props) => {
  const w = words.bind(null, visit);
  if (behind.splits.length === 0) return null;
  const [base = ''] = here({}).split('?');
  return (
    <FilterBar action={`${base}#enregistrements`} go={w(TEXT.filter)} keep={{ exercice: visit.query.get('exercice') || undefined }}>
      {behind.splits.map((split) => (
        <FilterSelect
          key={split.name}
          name={split.name}
          label={w(TEXT.dimension[split.name])}
          value={behind.chosen?.name === split.name ? behind.chosen.value : ''}
          empty={w(TEXT.all)}
          options={optionsOf(split, { visit, behind })}
        />
      ))}
    </FilterBar>
  );
};

const optionsOf = (split: Split, { visit, behind }: Pick<Props, 'visit' | 'behind'>) =>
  split.rows.map(({ value }) => ({ value, label: say(valueWord(split.name, value, behind), visit.lang) }));

const RecordTable = ({ visit, behind, inside }: Props) => {
  const { lang, slots } = visit;
  const w = words.bind(null, visit);
  const hrefOf = ({ register, record, state }: FoundBehind): string | null =>
    inside ? slots.recordHref(visit, register, record) : slots.publicHref(visit, register, record, state);
  const dimensions = slots.kinds.get(behind.measure.kind)?.dimensions ?? [];
  // A column without a single value, such as the posts of a city that has none, says nothing.
  const says = (name: FilterName): boolean =>
    behind.splits.some((split) => split.name === name) || behind.records.some((row) => valuesOf(name, row).length > 0);
  const shown = FILTER_NAMES.filter((name) => dimensions.includes(FILTERS[name]) && says(name));
  return (
    <DataTable
      caption={w(TEXT.records)}
      hideCaption
      compact
      class="records"
      rows={behind.records}
      rowKey={({ fact }) => fact}
      columns={[
        { id: 'date', label: w(TEXT.date), nowrap: true, cell: ({ onDay }) => <Day iso={onDay} short /> },
        {
          id: 'record',
          label: w(TEXT.record),
          head: true,
          cell: (row) => <Written href={hrefOf(row)}>{row.title}</Written>,
        },
        ...shown.map((name) => ({
          id: name,
          label: w(TEXT.dimension[name]),
          class: name === 'secteur' ? 'c-fifth' : undefined,
          cell: (row: FoundBehind) =>
            valuesOf(name, row)
              .map((value) => say(valueWord(name, value, behind), lang))
              .join(', ') || '–',
        })),
        { id: 'number', label: w(TEXT.number), nowrap: true, end: true, cell: ({ number }) => <span class="muted">{number}</span> },
      ]}
    />
  );
};

/** Values of a record along a dimension. */
export function valuesOf(name: FilterName, { post, facets }: Pick<FoundBehind, 'post' | 'facets'>): readonly string[] {
  if (name === 'poste') return post ? [post] : [];
  const found = facets[FILTERS[name]];
  if (typeof found === 'string') return [found];
  return Array.isArray(found) ? found.map(String) : [];
}

function countWords({ visit, behind, inside, frozenHref, onceEach }: Props): string {
  const { lang } = visit;
  const w = words.bind(null, visit);
  const once = onceEach === null ? '' : w(TEXT.onceEach).replace('{party}', onceEach);
  if (behind.chosen) return w(TEXT.filtered);
  if (!behind.counts) return [w(TEXT.manyRecords).replace('{n}', formatNumber(MOST_COUNTED, lang)), once].filter(Boolean).join(' ');
  const { seen, hidden } = behind.counts;
  if (seen + hidden === 0) return '';
  const shown = w(inside ? TEXT.shownInside : TEXT.shown).replace('{n}', formatNumber(seen, lang));
  const rest =
    hidden === 0 ? '' : hidden === 1 ? `, ${w(TEXT.oneHidden)}` : `, ${w(TEXT.hidden).replace('{n}', formatNumber(hidden, lang))}`;
  const ends = once || (frozenHref ? '' : w(TEXT.sumIsFigure));
  return `${shown}${rest}. ${ends}`.trimEnd();
}
