import type { ComponentChildren } from 'preact';
import { type Column, DataTable } from '../../ui/components/DataTable.tsx';
import { Facets } from '../../ui/components/Facets.tsx';
import { Pager } from '../../ui/components/Pager.tsx';
import { FilterBar } from '../../ui/forms/FilterBar.tsx';
import type { Option } from '../../ui/forms/options.ts';
import { FilterSelect } from '../../ui/forms/Select.tsx';
import { type Query, withQuery } from '../../ui/paths.ts';
import { type Visit, words } from '../../web/visit.ts';
import { countIn, type ListPage, type Wanted } from '../listing.ts';
import { keptColumns, ListDisplay } from './ListDisplay.tsx';
import { BestOnly, NothingListed, YearSelect } from './ListParts.tsx';
import { LIST_WORDS as WORDS } from './messages.ts';

/** A filter: its word in the address, the choice in force, the word for none, and the choices. */
interface Choice {
  readonly param: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly all: string;
  readonly options: readonly Option[];
}

export interface ListProps<Row> {
  readonly visit: Visit;
  /** Address of the list without a filter. */
  readonly base: string;
  readonly title: string;
  readonly wanted: Wanted;
  /** The filters in force, `wanted` among them, as the address has them; not the page. */
  readonly here: Query;
  /** The filter that stands as links, with how many rows each choice would leave. */
  readonly by: Choice & { readonly counts: ReadonlyMap<string, number> | null };
  readonly choices: readonly Choice[];
  readonly columns: readonly Column<Row>[];
  readonly page: ListPage<Row>;
  /** How its order and its columns are changed; nothing for the public. */
  readonly display?: 'byDay' | 'byName';
  /** How many rows it is held to, where the words found more. */
  readonly best?: number | undefined;
  readonly searchLabel?: string;
  readonly yearLabel?: string;
  readonly none: { readonly title: string; readonly help: string };
  /** The button that makes the first record; nothing for who may not. */
  readonly create?: ComponentChildren;
}

/** The list of any register: choices with their counts, search and filters, rows, pages. */
export function RegisterList<Row extends { readonly id: string }>(props: ListProps<Row>) {
  const { visit, base, title, wanted, here, by, choices, columns, page, display, none } = props;
  const w = words.bind(null, visit);
  const at = (query: Query) => withQuery(base, { ...here, ...query });
  const facet = (label: string, value: string | undefined) => ({
    label,
    href: at({ [by.param]: value }),
    current: by.value === value,
    count: countIn(by.counts, value),
  });
  return (
    <>
      <Facets label={by.label} exact facets={[facet(by.all, undefined), ...by.options.map(({ label, value }) => facet(label, value))]} />
      <FilterBar
        action={base}
        search={{ label: props.searchLabel ?? w(WORDS.search), value: wanted.q }}
        go={w(WORDS.filter)}
        keep={{ [by.param]: by.value }}
      >
        <YearSelect visit={visit} wanted={wanted} {...(props.yearLabel ? { label: props.yearLabel } : {})} />
        {choices.map(({ param, label, value, all, options }) => (
          <FilterSelect key={param} name={param} label={label} value={value} empty={all} options={options} />
        ))}
        {display && <ListDisplay visit={visit} wanted={wanted} columns={columns} byDay={display === 'byDay'} />}
      </FilterBar>
      {page.rows.length === 0 ? (
        <NothingListed visit={visit} {...none} all={base} filtered={Object.values(here).some(Boolean)} create={props.create} />
      ) : (
        <DataTable
          caption={title}
          hideCaption
          sticky
          compact
          rows={page.rows}
          rowKey={({ id }) => id}
          columns={keptColumns(columns, wanted)}
        />
      )}
      <BestOnly visit={visit} most={props.best} />
      <Pager next={page.next && at(page.next)} previous={page.previous && at(page.previous)} />
    </>
  );
}
