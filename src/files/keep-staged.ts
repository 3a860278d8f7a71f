import { mkdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { placeOf, syncFolder } from './places.ts';
import type { Staged } from './stage.ts';

/**
 * Gives a staged file its place for good, under the id that its row will have. Called before the row is written: whatever happens
 * between the two, there is no row without its file; a file without a row is swept away.
 */
export async function keepStaged(folder: string, { path }: Pick<Staged, 'path'>, id: string): Promise<void> {
  const place = placeOf(folder, id);
  const made = await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  await rename(path, place);
  await syncFolder(dirname(place));
  if (made) await syncFolder(folder);
}
