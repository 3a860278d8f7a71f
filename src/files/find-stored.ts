import { stat } from 'node:fs/promises';
import { placeOf } from './places.ts';

export interface Stored {
  readonly path: string;
  readonly size: number;
}

/** Where a stored file lies; null when it is not there. */
export async function findStored(folder: string, id: string): Promise<Stored | null> {
  const path = placeOf(folder, id);
  try {
    return { path, size: (await stat(path)).size };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
