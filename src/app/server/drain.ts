import type { IncomingMessage } from 'node:http';

/** Beyond this much, whoever still sends gets a broken connection. */
const MOST_BYTES = 33_554_432;

/**
 * Reads and drops what a client is still sending. Were the connection closed before, the client would be told that it broke, and never
 * read our answer (RFC 9112, 9.6).
 */
export function drain(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let dropped = 0;
    const onData = (chunk: Buffer): void => {
      dropped += chunk.length;
      if (dropped > MOST_BYTES) end();
    };
    const end = (): void => {
      request.off('data', onData).off('end', end).off('close', end);
      resolve();
    };
    if (request.readableEnded || request.destroyed) return resolve();
    request.on('data', onData).once('end', end).once('close', end);
    // Whoever read a part of it may have left it paused.
    request.resume();
  });
}
