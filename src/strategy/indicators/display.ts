import { atLeast, type Exact, floorOf, ratio, times } from './fraction.ts';

/**
 * A share in tenths of a per cent, for display: rounded to the nearest, except where that would print a missed target as reached
 * (8996 of 10000 against 90 is 899, printed 89,9 %). `rounding` is what a formatter has to do to print the same. `den` is above 0.
 */
export function displayPercent(
  num: number,
  den: number,
  target: number | null,
): { readonly tenths: number; readonly rounding: 'nearest' | 'down' } {
  return displayTenths(times(ratio(num, den), ratio(100)), target);
}

/** The same for any value and its goal, such as a mean of 1.96 against 2, printed 1,9. */
export function displayTenths(value: Exact, target: number | null): { readonly tenths: number; readonly rounding: 'nearest' | 'down' } {
  const scaled = times(value, ratio(10));
  const nearest = floorOf({ num: scaled.num * 2n + scaled.den, den: scaled.den * 2n });
  const flatters = target !== null && !atLeast(value, ratio(target)) && atLeast(ratio(nearest, 10), ratio(target));
  return flatters ? { tenths: floorOf(scaled), rounding: 'down' } : { tenths: nearest, rounding: 'nearest' };
}
