import { describe, expect, test } from 'vitest';
import { type Plan, planSchema } from '../plans/plan.ts';
import { failing, whyNot } from '../slots/why-not.ts';
import { KINDS, planFile } from '../testing.ts';
import { askedYear } from './asked-year.ts';
import { merged } from './behind.ts';
import { ordinal } from './figure.ts';
import { outline } from './outline.ts';

const row = (value: string, n: number) => ({ value, n, met: 0, amount: 0 });
const plan = (name: string): Plan => planSchema.parse(planFile(name));

describe('a breakdown that is published', () => {
  const rows = [row('paris', 90), row('tokyo', 40), row('rome', 12), row('dakar', 3)];
  test('stands as it is when nothing has to be merged', () => {
    expect(merged('poste', rows, new Set())).toEqual({ name: 'poste', rows, others: null });
  });
  test('merges the values behind which a few records are hidden', () => {
    const { rows: shown, others } = merged('poste', rows, new Set(['rome', 'dakar']));
    expect(shown.map(({ value }) => value)).toEqual(['paris', 'tokyo']);
    expect(others).toMatchObject({ values: 2, row: { n: 15 } });
  });
  test('never merges a single value: the rest would give it away', () => {
    const { rows: shown, others } = merged('poste', rows, new Set(['tokyo']));
    expect(shown.map(({ value }) => value)).toEqual(['paris', 'rome']);
    expect(others).toMatchObject({ values: 2, row: { n: 43 } });
  });
});

test('indicators stand in the order of the tree, each heading once', () => {
  const demonstration = plan('demo-mrif/demonstration');
  const groups = outline(
    demonstration,
    demonstration.indicators.map((indicator) => ({ indicator, years: [], freshOn: null })),
  );
  expect(groups.map(({ group, rows }) => [group?.id, rows.map(({ indicator }) => indicator.indicator.no)])).toEqual([
    ['orientation-1', ['1', '8', '2', '3', '6']],
    ['orientation-2', ['4', '5', '7', '9']],
  ]);
  const headings = groups.flatMap(({ rows }) => rows.flatMap((one) => one.headings.map(({ id }) => id)));
  expect(new Set(headings).size).toBe(headings.length);
});

test('the year of a page: the running one, the last one closed, or the one asked for', () => {
  const official = plan('mrif/2014-2018');
  const label = (...given: [string, string, 'running' | 'closed']) => askedYear(official, ...given)?.label ?? null;
  expect(label('', '2017-01-31', 'running')).toBe('2016-2017');
  expect(label('', '2017-01-31', 'closed')).toBe('2015-2016');
  expect(label('', '2014-05-01', 'closed')).toBe('2014-2015');
  expect(label('', '2026-01-01', 'running')).toBe('2017-2018');
  expect(label('', '2010-01-01', 'closed')).toBe('2014-2015');
  expect(label('2015-2016', '2026-01-01', 'running')).toBe('2015-2016');
  expect(label('2019-2020', '2026-01-01', 'running')).toBeNull();
});

test('ranks', () => {
  expect([1, 2, 3, 4, 11, 22].map((n) => ordinal(n, 'en'))).toEqual(['1st', '2nd', '3rd', '4th', '11th', '22nd']);
  expect([1, 2].map((n) => ordinal(n, 'fr'))).toEqual(['1er', '2e']);
});

test('why an action does not count', () => {
  const kind = KINDS.get('action.held');
  if (!kind) throw new Error('No actions');
  const fact = { kind: 'action.held', on: '2026-01-01', facets: { kind: 'meeting', stream: 'economic', influential: false } };
  const why = (where: Record<string, string | boolean | string[]>, lang: 'fr' | 'en') => {
    const measure = { kind: 'action.held', where };
    const facet = failing(measure, fact);
    return facet && whyNot(facet, measure, fact, kind, () => undefined, lang).replaceAll('\u00a0', ' ');
  };
  expect(why({ kind: 'meeting', stream: 'influence' }, 'fr')).toBe('Non : volet « économique »');
  expect(why({ kind: ['prospecting', 'promotion'] }, 'en')).toBe('No: kind “meeting”');
  expect(why({ influential: true }, 'fr')).toBe('Non : sans « personne influente »');
  expect(why({ sector: 'energy' }, 'fr')).toBe('Non : secteur à préciser');
  expect(why({ kind: 'meeting' }, 'fr')).toBeNull();
});
