import type { ComponentChildren } from 'preact';
import { ButtonLink } from '../../ui/components/Button.tsx';
import { type Column, DataTable } from '../../ui/components/DataTable.tsx';
import { ExportMenu } from '../../ui/components/ExportMenu.tsx';
import { Facets } from '../../ui/components/Facets.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { Pager } from '../../ui/components/Pager.tsx';
import { FilterBar } from '../../ui/forms/FilterBar.tsx';
import type { Option } from '../../ui/forms/options.ts';
import { ALL_FILES, type RegisterName, withQuery } from '../../ui/paths.ts';
import { placeOf } from '../../web/list-place.ts';
import { deskPage, type Reply } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { countIn, hereOfWanted, type Wanted } from '../listing.ts';
import { keptColumns, ListDisplay } from './ListDisplay.tsx';
import { BestOnly, NothingListed, YearSelect } from './ListParts.tsx';
import { LIST_WORDS as WORDS } from './messages.ts';

/** Rows of a page; one more is read, which says that there is another page. */
export const LIST_PAGE = 50;

interface Listed {
  readonly id: string;
}

export interface RegisterList<Row extends Listed> {
  readonly register: RegisterName;
  /** The entry of the navigation. */
  readonly current: string;
  readonly title: string;
  readonly intro?: string;
  readonly wanted: Wanted;
  /** The filters of the register's own, as the address has them. */
  readonly own: Readonly<Record<string, string | undefined>>;
  /** The choice that stands over the list, with how many rows each has. */
  readonly facets: {
    readonly param: string;
    readonly label: string;
    readonly all: string;
    readonly options: readonly Option[];
    /** Null: too many rows to be counted. */
    readonly counts: ReadonlyMap<string, number> | null;
  };
  /** The other filters. */
  readonly filters: ComponentChildren;
  readonly go: string;
  /** Up to `LIST_PAGE` and one more. */
  readonly rows: readonly Row[];
  readonly dayOf: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  /** Ids that the words found, where there are words. */
  readonly ids: readonly string[] | undefined;
  /** Is this a page after the first? */
  readonly further: boolean;
  /** The button that records a new one; null: the visitor may not. */
  readonly create: string | null;
  /** Beside the files and that button. */
  readonly actions?: ComponentChildren;
  /** Between the head and the filters. */
  readonly above?: ComponentChildren;
  readonly none: { readonly title: string; readonly help: string };
}

/** The page of a register on the desk: its head and files, what narrows it, its rows, and the way on. */
export async function registerList<Row extends Listed>(visit: Visit, list: RegisterList<Row>): Promise<Reply> {
  const { paths } = visit;
  const { register, title, wanted, own, facets, columns, create, none } = list;
  const w = words.bind(null, visit);
  const base = paths.deskRegister(register);
  const here = { ...hereOfWanted(wanted), ...own };
  const shown = list.rows.slice(0, LIST_PAGE);
  const last = list.rows.length > LIST_PAGE ? shown.at(-1) : undefined;
  const chosen = own[facets.param];
  const at = (value: string | undefined) => withQuery(base, { ...here, [facets.param]: value });
  const createLink = (creates: boolean) =>
    create !== null && (
      <ButtonLink href={paths.deskNew(register)} icon="plus" creates={creates} small>
        {create}
      </ButtonLink>
    );
  return deskPage({
    title,
    current: list.current,
    body: (
      <>
        <PageHead
          title={title}
          intro={list.intro}
          actions={
            <>
              <ExportMenu page={withQuery(base, here)} files={ALL_FILES} />
              {list.actions}
              {createLink(true)}
            </>
          }
        />
        {list.above}
        {await visit.slots.savedViews(visit)}
        <Facets
          label={facets.label}
          exact
          facets={[
            { label: facets.all, href: at(undefined), current: !chosen, count: countIn(facets.counts) },
            ...facets.options.map(({ value, label }) => ({
              label,
              href: at(value),
              current: chosen === value,
              count: countIn(facets.counts, value),
            })),
          ]}
        />
        <FilterBar action={base} search={{ label: w(WORDS.search), value: wanted.q }} go={list.go} keep={{ [facets.param]: chosen }}>
          <YearSelect visit={visit} wanted={wanted} />
          {list.filters}
          <ListDisplay visit={visit} wanted={wanted} columns={columns} />
        </FilterBar>
        {shown.length === 0 ? (
          <NothingListed
            visit={visit}
            title={none.title}
            help={none.help}
            all={base}
            filtered={Object.values(here).some(Boolean)}
            create={createLink(false)}
          />
        ) : (
          <DataTable
            caption={title}
            hideCaption
            sticky
            compact
            rows={shown}
            rowKey={({ id }) => id}
            columns={keptColumns(columns, wanted)}
          />
        )}
        <BestOnly visit={visit} ids={list.ids} />
        <Pager
          next={last && withQuery(base, { ...here, avant: placeOf(list.dayOf(last), last.id) })}
          previous={list.further ? withQuery(base, here) : undefined}
        />
      </>
    ),
  });
}
