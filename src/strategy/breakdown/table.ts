import type { Cell, Cells } from '../../kernel/fact.ts';
import type { BreakdownRow } from '../../ledger/read.ts';
import { merged } from '../pages/behind.ts';

/** What a row is worth: facts or parties, amounts, or the part of its facts that meet the condition. */
export type Worth = 'n' | 'amount' | 'share';

/** One breakdown of one figure. The value '' is what has none along the dimension. */
export interface Breakdown {
  readonly rows: readonly BreakdownRow[];
  /** What may not be published one by one. */
  readonly others: { readonly values: number; readonly row: BreakdownRow } | null;
  /** The values of those. */
  readonly merged: ReadonlySet<string>;
  readonly total: Cell;
  /** Its rows add up to the total: each fact stands in one of them. */
  readonly adds: boolean;
}

interface Asked {
  readonly total: Cell;
  /** Each fact has one value along the dimension, or none: what is left of the total is a row too. */
  readonly single: boolean;
  readonly thin: ReadonlySet<string>;
}

/** Rows of a breakdown, largest first, with what has no value and what is published together. */
export function breakdownOf(rows: readonly BreakdownRow[], { total, single, thin }: Asked): Breakdown {
  const left = single ? remainder(rows, total) : null;
  const complete = left && (left.n !== 0 || left.amount !== 0) ? [...rows, left] : rows;
  const { rows: shown, others } = merged('poste', complete, thin);
  const gone = new Set(complete.filter((row) => !shown.includes(row)).map(({ value }) => value));
  return { rows: shown, others, merged: gone, total, adds: single };
}

function remainder(rows: readonly BreakdownRow[], total: Cell): BreakdownRow {
  const sum = (part: keyof Cell): number => rows.reduce((all, row) => all + row[part], 0);
  // Amounts have cents: what floating point leaves of them is nothing.
  const amount = Math.round((total.amount - sum('amount')) * 100) / 100;
  return { value: '', n: total.n - sum('n'), met: total.met - sum('met'), amount };
}

/** First days of the months from one ISO day to another. */
export function monthsBetween(first: string, last: string): readonly string[] {
  const months: string[] = [];
  for (let month = `${first.slice(0, 7)}-01`; month <= last; month = Temporal.PlainDate.from(month).add({ months: 1 }).toString())
    months.push(month);
  return months;
}

/** A figure by month: it is a sum of its months, and a public page said each of them while the year ran. */
export function monthlyOf(cells: Cells | undefined, { first, last }: { readonly first: string; readonly last: string }): Breakdown {
  const rows = monthsBetween(first, last).map((month) => ({ value: month, n: 0, met: 0, amount: 0 }));
  for (const [on, cell] of cells ?? []) {
    const row = on >= first && on <= last ? rows.find(({ value }) => value.slice(0, 7) === on.slice(0, 7)) : undefined;
    if (!row) continue;
    row.n += cell.n;
    row.met += cell.met;
    row.amount += cell.amount;
  }
  const sum = (part: keyof Cell): number => rows.reduce((all, row) => all + row[part], 0);
  return { rows, others: null, merged: new Set(), total: { n: sum('n'), met: sum('met'), amount: sum('amount') }, adds: true };
}

/** The number that a bar or a cell shows; null for a share of nothing. */
export function worth(cell: Cell, as: Worth): number | null {
  if (as === 'share') return cell.n === 0 ? null : (cell.met / cell.n) * 100;
  return as === 'amount' ? cell.amount : cell.n;
}
