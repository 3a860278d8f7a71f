import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fiscalYear } from '../../kernel/fiscal.ts';
import type { Target } from '../indicators/targets.ts';
import { type Plan, planSchema, planYears } from './plan.ts';
import { resolveYears } from './relative-years.ts';

const DATA = new URL('../../../data/plans/', import.meta.url);
const plan = (path: string, startMonth = 4): Plan =>
  planSchema.parse(parse(resolveYears(readFileSync(new URL(`${path}.yaml`, DATA), 'utf8'), fiscalYear(2025, startMonth))));

/** A target without its words: what the tables below write. */
function brief(target: Target | undefined): string {
  switch (target?.kind) {
    case undefined:
      return '';
    case 'floor':
      return `≥ ${target.n}`;
    case 'percentage':
      return `${target.p} %`;
    case 'growth':
      return `+ ${target.p} % / ${target.baseYear}`;
    case 'rank':
      return `≤ ${target.top}`;
    case 'steps':
      return `${target.p} %${target.deposit ? ` → ${target.deposit.deadline}` : ''}`;
    case 'planAverage':
      return `moy. ${target.n}`;
    case 'milestone':
      return 'jalon';
    case 'none':
      return '-';
    case 'notApplicable':
      return 's. o.';
  }
}

const rowsOf = (one: Plan): Record<string, string[]> =>
  Object.fromEntries(one.indicators.map(({ no, targets }) => [no, planYears(one).map(({ label }) => brief(targets[label]))]));
const everyYear = (target: string): string[] => [target, target, target, target];

describe('targets of the plan 2014-2018', () => {
  const official = plan('mrif/2014-2018');

  test('18 indicators over 12 objectives, 4 axes, 3 orientations, 2 issues and 4 years', () => {
    const count = (kind: string): number => official.nodes.filter((node) => node.kind === kind).length;
    expect([official.indicators.length, count('objective'), count('axis'), count('orientation'), count('issue')]).toEqual([
      18, 12, 4, 3, 2,
    ]);
    expect(planYears(official).map(({ label }) => label)).toEqual(['2014-2015', '2015-2016', '2016-2017', '2017-2018']);
  });

  test('targets', () => {
    expect(rowsOf(official)).toEqual({
      1: everyYear('≥ 750'),
      2: everyYear('≥ 800'),
      '3a': ['100 % → 2015-03-31', '', '', ''],
      '3b': ['s. o.', '100 %', '100 %', '100 %'],
      '4a': ['100 %', '100 % → 2016-03-31', '', ''],
      '4b': ['s. o.', 's. o.', '100 %', '100 %'],
      5: everyYear('≥ 125'),
      '6a': everyYear('≥ 2000'),
      '6b': everyYear('≥ 1800'),
      '7a': everyYear('moy. 1'),
      '7b': everyYear('moy. 2'),
      '7c': everyYear('moy. 2'),
      8: ['100 %', '100 %', '100 %', '100 % → 2017-12-31'],
      9: everyYear('100 %'),
      10: everyYear('100 %'),
      11: everyYear('100 %'),
      '12a': everyYear('100 %'),
      '12b': everyYear('100 %'),
    });
  });

  test('7a and 7b count what is approached and are judged on what is signed or renewed', () => {
    const judgedOn = official.indicators.flatMap(({ no, targets }) =>
      Object.values(targets).flatMap((target) =>
        target.kind === 'planAverage' && target.measure && 'distinct' in target.measure ? [`${no} ${target.measure.distinct.kind}`] : [],
      ),
    );
    expect(judgedOn).toEqual([...everyYear('7a agreement.signed'), ...everyYear('7b agreement.renewed')]);
  });

  test('only the targets that body and table word differently have two wordings', () => {
    const two = official.indicators.filter(({ targets }) => Object.values(targets).some(({ wording }) => wording.length > 1));
    expect(two.map(({ no }) => no)).toEqual(['3b', '8']);
  });
});

describe('targets of the plan 2019-2023', () => {
  const official = plan('mrif/2019-2023');
  const growth = (...percents: number[]): string[] => percents.map((p) => `+ ${p} % / 2018-2019`);
  const share = (...percents: number[]): string[] => percents.map((p) => `${p} %`);

  test('12 indicators over 10 objectives, 4 orientations, 3 issues and 4 years', () => {
    const count = (kind: string): number => official.nodes.filter((node) => node.kind === kind).length;
    expect([official.indicators.length, count('objective'), count('orientation'), count('issue')]).toEqual([12, 10, 4, 3]);
    expect(planYears(official).map(({ label }) => label)).toEqual(['2019-2020', '2020-2021', '2021-2022', '2022-2023']);
  });

  test('targets', () => {
    expect(rowsOf(official)).toEqual({
      1: growth(5, 10, 15, 20),
      2: ['-', '≤ 5', '-', '≤ 3'],
      3: growth(5, 25, 55, 85),
      4: share(80, 85, 88, 90),
      5: share(70, 75, 80, 90),
      6: growth(5, 10, 15, 20),
      7: ['≥ 12', '≥ 15', '≥ 15', '≥ 18'],
      8: share(80, 85, 88, 90),
      9: ['jalon', ...share(10, 40, 100)],
      10: share(37, 67, 90, 100),
      11: ['jalon', ...share(70, 75, 80)],
      12: share(5, 10, 15, 25),
    });
  });

  test('1 and 6 state their perimeter, and only they', () => {
    expect(official.indicators.filter(({ perimeter }) => perimeter).map(({ no }) => no)).toEqual(['1', '6']);
  });
});

describe('plans without official targets', () => {
  test('the vision of the city: three pillars, nine commitments, no target, no period of its own', () => {
    const vision = plan('ville-quebec/vision', 1);
    const commitments = vision.nodes.filter(({ kind }) => kind === 'commitment').map(({ id }) => id);
    expect(vision.nodes.filter(({ kind }) => kind === 'pillar').map(({ id }) => id)).toEqual(['rayonne', 'apprend', 'attire']);
    expect(commitments).toHaveLength(9);
    expect(vision.indicators.map(({ objective }) => objective)).toEqual(commitments);
    expect(vision.indicators.map(({ targets }) => targets)).toEqual(commitments.map(() => ({})));
    expect(vision.undated).toBe(true);
  });

  test.each([
    ['demo-mrif/demonstration', 4],
    ['demo-ville-quebec/demonstration', 1],
  ])('%s says that it is fictional and covers four years around the running one', (path, startMonth) => {
    const demonstration = plan(path, startMonth);
    expect(demonstration.title.fr).toContain('fictif');
    expect(demonstration.title.en).toContain('fictional');
    expect(planYears(demonstration)).toHaveLength(4);
    expect(demonstration.indicators.length).toBeGreaterThanOrEqual(8);
  });
});
