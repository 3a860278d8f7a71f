import type { Tx } from '../db/kysely.ts';
import { readCommitments, readHashes, readNodes, TILE_LEVELS } from './nodes.ts';
import { inclusionNodes, inclusionProof, type Proof } from './proof.ts';
import { entryBundle, TILE_WIDTH, type TileId, widthIn } from './tile.ts';

/** A signed checkpoint of one shard, as everyone may read it. */
export interface PublishedCheckpoint {
  readonly shard: string;
  readonly size: number;
  /** The signed note. */
  readonly note: string;
  /** Public key that signed, 32 bytes. */
  readonly key: Buffer;
  readonly at: Temporal.Instant;
}

/** The last signed checkpoint of each shard of an organisation, the newest shard first. */
export const lastCheckpoints = (tx: Tx, org: number): Promise<readonly PublishedCheckpoint[]> =>
  tx
    .selectFrom('journalCheckpoint')
    .distinctOn('shard')
    .select(['shard', 'size', 'note', 'key', 'at'])
    .where('org', '=', org)
    .orderBy('shard', 'desc')
    .orderBy('size', 'desc')
    .execute();

/** The last signed checkpoint of a shard; null when nothing of it was signed yet. */
export const lastCheckpoint = async (tx: Tx, org: number, shard: string): Promise<PublishedCheckpoint | null> =>
  (await tx
    .selectFrom('journalCheckpoint')
    .select(['shard', 'size', 'note', 'key', 'at'])
    .where('org', '=', org)
    .where('shard', '=', shard)
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? null;

/** The first signed checkpoint of a shard that covers a leaf; null until one does. The same one ever after. */
export const checkpointCovering = async (tx: Tx, org: number, shard: string, index: number): Promise<PublishedCheckpoint | null> =>
  (await tx
    .selectFrom('journalCheckpoint')
    .select(['shard', 'size', 'note', 'key', 'at'])
    .where('org', '=', org)
    .where('shard', '=', shard)
    .where('size', '>', index)
    .orderBy('size')
    .limit(1)
    .executeTakeFirst()) ?? null;

/** A signed checkpoint of a given size; null when none was signed at that size. */
export const checkpointAt = async (tx: Tx, org: number, shard: string, size: number): Promise<PublishedCheckpoint | null> =>
  (await tx
    .selectFrom('journalCheckpoint')
    .select(['shard', 'size', 'note', 'key', 'at'])
    .where('org', '=', org)
    .where('shard', '=', shard)
    .where('size', '=', size)
    .executeTakeFirst()) ?? null;

/** The stamp of an authority over a checkpoint. */
export interface PublishedStamp {
  readonly shard: string;
  readonly size: number;
  readonly at: Temporal.Instant;
  readonly authority: string;
}

/** The last stamp of each shard. */
export const lastStamps = (tx: Tx, org: number): Promise<readonly PublishedStamp[]> =>
  tx
    .selectFrom('journalStamp')
    .distinctOn('shard')
    .select(['shard', 'size', 'at', 'authority'])
    .where('org', '=', org)
    .orderBy('shard', 'desc')
    .orderBy('size', 'desc')
    .execute();

/** The authority's answer over the checkpoint of a size, in DER; null when it was not stamped. */
export const stampAt = async (tx: Tx, org: number, shard: string, size: number): Promise<Buffer | null> =>
  (
    await tx
      .selectFrom('journalStamp')
      .select('answer')
      .where('org', '=', org)
      .where('shard', '=', shard)
      .where('size', '=', size)
      .executeTakeFirst()
  )?.answer ?? null;

/** The bytes of a tile, or null when the last checkpoint does not cover it: nothing that is not signed is shown. */
export async function readTile(tx: Tx, org: number, shard: string, tile: TileId): Promise<Buffer | null> {
  const checkpoint = await lastCheckpoint(tx, org, shard);
  if (!checkpoint || widthIn(checkpoint.size, tile) < tile.width) return null;
  const begin = tile.index * TILE_WIDTH;
  const end = begin + tile.width;
  if (tile.level === 'entries') return entryBundle(await readCommitments(tx, org, shard, begin, end));
  return Buffer.concat(await readHashes(tx, org, shard, tile.level * TILE_LEVELS, begin, end));
}

/** Proof that leaf `index` is under the checkpoint of `size` leaves. RangeError when it is not. */
export async function readInclusion(tx: Tx, org: number, shard: string, index: number, size: number): Promise<Proof> {
  return inclusionProof(await readNodes(tx, org, shard, inclusionNodes(index, size)), index, size);
}
