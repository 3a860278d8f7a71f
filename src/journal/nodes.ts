import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import type { NewNode } from './frontier.ts';
import { type HashAt, hashAtOf, leafHash, type NodeId, rangeHash } from './merkle.ts';

/** Levels in a tile: 256 hashes wide (C2SP tlog-tiles). Nodes are stored at these levels alone; the others follow from them. */
export const TILE_LEVELS = 8;

/** Is this complete subtree one that is kept? Leaves have their own table. */
export const isStored = ({ level }: NodeId): boolean => level > 0 && level % TILE_LEVELS === 0;

/** Keeps complete subtrees of a shard. They never change: a tree only grows. */
export async function storeNodes(tx: Tx, org: number, nodes: readonly (NewNode & { readonly shard: string })[]): Promise<void> {
  if (nodes.length === 0) return;
  await sql`
    insert into journal_node (org, shard, level, index, hash)
    select ${org}, * from unnest(${nodes.map((n) => n.shard)}::text[], ${nodes.map((n) => n.level)}::smallint[],
      ${nodes.map((n) => n.index)}::bigint[], ${nodes.map((n) => n.hash)}::bytea[])`.execute(tx);
}

/** Commitments of leaves `begin` (in) to `end` (out) of a shard, in order. */
export async function readCommitments(tx: Tx, org: number, shard: string, begin: number, end: number): Promise<readonly Buffer[]> {
  const rows = await tx
    .selectFrom('journalLeaf')
    .select('commitment')
    .where('org', '=', org)
    .where('shard', '=', shard)
    .where('index', '>=', begin)
    .where('index', '<', end)
    .orderBy('index')
    .execute();
  return rows.map(({ commitment }) => commitment);
}

/** Hashes `begin` (in) to `end` (out) of a stored level (0, 8, 16…), in order; fewer when the tree is not that large. */
export async function readHashes(
  tx: Tx,
  org: number,
  shard: string,
  level: number,
  begin: number,
  end: number,
): Promise<readonly Buffer[]> {
  if (level === 0) return (await readCommitments(tx, org, shard, begin, end)).map(leafHash);
  const rows = await tx
    .selectFrom('journalNode')
    .select('hash')
    .where('org', '=', org)
    .where('shard', '=', shard)
    .where('level', '=', level)
    .where('index', '>=', begin)
    .where('index', '<', end)
    .orderBy('index')
    .execute();
  return rows.map(({ hash }) => hash);
}

/** The hashes of some complete subtrees, read from the levels that are stored: at most 256 rows for each. RangeError when one is not complete. */
export async function readNodes(tx: Tx, org: number, shard: string, nodes: readonly NodeId[]): Promise<HashAt> {
  const found = new Map<string, Buffer>();
  for (const node of nodes) {
    const stored = node.level - (node.level % TILE_LEVELS);
    const width = 2 ** (node.level - stored);
    const hashes = await readHashes(tx, org, shard, stored, node.index * width, (node.index + 1) * width);
    if (hashes.length !== width) throw new RangeError(`Shard ${shard} has no complete subtree ${node.level}/${node.index}`);
    found.set(keyOf(node), rangeHash(hashAtOf(hashes), { begin: 0, end: width }));
  }
  return (level, index) => {
    const hash = found.get(keyOf({ level, index }));
    if (!hash) throw new RangeError(`Subtree ${level}/${index} was not read`);
    return hash;
  };
}

const keyOf = ({ level, index }: NodeId): string => `${level}/${index}`;
