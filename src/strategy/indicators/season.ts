import type { FiscalYear } from '../../kernel/fiscal.ts';

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

const LINEAR: readonly number[] = Array.from({ length: 12 }, () => 1 / 12);

/** Weight of equal months, in units of evidence: a month varies by about half around its expectation before any year is seen. */
const EQUAL_MONTHS = 40;
/** Dispersion assumed before it can be measured, and its weight in degrees of freedom. */
const CLUSTERED = 2;
const MONTHLY_VARIATION = 0.3;
const PRIOR_FREEDOM = 6;
/** Relative change of level from one year to the next assumed before it can be measured. */
const YEARLY_CHANGE = 0.25;

/** `history`: twelve monthly values for each earlier year; `done` by `today` (ISO); `amounts` when values are sums rather than counts. */
export function learnSeason(
  history: readonly (readonly number[])[],
  done: number,
  year: FiscalYear,
  today: string,
  amounts: boolean,
): Season {
  const years = history.map((months) => months.map((value) => Math.max(0, value))).filter((months) => total(months) > 0);
  const totals = years.map(total);
  const sum = total(totals);
  const seen = Array.from({ length: 12 }, (_, m) => (sum === 0 ? 0 : total(years.map((months) => months[m] ?? 0)) / sum));
  const mean = years.length === 0 ? done / partDone(LINEAR, year, today) : sum / years.length;
  const assumed = amounts ? (MONTHLY_VARIATION ** 2 * mean) / 12 : CLUSTERED;
  const dispersion = measuredDispersion(years, seen, assumed);
  const evidence = EQUAL_MONTHS + sum / dispersion;
  const parts = seen.map((part) => (EQUAL_MONTHS / 12 + (part * sum) / dispersion) / evidence);
  if (years.length === 0) return { parts, evidence, dispersion, level: { shape: 0.5, rate: 0 } };
  const changes = total(totals.map((one) => (one / mean - 1) ** 2));
  const shape = (years.length + 1) / (2 * YEARLY_CHANGE ** 2 + changes);
  return { parts, evidence, dispersion, level: { shape, rate: (shape * dispersion) / mean } };
}

function measuredDispersion(years: readonly (readonly number[])[], seen: readonly number[], assumed: number): number {
  const pearson = total(
    years.flatMap((months) => {
      const sum = total(months);
      return seen.map((part, m) => (part === 0 ? 0 : ((months[m] ?? 0) - sum * part) ** 2 / (sum * part)));
    }),
  );
  const freedom = 11 * Math.max(0, years.length - 1);
  const measured = years.length < 2 ? 0 : pearson;
  return Math.max(1, (PRIOR_FREEDOM * assumed + measured) / (PRIOR_FREEDOM + freedom));
}

/** Mean and variance of what comes between now and later, given what is done; `now` and `later` are expected parts of the year (0 to 1). */
export function remainder(season: Season, done: number, now: number, later: number): { readonly mean: number; readonly variance: number } {
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

/** Expected part of the year done by `today` (ISO), its day counted half; 1 once the year is over. */
export function partDone(parts: readonly number[], year: FiscalYear, today: string): number {
  if (today > year.last) return 1;
  if (today < year.first) return 0;
  const day = Temporal.PlainDate.from(today);
  const begun = Temporal.PlainDate.from(year.first).until(day, { largestUnit: 'months' }).months;
  return total(parts.slice(0, begun)) + ((parts[begun] ?? 0) * (day.day - 0.5)) / day.daysInMonth;
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
