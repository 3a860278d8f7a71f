import { checkpointAt, lastCheckpoint, readTile, stampAt } from '../../journal/published.ts';
import { parseTilePath } from '../../journal/tile.ts';
import { notFound, type Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';

/** A signed checkpoint of a fiscal year's shard, as the note that was signed: the last one, or that of `:size` leaves. */
export async function checkpointFile({ tx, org, params: { exercice = '', size } }: Visit): Promise<Reply> {
  const checkpoint = await (size === undefined ? lastCheckpoint(tx, org.id, exercice) : checkpointAt(tx, org.id, exercice, sizeOf(size)));
  return checkpoint
    ? { kind: 'file', type: 'text/plain; charset=utf-8', name: `checkpoint-${org.slug}-${exercice}.txt`, body: checkpoint.note }
    : notFound;
}

/** A tile of hashes or of entries (C2SP tlog-tiles); not found beyond what was signed. */
export async function tileFile({ tx, org, params: { exercice = '', '*': rest = '' } }: Visit): Promise<Reply> {
  const tile = parseTilePath(rest);
  const body = tile && (await readTile(tx, org.id, exercice, tile));
  return body ? { kind: 'file', type: 'application/octet-stream', name: `tile-${rest.replaceAll('/', '-')}`, body } : notFound;
}

/** The stamp of a time-stamp authority over the checkpoint of `:size` leaves (RFC 3161), for `openssl ts -verify`. */
export async function stampFile({ tx, org, params: { exercice = '', size = '' } }: Visit): Promise<Reply> {
  const body = await stampAt(tx, org.id, exercice, sizeOf(size));
  return body
    ? { kind: 'file', type: 'application/timestamp-reply', name: `checkpoint-${org.slug}-${exercice}-${size}.tsr`, body }
    : notFound;
}

/** A number of leaves; -1, which no tree has, for anything else. */
const sizeOf = (text: string): number => (/^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : -1);
