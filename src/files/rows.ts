import type { Tx } from '../db/kysely.ts';
import { newId } from '../kernel/ids.ts';
import { keepStaged } from './keep-staged.ts';
import type { FileRoom } from './room.ts';
import type { Staged } from './stage.ts';

/** `waiting`: not to be read before the antivirus has looked at it; `unscanned`: no antivirus was set when it came. */
export const SCANS = ['unscanned', 'waiting', 'clean', 'infected'] as const;
export type Scan = (typeof SCANS)[number];

export const isReadable = (scan: string): boolean => scan === 'unscanned' || scan === 'clean';

export interface NewFile {
  readonly org: number;
  /** Who may read it: the audience of what it belongs to. */
  readonly audience: string;
  readonly type: string;
  readonly at: Temporal.Instant;
}

/** Keeps a staged file and writes its row; answers with its id. The file is safe on the disk before the row is there. */
export async function storeFile(tx: Tx, { folder, scans }: FileRoom, staged: Staged, file: NewFile): Promise<string> {
  const id = newId();
  await keepStaged(folder, staged, id);
  await tx
    .insertInto('storedFile')
    .values({ id, ...file, bytes: staged.size, sha256: staged.digest, scan: scans ? 'waiting' : 'unscanned', scanFrom: file.at })
    .execute();
  return id;
}
