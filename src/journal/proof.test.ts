import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_ROOT, type HashAt, hashAtOf, leafHash, type NodeId, rootAt } from './merkle.ts';
import { consistencyNodes, consistencyProof, inclusionNodes, inclusionProof, type Proof } from './proof.ts';
import { CONSISTENCY, INCLUSION, LEAVES, ROOTS } from './testing-vectors.ts';
import { verifyConsistency, verifyInclusion } from './verify-proof.ts';

const hexOf = (proof: Proof): readonly string[] => proof.map((hash) => hash.toString('hex'));
const root = (size: number): Buffer => Buffer.from(ROOTS[size] ?? '', 'hex');
const reference = hashAtOf(LEAVES.map(leafHash));

const MOST = 300;
const LEAF_HASHES = Array.from({ length: MOST }, (_, i) => leafHash(Buffer.from(`leaf ${i}`)));
const hashAt = hashAtOf(LEAF_HASHES);
const leaf = (index: number): Buffer => LEAF_HASHES[index] ?? Buffer.alloc(0);

/** A copy with one bit of one hash turned over. */
function flip(hashes: Proof, bit: number): Proof {
  const bytes = Buffer.concat(hashes);
  const at = bit % (bytes.length * 8);
  bytes[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7));
  return hashes.map((_, i) => bytes.subarray(i * 32, (i + 1) * 32));
}

/** Which subtrees a proof really asks for. */
function recording(asked: NodeId[]): HashAt {
  return (level, index) => {
    asked.push({ level, index });
    return hashAt(level, index);
  };
}

describe('known proofs of certificate transparency', () => {
  test.each(INCLUSION)('leaf $index in $size', ({ index, size, proof }) => {
    expect(hexOf(inclusionProof(reference, index, size))).toEqual(proof);
    const claim = { leafHash: reference(0, index), index, size, proof: proof.map((hex) => Buffer.from(hex, 'hex')), root: root(size) };
    expect(verifyInclusion(claim)).toBe(true);
  });

  test.each(CONSISTENCY)('$from in $to', ({ from, to, proof }) => {
    expect(hexOf(consistencyProof(reference, from, to))).toEqual(proof);
    const claim = { from, to, fromRoot: root(from), toRoot: root(to), proof: proof.map((hex) => Buffer.from(hex, 'hex')) };
    expect(verifyConsistency(claim)).toBe(true);
  });
});

const leafInTree = fc.integer({ min: 1, max: MOST }).chain((size) => fc.record({ size: fc.constant(size), index: fc.nat(size - 1) }));
const treeInTree = fc.integer({ min: 0, max: MOST }).chain((to) => fc.record({ to: fc.constant(to), from: fc.nat(to) }));

describe('inclusion', () => {
  test('every proof verifies; with one bit turned, another leaf or another size it does not', () => {
    fc.assert(
      fc.property(leafInTree, fc.nat(), ({ size, index }, bit) => {
        const claim = { leafHash: leaf(index), index, size, proof: inclusionProof(hashAt, index, size), root: rootAt(hashAt, size) };
        expect(verifyInclusion(claim)).toBe(true);
        if (claim.proof.length > 0) expect(verifyInclusion({ ...claim, proof: flip(claim.proof, bit) })).toBe(false);
        expect(verifyInclusion({ ...claim, root: flip([claim.root], bit)[0] ?? claim.root })).toBe(false);
        expect(verifyInclusion({ ...claim, leafHash: flip([claim.leafHash], bit)[0] ?? claim.leafHash })).toBe(false);
        expect(verifyInclusion({ ...claim, proof: [...claim.proof, leaf(0)] })).toBe(false);
        expect(verifyInclusion({ ...claim, proof: claim.proof.slice(1) })).toBe(claim.proof.length === 0);
        if (index > 0) expect(verifyInclusion({ ...claim, index: index - 1 })).toBe(false);
      }),
    );
  });

  test('asks for the subtrees that it announced', () => {
    fc.assert(
      fc.property(leafInTree, ({ size, index }) => {
        const asked: NodeId[] = [];
        inclusionProof(recording(asked), index, size);
        expect(asked).toEqual(inclusionNodes(index, size));
      }),
    );
  });

  test('a leaf outside the tree is a bug when proving and false when verifying', () => {
    expect(() => inclusionProof(hashAt, 3, 3)).toThrow('Leaf 3 is not in a tree of 3');
    for (const index of [3, -1, 0.5, Number.NaN]) {
      expect(verifyInclusion({ leafHash: leaf(0), index, size: 3, proof: [], root: rootAt(hashAt, 3) })).toBe(false);
    }
  });

  test('a hash of another length is false', () => {
    expect(verifyInclusion({ leafHash: Buffer.alloc(31), index: 0, size: 1, proof: [], root: Buffer.alloc(31) })).toBe(false);
  });
});

describe('consistency', () => {
  test('every proof verifies; with one bit turned or another size it does not', () => {
    fc.assert(
      fc.property(treeInTree, fc.nat(), ({ from, to }, bit) => {
        const proof = consistencyProof(hashAt, from, to);
        const claim = { from, to, fromRoot: rootAt(hashAt, from), toRoot: rootAt(hashAt, to), proof };
        expect(verifyConsistency(claim)).toBe(true);
        if (proof.length > 0) expect(verifyConsistency({ ...claim, proof: flip(proof, bit) })).toBe(false);
        expect(verifyConsistency({ ...claim, proof: [...proof, leaf(0)] })).toBe(false);
        expect(verifyConsistency({ ...claim, fromRoot: flip([claim.fromRoot], bit)[0] ?? claim.fromRoot })).toBe(false);
        // Every tree extends the empty one: there, the newer root is not checked by the proof.
        if (from > 0) expect(verifyConsistency({ ...claim, toRoot: flip([claim.toRoot], bit)[0] ?? claim.toRoot })).toBe(false);
      }),
    );
  });

  test('a rewritten history has no proof', () => {
    const rewritten = hashAtOf(LEAF_HASHES.map((hash, i) => (i === 7 ? leafHash(Buffer.from('rewritten')) : hash)));
    const claim = { from: 20, to: 50, fromRoot: rootAt(hashAt, 20), toRoot: rootAt(rewritten, 50) };
    expect(verifyConsistency({ ...claim, proof: consistencyProof(rewritten, 20, 50) })).toBe(false);
    expect(verifyConsistency({ ...claim, proof: consistencyProof(hashAt, 20, 50) })).toBe(false);
  });

  test('asks for the subtrees that it announced', () => {
    fc.assert(
      fc.property(treeInTree, ({ from, to }) => {
        const asked: NodeId[] = [];
        consistencyProof(recording(asked), from, to);
        expect(asked).toEqual(consistencyNodes(from, to));
      }),
    );
  });

  test('a smaller tree does not extend a larger one', () => {
    expect(() => consistencyProof(hashAt, 4, 3)).toThrow('A tree of 3 leaves cannot extend one of 4');
    expect(verifyConsistency({ from: 4, to: 3, fromRoot: EMPTY_ROOT, toRoot: EMPTY_ROOT, proof: [] })).toBe(false);
  });
});
