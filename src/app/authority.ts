import { randomBytes } from 'node:crypto';
import type { Authority } from '../journal/stamps.ts';

const PATIENCE = 15_000;
const MOST_BYTES = 65_536;

/** The time-stamp authority at an address, over HTTP (RFC 3161, section 3.4). */
export const authorityAt = (address: string): Authority => ({
  address,
  newNonce: () => randomBytes(8),
  ask: async (request) => {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query' },
      body: new Uint8Array(request),
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) throw new Error(`The time-stamp authority answered ${response.status}`);
    return bounded(response);
  },
});

/** The body, or an error as soon as it is longer than any stamp. */
async function bounded(response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > MOST_BYTES) throw new Error('The answer of the time-stamp authority is too long');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
