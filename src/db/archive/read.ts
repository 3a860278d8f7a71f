import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { OnStep } from '../../kernel/difference.ts';
import { digestOf } from './copy.ts';
import { ArchiveError } from './error.ts';
import { FILES, MANIFEST, type Manifest, parseManifest, tablePath } from './manifest.ts';
import { readTar, type TarOutput } from './tar.ts';

/** What an archive holds, in its order: the manifest first. Throws `damaged` where it cannot be unpacked. */
export const openArchive = (file: string): AsyncGenerator<TarOutput> => readTar(unpacked(file));

async function* unpacked(file: string): AsyncGenerator<Buffer> {
  const packed = createReadStream(file);
  const bytes = packed.pipe(createGunzip());
  // pipe() hands on data, not failures: a file that cannot be read would leave us waiting.
  packed.once('error', (error) => bytes.destroy(error));
  try {
    yield* bytes;
  } catch (error) {
    // What zlib says of bytes that are not gzip's: Z_DATA_ERROR, Z_BUF_ERROR.
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) throw new ArchiveError('damaged', 'gzip');
    throw error;
  } finally {
    packed.destroy();
  }
}

/** The manifest of an archive of which every byte was read and found as the manifest says. Throws an ArchiveError. */
export async function checkArchive(file: string, onStep?: OnStep): Promise<Manifest> {
  let manifest: Manifest | undefined;
  let expected: readonly { readonly path: string; readonly sha256: string }[] = [];
  let index = 0;
  for await (const { path, body } of openArchive(file)) {
    if (!manifest) {
      if (path !== MANIFEST) throw new ArchiveError('damaged', MANIFEST);
      manifest = parseManifest(await bytesOf(body));
      expected = entriesOf(manifest);
      continue;
    }
    onStep?.('check', index, expected.length);
    const entry = expected[index];
    index += 1;
    if (entry?.path !== path || (await digestOf(body)).sha256 !== entry.sha256) throw new ArchiveError('damaged', path);
  }
  if (!manifest || index < expected.length) throw new ArchiveError('damaged', expected[index]?.path ?? MANIFEST);
  return manifest;
}

const entriesOf = ({ tables, files }: Manifest) => [
  ...tables.map((table) => ({ path: tablePath(table), sha256: table.sha256 })),
  ...files.map(({ path, sha256 }) => ({ path: `${FILES}${path}`, sha256 })),
];

async function bytesOf(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}
