import type { FiscalYear } from '../../kernel/fiscal.ts';
import type { BreakdownRow, MonthRow } from '../../ledger/read.ts';
import type { Priority, PriorityKind } from '../../records/priorities.ts';
import { type Cross, crossOf } from '../breakdown/cross.ts';
import { type Breakdown, breakdownOf } from '../breakdown/table.ts';

/** A territory or sector that was a priority on some day of a year. */
export interface InForce {
  readonly code: string;
  /** Its decisions that hold on some day of the year, the oldest first. */
  readonly decisions: readonly Priority[];
}

/** Priorities of a year, by code. */
export function inForceIn(priorities: readonly Priority[], kind: PriorityKind, year: FiscalYear): readonly InForce[] {
  const holding = priorities.filter(
    (one) => one.kind === kind && one.since <= year.last && (one.until === null || one.until >= year.first),
  );
  return [...Map.groupBy(holding, ({ code }) => code)].map(([code, decisions]) => ({
    code,
    decisions: decisions.toSorted((a, b) => (a.since < b.since ? -1 : 1)),
  }));
}

export interface Effort {
  /** The largest first. */
  readonly rows: readonly BreakdownRow[];
  /** Those that may not be published one by one, added up. */
  readonly others: Breakdown['others'];
  /** Priorities without any action. */
  readonly idle: readonly string[];
  /** The same month by month, where a month may be told. */
  readonly cross: Cross;
}

/** Codes behind which few hidden actions stand: in the whole period, or in it or one of its months. */
export interface Thin {
  readonly inPeriod: ReadonlySet<string>;
  readonly inMonths: ReadonlySet<string>;
}

/** Actions of a year by priority, and by priority and month. */
export function effortOf(priorities: readonly InForce[], found: readonly MonthRow[], months: readonly string[], thin: Thin): Effort {
  const codes = new Set(priorities.map(({ code }) => code));
  const own = found.filter(({ value }) => codes.has(value));
  const sums = [...Map.groupBy(own, ({ value }) => value)]
    .map(([value, cells]) => ({ value, n: cells.reduce((sum, { n }) => sum + n, 0), met: 0, amount: 0 }))
    .toSorted((a, b) => b.n - a.n);
  const total = { n: sums.reduce((sum, { n }) => sum + n, 0), met: 0, amount: 0 };
  const { rows, others } = breakdownOf(sums, { total, single: false, thin: thin.inPeriod });
  return {
    rows,
    others,
    idle: [...codes].filter((code) => !sums.some(({ value }) => value === code)),
    cross: crossOf(own, months, thin.inMonths, Number.POSITIVE_INFINITY),
  };
}
