import { Header } from 'tar';
import { ArchiveError } from './error.ts';

const BLOCK = 512;

/** A file to put into a tar: exactly `size` bytes. */
export interface TarInput {
  readonly path: string;
  readonly size: number;
  readonly body: AsyncIterable<Buffer>;
}

/** The bytes of a tar, made as they are read: nothing is held but one block. Throws `damaged` when a body has another size than it said. */
export async function* tarOf(inputs: AsyncIterable<TarInput>): AsyncGenerator<Buffer> {
  for await (const { path, size, body } of inputs) {
    const header = new Header({ path, size, mode: 0o600, type: 'File', uid: 0, gid: 0 });
    // A path or a size that asked for an extended header would be cut short without it.
    if (header.encode() || !header.block) throw new RangeError(`No place in a tar header for ${path}`);
    yield header.block;
    let written = 0;
    for await (const chunk of body) {
      written += chunk.length;
      yield chunk;
    }
    if (written !== size) throw new ArchiveError('damaged', path);
    yield Buffer.alloc(padding(size));
  }
  yield Buffer.alloc(2 * BLOCK);
}

/** A file found in a tar. Its body is read to the end, or passed over, before the next one is asked for. */
export interface TarOutput {
  readonly path: string;
  readonly size: number;
  readonly body: AsyncIterable<Buffer>;
}

/** Reads a tar as it arrives. Throws `damaged` when it ends too early or is not one. */
export async function* readTar(bytes: AsyncIterable<Buffer>): AsyncGenerator<TarOutput> {
  const source = new Source(bytes);
  for (;;) {
    const block = await source.exactly(BLOCK);
    const header = new Header(block);
    if (header.nullBlock) return;
    const { path, size = 0 } = header;
    if (!header.cksumValid || path === undefined) throw new ArchiveError('damaged', 'tar');
    let read = false;
    const body = (async function* () {
      read = true;
      yield* source.upTo(size);
      await source.exactly(padding(size));
    })();
    if (header.type === 'File') yield { path, size, body };
    if (!read || header.type !== 'File') for await (const _ of body);
  }
}

const padding = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK;

/** Chunks of any size, handed out in the sizes that are asked for. */
class Source {
  private readonly chunks: AsyncIterator<Buffer>;
  private rest: Buffer = Buffer.alloc(0);
  constructor(bytes: AsyncIterable<Buffer>) {
    this.chunks = bytes[Symbol.asyncIterator]();
  }

  async *upTo(size: number): AsyncGenerator<Buffer> {
    for (let left = size; left > 0; ) {
      if (this.rest.length === 0) await this.more();
      const part = this.rest.subarray(0, left);
      this.rest = this.rest.subarray(part.length);
      left -= part.length;
      yield part;
    }
  }

  async exactly(size: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of this.upTo(size)) parts.push(part);
    return Buffer.concat(parts);
  }

  private async more(): Promise<void> {
    const next = await this.chunks.next();
    if (next.done) throw new ArchiveError('damaged', 'tar');
    this.rest = next.value;
  }
}
