import { createHash } from 'node:crypto';
import { bodyOf, first, readHeaders } from './headers.ts';
import type { Fetched } from './imap.ts';

/** Set by who writes, never by servers on the way. */
const WRITTEN = ['message-id', 'from', 'date', 'subject'];

/**
 * SHA-256 of what stays the same when a message is delivered twice, or found again after the mailbox was numbered anew: what its writer set
 * and its body. Its Message-ID alone would not do: whoever knows one could have another's message passed over.
 */
export function digestOf({ raw, size, whole }: Pick<Fetched, 'raw' | 'size' | 'whole'>): string {
  const headers = readHeaders(raw);
  const hash = createHash('sha256');
  for (const name of WRITTEN) hash.update(`${first(headers, name)}\0`);
  // Of a large message the beginning is here; how large it is tells more.
  if (!whole) hash.update(`${size}\0`);
  return hash.update(bodyOf(raw)).digest('hex');
}
