import { describe, expect, test } from 'vitest';
import { fiscalYear } from '../../kernel/fiscal.ts';
import type { Outcome } from './outcome.ts';
import { thresholdsOf } from './rule.ts';
import { targets } from './sample.testing.ts';
import type { Target } from './targets.ts';
import { TOLERANCES, type Tolerance, toleranceFor } from './tolerance.ts';
import { type Judgement, verdict } from './verdict.ts';

const YEAR = fiscalYear(2019, 4);
const AFTER = '2020-04-01';
const judged = (outcome: Outcome, target: Target, today = AFTER): string => verdict(outcome, target, YEAR, today, TOLERANCES).kind;

const count = (value: number): Outcome => ({ kind: 'count', value, months: [] });
const share = (num: number, den: number): Outcome => ({ kind: 'ratio', num, den, known: { num, den } });
const reading = (value: number): Outcome => ({ kind: 'reading', value, on: '2020-01-15', source: 'étude' });
const growth = (value: number, base: number): Outcome => ({
  kind: 'growth',
  value,
  base,
  baseYear: '2018-2019',
  rate: { num: value - base, den: base },
  months: [],
});
const mean = (sum: number, years: number): { perYear: []; mean: { num: number; den: number } } => ({
  perYear: [],
  mean: { num: sum, den: years },
});
const deposited = (num: number, madeOn: string | null): Outcome => ({
  kind: 'ratio',
  num,
  den: 4,
  known: { num, den: 4 },
  deposit: { deadline: '2019-12-31', madeOn },
});
const milestone = (done: boolean): Outcome => ({ kind: 'milestone', done: done ? { on: '2020-02-01', evidence: 'décret' } : null });
const steps = (p: number): Target => ({ kind: 'steps', p, workplan: 'w', wording: [] });

test.each<[string, Outcome, Target, Judgement]>([
  ['750 of 750', count(750), targets.floor(750), 'achieved'],
  ['749 of 750', count(749), targets.floor(750), 'partly'],
  ['675 of 750, 90 % exactly', count(675), targets.floor(750), 'partly'],
  ['674 of 750', count(674), targets.floor(750), 'notAchieved'],
  ['0 of 12', count(0), targets.floor(12), 'notAchieved'],
  ['a reading against a floor', reading(12), targets.floor(12), 'achieved'],
  ['90 % of 90', share(9, 10), targets.percentage(90), 'achieved'],
  ['89.96 % of 90', share(8996, 10000), targets.percentage(90), 'partly'],
  ['81 % of 90', share(81, 100), targets.percentage(90), 'partly'],
  ['80.99 % of 90', share(8099, 10000), targets.percentage(90), 'notAchieved'],
  ['all but one of a million', share(999_999, 1_000_000), targets.percentage(100), 'partly'],
  ['a third against 33.3', share(1, 3), targets.percentage(33.3), 'achieved'],
  ['a read share', reading(84.9), targets.percentage(85), 'partly'],
  ['+ 20 % exactly', growth(3168, 2640), targets.growth(20), 'achieved'],
  ['one short of + 20 %', growth(3167, 2640), targets.growth(20), 'partly'],
  ['one more than the base', growth(2641, 2640), targets.growth(20), 'partly'],
  ['the base', growth(2640, 2640), targets.growth(20), 'notAchieved'],
  ['less than the base', growth(2000, 2640), targets.growth(20), 'notAchieved'],
  ['rank 5 of 5', reading(5), targets.rank(5), 'achieved'],
  ['rank 6 of 5: a rank has no « partly »', reading(6), targets.rank(5), 'notAchieved'],
  ['all steps', share(4, 4), steps(100), 'achieved'],
  ['some steps', share(1, 4), steps(100), 'partly'],
  ['no step', share(0, 4), steps(100), 'notAchieved'],
  ['all steps and the deposit on its day', deposited(4, '2019-12-31'), steps(100), 'achieved'],
  ['all steps, the deposit a day late', deposited(4, '2020-01-01'), steps(100), 'partly'],
  ['the deposit never made', deposited(3, null), steps(75), 'partly'],
  ['a mean of 2', { kind: 'average', own: mean(4, 2), judged: null }, targets.average(2), 'achieved'],
  ['a mean of 11/6, above 90 %', { kind: 'average', own: mean(11, 6), judged: null }, targets.average(2), 'partly'],
  ['a mean of 7/4', { kind: 'average', own: mean(7, 4), judged: null }, targets.average(2), 'notAchieved'],
  ['steps toward eight, none signed', { kind: 'average', own: mean(8, 2), judged: mean(0, 2) }, targets.average(1), 'notAchieved'],
  ['steps toward none, two signed', { kind: 'average', own: mean(0, 2), judged: mean(2, 2) }, targets.average(1), 'achieved'],
  ['a milestone with evidence', milestone(true), targets.milestone(), 'achieved'],
  ['a milestone has no « partly »', milestone(false), targets.milestone(), 'notAchieved'],
])('%s', (_, outcome, target, expected) => {
  expect(judged(outcome, target)).toBe(expected);
});

