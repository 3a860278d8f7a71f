import type { FiscalYear } from '../../kernel/fiscal.ts';
import type { Spread } from './distribution.ts';

/**
 * How a quantity spreads over the year and from year to year, learned from the months of earlier years and from what is done so far.
 * With no earlier year the months are equal and little is sure; each earlier year moves the shape toward what was seen.
 */
export interface Season {
  /** Expected part of the year's quantity in each of its twelve months. */
  readonly parts: readonly number[];
  /** How much evidence the parts rest on: the variance of a cumulative part F is F(1 − F) / (evidence + 1). */
  readonly evidence: number;
  /** Variance over mean of what happens in a period: 1 for independent events, more when they come in clusters. */
  readonly dispersion: number;
  /** Level of a year expected before it began, as a gamma distribution over quantity ÷ dispersion; rate 0: nothing known. */
  readonly level: { readonly shape: number; readonly rate: number };
}

/** Weight of equal months, in units of evidence: before any year is seen a month may differ from the others by about six tenths. */
const EQUAL_MONTHS = 30;
/** Relative variation of a month around its season assumed before it can be measured, and the weight of that in degrees of freedom. */
const MONTHLY_VARIATION = 0.4;
const PRIOR_FREEDOM = 3;
/** Relative change of level from one year to the next assumed before it can be measured. */
const YEARLY_CHANGE = 0.25;

/**
 * `history`: twelve monthly values for each earlier year, of which those without anything are left out; `amounts` when they are sums
 * rather than counts; `level`: the scale of a year where no earlier one tells it.
 */
export function learnSeason(history: readonly (readonly number[])[], amounts: boolean, level: number): Season {
  const years = history.map((months) => months.map((value) => Math.max(0, value))).filter((months) => total(months) > 0);
  const totals = years.map(total);
  const sum = total(totals);
  const mean = years.length === 0 ? level : sum / years.length;
  const seen = Array.from({ length: 12 }, (_, m) => (sum === 0 ? 0 : total(years.map((months) => months[m] ?? 0)) / sum));
  const dispersion = dispersionOf(years, seen, (amounts ? 0 : 1) + (MONTHLY_VARIATION ** 2 * mean) / 12);
  const evidence = EQUAL_MONTHS + sum / dispersion;
  const parts = seen.map((part) => (EQUAL_MONTHS / 12 + (part * sum) / dispersion) / evidence);
  if (years.length === 0) return { parts, evidence, dispersion, level: { shape: 0.5, rate: 0 } };
  const changes = total(totals.map((one) => (one / mean - 1) ** 2));
  const shape = (years.length + 1) / (2 * YEARLY_CHANGE ** 2 + changes);
  return { parts, evidence, dispersion, level: { shape, rate: (shape * dispersion) / mean } };
}

/**
 * Variance over mean of a month around its expectation, drawn to what is assumed; measured where two years or more allow it.
 * All squares over all expectations, not the mean of the quotients: large months vary most, and it is they that make the total.
 */
function dispersionOf(years: readonly (readonly number[])[], seen: readonly number[], assumed: number): number {
  const freedom = 11 * (years.length - 1);
  if (freedom <= 0) return Math.max(1, assumed);
  const squares = total(
    years.flatMap((months) => {
      const sum = total(months);
      return seen.map((part, m) => ((months[m] ?? 0) - sum * part) ** 2);
    }),
  );
  const expected = total(years.map(total)) / (12 * years.length);
  return Math.max(1, (PRIOR_FREEDOM * assumed + squares / expected) / (PRIOR_FREEDOM + freedom));
}

/** Mean and variance of what comes between now and later, given what is done; `now` and `later` are expected parts of the year (0 to 1). */
export function remainder(season: Season, done: number, now: number, later: number): Spread {
  const { dispersion, evidence, level } = season;
  const shape = level.shape + done / dispersion;
  const rate = level.rate + now;
  const part = later - now;
  const mean = (dispersion * part * shape) / rate;
  const fromLevel = dispersion * mean * (1 + part / rate);
  // What is left shrinks as `now` grows, both because less of the year remains and because the same « done » then means a lower level.
  const slope = mean / rate + (now < 1 ? mean / (1 - now) : 0);
  return { mean, variance: fromLevel + slope ** 2 * ((now * (1 - now)) / (evidence + 1)) };
}

/** The same with equal months: part of the days gone. */
export const partGone = (year: FiscalYear, today: string): number =>
  partDone(
    Array.from({ length: 12 }, () => 1 / 12),
    year,
    today,
  );

/** Expected part of the year done by `today` (ISO), its day counted half; 1 once the year is over. */
export function partDone(parts: readonly number[], year: FiscalYear, today: string): number {
  if (today > year.last) return 1;
  if (today < year.first) return 0;
  const day = Temporal.PlainDate.from(today);
  const begun = Temporal.PlainDate.from(year.first).until(day, { largestUnit: 'months' }).months;
  return total(parts.slice(0, begun)) + ((parts[begun] ?? 0) * (day.day - 0.5)) / day.daysInMonth;
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
