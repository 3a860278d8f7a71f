import { type FiscalYear, monthsOf } from '../../kernel/fiscal.ts';
import { atLeastProbability, middle, negativeBinomial, type Spread } from './distribution.ts';
import { bandOf, type Forecast, INTERVAL, type Interval } from './projection.ts';
import { learnSeason, partDone, partGone, remainder } from './season.ts';

/** Beyond this many steps a quantity is counted by groups: exactness no longer shows, and time would. */
const STEPS = 2000;

export interface QuantitySoFar {
  readonly year: FiscalYear;
  /** ISO day. */
  readonly today: string;
  readonly done: number;
  /** The least value that reaches the target. */
  readonly needed: number | null;
  /** Twelve monthly values for each earlier year. */
  readonly history: readonly (readonly number[])[];
  /** The values are sums of amounts, not counts. */
  readonly amounts: boolean;
}

/** A count or a sum: what is done, plus an over-dispersed remainder that follows the season of earlier years. */
export function forecastQuantity({ year, today, done, needed, history, amounts }: QuantitySoFar): Forecast {
  // Without an earlier year the target is the best word on the scale of a year; it says nothing on where this one lands.
  const season = learnSeason(history, amounts, needed ?? done / partGone(year, today));
  const now = partDone(season.parts, year, today);
  const chance = needed === null ? null : chanceOf(remainder(season, done, now, 1), needed - done);
  return {
    unit: 'quantity',
    ...landing(done, remainder(season, done, now, 1)),
    needed,
    expectedByNow: needed === null ? null : needed * now,
    chance,
    band: bandOf(chance),
    cone: monthEnds(year, season.parts)
      .filter(({ on }) => on > today)
      .map(({ on, part }) => ({ on, ...landing(done, remainder(season, done, now, part)) })),
  };
}

function landing(done: number, rest: Spread): Interval {
  const unit = Math.max(1, rest.mean / STEPS);
  const steps = negativeBinomial(inUnits(rest, unit));
  const mean = rest.mean / unit;
  const { low, high } = middle(steps, INTERVAL.low, INTERVAL.high);
  return {
    expected: done + rest.mean,
    // The mean of a very skewed remainder may lie outside its own quantiles; the interval always holds it.
    low: done + unit * Math.min(low, Math.floor(mean)),
    high: done + unit * Math.max(high, Math.ceil(mean)),
  };
}

function chanceOf(rest: Spread, lacking: number): number {
  if (lacking <= 0) return 1;
  const unit = Math.max(1, lacking / STEPS);
  const steps = Math.ceil(lacking / unit);
  return atLeastProbability(negativeBinomial(inUnits(rest, unit), steps), steps);
}

const inUnits = ({ mean, variance }: Spread, unit: number): Spread => ({ mean: mean / unit, variance: variance / unit ** 2 });

function monthEnds(year: FiscalYear, parts: readonly number[]): readonly { readonly on: string; readonly part: number }[] {
  let part = 0;
  return monthsOf(year).map((month, m) => {
    part = Math.min(1, part + (parts[m] ?? 0));
    const on = Temporal.PlainDate.from(month).add({ months: 1 }).subtract({ days: 1 }).toString();
    return on === year.last ? { on, part: 1 } : { on, part };
  });
}
