import { describe, expect, test } from 'vitest';
import { type Formula, kindsOf, measuresOf, parseFormula, validateFormula } from './formula.ts';
import { KINDS } from './sample.testing.ts';

const meetings = { kind: 'action.held', where: { kind: 'meeting', influential: true } };

describe('a formula read back', () => {
  test.each<[string, unknown]>([
    ['count', { count: meetings }],
    ['sum', { sum: { kind: 'social.reactions', where: {} } }],
    ['distinct party', { distinct: { kind: 'support.given', where: { partyKind: ['company'] }, by: 'party' } }],
    ['share', { share: { kind: 'mission.completed', where: {} } }],
    ['share since the beginning of the plan', { share: { kind: 'review.identified', where: {}, cumulative: true } }],
    ['steps', { steps: { workplan: 'cadre-diplomatie-publique' } }],
    ['reading', { reading: { series: 'rang-etats-federes' } }],
    ['growth', { growth: { of: { count: meetings }, since: '2018-2019' } }],
    ['average', { average: { of: { distinct: { kind: 'agreement.step', where: {}, by: 'country' } } } }],
  ])('%s', (_, data) => {
    expect(parseFormula(data)).toEqual({ ok: true, value: data });
  });

  test('no condition may be left out of the data', () => {
    expect(parseFormula({ count: { kind: 'action.held' } })).toEqual({ ok: true, value: { count: { kind: 'action.held', where: {} } } });
  });

  test.each<[string, unknown, string]>([
    ['an unknown node', { median: meetings }, ''],
    ['two nodes', { count: meetings, share: meetings }, ''],
    ['a missing kind', { count: { where: {} } }, 'count.kind'],
    ['a number in a condition', { share: { kind: 'x', where: { a: 3 } } }, 'share.where.a'],
    ['growth of a share', { growth: { of: { share: meetings }, since: '2018-2019' } }, 'growth.of'],
    ['growth since a date', { growth: { of: { count: meetings }, since: '2018-04-01' } }, 'growth.since'],
  ])('%s is refused at its place', (_, data, field) => {
    const read = parseFormula(data);
    expect(read.ok ? [] : read.refusals.map((refusal) => [refusal.id, refusal.field])).toContainEqual(['shape', field]);
  });
});

describe('a formula over the kinds of facts', () => {
  const count = (where: Record<string, string | boolean | string[]>): Formula => ({ count: { kind: 'action.held', where } });
  test.each<[string, Formula, readonly unknown[]]>([
    ['fits', count({ kind: ['meeting', 'promotion'], influential: true, sector: 'energy', post: 'paris' }), []],
    ['unknown kind', { count: { kind: 'x.y', where: {} } }, [{ id: 'formula.unknownKind', values: { kind: 'x.y' } }]],
    ['unknown facet', count({ colour: 'blue' }), [{ id: 'formula.unknownFacet', values: { kind: 'action.held', facet: 'colour' } }]],
    ['flag as a code', count({ influential: 'yes' }), [{ id: 'formula.wrongType', values: { kind: 'action.held', facet: 'influential' } }]],
    ['code as a flag', count({ kind: true }), [{ id: 'formula.wrongType', values: { kind: 'action.held', facet: 'kind' } }]],
    ['post as a flag', count({ post: true }), [{ id: 'formula.wrongType', values: { kind: 'action.held', facet: 'post' } }]],
    [
      'unknown code of a closed list',
      count({ kind: ['meeting', 'lunch'] }),
      [{ id: 'formula.unknownCode', values: { kind: 'action.held', facet: 'kind', code: 'lunch' } }],
    ],
    [
      'a code that a prototype has',
      count({ kind: 'toString' }),
      [{ id: 'formula.unknownCode', values: { kind: 'action.held', facet: 'kind', code: 'toString' } }],
    ],
    [
      'a facet that a prototype has',
      count({ constructor: 'x' }),
      [{ id: 'formula.unknownFacet', values: { kind: 'action.held', facet: 'constructor' } }],
    ],
    ['share without met', { share: { kind: 'support.given', where: {} } }, [{ id: 'formula.noMet', values: { kind: 'support.given' } }]],
    ['sum without amount', { sum: { kind: 'action.held', where: {} } }, [{ id: 'formula.noAmount', values: { kind: 'action.held' } }]],
    [
      'growth of a sum without amount',
      { growth: { of: { sum: { kind: 'action.held', where: {} } }, since: '2018-2019' } },
      [{ id: 'formula.noAmount', values: { kind: 'action.held' } }],
    ],
    [
      'distinct without party',
      { distinct: { kind: 'action.held', where: {}, by: 'party' } },
      [{ id: 'formula.noParty', values: { kind: 'action.held' } }],
    ],
    [
      'distinct by a flag',
      { distinct: { kind: 'action.held', where: {}, by: 'influential' } },
      [{ id: 'formula.wrongType', values: { kind: 'action.held', facet: 'influential' } }],
    ],
    [
      'distinct by nothing known',
      { distinct: { kind: 'action.held', where: {}, by: 'country' } },
      [{ id: 'formula.unknownFacet', values: { kind: 'action.held', facet: 'country' } }],
    ],
    ['steps', { steps: { workplan: 'x' } }, []],
    ['reading', { reading: { series: 'x' } }, []],
  ])('%s', (_, formula, refusals) => {
    expect(validateFormula(formula, KINDS)).toEqual(refusals);
  });
});

test('leaves that the ledger tallies', () => {
  expect(measuresOf({ steps: { workplan: 'w' } })).toEqual([{ kind: 'step.due', where: { workplan: 'w' } }]);
  expect(measuresOf({ share: { kind: 'k', where: { a: 'b' }, cumulative: true } })).toEqual([{ kind: 'k', where: { a: 'b' } }]);
  expect(measuresOf({ average: { of: { distinct: { kind: 'k', where: {}, by: 'country' } } } })).toEqual([
    { kind: 'k', where: {}, distinct: 'country' },
  ]);
  expect(measuresOf({ reading: { series: 's' } })).toEqual([]);
  expect(kindsOf({ growth: { of: { sum: { kind: 'k', where: {} } }, since: '2018-2019' } })).toEqual(['k']);
});
