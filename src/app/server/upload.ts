import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';
import { type Form, formOf } from '../../web/form.ts';
import type { Upload } from '../../web/visit.ts';

export const MOST_FILE_BYTES = 52_428_800;

/** A form that came with a file. `dispose` deletes the file's copy. */
export interface Received {
  readonly form: Form;
  readonly upload: Upload | undefined;
  dispose(): Promise<void>;
}

/** More than a file may have; the server's answer to it is 413. */
class FileTooLarge extends Error {
  readonly statusCode = 413;
}

/** A body that is not the form with files that its header announces. */
class Unreadable extends Error {
  readonly statusCode = 400;
}

/** The reader of multipart throws plain errors; those of the disk have a code, those of limits a status. */
const isUnreadable = (error: unknown): boolean => error instanceof Error && !('code' in error) && !('statusCode' in error);

/** Reads a form with at most one file, which is laid down in the system's temporary folder as it arrives: memory holds a piece of it. */
export async function receive(request: FastifyRequest): Promise<Received> {
  const folder = await mkdtemp(join(tmpdir(), 'chancery-upload-'));
  const dispose = () => rm(folder, { recursive: true, force: true });
  try {
    const values: Record<string, string[]> = Object.create(null);
    let upload: Upload | undefined;
    let close = async (): Promise<void> => undefined;
    for await (const part of request.parts({ limits: { files: 1, fields: 20, fieldSize: 10_000, fileSize: MOST_FILE_BYTES } })) {
      if (part.type === 'field') {
        values[part.fieldname] = [...(values[part.fieldname] ?? []), String(part.value).replaceAll('\0', '').toWellFormed()];
        continue;
      }
      const path = join(folder, 'file');
      const hash = createHash('sha256');
      let size = 0;
      const measure = new Transform({
        transform: (piece: Buffer, _encoding, done) => {
          hash.update(piece);
          size += piece.length;
          done(null, piece);
        },
      });
      await pipeline(part.file, measure, createWriteStream(path));
      if (part.file.truncated) throw new FileTooLarge('file too large');
      // A field of a file that was left empty arrives as a file without a name.
      if (part.filename === '' && size === 0) continue;
      const handle = await open(path);
      close = () => handle.close();
      upload = {
        name: (part.filename ?? '').replaceAll('\0', '').toWellFormed().slice(0, 200),
        digest: hash.digest('hex'),
        source: {
          size,
          read: async (offset, length) => {
            const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.max(0, Math.min(length, size - offset))), {
              position: offset,
            });
            return buffer.subarray(0, bytesRead);
          },
        },
      };
    }
    return { form: formOf(values), upload, dispose: () => close().then(dispose) };
  } catch (error) {
    await dispose();
    throw isUnreadable(error) ? new Unreadable('not a form with files', { cause: error }) : error;
  }
}
