import { open } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a file lies while it arrives. What begins with a dot is no stored file: archives leave it out. */
export const incomingOf = (folder: string): string => join(folder, '.incoming');

/** Where a stored file lies: by an id of ours alone, in one of 256 folders. What its sender calls it is never part of a path. */
export const placeOf = (folder: string, id: string): string => join(folder, id.slice(-2), id);

/** Makes what was created or renamed in a folder outlast a loss of power (fsync(2)). Windows has no such call for folders. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
