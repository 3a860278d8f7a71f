import type { ComponentChildren } from 'preact';
import { say } from '../../kernel/bilingual.ts';
import { WORDS } from '../messages.ts';
import { useSurroundings } from '../surroundings.ts';
import { Icon } from './Icon.tsx';

export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Figures stand at the end of their column. */
  readonly end?: boolean | undefined;
  /** The title of the row: `th scope=row`. One column has it. */
  readonly head?: boolean | undefined;
  /** Of a head that says nothing alone, such as a line number: on a phone its label stands before it. */
  readonly labelled?: boolean | undefined;
  /** For a column of buttons: the label is read but not shown. */
  readonly hideLabel?: boolean | undefined;
  readonly nowrap?: boolean | undefined;
  /** The address that sorts by this column, and the order in force. */
  readonly sort?: { readonly href: string; readonly order?: 'ascending' | 'descending' | undefined } | undefined;
  /** Tinted: the column under comparison. */
  readonly tint?: boolean | undefined;
  readonly class?: string | undefined;
}

interface Props<Row> {
  readonly caption: string;
  /** A heading above already says it. */
  readonly hideCaption?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Marks the row that is open or new. */
  readonly rowClass?: (row: Row) => string | undefined;
  readonly sticky?: boolean | undefined;
  readonly compact?: boolean | undefined;
  /** Below 768 px each row becomes a block; the labels of the columns stand at the left. True unless said otherwise. */
  readonly fold?: boolean | undefined;
  readonly foot?: ComponentChildren;
  readonly class?: string | undefined;
}

/** Columns from which a table folds on a tablet too. */
const BROAD = 7;

/** Explicit roles: `display: block`, on a phone, takes the native ones away in some browsers. */
const ROLE = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHead: { role: 'columnheader' },
  rowHead: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/** Rules, not boxes: an ink rule under the head, hairlines between rows. Rows come sorted and paged from SQL. */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, hideCaption, columns, rows, rowKey, rowClass, sticky, compact, fold = true, foot } = props;
  const classes = [
    'table',
    sticky && 'table--sticky',
    compact && 'table--compact',
    fold && 'table--fold',
    isBroad(props) && 'table--broad',
    props.class,
  ];
  return (
    <table class={classes.filter(Boolean).join(' ')} {...ROLE.table}>
      <caption class={hideCaption ? 'sr' : undefined}>{caption}</caption>
      <thead {...ROLE.group}>
        <tr {...ROLE.row}>
          {columns.map((column) => (
            <HeadCell key={column.id} column={column} />
          ))}
        </tr>
      </thead>
      <tbody {...ROLE.group}>
        {rows.map((row) => (
          <tr key={rowKey(row)} class={rowClass?.(row)} {...ROLE.row}>
            {columns.map((column) => (
              <BodyCell key={column.id} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
      {foot && <tfoot {...ROLE.group}>{foot}</tfoot>}
    </table>
  );
}

/** Too many columns for a tablet. */
const isBroad = <Row,>({ fold = true, columns }: Props<Row>): boolean => fold && columns.length >= BROAD;

/** `none`: a dash says that there is nothing; where a list folds into blocks it is left out. */
const cellClass = <Row,>({ end, nowrap, tint, class: extra }: Column<Row>, none = false): string | undefined =>
  [end && 'r', nowrap && 'nowrap', tint && 'is-tint', none && 'is-none', extra].filter(Boolean).join(' ') || undefined;

function HeadCell<Row>({ column }: { column: Column<Row> }) {
  const { lang } = useSurroundings();
  const { sort, label, hideLabel } = column;
  return (
    <th scope="col" {...ROLE.columnHead} class={cellClass(column)} aria-sort={sort?.order}>
      {sort ? (
        <a class="sort" href={sort.href}>
          {label}
          {sort.order && (
            <>
              <Icon name={sort.order === 'ascending' ? 'arrow-up' : 'arrow-down'} size={12} />
              <span class="sr">, {say(sort.order === 'ascending' ? WORDS.sortedAscending : WORDS.sortedDescending, lang)}</span>
            </>
          )}
        </a>
      ) : hideLabel ? (
        <span class="sr">{label}</span>
      ) : (
        label
      )}
    </th>
  );
}

function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row);
  if (column.head) {
    return (
      <th scope="row" {...ROLE.rowHead} class={cellClass(column)} data-label={column.labelled ? column.label : undefined}>
        {content}
      </th>
    );
  }
  return (
    <td {...ROLE.cell} class={cellClass(column, content === '–')} data-label={column.hideLabel ? undefined : column.label}>
      {content}
    </td>
  );
}

/** The faint second line of a cell. */
export const Sub = ({ lang, children }: { lang?: string | undefined; children: ComponentChildren }) => (
  <span class="sub" lang={lang}>
    {children}
  </span>
);

/** What the table does not know, and why: « – » and the reason, never 0. */
export const Missing = ({ why }: { why?: string | undefined }) => <span class="muted">–{why && <span class="sub">{why}</span>}</span>;
