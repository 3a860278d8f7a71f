import { createReadStream } from 'node:fs';
import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';
import { disposition } from '../../files/names.ts';
import type { Download, StoredFile } from '../../web/reply.ts';

/** How much patience a file has with whoever reads it. */
export interface Patience {
  /** Milliseconds in which nothing at all is read. */
  readonly stalled: number;
  /** Milliseconds for the whole file. */
  readonly whole: number;
}

/** A file holds a connection of the database while it is read: whoever stops reading, or reads by drops, is let go. */
export const PATIENCE: Patience = { stalled: 20_000, whole: 15 * 60_000 };

export const fileHeaders = (type: string, name: string): Readonly<Record<string, string>> => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}"`,
});

/** Writes the chunks as fast as they are read; false when the reader went away or was too slow, and the connection is cut. */
export async function pump(
  chunks: AsyncIterable<string | Uint8Array>,
  to: ServerResponse,
  patience: Patience = PATIENCE,
): Promise<boolean> {
  let late = false;
  const whole = setTimeout(() => {
    late = true;
    to.destroy();
  }, patience.whole);
  try {
    for await (const chunk of chunks) {
      if (to.destroyed || (!to.write(chunk) && !(await drained(to, patience.stalled)))) return false;
    }
    to.end();
    return !late;
  } finally {
    clearTimeout(whole);
    // Broken off, or what makes the chunks failed: the reader must not take a part for the whole.
    if (!to.writableEnded) to.destroy();
  }
}

/** Waits until there is room again; false when the reader left, or reads nothing for too long. */
const drained = (to: ServerResponse, stalled: number): Promise<boolean> =>
  new Promise((resolve) => {
    const settle = (room: boolean) => () => {
      clearTimeout(timer);
      to.off('drain', onDrain).off('close', onClose);
      resolve(room);
    };
    const [onDrain, onClose] = [settle(true), settle(false)];
    const timer = setTimeout(onClose, stalled);
    to.on('drain', onDrain).on('close', onClose);
  });

/** Sends a file while it is made. Whatever `headers` hold was set before, by the server. */
export async function deliver(reply: FastifyReply, { type, name, chunks }: Download): Promise<void> {
  reply.hijack();
  reply.raw.writeHead(200, { ...headersOf(reply), ...fileHeaders(type, name), 'cache-control': 'no-store' });
  if (reply.request.method === 'HEAD') reply.raw.end();
  else await pump(chunks, reply.raw);
}

const headersOf = (reply: FastifyReply): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(reply.getHeaders()).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])));

/** What somebody sent us is no page of ours: nothing in it runs, whatever a browser takes it for. */
const SANDBOX = "default-src 'none'; sandbox; frame-ancestors 'none'";
/**
 * Browsers show no PDF in a sandbox. Their readers run apart from our pages; what is shown is of that type, was looked through for what acts
 * by itself, and stands in a frame of ours alone.
 */
const IN_FRAME = {
  'content-security-policy': "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  'x-frame-options': 'SAMEORIGIN',
};

/** Sends a stored file piece by piece; no connection of the database waits for its reader. */
export const sendStored = (reply: FastifyReply, { type, name, path, size, inline }: StoredFile): FastifyReply =>
  reply
    .headers({
      'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
      'content-length': size,
      'content-disposition': disposition(inline ? 'inline' : 'attachment', name),
      'content-security-policy': SANDBOX,
      'cache-control': 'private, no-store',
      ...(inline === 'pdf' ? IN_FRAME : {}),
    })
    .send(createReadStream(path));

/** Does the work when its turn comes; false when it did not come in time. */
export type Turnstile = (work: () => Promise<unknown>) => Promise<boolean>;

/** Lets so many through at a time; the others wait their turn, at most so long. */
export function turnstile(most: number, patience: number): Turnstile {
  let inside = 0;
  const waiting: (() => void)[] = [];
  const enter = async (): Promise<boolean> => {
    if (inside < most) {
      inside += 1;
      return true;
    }
    return new Promise((resolve) => {
      const come = (): void => {
        clearTimeout(timer);
        resolve(true);
      };
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(come), 1);
        resolve(false);
      }, patience);
      waiting.push(come);
    });
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else inside -= 1;
  };
  return async (work) => {
    if (!(await enter())) return false;
    try {
      await work();
      return true;
    } finally {
      leave();
    }
  };
}
