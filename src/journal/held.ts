import type { Json } from './canonical.ts';
import { fieldHashes } from './entry.ts';
import { open } from './seal.ts';

/** What an entry committed to; null where it, or the key that sealed its values, is gone. */
export interface SealedEntry {
  readonly entry: string;
  readonly fields: Readonly<Record<string, string>> | null;
  readonly sealed: Buffer | null;
  readonly key: Buffer | null;
}

/** Are these among the values that the entry committed to? A key of the organisation that is gone is told by the journal. */
export function holds({ entry, fields, sealed, key }: SealedEntry, values: Readonly<Record<string, Json>>): boolean {
  const opened = sealed && key ? open(key, sealed, entry) : null;
  if (!opened?.ok) return sealed !== null && key === null;
  // What `sealChanges` sealed: { salt, changes }.
  const { salt } = opened.value as { readonly salt: string };
  return Object.entries(fieldHashes(Buffer.from(salt, 'hex'), values)).every(([field, hash]) => fields?.[field] === hash);
}
