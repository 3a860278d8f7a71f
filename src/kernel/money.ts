import { decimalsOf } from './currencies.ts';

// Amounts are whole numbers of the currency's minor unit (cents, yens, millimes): sums are exact, nothing is ever a fraction.

/** The largest amount that is taken: ten billion dollars in cents, far inside the safe integers, sums of thousands of them included. */
export const MOST = 1_000_000_000_000;

/** The currency in which all is summed. */
export const HOME = 'CAD';

const RATE = /^(\d{1,9})(?:\.(\d{1,10}))?$/;

/** A rate as it is written, `1.4523`: what one unit of a currency is worth in Canadian dollars. More than nothing, up to ten decimals. */
export const isRate = (text: string): boolean => RATE.test(text) && /[1-9]/.test(text);

/** `1 234,50` or `1234.5` → 123450 for CAD; null for what is no amount of this currency: a sign, too many decimals, too much. */
export function parseAmount(text: string, currency: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  const match = /^(\d{1,15})(?:\.(\d+))?$/.exec(plain);
  const decimals = decimalsOf(currency);
  if (!match || (match[2] ?? '').length > decimals) return null;
  const amount = Number(`${match[1]}${(match[2] ?? '').padEnd(decimals, '0')}`);
  return amount <= MOST ? amount : null;
}

/** 123450 CAD → `1234.50`; 500 JPY → `500`. */
export function amountText(amount: number, currency: string): string {
  const decimals = decimalsOf(currency);
  const digits = String(amount).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/**
 * What an amount is worth in cents of a Canadian dollar at a rate. Rounded once, here, to the nearest cent, the half upward: that is
 * how an invoice or a pocket calculator rounds, so that whoever reads amount and rate finds the same cents. Rounding the half to even
 * would only serve sums of many halves, and what is rounded here is never rounded again. RangeError for a rate that is none.
 */
export function toCents(amount: number, currency: string, rate: string): number {
  const match = isRate(rate) ? RATE.exec(rate) : null;
  if (!match) throw new RangeError(`Not a rate: ${rate}`);
  const fraction = match[2] ?? '';
  const scaled = BigInt(amount) * BigInt(`${match[1]}${fraction}`) * 100n;
  const unit = 10n ** BigInt(fraction.length + decimalsOf(currency));
  return Number((2n * scaled + unit) / (2n * unit));
}

/**
 * Shares an amount by weights (whole numbers, not negative, not all 0): each gets the whole part of its share, the cents left go to the
 * largest remainders. The parts add up to the amount, none is negative, and the order of the keys changes nothing: equal remainders are
 * told apart by the larger weight, then by the key.
 */
export function splitBy(amount: number, weights: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const all = [...weights.values()].reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (all <= 0n) throw new RangeError('Nothing to share by');
  const shares = [...weights].map(([key, weight]) => {
    const exact = BigInt(amount) * BigInt(weight);
    return { key, weight, whole: Number(exact / all), rest: exact % all };
  });
  const left = amount - shares.reduce((sum, { whole }) => sum + whole, 0);
  const first = [...shares].sort((a, b) =>
    a.rest === b.rest ? b.weight - a.weight || (a.key < b.key ? -1 : 1) : a.rest > b.rest ? -1 : 1,
  );
  const raised = new Set(first.slice(0, left).map(({ key }) => key));
  return new Map(shares.map(({ key, whole }) => [key, whole + (raised.has(key) ? 1 : 0)]));
}

export const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
