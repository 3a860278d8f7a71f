import { describe, expect, test } from 'vitest';
import { fiscalYear } from '../../kernel/fiscal.ts';
import type { Target } from '../indicators/targets.ts';
import type { Indicator } from '../plans/plan.ts';
import { checkShares, readShare } from './rules.ts';
import { verdictOfShare, wholeOf } from './whole.ts';

const share = (unit: string, n: number) => ({ unit, n });

describe('shares of a target', () => {
  test('may be less than the whole: what is left is said, not forbidden', () => {
    expect(checkShares({ n: 100, overlaps: false }, [share('a', 60), share('b', 40)])).toMatchObject({ ok: true });
    expect(checkShares({ n: 100, overlaps: false }, [share('a', 60)])).toMatchObject({ ok: true });
    expect(checkShares({ n: 100, overlaps: false }, [])).toMatchObject({ ok: true });
  });
  test('may not be more than the whole, unless the same thing may count twice', () => {
    const shares = [share('a', 60), share('b', 41)];
    expect(checkShares({ n: 100, overlaps: false }, shares)).toMatchObject({
      ok: false,
      refusals: [{ id: 'sharesOverWhole', values: { sum: 101, whole: 100, over: 1 } }],
    });
    expect(checkShares({ n: 100, overlaps: true }, shares)).toMatchObject({ ok: true });
  });
  test('one alone never exceeds the whole', () => {
    expect(checkShares({ n: 100, overlaps: true }, [share('a', 101)])).toMatchObject({ refusals: [{ id: 'shareOverWhole', field: 'a' }] });
  });
});

test('a share as typed', () => {
  const read = (typed: string, whole = true) => readShare('a', typed, whole);
  expect(read(' 1 200 ')).toMatchObject({ ok: true, value: { unit: 'a', n: 1200 } });
  expect(read('')).toEqual({ ok: true, value: null });
  expect(read('0')).toEqual({ ok: true, value: null });
  expect(read('12,5')).toMatchObject({ refusals: [{ id: 'notAShare' }] });
  expect(read('12,5', false)).toMatchObject({ value: { n: 12.5 } });
  expect(read('-3')).toMatchObject({ refusals: [{ id: 'notANumber', field: 'a' }] });
  expect(read('dix')).toMatchObject({ refusals: [{ id: 'notANumber' }] });
});

describe('what can be shared out', () => {
  const indicator = (formula: Indicator['formula']) => ({ formula }) as Indicator; // only its formula is asked for
  const count = { count: { kind: 'action.held', where: {} } };
  const ratio = { kind: 'ratio', num: 1, den: 2, known: { num: 1, den: 2 } } as const;
  const floor: Target = { kind: 'floor', n: 120, wording: [] };
  test('a floor, and the count behind a growth', () => {
    expect(wholeOf(indicator(count), { outcome: { kind: 'count', value: 3, months: [] }, target: floor })).toEqual({
      n: 120,
      overlaps: false,
    });
    const growth = { growth: { of: count, since: '2018-2019' } };
    const outcome = { kind: 'growth', value: 0, base: 100, baseYear: '2018-2019', rate: { num: -100, den: 100 }, months: [] } as const;
    expect(wholeOf(indicator(growth), { outcome, target: { kind: 'growth', p: 5, baseYear: '2018-2019', wording: [] } })).toEqual({
      n: 105,
      overlaps: false,
    });
  });
  test('a recipient may count at two posts; a percentage is no sum', () => {
    const distinct = { distinct: { kind: 'support.given', where: {}, by: 'party' } };
    expect(wholeOf(indicator(distinct), { outcome: { kind: 'count', value: 3, months: [] }, target: floor })?.overlaps).toBe(true);
    const part = { share: { kind: 'action.held', where: {} } };
    expect(wholeOf(indicator(part), { outcome: ratio, target: { kind: 'percentage', p: 80, wording: [] } })).toBeNull();
  });
});

test('a share is judged as a floor, once the year is over', () => {
  const year = fiscalYear(2024, 4);
  const judged = (value: number, today: string) => verdictOfShare(share('a', 50), value, year, today).kind;
  expect([50, 45, 44].map((value) => judged(value, '2025-04-01'))).toEqual(['achieved', 'partly', 'notAchieved']);
  expect(judged(50, '2025-03-31')).toBe('inProgress');
});
