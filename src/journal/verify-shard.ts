import type { KeyObject } from 'node:crypto';
import { sql } from 'kysely';
import { rowsOf } from '../db/cursor.ts';
import type { Tx } from '../db/kysely.ts';
import type { Org } from '../kernel/actor.ts';
import { originOf, verifyCheckpoint } from './checkpoint.ts';
import { append, EMPTY_FRONTIER, encodeFrontier, type Frontier, type NewNode, rootOf } from './frontier.ts';
import { commitmentOfRow, type EntryRow, shardOf } from './integrate.ts';
import { publicBytes } from './keys.ts';
import { leafHash, type NodeId } from './merkle.ts';
import { isStored } from './nodes.ts';
import type { JournalDifference } from './verify-faults.ts';
import { checkSealed, type SealedRow } from './verify-sealed.ts';

/** A leaf beside the entry that it stands for: columns of the entry are null when that is gone. */
interface LeafRow {
  readonly position: number;
  readonly index: number;
  readonly entry: string;
  readonly commitment: Buffer;
  readonly present: boolean;
}
type PlacedRow = LeafRow & EntryRow & SealedRow;

interface CheckpointRow {
  readonly size: number;
  readonly position: number;
  readonly root: Buffer;
  readonly note: string;
  /** Public key that signed. */
  readonly key: Buffer;
}

/** The tree as far as it is rebuilt: leaves before `from` are under a checkpoint that holds. */
interface Walk {
  tree: Frontier;
  position: number;
  from: number;
  rootBroken: boolean;
}

/**
 * Rebuilds the tree of one shard from the leaves in order and holds it against each signed checkpoint on the way: what was changed,
 * swapped or cut off after a signature cannot give the signed root again.
 */
export async function* verifyShard(
  tx: Tx,
  org: Org,
  shard: string,
  key: KeyObject | null,
  onLeaf: () => void,
): AsyncGenerator<JournalDifference> {
  const walk: Walk = { tree: EMPTY_FRONTIER, position: 0, from: 0, rootBroken: false };
  const checkpoints = rowsOf(
    tx,
    'verify_checkpoints',
    sql<CheckpointRow>`select size, position, root, note, key from journal_checkpoint where org = ${org.id} and shard = ${shard} order by size`,
  );
  // In the order in which the leaves complete them.
  const nodes = rowsOf(
    tx,
    'verify_nodes',
    sql<NewNode>`
      select level, index, hash from journal_node where org = ${org.id} and shard = ${shard} order by (index + 1) * (1::bigint << level), level`,
  );
  let checkpoint = await nextOf(checkpoints);
  for await (const leaf of readLeaves(tx, org.id, shard)) {
    for (; checkpoint && checkpoint.size <= walk.tree.size; checkpoint = await nextOf(checkpoints))
      yield* checkCheckpoint(org, shard, checkpoint, walk, leaf.position, key);
    yield* checkLeaf(org, shard, leaf, walk);
    const grown = append(walk.tree, [leafHash(leaf.commitment)]);
    for (const node of grown.nodes.filter(isStored)) yield* checkNode(shard, node, await nextOf(nodes));
    walk.tree = grown.frontier;
    walk.position = leaf.position;
    onLeaf();
  }
  for (; checkpoint; checkpoint = await nextOf(checkpoints)) yield* checkCheckpoint(org, shard, checkpoint, walk, null, key);
  for await (const extra of nodes) yield { what: 'nodeChanged', table: 'journal_node', key: nodeKey(shard, extra), expected: 'none' };
  yield* checkState(tx, org.id, shard, walk.tree);
}

const nextOf = async <T>(rows: AsyncGenerator<T, void, undefined>): Promise<T | null> => (await rows.next()).value ?? null;

const readLeaves = (tx: Tx, org: number, shard: string): AsyncGenerator<PlacedRow, void, undefined> =>
  rowsOf(
    tx,
    'verify_leaves',
    sql<PlacedRow>`
      select l.position, l.index, l.entry, l.commitment, e.id is not null as present,
             e.org, l.entry as id, e.at, e.account, e.verb, e.register, e.record, e.fields, e.facts, e.subject, e.sealed, k.key
        from journal_leaf l
        left join journal_entry e on e.org = l.org and e.id = l.entry
        left join subject_key k on k.org = e.org and k.subject = e.subject
       where l.org = ${org} and l.shard = ${shard} order by l.index`,
  );

