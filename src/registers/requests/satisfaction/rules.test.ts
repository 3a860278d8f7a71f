import { expect, test } from 'vitest';
import { fiscalYear } from '../../../kernel/fiscal.ts';
import { byCategory, byQuarter, type Count, standingOf, tallyOf } from './rules.ts';

const at = (text: string) => Temporal.Instant.from(text);

test.each([
  ['open', null, '', '2026-04-01T00:00:00Z'],
  ['expired', null, '', '2026-05-01T00:00:00Z'],
  ['commentable', '2026-04-02T12:00:00Z', '', '2026-04-02T12:59:00Z'],
  ['done', '2026-04-02T12:00:00Z', '', '2026-04-02T13:00:00Z'],
  ['done', '2026-04-02T12:00:00Z', 'Dit', '2026-04-02T12:01:00Z'],
] as const)('a question is %s', (standing, answered, comment, now) => {
  const answeredAt = answered === null ? null : at(answered);
  const level = answered === null ? null : 'rather';
  expect(standingOf({ expiresAt: at('2026-05-01T00:00:00Z'), level, answeredAt, comment }, at(now))).toBe(standing);
});

test('questions without an answer count as asked alone, and quarters are those of the fiscal year', () => {
  const counts: readonly Count[] = [
    { month: '2026-04-01', category: 'a', level: 'fully', n: 3 },
    { month: '2026-06-01', category: 'a', level: null, n: 4 },
    { month: '2026-07-01', category: 'b', level: 'ratherNot', n: 2 },
    { month: '2027-03-01', category: 'b', level: 'rather', n: 1 },
  ];
  expect(tallyOf(counts)).toEqual({ asked: 10, answered: 6, satisfied: 4, levels: { fully: 3, rather: 1, ratherNot: 2, notAtAll: 0 } });
  expect(byQuarter(counts, fiscalYear(2026, 4)).map(({ asked, satisfied }) => [asked, satisfied])).toEqual([
    [7, 3],
    [2, 0],
    [0, 0],
    [1, 1],
  ]);
  expect(byCategory(counts).map(([code, { asked }]) => [code, asked])).toEqual([
    ['a', 7],
    ['b', 3],
  ]);
});
