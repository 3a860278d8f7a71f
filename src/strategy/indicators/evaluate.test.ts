import { describe, expect, test } from 'vitest';
import { type Measure, measureKey } from '../../kernel/fact.ts';
import { fiscalYear } from '../../kernel/fiscal.ts';
import { type EvaluationInput, evaluate, measuresFor } from './evaluate.ts';
import type { Formula } from './formula.ts';
import { impliedQuantity } from './implied.ts';
import type { Outcome } from './outcome.ts';
import { cellsOf, inputOf, KINDS, tallies, targets, years } from './sample.testing.ts';
import type { Target } from './targets.ts';
import { TOLERANCES } from './tolerance.ts';
import { verdict } from './verdict.ts';

const ACTIONS: Measure = { kind: 'action.held', where: {} };
const MISSIONS: Measure = { kind: 'mission.completed', where: {} };
const judgedAs = (input: EvaluationInput): string => verdict(evaluate(input), input.target, input.year, input.today, TOLERANCES).kind;

describe('a quantity', () => {
  const cells = cellsOf(ACTIONS, { '2019-03-01': [50], '2019-04-01': [3], '2019-06-01': [2], '2020-03-01': [1], '2020-04-01': [70] });

  test('counts the facts of the year, month by month', () => {
    const outcome = evaluate(inputOf({ formula: { count: ACTIONS }, tallies: tallies(cells) }));
    if (outcome.kind !== 'count') throw new Error(outcome.kind);
    expect(outcome.value).toBe(6);
    expect(outcome.months).toHaveLength(12);
    expect(outcome.months.slice(0, 3)).toEqual([
      { month: '2019-04-01', value: 3, cumulative: 3 },
      { month: '2019-05-01', value: 0, cumulative: 3 },
      { month: '2019-06-01', value: 2, cumulative: 5 },
    ]);
  });

  test('in a running year, the months begun so far', () => {
    const outcome = evaluate(inputOf({ formula: { count: ACTIONS }, tallies: tallies(cells), today: '2019-06-15' }));
    expect(outcome).toMatchObject({ kind: 'count', value: 5 });
    expect(outcome.kind === 'count' && outcome.months).toHaveLength(3);
  });

  test('a live register without a fact counts 0', () => {
    expect(evaluate(inputOf({ formula: { count: ACTIONS } }))).toMatchObject({ kind: 'count', value: 0 });
  });

  test('a sum takes the amounts', () => {
    const measure = { kind: 'social.reactions', where: {} };
    const reactions = cellsOf(measure, { '2019-05-01': [2, 0, 1500], '2019-09-01': [1, 0, 500] });
    expect(evaluate(inputOf({ formula: { sum: measure }, tallies: tallies(reactions) }))).toMatchObject({ kind: 'count', value: 2000 });
  });

  test('a distinct measure has its own tally', () => {
    const distinct = { ...ACTIONS, distinct: 'party' };
    const formula: Formula = { distinct: { ...ACTIONS, by: 'party' } };
    expect(evaluate(inputOf({ formula, tallies: tallies(cells, cellsOf(distinct, { '2019-05-01': [2] })) }))).toMatchObject({ value: 2 });
  });

  test('a calendar year counts from January', () => {
    const year = fiscalYear(2019, 1);
    expect(evaluate(inputOf({ formula: { count: ACTIONS }, tallies: tallies(cells), year, planYears: [year] }))).toMatchObject({
      value: 55,
    });
  });
});

