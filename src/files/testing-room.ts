import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '../kernel/ids.ts';
import type { FileRoom } from './room.ts';

/** Room for the files of a test: the folder is not there before a file is sent, and removing it is the test's. */
export const testRoom = (given: Partial<FileRoom> = {}): FileRoom => ({
  folder: join(tmpdir(), `chancery-test-files-${newId()}`),
  limits: { bytes: 2_000_000, files: 3, total: 4_000_000 },
  scans: false,
  ...given,
});
