import { expect, test } from 'vitest';
import { fiscalYear } from '../../kernel/fiscal.ts';
import { resolveYears } from './relative-years.ts';

test.each([
  ['${Y}', '2025-2026'],
  ['${Y-2}', '2023-2024'],
  ['${Y+1}', '2026-2027'],
  ['${Y-1.first}', '2024-04-01'],
  ['${Y.last}', '2026-03-31'],
  ["'${Y-1}': { kind: none }", "'2024-2025': { kind: none }"],
  ['2019-2020', '2019-2020'],
  ['${X}', '${X}'],
])('%s in 2025-2026 is %s', (text, expected) => {
  expect(resolveYears(text, fiscalYear(2025, 4))).toBe(expected);
});

test('the years of a city are those of the calendar', () => {
  expect(resolveYears('${Y-1} ${Y+1.first}', fiscalYear(2025, 1))).toBe('2024 2026-01-01');
});
