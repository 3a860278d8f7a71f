import { expect, test } from 'vitest';
import { canonicalPath } from './Card.tsx';

test('a page has one address, whatever filters looked at it', () => {
  expect(canonicalPath('/mrif/actions?q=energie&apres=2026')).toBe('/mrif/actions');
  expect(canonicalPath('/mrif/plan/2019-2023/7?exercice=2021-2022&tri=date')).toBe('/mrif/plan/2019-2023/7?exercice=2021-2022');
  expect(canonicalPath('/mrif')).toBe('/mrif');
});
