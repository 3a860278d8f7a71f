import type { Cell } from '../../kernel/fact.ts';
import type { MonthRow } from '../../ledger/read.ts';

/** A breakdown month by month: a row a value, a cell a month. */
export interface Cross {
  /** First days. */
  readonly months: readonly string[];
  readonly rows: readonly CrossRow[];
  /** Values put together: the smallest ones, and those that may not be published one by one. */
  readonly others: (CrossRow & { readonly values: number }) | null;
}

export interface CrossRow {
  readonly value: string;
  readonly cells: readonly Cell[];
}

const NOTHING: Cell = { n: 0, met: 0, amount: 0 };
const plus = (a: Cell, b: Cell): Cell => ({ n: a.n + b.n, met: a.met + b.met, amount: a.amount + b.amount });
const whole = ({ cells }: CrossRow): number => cells.reduce((sum, { n }) => sum + n, 0);

/**
 * At most `most` values, largest first. A value with one thin cell is put with the others as a whole, and never alone: a month could
 * otherwise be told from the row's sum.
 */
export function crossOf(found: readonly MonthRow[], months: readonly string[], thin: ReadonlySet<string>, most: number): Cross {
  const rows = [...Map.groupBy(found, ({ value }) => value)]
    .map(([value, cells]) => ({ value, cells: months.map((month) => cells.filter((one) => one.month === month).reduce(plus, NOTHING)) }))
    .toSorted((a, b) => whole(b) - whole(a));
  const open = rows.filter(({ value }) => !thin.has(value));
  const shown = open.slice(0, most);
  const together = [...rows.filter(({ value }) => thin.has(value)), ...open.slice(most)];
  if (together.length === 1) together.push(...shown.splice(-1));
  const sum = months.map((_, m) => together.reduce((all, { cells }) => plus(all, cells[m] ?? NOTHING), NOTHING));
  return { months, rows: shown, others: together.length === 0 ? null : { value: '', values: together.length, cells: sum } };
}