describe('a share', () => {
  const formula: Formula = { share: MISSIONS };
  test('met over all', () => {
    const cells = cellsOf(MISSIONS, { '2019-05-01': [6, 6], '2020-01-01': [4, 3] });
    expect(evaluate(inputOf({ formula, tallies: tallies(cells) }))).toEqual({
      kind: 'ratio',
      num: 9,
      den: 10,
      known: { num: 9, den: 10 },
    });
  });

  test('0 of 0 is not applicable', () => {
    expect(evaluate(inputOf({ formula }))).toEqual({ kind: 'notApplicable', reason: { id: 'nothingDue' } });
  });

  test('yearly states are not due before the last day, but known', () => {
    const measure = { kind: 'training.due', where: {} };
    const input = inputOf({
      formula: { share: measure },
      tallies: tallies(cellsOf(measure, { '2020-03-31': [64, 40] })),
      today: '2020-01-13',
    });
    expect(evaluate(input)).toEqual({ kind: 'ratio', num: 0, den: 0, known: { num: 40, den: 64 } });
    expect(evaluate({ ...input, today: '2020-03-31' })).toMatchObject({ num: 40, den: 64 });
  });

  test('cumulative since the first day of the plan, and no earlier (12a)', () => {
    const measure = { kind: 'review.identified', where: {} };
    const cells = cellsOf(measure, { '2013-05-01': [9, 0], '2014-05-01': [4, 4], '2015-05-01': [3, 2], '2016-05-01': [1, 0] });
    const planYears = years(2014, 4);
    const outcomes = planYears.map((year) =>
      evaluate(
        inputOf({ formula: { share: { ...measure, cumulative: true } }, tallies: tallies(cells), planYears, year, today: '2018-04-01' }),
      ),
    );
    expect(outcomes.map((one) => one.kind === 'ratio' && [one.num, one.den])).toEqual([
      [4, 4],
      [6, 7],
      [6, 8],
      [6, 8],
    ]);
  });
});

describe('steps of a work plan (2014-2018, nos 3a, 4a, 8)', () => {
  const due = { kind: 'step.due', where: { workplan: 'w' } };
  const done = { kind: 'step.done', where: { workplan: 'w', step: 'deposit' } };
  const target: Target = { kind: 'steps', p: 100, workplan: 'w', deposit: { step: 'deposit', deadline: '2017-12-31' }, wording: [] };
  const at = (today: string, madeOn: Record<string, [number]>): Outcome =>
    evaluate(
      inputOf({
        formula: { steps: { workplan: 'w' } },
        target,
        year: fiscalYear(2017, 4),
        planYears: years(2014, 4),
        today,
        tallies: tallies(cellsOf(due, { '2017-06-30': [1, 1], '2017-12-31': [1, 1], '2018-03-15': [2, 1] }), cellsOf(done, madeOn)),
      }),
    );

  test.each([
    ['due so far, and known for the year', '2018-01-10', { '2017-12-20': [1] as [number] }, 2, 2, '2017-12-20'],
    ['at the end', '2018-04-01', { '2018-01-04': [1] as [number] }, 3, 4, '2018-01-04'],
    [
      'a deposit taken back, then made again',
      '2018-04-01',
      { '2017-11-01': [0] as [number], '2017-12-31': [1] as [number] },
      3,
      4,
      '2017-12-31',
    ],
    ['no deposit', '2018-04-01', {}, 3, 4, null],
    ['a deposit seen before it was made', '2017-12-30', { '2017-12-31': [1] as [number] }, 1, 1, null],
  ])('%s', (_, today, madeOn, num, den, expected) => {
    expect(at(today, madeOn)).toEqual({
      kind: 'ratio',
      num,
      den,
      known: { num: 3, den: 4 },
      deposit: { deadline: '2017-12-31', madeOn: expected },
    });
  });
});

describe('growth on the fixed base year 2018-2019 (2019-2023, nos 1, 3, 6)', () => {
  const formula: Formula = { growth: { of: { count: ACTIONS }, since: '2018-2019' } };
  const cells = cellsOf(ACTIONS, { '2018-09-01': [2640], '2019-09-01': [2000], '2020-09-01': [2772], '2021-09-01': [3168] });
  const of = (start: number): EvaluationInput =>
    inputOf({ formula, tallies: tallies(cells), year: fiscalYear(start, 4), target: targets.growth(20), today: '2023-04-01' });

  test.each([
    [2019, 2000, -640, 'notAchieved'],
    [2020, 2772, 132, 'partly'],
    [2021, 3168, 528, 'achieved'],
  ])('%d', (start, value, more, judged) => {
    expect(evaluate(of(start))).toMatchObject({ kind: 'growth', value, base: 2640, baseYear: '2018-2019', rate: { num: more, den: 2640 } });
    expect(judgedAs(of(start))).toBe(judged);
  });

  test('a frozen base stands, whatever was corrected since', () => {
    const frozen = new Map([['2018-2019', new Map([[measureKey(ACTIONS), { n: 2500, met: 0, amount: 0 }]])]]);
    expect(evaluate({ ...of(2021), frozen })).toMatchObject({ base: 2500 });
  });

  test('nothing in the base year: no base', () => {
    const empty = { ...of(2021), tallies: tallies(cellsOf(ACTIONS, { '2021-09-01': [9] })) };
    expect(evaluate(empty)).toEqual({ kind: 'missing', reason: { id: 'noBase', year: '2018-2019' } });
    expect(judgedAs(empty)).toBe('dataMissing');
  });

  test.each([
    [20, 3168],
    [15, 3036],
    [5, 2772],
    [0.1, 2643],
  ])('+ %d %% of 2 640 implies %d actions', (p, implied) => {
    const target = targets.growth(p);
    expect(impliedQuantity(evaluate({ ...of(2021), target }), target)).toBe(implied);
  });
});