describe('when there is nothing to judge', () => {
  const noReading: Outcome = { kind: 'missing', reason: { id: 'noReading', series: 's' } };
  const toCome: Outcome = { kind: 'missing', reason: { id: 'registerToCome', kinds: ['social.reactions'] } };
  const nothingDue: Outcome = { kind: 'notApplicable', reason: { id: 'nothingDue' } };
  const declared: Outcome = { kind: 'notApplicable', reason: { id: 'declared', text: { fr: 'x', en: 'x' } } };

  test.each<[string, Outcome, Target, string, string]>([
    ['no target, whatever the figure', count(3), targets.none(), AFTER, 'noTarget'],
    ['no target and no figure', noReading, targets.none(), AFTER, 'noTarget'],
    ['the last day of the year', count(900), targets.floor(750), '2020-03-31', 'inProgress'],
    ['the first day', count(0), targets.floor(750), '2019-04-01', 'inProgress'],
    ['the day before', count(0), targets.floor(750), '2019-03-31', 'upcoming'],
    ['a reading still awaited', noReading, targets.rank(5), '2019-12-01', 'inProgress'],
    ['a reading never entered', noReading, targets.rank(5), AFTER, 'dataMissing'],
    ['a register to come, even while the year runs', toCome, targets.growth(5), '2019-12-01', 'dataMissing'],
    ['0 of 0 so far', nothingDue, targets.percentage(90), '2019-12-01', 'inProgress'],
    ['0 of 0', nothingDue, targets.percentage(90), AFTER, 'notApplicable'],
    ['before the framework exists', declared, targets.notApplicable(), AFTER, 'notApplicable'],
    ['before the framework exists, in the running year', declared, targets.notApplicable(), '2019-12-01', 'notApplicable'],
  ])('%s', (_, outcome, target, today, expected) => {
    expect(judged(outcome, target, today)).toBe(expected);
  });

  test('the reason goes with it', () => {
    expect(verdict(toCome, targets.growth(5), YEAR, AFTER, TOLERANCES)).toEqual({
      kind: 'dataMissing',
      reason: { id: 'registerToCome', kinds: ['social.reactions'] },
    });
  });
});

test('the tolerance is the one in force when the year began', () => {
  const line = (from: string, percent: number): Tolerance => ({ from, percent, reference: 'r' });
  const dated = [line('2019-04-01', 80), line('2010-04-01', 90), line('2019-10-01', 70)];
  expect([fiscalYear(2018, 4), YEAR, fiscalYear(2020, 4), fiscalYear(2000, 4)].map((year) => toleranceFor(year, dated))).toEqual([
    90, 80, 70, 100,
  ]);
  expect(verdict(count(80), targets.floor(100), YEAR, AFTER, dated).kind).toBe('partly');
  expect(verdict(count(80), targets.floor(100), fiscalYear(2018, 4), AFTER, dated).kind).toBe('notAchieved');
});

test('the levels of a target say where the judge changes its mind', () => {
  const levels = (target: Target) => thresholdsOf(target, 90)?.map(({ from }) => from.fr.replaceAll('\u00a0', ' '));
  expect(levels({ kind: 'floor', n: 135, wording: [] })).toEqual([
    '135 ou plus',
    'de 121,5 à moins de 135, soit au moins 90 % de la cible',
    'moins de 121,5',
  ]);
  const target: Target = { kind: 'floor', n: 135, wording: [] };
  expect([135, 134, 122, 121].map((value) => judged(count(value), target))).toEqual(['achieved', 'partly', 'partly', 'notAchieved']);
  expect(thresholdsOf({ kind: 'none', wording: [] }, 90)).toBeNull();
});
