import { measureKey } from '../../kernel/fact.ts';
import { type FiscalYear, fiscalYearOf, previousYear } from '../../kernel/fiscal.ts';
import { type MonthRow, readBreakdownByMonth, readTallies } from '../../ledger/read.ts';
import { loadPriorities, type PriorityKind } from '../../records/priorities.ts';
import { isCountry } from '../../web/countries.ts';
import type { Visit } from '../../web/visit.ts';
import { monthsBetween } from '../breakdown/table.ts';
import { totalBetween } from '../indicators/cells.ts';
import { type Period, thinCells } from '../indicators/store.ts';
import { MOST_COUNTED } from '../pages/behind.ts';
import { type Effort, effortOf, type InForce, inForceIn } from './effort.ts';
import { ALL_HELD, IN_SECTOR, IN_TERRITORY, inTerritory } from './measures.ts';

export interface EffortOfKind {
  readonly kind: PriorityKind;
  readonly priorities: readonly InForce[];
  /** Actions of the year in a priority of their day, each once. */
  readonly held: number;
  /** Null: too many actions to tell what may be published of each priority. */
  readonly effort: Effort | null;
}

export interface EffortView {
  readonly year: FiscalYear;
  /** The running one, then those in which something was held, the latest first. */
  readonly years: readonly FiscalYear[];
  /** Actions held in the year. */
  readonly all: number;
  readonly kinds: readonly EffortOfKind[];
  /** Some measure is still being counted. */
  readonly computing: boolean;
}

/** Years that one can go back to. */
const BACK = 14;

/** The actions of a year against the priorities of its days, at the cost of their tallies. Null when there is no such year. */
export async function loadEffort(visit: Visit, inside: boolean): Promise<EffortView | null> {
  const { tx, org, today, query } = visit;
  const running = fiscalYearOf(today, org.fiscalStart);
  const past: FiscalYear[] = [running];
  while (past.length < BACK) past.push(previousYear(past.at(-1) ?? running));
  const whole = await readTallies(tx, org.id, [ALL_HELD], past.at(-1)?.first ?? running.first, running.last);
  const held = ({ first, last }: Period): number => totalBetween(whole.tallies.get(measureKey(ALL_HELD)), first, last).n;
  const years = past.filter((year) => year === running || held(year) > 0);
  const year = query.get('exercice') === '' ? running : years.find(({ label }) => label === query.get('exercice'));
  if (!year) return null;
  const period = { first: year.first, last: year.last < today ? year.last : today };
  const priorities = await loadPriorities(tx, org.id);
  const all = held(period);
  const territories = inForceIn(priorities, 'territory', year);
  const regions = territories.filter(({ code }) => !isCountry(code)).map(({ code }) => inTerritory(code));
  const own = await readTallies(tx, org.id, [IN_TERRITORY, IN_SECTOR, ...regions], period.first, period.last);
  const sum = (measure: typeof ALL_HELD): number => totalBetween(own.tallies.get(measureKey(measure)), period.first, period.last).n;
  const published = inside || all <= MOST_COUNTED;
  const ofKind = async (kind: PriorityKind, inForce: readonly InForce[]): Promise<EffortOfKind> => ({
    kind,
    priorities: inForce,
    held: sum(kind === 'territory' ? IN_TERRITORY : IN_SECTOR),
    effort: published ? await effortIn(visit, kind, inForce, period, inside) : null,
  });
  return {
    year,
    years,
    all,
    kinds: [await ofKind('territory', territories), await ofKind('sector', inForceIn(priorities, 'sector', year))],
    computing: whole.computing.size + own.computing.size > 0,
  };
}

async function effortIn(visit: Visit, kind: PriorityKind, inForce: readonly InForce[], period: Period, inside: boolean): Promise<Effort> {
  const { tx, org } = visit;
  const dimension = kind === 'territory' ? 'country' : 'sector';
  const found: MonthRow[] = [...(await readBreakdownByMonth(tx, org.id, ALL_HELD, dimension, period.first, period.last))];
  const thin = inside ? [] : [...(await thinCells(tx, org.id, ALL_HELD, dimension, period))];
  const months = monthsBetween(period.first, period.last);
  // A handful of decisions name a region rather than a country.
  for (const { code } of inForce.filter((one) => kind === 'territory' && !isCountry(one.code))) {
    const measure = inTerritory(code);
    const { tallies } = await readTallies(tx, org.id, [measure], period.first, period.last);
    found.push(...[...(tallies.get(measureKey(measure)) ?? [])].map(([month, cell]) => ({ month, value: code, ...cell })));
    // One value alone: the territory itself.
    if (!inside) thin.push(...(await thinCells(tx, org.id, measure, 'all', period)).map(({ month }) => ({ month, value: code })));
  }
  const inPeriod = new Set(thin.filter(({ month }) => month === null).map(({ value }) => value));
  return effortOf(inForce, found, months, { inPeriod, inMonths: new Set(thin.map(({ value }) => value)) });
}
