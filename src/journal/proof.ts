import { assertSize, type HashAt, type NodeId, nodesOf, type Range, rangeHash, splitOf } from './merkle.ts';

/** Hashes that, with the leaf or the older root, rebuild the root; in the order of RFC 9162. */
export type Proof = readonly Buffer[];

/** Proof that leaf `index` is in the tree of the first `size` leaves (RFC 9162, 2.1.3.1). RangeError when it is not. */
export const inclusionProof = (hashAt: HashAt, index: number, size: number): Proof =>
  inclusionRanges(index, size).map((range) => rangeHash(hashAt, range));

/** Proof that the tree of `to` leaves begins with the tree of `from` leaves (RFC 9162, 2.1.4.1). RangeError unless 0 ≤ from ≤ to. */
export const consistencyProof = (hashAt: HashAt, from: number, to: number): Proof =>
  consistencyRanges(from, to).map((range) => rangeHash(hashAt, range));

/** The subtrees that `inclusionProof` will ask for: to be read in one query. */
export const inclusionNodes = (index: number, size: number): readonly NodeId[] => inclusionRanges(index, size).flatMap(nodesOf);

/** The subtrees that `consistencyProof` will ask for. */
export const consistencyNodes = (from: number, to: number): readonly NodeId[] => consistencyRanges(from, to).flatMap(nodesOf);

/** One range for each hash of the proof, nearest the leaf first. */
function inclusionRanges(index: number, size: number): readonly Range[] {
  assertSize(size);
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) throw new RangeError(`Leaf ${index} is not in a tree of ${size}`);
  const ranges: Range[] = [];
  let [begin, end] = [0, size];
  while (end - begin > 1) {
    const middle = begin + splitOf(end - begin);
    if (index < middle) {
      ranges.push({ begin: middle, end });
      end = middle;
    } else {
      ranges.push({ begin, end: middle });
      begin = middle;
    }
  }
  return ranges.reverse();
}

/** One range for each hash of the proof. An empty older tree is the beginning of every tree and needs none. */
function consistencyRanges(from: number, to: number): readonly Range[] {
  assertSize(from);
  assertSize(to);
  if (from > to) throw new RangeError(`A tree of ${to} leaves cannot extend one of ${from}`);
  if (from === 0 || from === to) return [];
  const ranges: Range[] = [];
  let [begin, end] = [0, to];
  while (end > from) {
    const middle = begin + splitOf(end - begin);
    if (from <= middle) {
      ranges.push({ begin: middle, end });
      end = middle;
    } else {
      ranges.push({ begin, end: middle });
      begin = middle;
    }
  }
  // What is left is the last whole part of the older tree. When it is all of that tree, the verifier has its root already.
  if (begin > 0) ranges.push({ begin, end });
  return ranges.reverse();
}
