import { z } from 'zod';
import type { FiscalYear } from '../../kernel/fiscal.ts';

/** From which share of a floor, a percentage or a mean a target is « partly achieved », for fiscal years that begin on `from` (ISO) or later. */
export const toleranceSchema = z.strictObject({ from: z.iso.date(), percent: z.number().min(0).max(100), reference: z.string().min(1) });
export type Tolerance = z.infer<typeof toleranceSchema>;

/** No law or plan sets this threshold: it is the rule that this product publishes beside every verdict. A change is a new line, never an edit. */
export const TOLERANCES: readonly Tolerance[] = [{ from: '2000-01-01', percent: 90, reference: 'Règle publiée avec les verdicts' }];

/** The tolerance in force when the year began, so that nothing moves under a year that runs; 100 (no « partly ») before the first line. */
export function toleranceFor(year: FiscalYear, tolerances: readonly Tolerance[]): number {
  const inForce = tolerances.filter(({ from }) => from <= year.first).sort((a, b) => (a.from < b.from ? 1 : -1));
  return inForce[0]?.percent ?? 100;
}
