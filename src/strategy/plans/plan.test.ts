import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { FactKind } from '../../kernel/fact.ts';
import { fiscalYear } from '../../kernel/fiscal.ts';
import { AGREEMENT_KINDS } from '../../registers/agreements/kinds.ts';
import { FACTS_TO_COME } from '../facts-to-come.ts';
import { parsePlan, planYears } from './plan.ts';
import { resolveYears } from './relative-years.ts';

const both = (text: string): { fr: string; en: string } => ({ fr: text, en: text });
const source = { document: 'd', place: 'p' };

const flag = { type: 'flag', label: both('x') } as const;
const code = { type: 'code', label: both('x') } as const;
const set = { type: 'set', label: both('x') } as const;
/** The kinds of the two registers that exist, with the facets that the plans ask for. */
const LIVE: readonly FactKind[] = [
  {
    id: 'action.held',
    label: both('actions'),
    register: 'actions',
    facets: {
      ...{ kind: code, stream: code, role: code, ledBy: code, sector: set, initiative: set, commitment: set, territory: set, country: set },
      ...{
        influential: flag,
        priorityTerritory: flag,
        prioritySector: flag,
        positioning: flag,
        sustainable: flag,
        newMarket: flag,
        publicDiplomacy: flag,
      },
    },
    met: both('conforme'),
  },
  {
    id: 'support.given',
    label: both('soutiens'),
    register: 'supports',
    facets: { partyKind: code, service: code, sector: set, abroad: flag },
    party: both('bénéficiaire'),
  },
  {
    id: 'mission.completed',
    label: both('missions'),
    register: 'missions',
    facets: { holder: code, country: set },
    met: both('coûts publics'),
  },
];
const KINDS = new Map([...LIVE, ...AGREEMENT_KINDS, ...FACTS_TO_COME].map((kind) => [kind.id, kind]));

const node = (id: string, parent?: string): Record<string, unknown> => ({
  id,
  kind: 'objective',
  ...(parent ? { parent } : {}),
  label: both(id),
  source,
});
const indicator = (no: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  no,
  objective: 'o1',
  label: both('x'),
  unit: both('actions'),
  formula: { count: { kind: 'action.held' } },
  targets: { '2019-2020': { kind: 'floor', n: 3 } },
  ...more,
});
const plan = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: '2019-2023',
  org: 'demo',
  title: both('Plan'),
  edition: '1',
  first: '2019-04-01',
  last: '2023-03-31',
  statements: {},
  nodes: [node('o1')],
  indicators: [indicator('1')],
  ...more,
});

describe('a plan read from its file', () => {
  test('its years', () => {
    expect(planYears({ first: '2019-04-01', last: '2023-03-31' }).map(({ label }) => label)).toEqual([
      '2019-2020',
      '2020-2021',
      '2021-2022',
      '2022-2023',
    ]);
    expect(planYears({ first: '2019-01-01', last: '2020-12-31' }).map(({ label }) => label)).toEqual(['2019', '2020']);
  });

  test('what may be left out has a default', () => {
    const read = parsePlan(plan(), KINDS);
    expect(read).toMatchObject({
      ok: true,
      value: { statements: { values: [] }, indicators: [{ altLabels: [], targets: { '2019-2020': { wording: [] } } }] },
    });
  });

  test.each<[string, Record<string, unknown>, string, string]>([
    ['a field nobody knows', { colour: 'blue' }, 'shape', ''],
    ['a number where a text stands', { indicators: [indicator('1', { no: 7 })] }, 'shape', 'indicators.0.no'],
    ['half a year', { last: '2022-12-31' }, 'plan.notWholeYears', 'last'],
    ['a node twice', { nodes: [node('o1'), node('o1')] }, 'plan.duplicateId', 'nodes.o1'],
    ['an indicator twice', { indicators: [indicator('1'), indicator('1')] }, 'plan.duplicateNo', 'indicators.1'],
    ['a parent nobody knows', { nodes: [node('o1', 'axe')] }, 'plan.unknownParent', 'nodes.o1'],
    ['a node above itself', { nodes: [node('o1', 'o2'), node('o2', 'o1')] }, 'plan.parentCycle', 'nodes.o1'],
    ['an objective nobody knows', { indicators: [indicator('1', { objective: 'o9' })] }, 'plan.unknownObjective', 'indicators.1.objective'],
    [
      'a target outside the plan',
      { indicators: [indicator('1', { targets: { '2018-2019': { kind: 'floor', n: 3 } } })] },
      'plan.targetOutsidePlan',
      'indicators.1.targets.2018-2019',
    ],
    [
      'a formula over a kind nobody declares',
      { indicators: [indicator('1', { formula: { count: { kind: 'x.y' } } })] },
      'formula.unknownKind',
      'indicators.1.formula',
    ],
    [
      'a formula that is none',
      { indicators: [indicator('1', { formula: { count: { where: {} } } })] },
      'shape',
      'indicators.0.formula.count.kind',
    ],
    [
      'a target of the wrong kind',
      { indicators: [indicator('1', { targets: { '2019-2020': { kind: 'percentage', p: 90 } } })] },
      'target.wrongKind',
      'indicators.1.targets.2019-2020',
    ],
    [
      'a mean judged on a kind nobody declares',
      {
        indicators: [
          indicator('1', {
            formula: { average: { of: { count: { kind: 'action.held' } } } },
            targets: { '2019-2020': { kind: 'planAverage', n: 1, measure: { count: { kind: 'x.y' } } } },
          }),
        ],
      },
      'formula.unknownKind',
      'indicators.1.targets.2019-2020',
    ],
    [
      'a deposit after the year it is judged in',
      {
        indicators: [
          indicator('1', {
            formula: { steps: { workplan: 'w' } },
            targets: { '2019-2020': { kind: 'steps', p: 100, workplan: 'w', deposit: { step: 's', deadline: '2020-04-01' } } },
          }),
        ],
      },
      'plan.deadlineOutsideYear',
      'indicators.1.targets.2019-2020',
    ],
  ])('%s', (_, more, id, field) => {
    const read = parsePlan(plan(more), KINDS);
    expect(read.ok ? [] : read.refusals.map((refusal) => [refusal.id, refusal.field])).toContainEqual([id, field]);
  });
});

test.each([
  ['mrif/2014-2018', 4],
  ['mrif/2019-2023', 4],
  ['ville-quebec/vision', 1],
  ['demo-mrif/demonstration', 4],
  ['demo-ville-quebec/demonstration', 1],
])('%s can be computed over the kinds of facts', (path, startMonth) => {
  const text = readFileSync(new URL(`../../../data/plans/${path}.yaml`, import.meta.url), 'utf8');
  const read = parsePlan(parse(resolveYears(text, fiscalYear(2025, startMonth))), KINDS);
  expect(read.ok ? [] : read.refusals).toEqual([]);
});
