import { describe, expect, test } from 'vitest';
import { FACTS_TO_COME } from './facts-to-come.ts';

test('each kind once, none with a register', () => {
  const ids = FACTS_TO_COME.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(FACTS_TO_COME.every(({ register }) => register === null)).toBe(true);
});

describe.each(FACTS_TO_COME)('$id', (kind) => {
  test('every facet has a phrase, so that a formula over it can be said', () => {
    for (const { label, phrase } of Object.values(kind.facets)) {
      for (const words of [label, phrase]) expect([words?.fr, words?.en].every((text) => text !== undefined && text !== '')).toBe(true);
    }
  });
});
