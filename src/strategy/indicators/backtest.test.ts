import { describe, expect, test } from 'vitest';
import { holdBack, holdBackAll, scoreOf, seeded, synthetic, TEXTURES, type Texture } from './backtest.testing.ts';

// The short form of `npm run bench -- forecast`.
const CASES = [1, 2, 3, 4].flatMap((earlier) => [3, 6, 9].map((month) => ({ earlier, month })));
// The keys of the table.
const NAMES = Object.keys(TEXTURES) as readonly Texture[];

describe.each([60, 250, 750])('registers of about %d facts a year', (level) => {
  test.each(NAMES)('%s: the interval of 80 per cent holds the held-back year 75 to 90 times in 100', (texture) => {
    const random = seeded(level + TEXTURES[texture]);
    const runs = CASES.flatMap(({ earlier, month }) =>
      Array.from({ length: 60 }, () => holdBack(synthetic(random, level, texture, earlier + 1), earlier, month)),
    );
    const { coverage } = scoreOf(runs);
    expect(coverage).toBeGreaterThanOrEqual(0.75);
    expect(coverage).toBeLessThanOrEqual(0.9);
  });
});

describe('month by month', () => {
  const random = seeded(80);
  const runs = NAMES.flatMap((texture) =>
    [120, 600].flatMap((level) => Array.from({ length: 12 }, () => synthetic(random, level, texture, 5))),
  );
  const held = runs.flatMap(holdBackAll);
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])(
    'after %d, the forecast is nearer than a straight line, and its interval neither too sure nor too wide',
    (month) => {
      const { coverage, error, lineError } = scoreOf(held.filter((one) => one.month === month));
      expect(error).toBeLessThan(lineError);
      expect(coverage).toBeGreaterThanOrEqual(0.75);
      expect(coverage).toBeLessThanOrEqual(0.9);
    },
  );
});
