import { describe, expect, test } from 'vitest';
import { describeTarget } from './describe-target.ts';
import type { Formula } from './formula.ts';
import { ruleOf } from './rule.ts';
import { targets } from './sample.testing.ts';
import { parseTarget, type Target, targetFits, targetMeasures } from './targets.ts';

const leaf = { kind: 'action.held', where: {} };
const FORMULAS: Record<string, Formula> = {
  count: { count: leaf },
  sum: { sum: leaf },
  distinct: { distinct: { ...leaf, by: 'party' } },
  share: { share: leaf },
  steps: { steps: { workplan: 'w' } },
  reading: { reading: { series: 's' } },
  growth: { growth: { of: { count: leaf }, since: '2018-2019' } },
  average: { average: { of: { count: leaf } } },
};
const steps: Target = { kind: 'steps', p: 100, workplan: 'w', deposit: { step: 'deposit', deadline: '2015-03-31' }, wording: [] };
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test.each<[string, Target, readonly string[]]>([
  ['floor', targets.floor(750), ['count', 'sum', 'distinct', 'reading']],
  ['percentage', targets.percentage(90), ['share', 'reading']],
  ['growth', targets.growth(20), ['growth']],
  ['rank', targets.rank(5), ['reading']],
  ['steps', steps, ['steps']],
  ['planAverage', targets.average(2), ['average']],
  ['milestone', targets.milestone(), Object.keys(FORMULAS)],
  ['none', targets.none(), Object.keys(FORMULAS)],
  ['notApplicable', targets.notApplicable(), Object.keys(FORMULAS)],
])('a %s target fits only the formulas that can answer it', (kind, target, fitting) => {
  for (const [node, formula] of Object.entries(FORMULAS)) {
    const expected = fitting.includes(node) ? [] : [{ id: 'target.wrongKind', values: { target: kind, formula: node } }];
    expect(targetFits(formula, target)).toEqual(expected);
  }
});

test('a target of another work plan or base year is refused', () => {
  expect(targetFits({ steps: { workplan: 'other' } }, steps)).toEqual([
    { id: 'target.otherWorkplan', values: { target: 'w', formula: 'other' } },
  ]);
  expect(targetFits({ growth: { of: { count: leaf }, since: '2017-2018' } }, targets.growth(5))).toEqual([
    { id: 'target.otherBaseYear', values: { target: '2018-2019', formula: '2017-2018' } },
  ]);
});

test('what a target needs tallied beside its formula', () => {
  expect(targetMeasures(steps)).toEqual([
    { kind: 'step.due', where: { workplan: 'w' } },
    { kind: 'step.done', where: { workplan: 'w', step: 'deposit' } },
  ]);
  expect(targetMeasures({ kind: 'planAverage', n: 1, measure: { count: leaf }, wording: [] })).toEqual([leaf]);
  expect(targetMeasures(targets.floor(3))).toEqual([]);
});

test.each<[Target, string, string]>([
  [targets.floor(2000), 'minimum de 2 000', 'minimum of 2,000'],
  [targets.percentage(97.5), '97,5 %', '97.5%'],
  [targets.growth(20), '+ 20 % par rapport à 2018-2019', '+20% over 2018-2019'],
  [targets.rank(5), '5 premiers', 'top 5'],
  [targets.average(2), 'moyenne de 2 par an', 'average of 2 a year'],
  [targets.milestone(), 'Travaux enclenchés', 'Work begun'],
  [targets.none(), '–', '–'],
  [targets.notApplicable(), 'sans objet', 'not applicable'],
  [steps, '100 % des étapes, dépôt au plus tard le 31 mars 2015', '100% of the steps, deposit by March 31, 2015'],
])('%j in a few words', (target, fr, en) => {
  const said = describeTarget(target);
  expect(plain(said.fr)).toBe(fr);
  expect(said.en).toBe(en);
});

test('French of Québec: a space that does not break before % and after +, none inside a year', () => {
  expect(describeTarget(targets.growth(20)).fr).toBe('+\u00a020\u00a0% par rapport à 2018-2019');
  expect(describeTarget(targets.floor(2000)).fr).toBe('minimum de 2\u00a0000');
  expect(describeTarget({ ...steps, deposit: { step: 'd', deadline: '2016-03-01' } }).fr).toContain('le 1er mars 2016');
});

test.each<[Target, string]>([
  [targets.floor(750), 'Atteinte si la valeur est d’au moins 750; partiellement atteinte à partir de 90 % de la cible.'],
  [targets.percentage(100), 'Atteinte si la part est d’au moins 100 %; partiellement atteinte à partir de 90 % de la cible.'],
  [
    targets.growth(20),
    'Atteinte si la valeur dépasse celle de 2018-2019 d’au moins 20 %; partiellement atteinte si elle la dépasse de moins.',
  ],
  [targets.rank(3), 'Atteinte si le rang est d’au plus 3 parmi les États fédérés; sinon, non atteinte.'],
  [
    targets.average(2),
    'Atteinte si la moyenne des exercices clos du plan est d’au moins 2 par an; partiellement atteinte à partir de 90 % de la cible.',
  ],
  [
    targets.milestone(),
    'Atteinte si la réalisation est déclarée avant la fin de l’exercice, avec sa preuve; non atteinte si elle l’est plus tard. Sans déclaration, la donnée manque.',
  ],
  [targets.none(), 'Le plan ne fixe pas de cible pour l’exercice.'],
  [targets.notApplicable(), 'Sans objet : le cadre n’est pas déposé'],
  [
    steps,
    'Atteinte si au moins 100 % des étapes échues dans l’exercice sont faites avant sa fin et si le dépôt est fait au plus tard le 31 mars 2015; partiellement atteinte si une étape au moins est faite.',
  ],
])('the rule of %j', (target, fr) => {
  const rule = ruleOf(target, 90);
  expect(plain(rule.fr)).toBe(fr);
  expect(rule.en).not.toBe('');
});

describe('a target read back', () => {
  test.each<[string, unknown, string | null]>([
    ['without its words', { kind: 'floor', n: 750 }, null],
    ['with its words', { kind: 'none', wording: [{ fr: '-', source: { document: 'd', place: 'p' } }] }, null],
    ['of no known kind', { kind: 'ceiling', n: 3 }, 'kind'],
    ['beyond everything', { kind: 'percentage', p: 101 }, 'p'],
    ['growth that gives no base year', { kind: 'growth', p: 5 }, 'baseYear'],
    ['a rank of half a place', { kind: 'rank', top: 2.5, among: { fr: 'a', en: 'a' } }, 'top'],
    [
      'a deadline that is no day',
      { kind: 'steps', p: 100, workplan: 'w', deposit: { step: 's', deadline: '2015-02-30' } },
      'deposit.deadline',
    ],
    ['a milestone in one language', { kind: 'milestone', text: { fr: 'x' } }, 'text.en'],
  ])('%s', (_, data, field) => {
    const read = parseTarget(data);
    expect(read.ok ? null : read.refusals[0]?.field).toBe(field);
  });
});
