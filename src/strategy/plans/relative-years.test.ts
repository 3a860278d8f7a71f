import { expect, test } from 'vitest';
import { fiscalYear } from '../../kernel/fiscal.ts';
import { resolveYears } from './relative-years.ts';

/** `-1.first` → the placeholder of the first day of last year. */
const placeholder = (offset: string): string => `\${Y${offset}}`;

test.each([
  ['', '2025-2026'],
  ['-2', '2023-2024'],
  ['+1', '2026-2027'],
  ['-1.first', '2024-04-01'],
  ['.last', '2026-03-31'],
])('Y%s in 2025-2026 is %s', (offset, expected) => {
  expect(resolveYears(placeholder(offset), fiscalYear(2025, 4))).toBe(expected);
});

test('the years of a city are those of the calendar, wherever they stand in the text', () => {
  const text = `'${placeholder('-1')}': { from: '${placeholder('+1.first')}' }`;
  expect(resolveYears(text, fiscalYear(2025, 1))).toBe("'2024': { from: '2026-01-01' }");
});

test.each(['2019-2020', '{Y}'])('%s is left as it is', (text) => {
  expect(resolveYears(text, fiscalYear(2025, 4))).toBe(text);
});