const nodeKey = (shard: string, { level, index }: NodeId): string => `${shard} level ${level} index ${index}`;

/** A stored subtree beside the one that the leaves give: proofs and tiles are made of it. */
function* checkNode(shard: string, node: NewNode, stored: NewNode | null): Generator<JournalDifference> {
  if (stored && stored.level === node.level && stored.index === node.index && stored.hash.equals(node.hash)) return;
  const found = stored ? { found: `${nodeKey(shard, stored)} ${stored.hash.toString('hex')}` } : {};
  yield { what: 'nodeChanged', table: 'journal_node', key: nodeKey(shard, node), expected: node.hash.toString('hex'), ...found };
}

function* checkLeaf(org: Org, shard: string, leaf: PlacedRow, walk: Walk): Generator<JournalDifference> {
  const place = `${shard} index ${leaf.index}`;
  if (leaf.index !== walk.tree.size) yield { what: 'leafMissing', table: 'journal_leaf', key: `${shard} index ${walk.tree.size}` };
  if (leaf.position <= walk.position) yield { what: 'leafOrder', table: 'journal_leaf', key: place, found: leaf.entry };
  if (!leaf.present) {
    yield { what: 'entryMissing', table: 'journal_entry', key: leaf.entry };
    return;
  }
  const commitment = commitmentOfRow(leaf);
  if (!commitment.equals(leaf.commitment))
    yield {
      what: 'entryChanged',
      table: 'journal_entry',
      key: leaf.entry,
      expected: leaf.commitment.toString('hex'),
      found: commitment.toString('hex'),
    };
  const right = shardOf(org, leaf.at);
  if (right !== shard) yield { what: 'leafShard', table: 'journal_leaf', key: place, expected: right, found: shard };
  yield* checkSealed(leaf);
}

/** `next` is the position of the leaf that follows, null at the end. */
function* checkCheckpoint(
  org: Org,
  shard: string,
  checkpoint: CheckpointRow,
  walk: Walk,
  next: number | null,
  key: KeyObject | null,
): Generator<JournalDifference> {
  const row = { table: 'journal_checkpoint', key: `${shard} size ${checkpoint.size}` };
  const { tree } = walk;
  if (!key) yield { what: 'signingKeyMissing', ...row };
  else if (!isSigned(org, shard, checkpoint, key)) yield { what: 'checkpointSignature', ...row };
  if (checkpoint.size !== tree.size) {
    yield { what: 'checkpointBeyond', ...row, expected: `leaves ${tree.size}-${checkpoint.size - 1}`, found: `${tree.size} leaves` };
    return;
  }
  const inPlace = checkpoint.position >= walk.position && (next === null || checkpoint.position < next);
  if (!inPlace) yield { what: 'checkpointPosition', ...row, found: String(checkpoint.position) };
  const root = rootOf(tree);
  if (root.equals(checkpoint.root)) {
    walk.from = tree.size;
  } else if (!walk.rootBroken) {
    // Once a root is wrong all later ones are: the first one tells between which leaves to look.
    walk.rootBroken = true;
    const found = `${root.toString('hex')} (leaves ${walk.from}-${tree.size - 1})`;
    yield { what: 'checkpointRoot', ...row, expected: checkpoint.root.toString('hex'), found };
  }
}

function isSigned(org: Org, shard: string, { note, size, root, key: signer }: CheckpointRow, key: KeyObject): boolean {
  const signed = verifyCheckpoint(note, { name: originOf(org, shard), key });
  return signed.ok && signer.equals(publicBytes(key)) && signed.value.size === size && signed.value.root.equals(root);
}

/** What the machinery goes on from: were it wrong, every later root would be. */
async function* checkState(tx: Tx, org: number, shard: string, tree: Frontier): AsyncGenerator<JournalDifference> {
  const row = await tx
    .selectFrom('journalShard')
    .select(['size', 'frontier'])
    .where('org', '=', org)
    .where('shard', '=', shard)
    .executeTakeFirst();
  const [expected, found] = [encodeFrontier(tree), row ? row.frontier : encodeFrontier(EMPTY_FRONTIER)];
  if (found !== expected || (row?.size ?? 0) !== tree.size)
    yield { what: 'shardState', table: 'journal_shard', key: shard, expected, found };
}
