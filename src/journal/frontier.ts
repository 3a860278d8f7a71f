import { assertSize, EMPTY_ROOT, HASH_SIZE, type NodeId, nodeHash, nodesOf } from './merkle.ts';

/** What is needed to grow a tree: its complete subtrees, largest first, one for each 1 in the binary form of `size`. */
export interface Frontier {
  readonly size: number;
  readonly hashes: readonly Buffer[];
}

/** A complete subtree that appending leaves has just made. */
export interface NewNode extends NodeId {
  readonly hash: Buffer;
}

export const EMPTY_FRONTIER: Frontier = { size: 0, hashes: [] };

/** Appends leaf hashes in order. `nodes` are all subtrees that this completes, leaves included: the rows to store for later proofs. */
export function append(
  frontier: Frontier,
  leafHashes: Iterable<Buffer>,
): { readonly frontier: Frontier; readonly nodes: readonly NewNode[] } {
  const hashes = [...frontier.hashes];
  const nodes: NewNode[] = [];
  let size = frontier.size;
  for (const leaf of leafHashes) {
    let node: NewNode = { level: 0, index: size, hash: leaf };
    nodes.push(node);
    // An odd index means that the left sibling is complete and waits at the end of the frontier.
    while (node.index % 2 === 1) {
      node = { level: node.level + 1, index: (node.index - 1) / 2, hash: nodeHash(lastOf(hashes), node.hash) };
      nodes.push(node);
    }
    hashes.push(node.hash);
    size += 1;
  }
  return { frontier: { size, hashes }, nodes };
}

function lastOf(hashes: Buffer[]): Buffer {
  const hash = hashes.pop();
  if (!hash) throw new RangeError('The frontier holds fewer hashes than its size asks for');
  return hash;
}

/** Root of the tree over all leaves so far. */
export const rootOf = (frontier: Frontier): Buffer =>
  frontier.hashes.length === 0 ? EMPTY_ROOT : frontier.hashes.reduceRight((right, left) => nodeHash(left, right));

/** `size:hex`, the hashes one after the other. */
export const encodeFrontier = ({ size, hashes }: Frontier): string => `${size}:${Buffer.concat(hashes).toString('hex')}`;

/** Reads `encodeFrontier` back. Throws RangeError: what we stored ourselves and cannot read is damage, not input. */
export function decodeFrontier(text: string): Frontier {
  const [, sizeText, hex] = /^(0|[1-9]\d*):((?:[0-9a-f]{2})*)$/.exec(text) ?? [];
  if (sizeText === undefined || hex === undefined) throw new RangeError('Not a frontier: expected size:hex');
  const size = Number(sizeText);
  assertSize(size);
  const bytes = Buffer.from(hex, 'hex');
  const count = nodesOf({ begin: 0, end: size }).length;
  if (bytes.length !== count * HASH_SIZE) throw new RangeError(`A frontier of ${size} leaves has ${count} hashes of ${HASH_SIZE} bytes`);
  const hashes = Array.from({ length: count }, (_, i) => bytes.subarray(i * HASH_SIZE, (i + 1) * HASH_SIZE));
  return { size, hashes };
}
