import { expect, test } from 'vitest';
import { isId, newId } from './ids.ts';

/** 2096: later than any id of this process. */
const LATER = 4_000_000_000_000;
const millisecondOf = (id: string): number => Number.parseInt(id.replace('-', '').slice(0, 12), 16);

test('ids sort as they were made, within a millisecond, beyond what a millisecond holds and when the clock goes back', () => {
  const ids = [...Array.from({ length: 10_000 }, () => newId(LATER)), newId(LATER - 5_000), newId(LATER + 10)];
  expect(ids.every(isId)).toBe(true);
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test('an id is of version 7, tells its millisecond, and cannot be guessed from the one before', () => {
  const start = LATER + 60_000;
  const [one, two] = [newId(start), newId(start)];
  expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect([one, two].map(millisecondOf)).toEqual([start, start]);
  expect(one.slice(19)).not.toBe(two.slice(19));
});
