import { type FiscalYear, monthsOf } from '../../kernel/fiscal.ts';
import { atLeastProbability, negativeBinomial, quantile } from './distribution.ts';
import { bandOf, type Forecast, INTERVAL, type Interval } from './projection.ts';
import { learnSeason, partDone, remainder, type Season } from './season.ts';

/** Beyond this many steps a quantity is counted by groups: exactness no longer shows, and time would. */
const STEPS = 4000;

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
  const season = learnSeason(history, done, year, today, amounts);
  const now = partDone(season.parts, year, today);
  const unit = Math.max(1, (needed ?? done) / STEPS);
  const at = (part: number): Landing => landing(season, done, { now, part, unit, needed });
  const { chance, ...interval } = at(1);
  return {
    unit: 'quantity',
    ...interval,
    needed,
    expectedByNow: needed === null ? null : needed * now,
    chance,
    band: bandOf(chance),
    cone: monthEnds(year, season.parts)
      .filter(({ on }) => on > today)
      .map(({ on, part }) => {
        const { expected, low, high } = at(part);
        return { on, expected, low, high };
      }),
  };
}

interface Landing extends Interval {
  readonly chance: number | null;
}

interface Horizon {
  /** Expected parts of the year's quantity done by now and by the day asked about. */
  readonly now: number;
  readonly part: number;
  readonly unit: number;
  readonly needed: number | null;
}

function landing(season: Season, done: number, { now, part, unit, needed }: Horizon): Landing {
  const { mean, variance } = remainder(season, done, now, part);
  const rest = negativeBinomial(mean / unit, variance / unit ** 2);
  return {
    expected: done + mean,
    // The mean of a very skewed remainder may lie outside its own quantiles; the interval always holds it.
    low: done + unit * Math.min(quantile(rest, INTERVAL.low), Math.floor(mean / unit)),
    high: done + unit * Math.max(quantile(rest, INTERVAL.high), Math.ceil(mean / unit)),
    chance: needed === null ? null : atLeastProbability(rest, Math.ceil((needed - done) / unit)),
  };
}

function monthEnds(year: FiscalYear, parts: readonly number[]): readonly { readonly on: string; readonly part: number }[] {
  let part = 0;
  return monthsOf(year).map((month, m) => {
    part = Math.min(1, part + (parts[m] ?? 0));
    const on = Temporal.PlainDate.from(month).add({ months: 1 }).subtract({ days: 1 }).toString();
    return on === year.last ? { on, part: 1 } : { on, part };
  });
}
