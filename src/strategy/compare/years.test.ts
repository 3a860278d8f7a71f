import { expect, test } from 'vitest';
import { fiscalYear } from '../../kernel/fiscal.ts';
import type { Outcome } from '../indicators/outcome.ts';
import type { Target } from '../indicators/targets.ts';
import { differenceOf, pairOf } from './years.ts';

const plan = { first: '2014-04-01', last: '2018-03-31' };

test('two years of a plan: those asked for, or the last one begun and the one before', () => {
  const pair = (from: string, to: string, today = '2017-01-31') => {
    const found = pairOf(plan, { from, to }, today);
    return found && [found.from.label, found.to.label];
  };
  expect(pair('', '')).toEqual(['2015-2016', '2016-2017']);
  expect(pair('2014-2015', '')).toEqual(['2014-2015', '2016-2017']);
  expect(pair('', '2015-2016')).toEqual(['2014-2015', '2015-2016']);
  expect(pair('', '2014-2015')).toEqual(['2015-2016', '2014-2015']);
  expect(pair('2014-2015', '2017-2018')).toBeNull();
  expect(pair('hier', '')).toBeNull();
  expect(pair('', '', '2014-05-01')).toBeNull();
});

test('the difference is in the unit that both are drawn in', () => {
  const year = fiscalYear(2015, 4);
  const NONE: Target = { kind: 'none', wording: [] };
  const of = (outcome: Outcome) => ({
    year,
    target: NONE,
    outcome,
    verdict: { kind: 'noTarget' as const },
    forecast: null,
    frozen: null,
    restated: null,
  });
  const count = (value: number) => of({ kind: 'count', value, months: [] });
  const ratio = (num: number, den: number) => of({ kind: 'ratio', num, den, known: { num, den } });
  expect(differenceOf(count(10), count(7))).toEqual({ kind: 'units', n: -3 });
  expect(differenceOf(ratio(1, 2), ratio(2, 3))).toEqual({ kind: 'points', n: 16.7 });
  expect(differenceOf(ratio(1, 2), count(3))).toEqual({ kind: 'otherUnit' });
  expect(differenceOf(of({ kind: 'missing', reason: { id: 'beingComputed' } }), count(3))).toEqual({ kind: 'none' });
});
