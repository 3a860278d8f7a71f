import { fiscalYear, monthsOf } from '../../kernel/fiscal.ts';
import { forecastQuantity } from './forecast-quantity.ts';
import { partGone } from './season.ts';

/** Twelve monthly values for each year of a register, the oldest first. */
export type Register = readonly (readonly number[])[];

/** What was forecast for a held-back year after some of its months, and what came. */
export interface HeldBack {
  /** Months seen, 1 to 11. */
  readonly month: number;
  readonly came: number;
  readonly expected: number;
  /** What a straight line through what is done would have said. */
  readonly line: number;
  /** The interval of 80 per cent held what came. */
  readonly held: boolean;
}

/** As many years as the product learns from (`planResults`). */
const HISTORY = 5;
const YEAR = fiscalYear(2020, 4);
const MONTHS = monthsOf(YEAR);
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Hides what came after `month` months of the year at `place`, and forecasts it from them and from the years before. */
export function holdBack(register: Register, place: number, month: number): HeldBack {
  const year = register[place] ?? [];
  const done = total(year.slice(0, month));
  const came = total(year);
  const today = Temporal.PlainDate.from(MONTHS[month] ?? YEAR.last)
    .subtract({ days: 1 })
    .toString();
  const history = register.slice(Math.max(0, place - HISTORY), place);
  const { expected, low, high } = forecastQuantity({ year: YEAR, today, done, needed: null, history, amounts: false });
  return { month, came, expected, line: done / partGone(YEAR, today), held: low <= came && came <= high };
}

/** Every month of every year that has one before it. */
export const holdBackAll = (register: Register): readonly HeldBack[] =>
  register.flatMap((_, place) => (place === 0 ? [] : Array.from({ length: 11 }, (_, m) => holdBack(register, place, m + 1))));

export interface Score {
  readonly runs: number;
  /** Part of the runs whose interval held what came, 0 to 1. */
  readonly coverage: number;
  /** Mean absolute error, as a part of what came in all. */
  readonly error: number;
  readonly lineError: number;
}

export function scoreOf(runs: readonly HeldBack[]): Score {
  const came = total(runs.map((one) => one.came));
  const missed = (of: 'expected' | 'line'): number => total(runs.map((one) => Math.abs(one[of] - one.came))) / came;
  return {
    runs: runs.length,
    coverage: runs.filter(({ held }) => held).length / runs.length,
    error: missed('expected'),
    lineError: missed('line'),
  };
}

/** Numbers from 0 to 1, always the same for one seed (xorshift32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return ((state >>> 0) + 0.5) / 2 ** 32;
  };
}

const normal = (random: () => number): number => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());

/** A gamma draw of this mean and shape (Marsaglia and Tsang, 2000; shape of at least 1). */
function gamma(random: () => number, mean: number, shape: number): number {
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal(random);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return (mean * d * v) / shape;
  }
}

function poisson(random: () => number, mean: number): number {
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  let n = -1;
  for (let left = mean; left > 0; n++) left += Math.log(random());
  return Math.max(0, n);
}

/** How the months of a register vary around its season: the shape of the gamma that multiplies them. */
export const TEXTURES = { clustered: 6, ordinary: 15, calm: 40 } as const;
export type Texture = keyof typeof TEXTURES;

/** A register of some years of about `level` facts each: a season of its own, a level that drifts, months that vary. */
export function synthetic(random: () => number, level: number, texture: Texture, years: number): Register {
  const season = Array.from({ length: 12 }, () => 0.4 + 1.2 * random());
  const whole = total(season);
  return Array.from({ length: years }, () => {
    const year = level * Math.exp(0.15 * normal(random));
    return season.map((part) => poisson(random, gamma(random, (year * part) / whole, TEXTURES[texture])));
  });
}
