/** A quotient as it was counted or summed; `den` is above 0. What outcomes carry: plain numbers, so that they travel as JSON. */
export interface Fraction {
  readonly num: number;
  readonly den: number;
}

/** The same, of whole numbers of any size; `den` is above 0. What comparisons use: no verdict ever rests on a rounded number. */
export interface Exact {
  readonly num: bigint;
  readonly den: bigint;
}

/** num ÷ den (above 0), each taken as the decimal that it prints as: 12.5 is 125/10. */
export function ratio(num: number, den = 1): Exact {
  const [above, below] = [decimal(num), decimal(den)];
  return { num: above.num * below.den, den: above.den * below.num };
}

function decimal(n: number): Exact {
  const [digits = '0', exponent = '0'] = n.toExponential().split('e');
  const [units = '0', decimals = ''] = digits.split('.');
  const power = Number(exponent) - decimals.length;
  const mantissa = BigInt(units + decimals);
  return power >= 0 ? { num: mantissa * 10n ** BigInt(power), den: 1n } : { num: mantissa, den: 10n ** BigInt(-power) };
}

export const times = (a: Exact, b: Exact): Exact => ({ num: a.num * b.num, den: a.den * b.den });

export const atLeast = (a: Exact, b: Exact): boolean => a.num * b.den >= b.num * a.den;

/** Largest whole number at or below. */
export const floorOf = ({ num, den }: Exact): number => Number(num >= 0n ? num / den : -((-num + den - 1n) / den));

/** Smallest whole number at or above. */
export const ceilOf = ({ num, den }: Exact): number => -floorOf({ num: -num, den });
