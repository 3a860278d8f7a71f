import type { Measure, Tallies } from '../../kernel/fact.ts';
import { measureKey } from '../../kernel/fact.ts';
import { type FiscalYear, previousYear } from '../../kernel/fiscal.ts';
import { byMonth } from '../indicators/cells.ts';
import { valueIn } from '../indicators/evaluate.ts';
import { measureOf, measuresOf, type Quantity, quantityOf } from '../indicators/formula.ts';
import type { Target } from '../indicators/targets.ts';
import type { Indicator } from '../plans/plan.ts';

/** The quantity that the year's curve follows: the one judged, where the target has a measure of its own; null for shares and readings. */
export const followed = ({ formula }: Indicator, target: Target): Quantity | null =>
  (target.kind === 'planAverage' ? target.measure : undefined) ?? quantityOf(formula);

/** Running totals at the end of each month of a year begun by `until` (ISO). */
export function cumulative(tallies: Tallies, of: Quantity, year: FiscalYear, until: string): readonly number[] {
  let total = 0;
  return byMonth(tallies.get(measureKey(measureOf(of))), year, until)
    .filter(({ month }) => month <= until)
    .map(({ cell }) => {
      total += valueIn(cell, of);
      return total;
    });
}

/** Running totals of the year before; null where nothing was counted in it. */
export function yearBefore(
  tallies: Tallies,
  of: Quantity,
  year: FiscalYear,
): { readonly year: FiscalYear; readonly values: readonly number[] } | null {
  const before = previousYear(year);
  const values = cumulative(tallies, of, before, before.last);
  return (values.at(-1) ?? 0) === 0 ? null : { year: before, values };
}

/** Months of the year gone by on a day, the day itself counted: 0 to 12. */
export function elapsedMonths(year: FiscalYear, today: string): number {
  if (today >= year.last) return 12;
  const day = Temporal.PlainDate.from(today);
  const begun = Temporal.PlainDate.from(year.first).until(day, { largestUnit: 'months' }).months;
  return begun + day.day / day.daysInMonth;
}

/** The measure whose records stand behind the figure of a year: the one judged first. Null for readings. */
export function measureBehind(indicator: Indicator, target: Target): Measure | null {
  const of = followed(indicator, target);
  return of ? measureOf(of) : (measuresOf(indicator.formula)[0] ?? null);
}
