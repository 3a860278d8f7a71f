import type { Declaration, Reading } from './outcome.ts';
import type { EnteredReading } from './store.ts';

/** Of the readings entered, in order, those that stand: for each series and year (indicator and year for milestones) the last one, unless withdrawn. */
export function inForce(entered: readonly EnteredReading[]): readonly EnteredReading[] {
  const last = new Map(
    entered.map((one) => [`${one.kind} ${one.kind === 'value' ? one.series : `${one.plan} ${one.indicator}`} ${one.year}`, one]),
  );
  return [...last.values()].filter((one) => !one.withdrawn);
}

/** The values among them, as formulas read them. */
export const readingsOf = (standing: readonly EnteredReading[]): readonly Reading[] =>
  standing.flatMap(({ series, year, value, onDay, source, proof }) =>
    series === null || value === null ? [] : [{ series, year, value, on: onDay, source, ...(proof === '' ? {} : { proof }) }],
  );

/** The declaration of the milestone of one indicator and year. */
export function declarationOf(standing: readonly EnteredReading[], plan: string, indicator: string, year: string): Declaration | null {
  const found = standing.find((one) => one.kind === 'milestone' && one.plan === plan && one.indicator === indicator && one.year === year);
  return found ? { on: found.onDay, evidence: found.source } : null;
}
