import { describe, expect, test } from 'vitest';
import { fiscalYear, monthsOf } from '../../kernel/fiscal.ts';
import { forecastQuantity } from './forecast-quantity.ts';

/** Numbers from 0 to 1, always the same for one seed (xorshift32). */
function seeded(seed: number): () => number {
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

const YEAR = fiscalYear(2020, 4);
const MONTHS = monthsOf(YEAR);

/** How the months of a register vary around its season: the shape of the gamma that multiplies them. */
const TEXTURES = { clustered: 6, ordinary: 15, calm: 40 } as const;

/** A register of some years, the last one running: a season of its own, a level that drifts, months that vary. */
function series(random: () => number, level: number, shape: number, count: number): readonly (readonly number[])[] {
  const season = Array.from({ length: 12 }, () => 0.4 + 1.2 * random());
  const whole = sum(season);
  return Array.from({ length: count }, () => {
    const year = level * Math.exp(0.15 * normal(random));
    return season.map((part) => poisson(random, gamma(random, (year * part) / whole, shape)));
  });
}

/** Does the final value of a held-back year fall in the interval made after `month` of its months? */
function holds(all: readonly (readonly number[])[], month: number): boolean {
  const held = all.at(-1) ?? [];
  const { low, high } = forecastQuantity({
    year: YEAR,
    today: Temporal.PlainDate.from(MONTHS[month] ?? YEAR.last)
      .subtract({ days: 1 })
      .toString(),
    done: sum(held.slice(0, month)),
    needed: null,
    history: all.slice(0, -1),
    amounts: false,
  });
  return low <= sum(held) && sum(held) <= high;
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

const CASES = [1, 2, 3, 4].flatMap((earlier) => [3, 6, 9].map((month) => ({ earlier, month })));

describe.each([60, 250, 750])('registers of about %d facts a year', (level) => {
  test.each(['clustered', 'ordinary', 'calm'] as const)(
    '%s: the interval of 80 per cent holds the held-back year 75 to 90 times in 100',
    (texture) => {
      const random = seeded(level + TEXTURES[texture]);
      const runs = CASES.flatMap(({ earlier, month }) =>
        Array.from({ length: 60 }, () => holds(series(random, level, TEXTURES[texture], earlier + 1), month)),
      );
      const held = runs.filter(Boolean).length / runs.length;
      expect(held).toBeGreaterThanOrEqual(0.75);
      expect(held).toBeLessThanOrEqual(0.9);
    },
  );
});