describe('running means judged on what was signed or renewed (2014-2018, nos 7a-7c)', () => {
  const approached = { kind: 'agreement.step', where: { nature: 'arm', purpose: 'signature' } };
  const signed = { kind: 'agreement.signed', where: { nature: 'arm' } };
  const formula: Formula = { average: { of: { distinct: { ...approached, by: 'party' } } } };
  const target: Target = { kind: 'planAverage', n: 1, measure: { distinct: { ...signed, by: 'party' } }, wording: [] };
  const input = (start: number, today: string): EvaluationInput =>
    inputOf({
      formula,
      target,
      year: fiscalYear(start, 4),
      planYears: years(2014, 4),
      today,
      tallies: tallies(
        cellsOf({ ...approached, distinct: 'party' }, { '2014-06-01': [5], '2015-06-01': [4], '2016-06-01': [6] }),
        cellsOf({ ...signed, distinct: 'party' }, { '2014-12-01': [2], '2016-07-01': [1] }),
      ),
    });

  test.each([
    [2014, 2, 1, 'achieved'],
    [2015, 2, 2, 'achieved'],
    [2016, 3, 3, 'achieved'],
    [2017, 3, 4, 'notAchieved'],
  ])('%d closed: %d signed in %d years', (start, num, den, judged) => {
    const outcome = evaluate(input(start, '2018-04-01'));
    expect(outcome).toMatchObject({ kind: 'average', judged: { mean: { num, den } } });
    expect(judgedAs(input(start, '2018-04-01'))).toBe(judged);
  });

  test('the running year is shown, but not in the mean', () => {
    expect(evaluate(input(2016, '2016-08-15'))).toEqual({
      kind: 'average',
      own: {
        perYear: [
          { year: '2014-2015', value: 5, closed: true },
          { year: '2015-2016', value: 4, closed: true },
          { year: '2016-2017', value: 6, closed: false },
        ],
        mean: { num: 9, den: 2 },
      },
      judged: {
        perYear: [
          { year: '2014-2015', value: 2, closed: true },
          { year: '2015-2016', value: 0, closed: true },
          { year: '2016-2017', value: 1, closed: false },
        ],
        mean: { num: 2, den: 2 },
      },
    });
    expect(judgedAs(input(2016, '2016-08-15'))).toBe('inProgress');
  });

  test('before the first year closes there is no mean', () => {
    expect(evaluate(input(2014, '2014-12-31'))).toMatchObject({ judged: { mean: null } });
  });

  test('what a mean still asks of the running year', () => {
    const running = { ...input(2016, '2016-08-15'), target: { ...target, n: 2 } };
    expect(impliedQuantity(evaluate(running), running.target)).toBe(4);
  });

  test('both measures have to be tallied', () => {
    expect(measuresFor(formula, target)).toEqual([
      { ...approached, distinct: 'party' },
      { ...signed, distinct: 'party' },
    ]);
  });
});

describe('readings (2019-2023, no 2)', () => {
  const formula: Formula = { reading: { series: 'rang' } };
  const entered = (on: string, value: number, year = '2020-2021'): EvaluationInput['readings'][number] => ({
    series: 'rang',
    year,
    value,
    on,
    source: `étude du ${on}`,
  });
  const of = (start: number, target: Target, readings: EvaluationInput['readings']): EvaluationInput =>
    inputOf({ formula, target, readings, year: fiscalYear(start, 4), today: '2023-04-01' });

  test('the last one of the year counts, with its source', () => {
    const readings = [entered('2021-02-01', 4), entered('2020-11-01', 6), entered('2021-12-01', 9, '2021-2022')];
    expect(evaluate(of(2020, targets.rank(5), readings))).toEqual({
      kind: 'reading',
      value: 4,
      on: '2021-02-01',
      source: 'étude du 2021-02-01',
    });
    expect(judgedAs(of(2020, targets.rank(5), readings))).toBe('achieved');
  });

  test('two years have no target, two have a rank', () => {
    const row = [targets.none(), targets.rank(5), targets.none(), targets.rank(3)];
    const readings = [entered('2021-02-01', 5), entered('2023-02-01', 4, '2022-2023')];
    expect(row.map((target, i) => judgedAs(of(2019 + i, target, readings)))).toEqual(['noTarget', 'achieved', 'noTarget', 'notAchieved']);
  });

  test('not entered: missing, never 0', () => {
    expect(evaluate(of(2020, targets.rank(5), [entered('2023-05-01', 4)]))).toEqual({
      kind: 'missing',
      reason: { id: 'noReading', series: 'rang' },
    });
  });
});

