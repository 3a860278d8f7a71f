import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayPercent, displayTenths } from './display.ts';
import { atLeast, ceilOf, floorOf, ratio, times } from './fraction.ts';

test.each([
  [0, 1, '0', '1'],
  [12.5, 1, '125', '10'],
  [-0.25, 1, '-25', '100'],
  [1e21, 1, '1000000000000000000000', '1'],
  [1e-7, 1, '1', '10000000'],
  [3, 0.5, '30', '5'],
])('%d over %d, as it prints', (num, den, above, below) => {
  const made = ratio(num, den);
  expect([String(made.num), String(made.den)]).toEqual([above, below]);
});

test('comparison is that of the quotients, at any size', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: 1 }), fc.maxSafeInteger(), fc.integer({ min: 1 }), (a, b, c, d) => {
      expect(atLeast(ratio(a, b), ratio(c, d))).toBe(BigInt(a) * BigInt(d) >= BigInt(c) * BigInt(b));
    }),
  );
});

test.each([
  [7, 2, 3, 4],
  [-7, 2, -4, -3],
  [6, 2, 3, 3],
  [-6, 2, -3, -3],
])('%d / %d lies between %d and %d', (num, den, below, above) => {
  expect([floorOf(ratio(num, den)), ceilOf(ratio(num, den))]).toEqual([below, above]);
});

describe('display', () => {
  test.each([
    [8996, 10000, 90, 899, 'down'],
    [9, 10, 90, 900, 'nearest'],
    [9004, 10000, 90, 900, 'nearest'],
    [363, 413, 90, 879, 'nearest'],
    [9999, 10000, 100, 999, 'down'],
    [62, 64, 100, 969, 'nearest'],
    [8996, 10000, null, 900, 'nearest'],
  ])('%d of %d against %s prints %d tenths', (num, den, target, tenths, rounding) => {
    expect(displayPercent(num, den, target)).toEqual({ tenths, rounding });
  });

  test('a mean of 1.96 against 2 prints 1.9', () => {
    expect(displayTenths(ratio(49, 25), 2)).toEqual({ tenths: 19, rounding: 'down' });
  });

  test('what is printed is on the same side of the target as the figure', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(100), fc.nat(1000), (den, part, tenthsOfTarget) => {
        const num = Math.floor((den * part) / 100);
        const target = tenthsOfTarget / 10;
        const { tenths } = displayPercent(num, den, target);
        expect(tenths >= tenthsOfTarget).toBe(atLeast(times(ratio(num, den), ratio(100)), ratio(target)));
        expect(Math.abs(tenths / 10 - (100 * num) / den)).toBeLessThan(0.1);
      }),
    );
  });
});
