import type { ComponentChildren } from 'preact';
import { shadeOf } from './shade.ts';

export interface HeatRow {
  readonly key: string;
  readonly label: ComponentChildren;
  /** One a column; null: nothing to say. */
  readonly values: readonly (number | null)[];
  /** At the end of the row. */
  readonly total?: string | undefined;
}

interface Props {
  readonly caption: string;
  /** Heading of the rows, then of the columns. */
  readonly head: string;
  readonly columns: readonly string[];
  /** Heading of the totals; left out where rows have none. */
  readonly total?: string | undefined;
  readonly rows: readonly HeatRow[];
  /** Rows that have no shade, such as those put together. */
  readonly rest?: readonly HeatRow[];
  readonly format: (value: number) => string;
}

/** What scrolls must be reached by the keyboard even where it holds no link (WCAG 2.1.1). */
const BY_KEYBOARD = { tabIndex: 0 } as const;

/** Numbers in cells, the larger the darker: the shade only repeats the number. Below its width it scrolls. */
export const HeatTable = ({ caption, head, columns, total, rows, rest = [], format }: Props) => {
  const largest = Math.max(0, ...rows.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const line = ({ key, label, values, total: sum }: HeatRow, shaded: boolean) => (
    <tr key={key}>
      <th scope="row">{label}</th>
      {values.map((value, index) => (
        <td key={columns[index]} class={shaded ? `r heat${shadeOf(value ?? 0, largest)}` : 'r'}>
          {value === null || value === 0 ? '' : format(value)}
        </td>
      ))}
      {total !== undefined && <td class="r">{sum}</td>}
    </tr>
  );
  return (
    <section class="scroll" aria-label={caption} {...BY_KEYBOARD}>
      <table class="table table--compact heat">
        <caption class="sr">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {[...columns, ...(total === undefined ? [] : [total])].map((label) => (
              <th key={label} scope="col" class="r">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => line(row, true))}
          {rest.map((row) => line(row, false))}
        </tbody>
      </table>
    </section>
  );
};
