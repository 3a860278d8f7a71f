import type { FiscalYear } from '../../kernel/fiscal.ts';
import { atLeastProbability, betaBinomial, quantile } from './distribution.ts';
import { ceilOf, ratio } from './fraction.ts';
import { bandOf, type Forecast, INTERVAL } from './projection.ts';
import { learnSeason, partDone, partGone, remainder } from './season.ts';

/** However many earlier cases there were, a year is its own: they weigh at most as much as this many cases of this year. */
const HISTORY_WEIGHT = 20;

export interface ShareSoFar {
  /** Cases that will count, and those met already. */
  readonly met: number;
  readonly all: number;
  /** Among them, cases that may still become met. */
  readonly open: number;
  /** Cases still to come, expected. */
  readonly coming: number;
  /** Cases of this year whose answer is known. */
  readonly decided: { readonly met: number; readonly missed: number };
  /** Met and all of earlier years. */
  readonly history: { readonly met: number; readonly all: number };
  /** Per cent; null without a target. */
  readonly target: number | null;
}

/** A share: the cases that are open or to come are met with a chance learned from earlier years and from this one. Null when no case is known or expected. */
export function forecastShare({ met, all, open, coming, decided, history, target }: ShareSoFar): Forecast | null {
  const total = all + coming;
  if (total === 0) return null;
  const rate = (history.met + 1) / (history.all + 2);
  const weight = Math.min(history.all + 2, HISTORY_WEIGHT);
  const a = rate * weight + decided.met;
  const b = (1 - rate) * weight + decided.missed;
  const more = open + coming;
  const rest = betaBinomial(more, a, b);
  const percent = (cases: number): number => (100 * (met + cases)) / total;
  const mean = (more * a) / (a + b);
  const chance = target === null ? null : atLeastProbability(rest, ceilOf(ratio(target * total, 100)) - met);
  return {
    unit: 'percent',
    expected: percent(mean),
    low: percent(Math.min(quantile(rest, INTERVAL.low), Math.floor(mean))),
    high: percent(Math.max(quantile(rest, INTERVAL.high), Math.ceil(mean))),
    needed: target,
    expectedByNow: target,
    chance,
    band: bandOf(chance),
    cone: [],
  };
}

/** How many cases are still to come in the year, by the season of earlier years: a whole number. */
export function casesToCome(year: FiscalYear, today: string, done: number, history: readonly (readonly number[])[]): number {
  const season = learnSeason(history, false, done / partGone(year, today));
  return Math.round(remainder(season, done, partDone(season.parts, year, today), 1).mean);
}
