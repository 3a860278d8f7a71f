import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { digestOf, Meter } from './copy.ts';
import { ArchiveError } from './error.ts';
import type { Manifest } from './manifest.ts';

/** The stored files of a folder with their digests, in the order of their paths; none when there is no such folder. */
export async function listFiles(folder: string): Promise<Manifest['files']> {
  const files: Manifest['files'] = [];
  for (const path of await pathsIn(folder)) {
    const { bytes, sha256 } = await digestOf(createReadStream(join(folder, path)));
    files.push({ path: path.split(sep).join('/'), bytes, sha256 });
  }
  return files;
}

/**
 * Writes one stored file; whole or not at all. One that is there already with the same content, from a restore that was interrupted, is
 * good. Throws `fileDiffers` or `damaged`.
 */
export async function writeStored(folder: string, { path, sha256 }: Manifest['files'][number], body: AsyncIterable<Buffer>): Promise<void> {
  const file = join(folder, path);
  if (existsSync(file)) {
    if ((await digestOf(createReadStream(file))).sha256 !== sha256) throw new ArchiveError('fileDiffers', file);
    return;
  }
  await mkdir(dirname(file), { recursive: true });
  const meter = new Meter();
  await pipeline(Readable.from(meter.through(body), { objectMode: false }), createWriteStream(`${file}.part`, { flush: true }));
  if (meter.digest().sha256 !== sha256) throw new ArchiveError('damaged', path);
  await rename(`${file}.part`, file);
}

async function pathsIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return (
      entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
        // Not stored yet: a file lies under a name with a dot until its row is about to be written.
        .filter((path) => !path.startsWith('.'))
        .sort()
    );
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
