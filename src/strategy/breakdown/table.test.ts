import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shadeOf } from '../../ui/charts/shade.ts';
import { crossOf } from './cross.ts';
import { breakdownOf, monthlyOf, monthsBetween, worth } from './table.ts';

const cell = fc.record({ n: fc.nat(500), met: fc.nat(200), amount: fc.nat(10_000).map((cents) => cents / 100) });
const rows = fc.uniqueArray(fc.record({ value: fc.constantFrom(...'abcdefghij'), ...cellOf() }), { selector: ({ value }) => value });
function cellOf() {
  return { n: fc.integer({ min: 1, max: 500 }), met: fc.nat(200), amount: fc.nat(10_000).map((cents) => cents / 100) };
}
const sum = (cells: readonly { readonly n: number }[]): number => cells.reduce((all, { n }) => all + n, 0);
const amounts = (cells: readonly { readonly amount: number }[]): number =>
  cells.reduce((all, one) => all + Math.round(one.amount * 100), 0);

describe('a breakdown of which each fact has one value, or none', () => {
  test('adds up to the figure, whatever is put together', () => {
    fc.assert(
      fc.property(rows, cell, fc.subarray([...'abcdefghij', '']), (found, without, thin) => {
        const total = {
          n: sum(found) + without.n,
          met: found.reduce((all, { met }) => all + met, 0) + without.met,
          amount: (amounts(found) + amounts([without])) / 100,
        };
        const { rows: shown, others, merged, adds } = breakdownOf(found, { total, single: true, thin: new Set(thin) });
        const all = [...shown, ...(others ? [others.row] : [])];
        expect(adds).toBe(true);
        expect(sum(all)).toBe(total.n);
        expect(amounts(all)).toBe(Math.round(total.amount * 100));
        expect(shown.some(({ value }) => thin.includes(value))).toBe(false);
        // One value alone would be told by subtraction; unless there is nothing else to put it with.
        if (merged.size === 1) expect(shown).toEqual([]);
      }),
    );
  });

  test('has a row for what has no value only where there is something', () => {
    const total = { n: 3, met: 0, amount: 0 };
    expect(breakdownOf([{ value: 'a', ...total }], { total, single: true, thin: new Set() }).rows).toHaveLength(1);
    expect(breakdownOf([{ value: 'a', ...total }], { total: { ...total, n: 5 }, single: true, thin: new Set() }).rows[1]).toMatchObject({
      value: '',
      n: 2,
    });
  });
});

test('of a set, the rows stand as they are: their sum is not the figure', () => {
  const row = { value: 'a', n: 9, met: 0, amount: 0 };
  const { rows: shown, adds } = breakdownOf([row], { total: { n: 4, met: 0, amount: 0 }, single: false, thin: new Set() });
  expect([shown, adds]).toEqual([[row], false]);
});

test('months of a period are all there, and add up', () => {
  const cells = new Map([
    ['2025-04-01', { n: 3, met: 1, amount: 10 }],
    ['2025-06-12', { n: 2, met: 0, amount: 5 }],
    ['2026-04-01', { n: 9, met: 9, amount: 9 }],
  ]);
  const monthly = monthlyOf(cells, { first: '2025-04-01', last: '2025-07-08' });
  expect(monthly.rows.map(({ value, n }) => [value, n])).toEqual([
    ['2025-04-01', 3],
    ['2025-05-01', 0],
    ['2025-06-01', 2],
    ['2025-07-01', 0],
  ]);
  expect(monthly.total).toEqual({ n: 5, met: 1, amount: 15 });
  expect(monthsBetween('2025-12-01', '2026-02-28')).toEqual(['2025-12-01', '2026-01-01', '2026-02-01']);
});

test('what a cell is worth', () => {
  const of = { n: 8, met: 6, amount: 12.5 };
  expect([worth(of, 'n'), worth(of, 'amount'), worth(of, 'share')]).toEqual([8, 12.5, 75]);
  expect(worth({ n: 0, met: 0, amount: 0 }, 'share')).toBeNull();
});

describe('month by month', () => {
  const months = ['2025-04-01', '2025-05-01'];
  const at = (value: string, month: number, n: number) => ({ value, month: months[month] ?? '', n, met: 0, amount: 0 });
  const found = [at('paris', 0, 5), at('paris', 1, 6), at('tokyo', 1, 7), at('rome', 0, 2), at('dakar', 1, 1)];

  test('the largest values have a row, the rest are put together', () => {
    const cross = crossOf(found, months, new Set(), 2);
    expect(cross.rows.map(({ value, cells }) => [value, cells.map(({ n }) => n)])).toEqual([
      ['paris', [5, 6]],
      ['tokyo', [0, 7]],
    ]);
    expect(cross.others).toMatchObject({ values: 2, cells: [{ n: 2 }, { n: 1 }] });
  });

  test('a value with a thin month is never alone among the others, and no month is lost', () => {
    fc.assert(
      fc.property(fc.subarray(['paris', 'tokyo', 'rome', 'dakar']), fc.integer({ min: 1, max: 5 }), (thin, most) => {
        const cross = crossOf(found, months, new Set(thin), most);
        expect(cross.rows.some(({ value }) => thin.includes(value))).toBe(false);
        if (cross.others) expect(cross.others.values).toBeGreaterThan(1);
        for (const [m, month] of months.entries()) {
          const shown = [...cross.rows, ...(cross.others ? [cross.others] : [])].map(({ cells }) => cells[m]?.n ?? 0);
          expect(shown.reduce((all, n) => all + n, 0)).toBe(sum(found.filter((one) => one.month === month)));
        }
      }),
    );
  });

  test('shades go from nothing to the largest', () => {
    expect([0, 1, 20, 21, 99, 100].map((n) => shadeOf(n, 100))).toEqual([0, 1, 1, 2, 5, 5]);
  });
});
