import { lastCheckpoint, readTile } from '../../journal/published.ts';
import { parseTilePath } from '../../journal/tile.ts';
import { notFound, type Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';

/** The last signed checkpoint of a fiscal year's shard, as the note that was signed. */
export async function checkpointFile({ tx, org, params: { exercice = '' } }: Visit): Promise<Reply> {
  const checkpoint = await lastCheckpoint(tx, org.id, exercice);
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
