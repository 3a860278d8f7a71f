import { EMPTY_ROOT, HASH_SIZE, nodeHash } from './merkle.ts';
import type { Proof } from './proof.ts';

/** Does the proof lead from this leaf to this root? (RFC 9162, 2.1.3.2.) Any input is answered, never thrown at: it may be a stranger's. */
export function verifyInclusion(claim: {
  readonly leafHash: Buffer;
  readonly index: number;
  readonly size: number;
  readonly proof: Proof;
  readonly root: Buffer;
}): boolean {
  if (!isCount(claim.index) || !isCount(claim.size) || claim.index >= claim.size) return false;
  if (!areHashes([claim.leafHash, claim.root, ...claim.proof])) return false;
  let [at, last, hash] = [claim.index, claim.size - 1, claim.leafHash];
  for (const sibling of claim.proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(sibling, hash);
      [at, last] = climbToRight(at, last);
    } else {
      hash = nodeHash(hash, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && hash.equals(claim.root);
}

/** Does the proof show that the newer tree begins with all of the older one? (RFC 9162, 2.1.4.2.) Never throws. */
export function verifyConsistency(claim: {
  readonly from: number;
  readonly to: number;
  readonly fromRoot: Buffer;
  readonly toRoot: Buffer;
  readonly proof: Proof;
}): boolean {
  const { from, to, fromRoot, toRoot, proof } = claim;
  if (!isCount(from) || !isCount(to) || from > to || !areHashes([fromRoot, toRoot, ...proof])) return false;
  if (from === to) return proof.length === 0 && fromRoot.equals(toRoot);
  if (from === 0) return proof.length === 0 && fromRoot.equals(EMPTY_ROOT);
  const [seed, ...path] = isPowerOfTwo(from) ? [fromRoot, ...proof] : proof;
  if (!seed) return false;
  let [at, last, older, newer] = [from - 1, to - 1, seed, seed];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  for (const sibling of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      older = nodeHash(sibling, older);
      newer = nodeHash(sibling, newer);
      [at, last] = climbToRight(at, last);
    } else {
      newer = nodeHash(newer, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && older.equals(fromRoot) && newer.equals(toRoot);
}

/** A last subtree that is not complete has no sibling on its lower levels: climb to the level where it is a right child. */
function climbToRight(at: number, last: number): [number, number] {
  while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
  return [at, last];
}

const half = (n: number): number => Math.floor(n / 2);
const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
const areHashes = (hashes: readonly Buffer[]): boolean => hashes.every((hash) => hash.length === HASH_SIZE);

function isPowerOfTwo(n: number): boolean {
  while (n % 2 === 0) n /= 2;
  return n === 1;
}
