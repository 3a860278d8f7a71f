import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { piecesOf, type Source, UnreadableFile } from './source.ts';

/** One file of a ZIP archive, as the central directory tells it. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

export type Archive = ReadonlyMap<string, Entry>;

const MOST_ENTRIES = 1_000;
/** What all entries may unpack to. */
const MOST_UNPACKED = 268_435_456;
const TAIL = 65_557;
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** Names of a ZIP archive and where each begins. Refuses what is damaged, encrypted, or unpacks to too much. */
export async function openArchive(source: Source): Promise<Archive> {
  const from = Math.max(0, source.size - TAIL);
  const tail = await source.read(from, source.size - from);
  const end = lastIndexOf(tail, END);
  if (end < 0 || end + 22 > tail.length) throw new UnreadableFile('damagedFile');
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (count > MOST_ENTRIES || length > 1_048_576) throw new UnreadableFile('tooManyParts');
  if (start + length > source.size) throw new UnreadableFile('damagedFile');
  return entriesOf(await source.read(start, length), count);
}

function entriesOf(directory: Buffer, count: number): Archive {
  const entries = new Map<string, Entry>();
  let total = 0;
  for (let at = 0, i = 0; i < count; i++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== CENTRAL) throw new UnreadableFile('damagedFile');
    const nameLength = directory.readUInt16LE(at + 28);
    const entry = {
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    };
    if ((directory.readUInt16LE(at + 8) & 1) === 1) throw new UnreadableFile('encryptedFile');
    if (entries.has(entry.name)) throw new UnreadableFile('damagedFile');
    total += entry.size;
    if (total > MOST_UNPACKED) throw new UnreadableFile('unpacksTooLarge');
    entries.set(entry.name, entry);
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** The bytes of one entry, unpacked as they are read. One that unpacks to more than it says is refused there. */
export async function* unpack(source: Source, archive: Archive, name: string): AsyncGenerator<Buffer, void, undefined> {
  const entry = archive.get(name);
  if (!entry) throw new UnreadableFile('damagedFile');
  const head = await source.read(entry.offset, 30);
  if (head.length < 30 || head.readUInt32LE(0) !== LOCAL) throw new UnreadableFile('damagedFile');
  const from = entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  const packed = piecesOf(source, from, Math.min(source.size, from + entry.packed));
  if (entry.method !== 0 && entry.method !== 8) throw new UnreadableFile('damagedFile');
  let unpacked = 0;
  try {
    for await (const piece of entry.method === 0 ? packed : inflated(packed)) {
      unpacked += piece.length;
      if (unpacked > entry.size) throw new UnreadableFile('unpacksTooLarge');
      yield piece;
    }
  } catch (error) {
    if (error instanceof UnreadableFile || !(error instanceof Error) || !('code' in error) || !String(error.code).startsWith('Z_'))
      throw error;
    throw new UnreadableFile('damagedFile');
  }
}

async function* inflated(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  const input = Readable.from(packed);
  const inflate = createInflateRaw();
  input.on('error', (error) => inflate.destroy(error));
  input.pipe(inflate);
  try {
    yield* inflate;
  } finally {
    input.destroy();
    inflate.destroy();
  }
}

function lastIndexOf(bytes: Buffer, signature: number): number {
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(signature);
  return bytes.lastIndexOf(mark);
}
