import { type FileHandle, open } from 'node:fs/promises';
import type { FastifyRequest } from 'fastify';
import type { FileLimits } from '../../files/room.ts';
import { type Staged, stage, unstage } from '../../files/stage.ts';
import type { Source } from '../../tables/reading/source.ts';
import { type Form, formOf } from '../../web/form.ts';
import type { Upload } from '../../web/visit.ts';

/** Of a table to import: as much as its reader takes. */
export const TABLE_LIMITS: FileLimits = { bytes: 52_428_800, files: 1, total: 52_428_800 };
/** What is too much is read and dropped up to here, so that the form comes back as it was typed; then the sender is cut off. */
const MOST_DROPPED = 33_554_432;
const MOST_FIELD = 100_000;
/** Milliseconds in which a whole form must have arrived: one that trickles in holds a place that others wait for. */
const PATIENCE = 10 * 60_000;

/** A form that came with files. `dispose` removes those that were not kept. */
export interface Received {
  readonly form: Form;
  readonly uploads: readonly Upload[];
  dispose(): Promise<void>;
}

/** More than may be sent; the server's answer to it is 413. */
export class TooMuch extends Error {
  readonly statusCode = 413;
}

/** A body that is not the form with files that its header announces. */
class Unreadable extends Error {
  readonly statusCode = 400;
}

/** The reader of multipart throws plain errors; those of the disk have a code, those of limits a status. */
const isUnreadable = (error: unknown): boolean => error instanceof Error && !('code' in error) && !('statusCode' in error);

const clean = (text: string): string => text.replaceAll('\0', '').toWellFormed();

/** Reads a form with its files, which are laid down in the store's folder as they arrive: memory holds a piece of each. */
export async function receive(request: FastifyRequest, folder: string, limits: FileLimits): Promise<Received> {
  const values: Record<string, string[]> = Object.create(null);
  const uploads: Upload[] = [];
  const handles: FileHandle[] = [];
  const dispose = async (): Promise<void> => {
    for (const handle of handles) await handle.close();
    for (const { path } of uploads) if (path !== '') await unstage({ path });
  };
  const most = limits.total + MOST_DROPPED;
  let sent = 0;
  const counted = async function* (body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of body) {
      sent += piece.length;
      if (sent > most) throw new TooMuch('too much was sent');
      yield piece;
    }
  };
  let taken = 0;
  const late = setTimeout(() => request.raw.destroy(), PATIENCE);
  try {
    const parts = request.parts({
      limits: { files: limits.files + 20, fields: 200, parts: limits.files + 220, fieldSize: MOST_FIELD, fileSize: most + 1 },
    });
    for await (const part of parts) {
      if (part.type === 'field') {
        values[part.fieldname] = [...(values[part.fieldname] ?? []), clean(String(part.value))];
        continue;
      }
      const full = uploads.length >= limits.files;
      const room = full ? 0 : Math.min(limits.bytes, limits.total - taken);
      const before = sent;
      const staged = await stage(folder, counted(part.file), room);
      // A field of a file that was left empty arrives as a file without a name.
      if (!part.filename && sent === before) {
        if (staged) await unstage(staged);
        continue;
      }
      const upload = { field: part.fieldname, name: clean(part.filename ?? '').slice(0, 500) };
      if (staged && !full) {
        taken += staged.size;
        const handle = await open(staged.path);
        handles.push(handle);
        uploads.push({ ...upload, ...staged, source: sourceAt(handle, staged), fault: null });
        continue;
      }
      if (staged) await unstage(staged);
      const fault = full ? 'tooManyFiles' : sent - before > limits.bytes ? 'fileTooLarge' : 'filesTooLarge';
      uploads.push({ ...upload, path: '', size: 0, digest: '', source: NOTHING, fault });
    }
    return { form: formOf(values), uploads, dispose };
  } catch (error) {
    await dispose();
    throw isUnreadable(error) ? new Unreadable('not a form with files', { cause: error }) : error;
  } finally {
    clearTimeout(late);
  }
}

const NOTHING: Source = { size: 0, read: async () => Buffer.alloc(0) };

const sourceAt = (handle: FileHandle, { size }: Staged): Source => ({
  size,
  read: async (offset, length) => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.max(0, Math.min(length, size - offset))), { position: offset });
    return buffer.subarray(0, bytesRead);
  },
});
