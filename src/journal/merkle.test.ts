import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { append, decodeFrontier, EMPTY_FRONTIER, encodeFrontier, rootOf } from './frontier.ts';
import { hashAtOf, leafHash, nodeHash, nodesOf, rootAt } from './merkle.ts';
import { LEAVES, ROOTS } from './testing-vectors.ts';

const hashesOf = (leaves: readonly Buffer[]): readonly Buffer[] => leaves.map(leafHash);
const numbered = (n: number): readonly Buffer[] => Array.from({ length: n }, (_, i) => leafHash(Buffer.from(`leaf ${i}`)));

/** The definition of RFC 9162, 2.1.1, word for word. */
function definition(hashes: readonly Buffer[]): Buffer {
  const [only] = hashes;
  if (only && hashes.length === 1) return only;
  let k = 1;
  while (k * 2 < hashes.length) k *= 2;
  return nodeHash(definition(hashes.slice(0, k)), definition(hashes.slice(k)));
}

describe('known roots of certificate transparency', () => {
  test.each(ROOTS.map((root, size) => ({ root, size })))('of $size leaves', ({ root, size }) => {
    const hashes = hashesOf(LEAVES.slice(0, size));
    expect(rootAt(hashAtOf(hashes), size).toString('hex')).toBe(root);
    expect(rootOf(append(EMPTY_FRONTIER, hashes).frontier).toString('hex')).toBe(root);
  });
});

describe('frontier', () => {
  test('has the root of the recursive definition at every size up to 300', () => {
    const hashes = numbered(300);
    const hashAt = hashAtOf(hashes);
    let frontier = EMPTY_FRONTIER;
    for (const [i, hash] of hashes.entries()) {
      frontier = append(frontier, [hash]).frontier;
      const root = definition(hashes.slice(0, i + 1));
      expect(rootOf(frontier).equals(root), `size ${i + 1}`).toBe(true);
      expect(rootAt(hashAt, i + 1).equals(root), `size ${i + 1}`).toBe(true);
    }
  });

  test('gives the same tree and the same nodes whether leaves come one by one or together, saved or not', () => {
    fc.assert(
      fc.property(fc.nat(130), fc.nat(130), (first, second) => {
        const hashes = numbered(first + second);
        const once = append(EMPTY_FRONTIER, hashes);
        const start = append(EMPTY_FRONTIER, hashes.slice(0, first));
        const rest = append(decodeFrontier(encodeFrontier(start.frontier)), hashes.slice(first));
        expect(encodeFrontier(rest.frontier)).toBe(encodeFrontier(once.frontier));
        expect([...start.nodes, ...rest.nodes]).toEqual(once.nodes);
      }),
      { numRuns: 50 },
    );
  });

  test('names each complete subtree once, with its hash', () => {
    const hashes = numbered(100);
    const hashAt = hashAtOf(hashes);
    const { nodes } = append(EMPTY_FRONTIER, hashes);
    expect(new Set(nodes.map(({ level, index }) => `${level}/${index}`)).size).toBe(nodes.length);
    expect(nodes).toHaveLength(100 + 50 + 25 + 12 + 6 + 3 + 1);
    for (const { level, index, hash } of nodes) expect(hashAt(level, index).equals(hash)).toBe(true);
  });

  test.each(['', '1:', '01:', '-1:', '0:00', `2:${'00'.repeat(31)}`, `3:${'00'.repeat(32)}`, `9007199254740993:${'00'.repeat(64)}`])(
    'refuses to read %j',
    (text) => {
      expect(() => decodeFrontier(text)).toThrow(RangeError);
    },
  );

  test('refuses to grow when a hash was lost', () => {
    expect(() => append({ size: 1, hashes: [] }, numbered(1))).toThrow(RangeError);
  });
});

test('a range falls into complete subtrees, also beyond 32 bits', () => {
  expect(nodesOf({ begin: 0, end: 7 })).toEqual([
    { level: 2, index: 0 },
    { level: 1, index: 2 },
    { level: 0, index: 6 },
  ]);
  expect(nodesOf({ begin: 2 ** 40, end: 2 ** 40 + 3 })).toEqual([
    { level: 1, index: 2 ** 39 },
    { level: 0, index: 2 ** 40 + 2 },
  ]);
});

test('a size that is not a count is a bug, said clearly', () => {
  for (const size of [-1, 1.5, Number.NaN, 2 ** 60]) expect(() => rootAt(hashAtOf([]), size)).toThrow('Not a number of leaves');
});
