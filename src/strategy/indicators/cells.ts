import type { Cell, Cells } from '../../kernel/fact.ts';
import { type FiscalYear, monthsOf } from '../../kernel/fiscal.ts';

const EMPTY: Cell = { n: 0, met: 0, amount: 0 };

/** Sum of the cells whose bucket lies between two ISO days, both included. */
export function totalBetween(cells: Cells | undefined, first: string, last: string): Cell {
  let sum = EMPTY;
  for (const [on, cell] of cells ?? []) {
    if (on < first || on > last) continue;
    sum = { n: sum.n + cell.n, met: sum.met + cell.met, amount: sum.amount + cell.amount };
  }
  return sum;
}

/** The twelve months of a year, each summed up to `until` (ISO). */
export function byMonth(
  cells: Cells | undefined,
  year: FiscalYear,
  until: string,
): readonly { readonly month: string; readonly cell: Cell }[] {
  return monthsOf(year).map((month) => {
    const last = Temporal.PlainDate.from(month).add({ months: 1 }).subtract({ days: 1 }).toString();
    return { month, cell: totalBetween(cells, month, last < until ? last : until) };
  });
}
