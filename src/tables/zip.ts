import type { Writable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** One file of an archive; its text comes a piece at a time. */
export interface ZipEntry {
  readonly name: string;
  readonly content: AsyncIterable<string>;
}

interface Written {
  readonly name: Buffer;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** 1 January 1980, the first day that the format knows: the same rows make the same file. */
const DAY = 0x21;
/** Sizes and sum follow the content; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
const VERSION = 20;

/** Packs files one after the other as they come (APPNOTE 4.3): nothing is kept but their names, sums and sizes. Under 4 GB. */
export async function* zipOf(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Buffer, void, undefined> {
  const all: Written[] = [];
  let offset = 0;
  for await (const { name, content } of entries) {
    const bytes = Buffer.from(name);
    const head = localHeader(bytes);
    yield head;
    let packed = 0;
    const sums = { crc: 0, size: 0 };
    for await (const chunk of deflated(content, sums)) {
      packed += chunk.length;
      yield chunk;
    }
    const written = { name: bytes, packed, offset, ...sums };
    const tail = descriptor(written);
    yield tail;
    all.push(written);
    offset += head.length + packed + tail.length;
  }
  const directory = Buffer.concat(all.map(centralHeader));
  yield directory;
  yield endOf(all.length, directory.length, offset);
}

async function* deflated(content: AsyncIterable<string>, sums: { crc: number; size: number }): AsyncGenerator<Buffer, void, undefined> {
  // Away from the main thread; the level hardly matters for text that repeats itself.
  const deflate = createDeflateRaw({ level: 4 });
  const feed = async () => {
    for await (const text of content) {
      const bytes = Buffer.from(text);
      sums.crc = crc32(bytes, sums.crc);
      sums.size += bytes.length;
      if (!deflate.write(bytes)) await roomIn(deflate);
      if (deflate.destroyed) return;
    }
    deflate.end();
  };
  const fed = feed().catch((error: Error) => {
    deflate.destroy(error);
  });
  // Leaving the loop early destroys the stream, which ends the feeding.
  for await (const chunk of deflate) yield chunk;
  await fed;
}

/** Waits until there is room again, or nobody reads any more. */
const roomIn = (stream: Writable): Promise<void> =>
  new Promise((resolve) => {
    const settle = (): void => {
      stream.off('drain', settle).off('close', settle);
      resolve();
    };
    stream.on('drain', settle).on('close', settle);
  });

function localHeader(name: Buffer): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(VERSION, 4);
  head.writeUInt16LE(FLAGS, 6);
  head.writeUInt16LE(DEFLATED, 8);
  head.writeUInt16LE(DAY, 12);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}

function descriptor({ crc, packed, size }: Written): Buffer {
  const tail = Buffer.alloc(16);
  tail.writeUInt32LE(0x08074b50, 0);
  tail.writeUInt32LE(crc, 4);
  tail.writeUInt32LE(packed, 8);
  tail.writeUInt32LE(size, 12);
  return tail;
}

function centralHeader({ name, crc, packed, size, offset }: Written): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(VERSION, 4);
  head.writeUInt16LE(VERSION, 6);
  head.writeUInt16LE(FLAGS, 8);
  head.writeUInt16LE(DEFLATED, 10);
  head.writeUInt16LE(DAY, 14);
  head.writeUInt32LE(crc, 16);
  head.writeUInt32LE(packed, 20);
  head.writeUInt32LE(size, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, name]);
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
