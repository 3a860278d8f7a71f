import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthOf } from './month.ts';

const TODAY = '2026-11-20';

test('a month has its days in order, and its first one stands under its weekday', () => {
  const november = monthOf('2026-11', TODAY);
  expect([november.days.length, november.days[0], november.days.at(-1), november.column]).toEqual([30, '2026-11-01', '2026-11-30', 0]);
  expect([november.previous, november.next]).toEqual(['2026-10', '2026-12']);
  expect(monthOf('2024-02', TODAY).days).toHaveLength(29);
  expect(monthOf('2026-07', TODAY).column).toBe(3);
});

test('whatever the address says, there is a month; the one after the one before is itself', () => {
  for (const asked of ['', '2026-13', '0000-01', 'x', '2026-1', '1582-12']) expect(monthOf(asked, TODAY).id).toBe('2026-11');
  fc.assert(
    fc.property(fc.integer({ min: 1584, max: 9998 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const id = `${year}-${String(month).padStart(2, '0')}`;
      expect(monthOf(monthOf(id, TODAY).previous, TODAY).next).toBe(id);
    }),
  );
  expect(monthOf('9999-12', TODAY).next).toBe('9999-12');
});
