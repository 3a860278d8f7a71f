import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fiscalYear, monthsOf } from '../../kernel/fiscal.ts';
import { middle } from './distribution.ts';
import { type EvaluationInput, evaluate } from './evaluate.ts';
import { forecast } from './forecast.ts';
import { forecastQuantity, type QuantitySoFar } from './forecast-quantity.ts';
import { forecastShare } from './forecast-share.ts';
import type { Formula } from './formula.ts';
import { bandOf, type Forecast } from './projection.ts';
import { cellsOf, inputOf, tallies, targets, years } from './sample.testing.ts';

const YEAR = fiscalYear(2016, 4);
const MIDSEASON = [52, 70, 75, 40, 33, 80, 86, 90, 48, 64, 62, 68];
const soFar = (given: Partial<QuantitySoFar>): QuantitySoFar => ({
  year: YEAR,
  today: '2017-01-31',
  done: 612,
  needed: 750,
  history: [MIDSEASON.map((n) => n - 3), MIDSEASON],
  amounts: false,
  ...given,
});

describe('a quantity', () => {
  test('ten months of a known season', () => {
    const made = forecastQuantity(soFar({}));
    expect(made.expected).toBeGreaterThan(720);
    expect(made.expected).toBeLessThan(775);
    expect(made.high - made.low).toBeLessThan(90);
    expect(made.chance).toBeGreaterThan(0.2);
    expect(made.chance).toBeLessThan(0.8);
    expect(made.cone.map(({ on }) => on)).toEqual(['2017-02-28', '2017-03-31']);
    expect(made.cone.at(-1)).toEqual({ on: '2017-03-31', expected: made.expected, low: made.low, high: made.high });
  });

  test('no earlier year: as if every month were alike, and less sure', () => {
    const alone = forecastQuantity(soFar({ done: 300, today: '2016-09-30', history: [] }));
    expect(alone.expected).toBeGreaterThan(590);
    expect(alone.expected).toBeLessThan(610);
    const known = forecastQuantity(
      soFar({ done: 300, today: '2016-09-30', history: Array.from({ length: 3 }, () => Array.from({ length: 12 }, () => 50)) }),
    );
    expect(alone.high - alone.low).toBeGreaterThan(known.high - known.low);
  });

  test('the season tells what to expect by now', () => {
    const winter = Array.from({ length: 12 }, (_, m) => (m < 6 ? 0 : 100));
    const made = forecastQuantity(soFar({ done: 40, today: '2016-09-30', history: [winter, winter, winter] }));
    expect(made.expectedByNow).toBeLessThan(100);
    expect(made.chance).toBeGreaterThan(0.1);
    expect(forecastQuantity(soFar({ done: 40, today: '2016-09-30', history: [] })).chance).toBeLessThan(0.001);
  });

  test('nothing done and nothing known: an open future, not a certain zero', () => {
    const made = forecastQuantity(soFar({ done: 0, needed: 1, today: '2016-04-01', history: [[], Array.from({ length: 12 }, () => 0)] }));
    expect(made.chance).toBeGreaterThan(0.3);
    expect(made.chance).toBeLessThan(1);
  });

  test('sums of amounts, large ones', () => {
    const history = [MIDSEASON.map((n) => n * 900), MIDSEASON.map((n) => n * 1000)];
    const made = forecastQuantity(soFar({ amounts: true, history, done: 650_000, needed: 762_200 }));
    expect(made.low).toBeGreaterThan(700_000);
    expect(made.high).toBeLessThan(900_000);
    expect(made.chance).toBeGreaterThan(0.3);
  });

  const anyYear = fc.record({
    history: fc.array(fc.array(fc.nat(60), { minLength: 12, maxLength: 12 }), { maxLength: 4 }),
    done: fc.nat(500),
    needed: fc.integer({ min: 1, max: 900 }),
    day: fc.nat(364),
    amounts: fc.boolean(),
  });
  const made = ({ day, ...given }: { history: number[][]; done: number; needed: number; day: number; amounts: boolean }): Forecast =>
    forecastQuantity(soFar({ ...given, today: Temporal.PlainDate.from(YEAR.first).add({ days: day }).toString() }));

  test('the interval holds what is expected, at every month to come', () => {
    fc.assert(
      fc.property(anyYear, (given) => {
        const whole = made(given);
        for (const { low, expected, high } of [whole, ...whole.cone]) {
          expect(low).toBeGreaterThanOrEqual(given.done - 1e-9);
          expect(low).toBeLessThanOrEqual(expected + 1e-9);
          expect(expected).toBeLessThanOrEqual(high + 1e-9);
        }
        expect(whole.chance).toBeGreaterThanOrEqual(0);
        expect(whole.chance).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('more done never lowers the chance', () => {
    fc.assert(
      fc.property(anyYear, fc.integer({ min: 1, max: 50 }), (given, more) => {
        expect(made({ ...given, amounts: false, done: given.done + more }).chance).toBeGreaterThanOrEqual(
          (made({ ...given, amounts: false }).chance ?? 0) - 1e-9,
        );
      }),
    );
  });

  test('a finished year is its value, with chance 0 or 1', () => {
    fc.assert(
      fc.property(anyYear, (given) => {
        const { expected, low, high, chance, cone } = forecastQuantity(soFar({ ...given, today: '2017-04-01' }));
        expect([expected, low, high, chance, cone]).toEqual([given.done, given.done, given.done, given.done >= given.needed ? 1 : 0, []]);
      }),
    );
  });
});

describe('a share', () => {
  const anyShare = fc
    .record({
      met: fc.nat(60),
      missed: fc.nat(60),
      open: fc.nat(60),
      coming: fc.nat(60),
      before: fc.nat(200),
      beforeMissed: fc.nat(200),
      target: fc.nat(100),
    })
    .filter(({ met, missed, open, coming }) => met + missed + open + coming > 0);
  type Share = { met: number; missed: number; open: number; coming: number; before: number; beforeMissed: number; target: number };
  const made = ({ met, missed, open, coming, before, beforeMissed, target }: Share): Forecast | null =>
    forecastShare({
      met,
      all: met + missed + open,
      open,
      coming,
      decided: { met, missed },
      history: { met: before, all: before + beforeMissed },
      target,
    });

  test('the interval holds what is expected', () => {
    fc.assert(
      fc.property(anyShare, (given) => {
        const { low, expected, high } = made(given) ?? { low: 1, expected: 0, high: 0 };
        expect(low).toBeLessThanOrEqual(expected + 1e-9);
        expect(expected).toBeLessThanOrEqual(high + 1e-9);
      }),
    );
  });

  test('a case met rather than missed, or met rather than open, never lowers the chance', () => {
    fc.assert(
      fc.property(anyShare, (given) => {
        const chance = made(given)?.chance ?? 0;
        if (given.missed > 0)
          expect(made({ ...given, met: given.met + 1, missed: given.missed - 1 })?.chance).toBeGreaterThanOrEqual(chance - 1e-9);
        if (given.open > 0)
          expect(made({ ...given, met: given.met + 1, open: given.open - 1 })?.chance).toBeGreaterThanOrEqual(chance - 1e-9);
      }),
    );
  });

  test('with nothing open and nothing to come it is decided', () => {
    fc.assert(
      fc.property(anyShare, (given) => {
        if (given.met + given.missed === 0) return;
        const decided = made({ ...given, open: 0, coming: 0 });
        expect(decided?.chance).toBe(100 * given.met >= given.target * (given.met + given.missed) ? 1 : 0);
        expect(decided?.low).toBe(decided?.high);
      }),
    );
  });

  test('no case known or expected: no forecast', () => {
    expect(
      forecastShare({ met: 0, all: 0, open: 0, coming: 0, decided: { met: 0, missed: 0 }, history: { met: 9, all: 10 }, target: 90 }),
    ).toBeNull();
  });

  test('24 of 64 states still open, all of them needed', () => {
    const made = forecastShare({
      met: 40,
      all: 64,
      open: 24,
      coming: 0,
      decided: { met: 0, missed: 0 },
      history: { met: 23, all: 64 },
      target: 100,
    });
    expect(made?.chance).toBeLessThan(0.01);
    expect(made?.band).toBe('atRisk');
  });
});

describe('the forecast of an indicator', () => {
  const measure = { kind: 'action.held', where: {} };
  const surveyed = { kind: 'survey.answer', where: {} };
  const trained = { kind: 'training.due', where: {} };
  const monthly = (start: number, values: readonly number[], part = 1): Record<string, [number, number]> =>
    Object.fromEntries(
      monthsOf(fiscalYear(start, 4)).flatMap((month, m) =>
        m < values.length ? [[month, [values[m] ?? 0, Math.round((values[m] ?? 0) * part)]]] : [],
      ),
    );
  const running = (given: Partial<EvaluationInput> & Pick<EvaluationInput, 'formula'>): Forecast | null => {
    const input = inputOf({
      year: fiscalYear(2022, 4),
      today: '2023-01-13',
      tallies: tallies(
        cellsOf(measure, {
          ...monthly(2018, MIDSEASON),
          ...monthly(2021, MIDSEASON),
          ...monthly(2022, MIDSEASON.slice(0, 9)),
          '2023-01-01': [20, 20],
        }),
        cellsOf(surveyed, { ...monthly(2021, MIDSEASON, 0.9), ...monthly(2022, MIDSEASON.slice(0, 9), 0.9) }),
        cellsOf(trained, { '2022-03-31': [60, 57], '2023-03-31': [64, 60] }),
      ),
      ...given,
    });
    return forecast(input, evaluate(input), years(2018, 4));
  };

  test('growth is followed as a count toward the count that the target implies', () => {
    const made = running({ formula: { growth: { of: { count: measure }, since: '2018-2019' } }, target: targets.growth(20) });
    const base = MIDSEASON.reduce((sum, n) => sum + n, 0);
    expect(made).toMatchObject({ unit: 'quantity', needed: Math.ceil(base * 1.2), band: 'atRisk' });
  });

  test('a mean: the running year, toward what the mean still asks', () => {
    const made = running({ formula: { average: { of: { count: measure } } }, target: targets.average(300) });
    expect(made?.needed).toBe(1200 - 768);
    expect(made?.chance).toBeGreaterThan(0.99);
  });

  test('a share of answers still to come', () => {
    const made = running({ formula: { share: surveyed }, target: targets.percentage(85) });
    expect(made).toMatchObject({ unit: 'percent', needed: 85, band: 'onTrack', cone: [] });
    expect(made?.expected).toBeCloseTo(90, 0);
  });

  test('a share of yearly states: those not met yet are open', () => {
    const made = running({ formula: { share: trained }, target: targets.percentage(100) });
    expect(made?.low).toBeGreaterThanOrEqual((100 * 60) / 64);
    expect(made?.chance).toBeGreaterThan(0.1);
    expect(made?.chance).toBeLessThan(0.9);
  });

  test('steps done late count until the year ends; a deposit past its deadline cannot be mended', () => {
    const due = cellsOf({ kind: 'step.due', where: { workplan: 'w' } }, { '2022-06-30': [2, 1], '2023-03-01': [1, 0] });
    const steps = (deadline: string): Forecast | null =>
      running({
        formula: { steps: { workplan: 'w' } },
        target: { kind: 'steps', p: 100, workplan: 'w', deposit: { step: 'd', deadline }, wording: [] },
        tallies: tallies(due),
      });
    expect(steps('2023-03-31')?.chance).toBeGreaterThan(0);
    expect(steps('2022-12-31')).toMatchObject({ chance: 0, band: 'atRisk' });
  });

  test('without a target there is a landing and no chance', () => {
    expect(running({ formula: { count: measure } })).toMatchObject({ needed: null, expectedByNow: null, chance: null, band: null });
  });

  test.each<[string, Partial<EvaluationInput> & Pick<EvaluationInput, 'formula'>]>([
    [
      'a rank',
      {
        formula: { reading: { series: 'r' } },
        target: targets.rank(3),
        readings: [{ series: 'r', year: '2022-2023', value: 2, on: '2022-10-01', source: 's' }],
      },
    ],
    ['a milestone', { formula: { share: surveyed }, target: targets.milestone() }],
    ['a share accumulated over the plan', { formula: { share: { ...surveyed, cumulative: true } }, target: targets.percentage(100) }],
    ['a missing figure', { formula: { count: { kind: 'x.y', where: {} } }, target: targets.floor(3) }],
    ['a year not begun', { formula: { count: measure }, target: targets.floor(3), today: '2022-03-31' }],
  ])('none for %s', (_, given) => {
    expect(running(given)).toBeNull();
  });

  const shares: readonly Formula[] = [{ share: surveyed }, { share: trained }];
  test.each(shares)('a finished year of %j is its share', (formula) => {
    const made = running({ formula, target: targets.percentage(85), today: '2023-04-01' });
    expect(made?.low).toBe(made?.high);
    expect(made?.chance).toBe(1);
  });
});

test.each([
  [1, 'onTrack'],
  [0.7, 'onTrack'],
  [0.69, 'uncertain'],
  [0.3, 'uncertain'],
  [0.29, 'atRisk'],
  [0, 'atRisk'],
  [null, null],
])('chance %s is %s', (chance, band) => {
  expect(bandOf(chance)).toBe(band);
});

test('the middle of a distribution counts half of each end, so that small counts hold no more than is said', () => {
  const even = { cumulative: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] };
  expect(middle(even, 0.1, 0.9)).toEqual({ low: 1, high: 8 });
  expect(middle({ cumulative: [1] }, 0.1, 0.9)).toEqual({ low: 0, high: 0 });
  expect(middle({ cumulative: [0.97, 1] }, 0.1, 0.9)).toEqual({ low: 0, high: 0 });
});
