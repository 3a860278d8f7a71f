import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CURRENCIES, decimalsOf, isCurrency } from './currencies.ts';
import { amountText, isRate, MOST, parseAmount, splitBy, sum, toCents } from './money.ts';

const amount = fc.integer({ min: 0, max: MOST });
const currency = fc.constantFrom(...CURRENCIES);
const rate = fc
  .tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.stringMatching(/^\d{0,10}$/))
  .map(([whole, decimals]) => (decimals === '' ? String(whole) : `${whole}.${decimals}`))
  .filter(isRate);
const weights = fc
  .uniqueArray(fc.tuple(fc.string({ minLength: 1, maxLength: 4 }), fc.integer({ min: 0, max: 1_000_000 })), {
    minLength: 1,
    maxLength: 12,
    selector: ([key]) => key,
  })
  .filter((pairs) => pairs.some(([, weight]) => weight > 0));

describe('currencies', () => {
  test('minor units of ISO 4217, where they are not hundredths too', () => {
    expect(['CAD', 'EUR', 'JPY', 'XOF', 'TND', 'KWD', 'HUF', 'ISK'].map(decimalsOf)).toEqual([2, 2, 0, 0, 3, 3, 2, 0]);
    expect(['', 'FRF', 'cad'].map(isCurrency)).toEqual([false, false, false]);
    expect(() => decimalsOf('')).toThrow(RangeError);
  });
  test('each has a name in the language of the screens', () => {
    const names = new Intl.DisplayNames('fr-CA', { type: 'currency', fallback: 'none' });
    expect(CURRENCIES.filter((code) => names.of(code) === undefined)).toEqual([]);
  });
});

describe('amounts as they are written', () => {
  test.each([
    ['1 234,50', 'CAD', 123_450],
    ['1\u00a0234,5', 'CAD', 123_450],
    ['1234.5', 'EUR', 123_450],
    ['500', 'JPY', 500],
    ['1,234', 'TND', 1234],
    ['0', 'CAD', 0],
    ['500,5', 'JPY', null],
    ['1,234', 'CAD', null],
    ['1.234,50', 'CAD', null],
    ['-5', 'CAD', null],
    ['', 'CAD', null],
    ['1e3', 'CAD', null],
    ['99999999999999', 'CAD', null],
  ] as const)('%s %s', (text, code, found) => {
    expect(parseAmount(text, code)).toBe(found);
  });
  test('what is written of an amount is read back as that amount', () => {
    fc.assert(fc.property(amount, currency, (cents, code) => parseAmount(amountText(cents, code), code) === cents));
  });
});

describe('what an amount is worth', () => {
  test.each([
    [10_000, 'EUR', '1.4523', 14_523],
    [10_001, 'EUR', '1.4523', 14_524], // 145.244523
    [1, 'EUR', '0.5', 1], // half a cent: upward
    [3, 'EUR', '0.5', 2], // a cent and a half: upward, not to the even one
    [1, 'EUR', '0.4999999999', 0],
    [150_000, 'JPY', '0.0115', 172_500],
    [1500, 'TND', '0.6', 90], // 1.500 dinars
    [123_456, 'CAD', '1', 123_456],
  ] as const)('%i %s at %s', (minor, code, at, cents) => {
    expect(toCents(minor, code, at)).toBe(cents);
  });
  test('within half a cent of the exact worth, whatever the amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), currency, rate, (minor, code, at) => {
        fc.pre(Number(at) < 1000);
        const [whole = '0', decimals = ''] = at.split('.');
        const scale = 10n ** BigInt(decimals.length + decimalsOf(code));
        const off = 2n * (BigInt(toCents(minor, code, at)) * scale - BigInt(minor) * BigInt(whole + decimals) * 100n);
        return -scale < off && off <= scale;
      }),
    );
  });
  test('a rate is more than nothing, and has no more than ten decimals', () => {
    expect(['1.4523', '0.0000000001', '0', '0.000', '-1', '1,4', '', '1.', '.5', '1.12345678901'].map(isRate)).toEqual(
      [true, true].concat(Array(8).fill(false)),
    );
    expect(() => toCents(1, 'EUR', '0')).toThrow(RangeError);
  });
});

describe('sharing', () => {
  test('the parts add up to the whole, and none is negative', () => {
    fc.assert(
      fc.property(amount, weights, (whole, pairs) => {
        const parts = [...splitBy(whole, new Map(pairs)).values()];
        expect(sum(parts)).toBe(whole);
        expect(parts.every((part) => part >= 0)).toBe(true);
      }),
    );
  });
  test('the order of the parties changes nothing', () => {
    fc.assert(
      fc.property(amount, weights, fc.infiniteStream(fc.nat()), (whole, pairs, places) => {
        const shuffled = pairs.map((pair) => ({ pair, place: places.next().value })).sort((a, b) => a.place - b.place);
        const [one, other] = [splitBy(whole, new Map(pairs)), splitBy(whole, new Map(shuffled.map(({ pair }) => pair)))];
        expect(Object.fromEntries(other)).toEqual(Object.fromEntries(one));
      }),
    );
  });
  test('each is within a cent of its exact share; a weight of nothing gets nothing', () => {
    fc.assert(
      fc.property(amount, weights, (whole, pairs) => {
        const all = pairs.reduce((total, [, weight]) => total + BigInt(weight), 0n);
        for (const [key, part] of splitBy(whole, new Map(pairs))) {
          const weight = BigInt(new Map(pairs).get(key) ?? 0);
          const off = BigInt(part) * all - BigInt(whole) * weight;
          expect(-all < off && off < all).toBe(true);
          if (weight === 0n) expect(part).toBe(0);
        }
      }),
    );
  });
  test('cents that are left go to the largest remainders', () => {
    expect([...splitBy(100, new Map([['a', 1], ['b', 1], ['c', 1]]))]).toEqual([['a', 34], ['b', 33], ['c', 33]]); // biome-ignore format: pairs
    expect([...splitBy(5, new Map([['a', 1], ['b', 2]]))]).toEqual([['a', 2], ['b', 3]]); // biome-ignore format: pairs
    expect(() => splitBy(5, new Map([['a', 0]]))).toThrow(RangeError);
  });
});
