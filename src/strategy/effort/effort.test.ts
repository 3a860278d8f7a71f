import { expect, test } from 'vitest';
import { fiscalYear } from '../../kernel/fiscal.ts';
import type { Priority } from '../../records/priorities.ts';
import { effortOf, inForceIn } from './effort.ts';

const priority = (code: string, since: string, until: string | null, kind: Priority['kind'] = 'territory'): Priority => ({
  id: `${code} ${since}`,
  kind,
  code,
  since,
  until,
  source: 'Fictive',
});
const YEAR = fiscalYear(2025, 4);

test('priorities of a year are those that held on one of its days at least', () => {
  const all = [
    priority('FR', '2014-04-01', '2025-04-01'),
    priority('FR', '2026-01-01', null),
    priority('US', '2014-04-01', '2025-03-31'),
    priority('JP', '2026-04-01', null),
    priority('culture', '2014-04-01', null, 'sector'),
  ];
  expect(inForceIn(all, 'territory', YEAR).map(({ code, decisions }) => [code, decisions.length])).toEqual([['FR', 2]]);
  expect(inForceIn(all, 'sector', YEAR).map(({ code }) => code)).toEqual(['culture']);
});

test('each priority has its actions by month, and those without any are named', () => {
  const priorities = ['FR', 'US', 'SN'].map((code) => ({ code, decisions: [] }));
  const months = ['2025-04-01', '2025-05-01'];
  const at = (value: string, month: number, n: number) => ({ value, month: months[month] ?? '', n, met: 0, amount: 0 });
  const found = [at('FR', 0, 2), at('FR', 1, 3), at('US', 1, 9), at('DE', 0, 40)];
  const thin = (inPeriod: readonly string[], inMonths = inPeriod) => ({ inPeriod: new Set(inPeriod), inMonths: new Set(inMonths) });
  const effort = effortOf(priorities, found, months, thin([]));
  expect(effort.rows.map(({ value, n }) => [value, n])).toEqual([
    ['US', 9],
    ['FR', 5],
  ]);
  expect(effort.cross.rows.map(({ value, cells }) => [value, cells.map(({ n }) => n)])).toEqual([
    ['US', [0, 9]],
    ['FR', [2, 3]],
  ]);
  expect(effort.idle).toEqual(['SN']);
  // What may not be told alone is put with another; it is not without action.
  expect(effortOf(priorities, found, months, thin(['FR']))).toMatchObject({
    rows: [],
    others: { values: 2, row: { n: 14 } },
    idle: ['SN'],
  });
  // The year may be told where a month may not.
  expect(effortOf(priorities, found, months, thin([], ['FR']))).toMatchObject({ others: null, cross: { rows: [] } });
});
