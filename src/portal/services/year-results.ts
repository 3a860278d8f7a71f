import { type Result, resultsOf } from '../../clocks/results.ts';
import { loadStandards, readResults } from '../../clocks/store.ts';
import { type FiscalYear, fiscalYearOf, previousYear } from '../../kernel/fiscal.ts';
import type { Visit } from '../../web/visit.ts';

export interface YearResults {
  readonly year: FiscalYear;
  /** Years that may be asked for, the latest first. */
  readonly years: readonly FiscalYear[];
  readonly results: readonly Result[];
}

/** Years shown at most. */
const MOST = 8;

/** The results of the fiscal year that the address names, else of the running one; null when it names none of those that there are. */
export async function resultsAsked(visit: Visit): Promise<YearResults | null> {
  const { tx, org, today, query } = visit;
  const standards = await loadStandards(tx, org.id);
  const first = standards.map(({ validFrom }) => validFrom).sort()[0] ?? today;
  const years: FiscalYear[] = [];
  for (let year = fiscalYearOf(today, org.fiscalStart); years.length < MOST && year.last >= first; year = previousYear(year))
    years.push(year);
  const asked = query.get('exercice');
  const year = asked === '' ? years[0] : years.find(({ label }) => label === asked);
  if (!year) return null;
  const rows = standards.length === 0 ? [] : await readResults(tx, year.first, year.last, today);
  return { year, years, results: resultsOf(rows, standards, year, today) };
}