describe('a milestone, then a percentage (2019-2023, nos 9 and 11)', () => {
  const measure = { kind: 'partner.brand.year', where: {} };
  const row = [targets.milestone(), targets.percentage(10), targets.percentage(40), targets.percentage(100)];
  const of = (i: number, given: Partial<EvaluationInput> = {}): EvaluationInput =>
    inputOf({
      formula: { share: measure },
      target: row[i] ?? targets.none(),
      year: fiscalYear(2019 + i, 4),
      today: '2023-04-01',
      tallies: tallies(cellsOf(measure, { '2020-03-31': [60, 0], '2021-03-31': [60, 6], '2022-03-31': [64, 23], '2023-03-31': [64, 64] })),
      ...given,
    });
  const declaration = { on: '2020-02-01', evidence: 'mandat' };

  test('each year is judged by its own target', () => {
    expect(judgedAs(of(0, { declaration }))).toBe('achieved');
    expect([1, 2, 3].map((i) => judgedAs(of(i)))).toEqual(['achieved', 'notAchieved', 'achieved']);
  });

  test.each([
    ['declared after the year', { on: '2020-04-01', evidence: 'x' }, null],
    ['declared', declaration, declaration],
  ])('%s', (_, given, done) => {
    expect(evaluate(of(0, { declaration: given }))).toEqual({ kind: 'milestone', done });
  });

  test('not declared is not « not done »: the data is missing', () => {
    expect(evaluate(of(0, { declaration: null }))).toEqual({ kind: 'missing', reason: { id: 'noDeclaration' } });
    expect(judgedAs(of(0, { declaration: null }))).toBe('dataMissing');
  });

  test('the milestone needs no register; the percentage does', () => {
    expect(evaluate(of(0, { declaration, kinds: KINDS }))).toMatchObject({ kind: 'milestone' });
    expect(evaluate(of(1, { kinds: KINDS }))).toEqual({
      kind: 'missing',
      reason: { id: 'registerToCome', kinds: ['partner.brand.year'] },
    });
  });
});

describe('no figure without its data', () => {
  test.each<[string, Partial<EvaluationInput> & Pick<EvaluationInput, 'formula'>, Outcome]>([
    [
      'a register to come, whatever the ledger holds',
      { formula: { share: MISSIONS }, kinds: KINDS, tallies: tallies(cellsOf(MISSIONS, { '2019-05-01': [6, 6] })) },
      { kind: 'missing', reason: { id: 'registerToCome', kinds: ['mission.completed'] } },
    ],
    [
      'a kind that nobody declares',
      { formula: { count: { kind: 'x.y', where: {} } } },
      { kind: 'missing', reason: { id: 'registerToCome', kinds: ['x.y'] } },
    ],
    [
      'the register of the target’s own measure is to come',
      {
        formula: { average: { of: { count: ACTIONS } } },
        target: { kind: 'planAverage', n: 1, measure: { count: { kind: 'table.planned', where: {} } }, wording: [] },
        kinds: KINDS,
      },
      { kind: 'missing', reason: { id: 'registerToCome', kinds: ['table.planned'] } },
    ],
    [
      'a measure being back-filled',
      { formula: { count: ACTIONS }, computing: new Set([measureKey(ACTIONS)]) },
      { kind: 'missing', reason: { id: 'beingComputed' } },
    ],
    [
      '3b before the framework is deposited',
      { formula: { share: ACTIONS }, target: targets.notApplicable() },
      {
        kind: 'notApplicable',
        reason: { id: 'declared', text: { fr: 'le cadre n’est pas déposé', en: 'the framework is not deposited' } },
      },
    ],
  ])('%s', (_, given, outcome) => {
    expect(evaluate(inputOf(given))).toEqual(outcome);
  });
});
