import type { Json } from './canonical.ts';
import { fieldHashes } from './entry.ts';
import { open } from './seal.ts';
import type { JournalDifference } from './verify-faults.ts';
import { NOBODY } from './write.ts';

export interface SealedRow {
  readonly id: string;
  readonly fields: unknown;
  readonly subject: string;
  readonly sealed: Buffer;
  readonly key: Buffer | null;
}

/** The sealed values of an entry: opened by their key, and those whose hashes the entry holds. A person's key may be destroyed. */
export function* checkSealed(entry: SealedRow): Generator<JournalDifference> {
  // The column holds what `sealChanges` wrote; what somebody else wrote into it, the leaf's hash tells.
  const fields = (entry.fields ?? {}) as Readonly<Record<string, string>>;
  if (!entry.key) {
    if (entry.subject === NOBODY) yield { what: 'sealKeyMissing', table: 'subject_key', key: NOBODY, found: entry.id };
    return;
  }
  const opened = open(entry.key, entry.sealed, entry.id);
  if (!opened.ok || !sameHashes(opened.value, fields)) yield { what: 'valueBroken', table: 'journal_entry', key: entry.id };
}

function sameHashes(value: Json, fields: Readonly<Record<string, string>>): boolean {
  // The seal vouches that these are the bytes of `sealChanges`: { salt, changes: { name: [before, after] } }.
  const { salt, changes } = value as { salt: string; changes: Record<string, [Json, Json]> };
  const after = Object.fromEntries(Object.entries(changes).map(([name, [, last]]): [string, Json] => [name, last]));
  const hashes = fieldHashes(Buffer.from(salt, 'hex'), after);
  const names = Object.keys(hashes);
  return names.length === Object.keys(fields).length && names.every((name) => hashes[name] === fields[name]);
}
