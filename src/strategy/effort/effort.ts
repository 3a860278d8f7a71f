import type { FiscalYear } from '../../kernel/fiscal.ts';
import type { MonthRow } from '../../ledger/read.ts';
import type { Priority, PriorityKind } from '../../records/priorities.ts';
import { type CrossRow, crossOf } from '../breakdown/cross.ts';

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
  /** First days of the months begun. */
  readonly months: readonly string[];
  /** The largest first. */
  readonly rows: readonly CrossRow[];
  /** Those that may not be published one by one, added up. */
  readonly others: (CrossRow & { readonly values: number }) | null;
  /** Priorities without any action. */
  readonly idle: readonly string[];
}

/** Actions of a year by priority and month. `thin`: codes behind which few hidden actions stand. */
export function effortOf(
  priorities: readonly InForce[],
  found: readonly MonthRow[],
  months: readonly string[],
  thin: ReadonlySet<string>,
): Effort {
  const codes = new Set(priorities.map(({ code }) => code));
  const own = found.filter(({ value }) => codes.has(value));
  const { rows, others } = crossOf(own, months, thin, Number.POSITIVE_INFINITY);
  const active = new Set(own.map(({ value }) => value));
  return { months, rows, others, idle: [...codes].filter((code) => !active.has(code)) };
}

export const sumOf = ({ cells }: CrossRow): number => cells.reduce((sum, { n }) => sum + n, 0);
