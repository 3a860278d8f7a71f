import { hash } from 'node:crypto';

/** Bytes of a SHA-256 hash. */
export const HASH_SIZE = 32;

/** The hash of the complete subtree over leaves `index · 2^level` to `(index + 1) · 2^level - 1`. Level 0 is a leaf. */
export type HashAt = (level: number, index: number) => Buffer;

/** Address of a complete subtree, as `HashAt` takes it. */
export interface NodeId {
  readonly level: number;
  readonly index: number;
}

/** Leaves `begin` (in) to `end` (out). */
export interface Range {
  readonly begin: number;
  readonly end: number;
}

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** Hash of a leaf's bytes (RFC 9162, 2.1.1: prefix 0x00, so that no leaf can pass for a node). */
export const leafHash = (bytes: Uint8Array): Buffer => hash('sha256', Buffer.concat([LEAF, bytes]), 'buffer');

/** Hash of two children (RFC 9162, 2.1.1: prefix 0x01). */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => hash('sha256', Buffer.concat([NODE, left, right]), 'buffer');

/** Root of a tree without leaves. */
export const EMPTY_ROOT: Buffer = hash('sha256', '', 'buffer');

/** Fails on what is not a count of leaves: arguments come from our own code, so that a bad one is a bug. */
export function assertSize(size: number): void {
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`Not a number of leaves: ${size}`);
}

/** The largest power of two below `n`, for n ≥ 2: where RFC 9162 splits n leaves. No bit operators: sizes may pass 2^31. */
export function splitOf(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** The complete subtrees that a range is made of, left to right; at most two for each level. */
export function nodesOf({ begin, end }: Range): readonly NodeId[] {
  const nodes: NodeId[] = [];
  let at = begin;
  while (at < end) {
    let level = 0;
    let width = 1;
    while (at % (width * 2) === 0 && at + width * 2 <= end) {
      width *= 2;
      level += 1;
    }
    nodes.push({ level, index: at / width });
    at += width;
  }
  return nodes;
}

/** Hash of the tree over a range that begins where RFC 9162 would split, such as a whole tree. The empty range has the empty root. */
export function rangeHash(hashAt: HashAt, range: Range): Buffer {
  const hashes = nodesOf(range).map(({ level, index }) => hashAt(level, index));
  // Subtrees grow smaller to the right: the smallest are joined first.
  return hashes.length === 0 ? EMPTY_ROOT : hashes.reduceRight((right, left) => nodeHash(left, right));
}

/** Root of the tree over the first `size` leaves. */
export function rootAt(hashAt: HashAt, size: number): Buffer {
  assertSize(size);
  return rangeHash(hashAt, { begin: 0, end: size });
}

/** `HashAt` over the list of all leaf hashes: for tests, small trees, and verifying a tree from its leaves. */
export function hashAtOf(leafHashes: readonly Buffer[]): HashAt {
  const levels: (readonly Buffer[])[] = [leafHashes];
  for (let below = leafHashes; below.length > 1; ) {
    const children = below;
    below = Array.from({ length: Math.floor(children.length / 2) }, (_, i) => nodeHash(pick(children, 2 * i), pick(children, 2 * i + 1)));
    levels.push(below);
  }
  return (level, index) => pick(levels[level] ?? [], index);
}

function pick(hashes: readonly Buffer[], index: number): Buffer {
  const hash = hashes[index];
  if (!hash) throw new RangeError(`The tree has no complete subtree number ${index} at this level`);
  return hash;
}
