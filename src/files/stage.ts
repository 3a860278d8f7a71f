import { createHash } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '../kernel/ids.ts';
import { incomingOf } from './places.ts';

/** A file that has arrived whole and is on the disk, under a name of its own, until it is kept or removed. */
export interface Staged {
  readonly path: string;
  readonly size: number;
  /** SHA-256, in hexadecimal. */
  readonly digest: string;
}

/**
 * Lays a file down as it arrives: memory holds a piece of it. Null when it has more than `most` bytes; what is too much is read and
 * dropped, so that what comes after it in the same body can be read.
 */
export async function stage(folder: string, body: AsyncIterable<Uint8Array>, most: number): Promise<Staged | null> {
  await mkdir(incomingOf(folder), { recursive: true, mode: 0o700 });
  const path = join(incomingOf(folder), newId());
  const handle = await open(path, 'wx', 0o600);
  const hash = createHash('sha256');
  let size = 0;
  let whole = false;
  try {
    for await (const piece of body) {
      size += piece.length;
      if (size > most) continue;
      hash.update(piece);
      await handle.writeFile(piece);
    }
    await handle.sync();
    whole = size <= most;
  } finally {
    await handle.close();
    if (!whole) await rm(path, { force: true });
  }
  return whole ? { path, size, digest: hash.digest('hex') } : null;
}

/** What is in memory already, such as a part of a message. */
export const stageBytes = (folder: string, bytes: Uint8Array, most: number): Promise<Staged | null> =>
  stage(
    folder,
    (async function* () {
      yield bytes;
    })(),
    most,
  );

/** Removes what was not kept; what was kept is elsewhere by now. */
export const unstage = (staged: Pick<Staged, 'path'>): Promise<void> => rm(staged.path, { force: true });
