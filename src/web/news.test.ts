import { expect, test } from 'vitest';
import { latestNews, type NewsItem } from './news.ts';

const item = (id: string, day: string): NewsItem => ({ id, day, kind: '', title: '', detail: '', href: '' });
const ids = (items: readonly NewsItem[]) => items.map(({ id }) => id).join('');

test('news come newest first, and no register takes the place of the others', () => {
  const daily = [item('a', '2026-05-04'), item('b', '2026-05-05'), item('c', '2026-05-06'), item('d', '2026-05-07')];
  const rare = [item('x', '2026-01-01'), item('y', '2025-06-30')];
  expect(ids(latestNews([daily, rare], 4))).toBe('dcba');
  expect(ids(latestNews([daily, rare], 4, 2))).toBe('dcxy');
  expect(ids(latestNews([rare], 1))).toBe('x');
  expect(latestNews([[], []], 5)).toEqual([]);
});
