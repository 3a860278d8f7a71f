import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileRoom } from './room.ts';

/** Room for the files of tests, one a process: nothing is there before a test sends a file. */
export const testRoom = (given: Partial<FileRoom> = {}): FileRoom => ({
  folder: join(tmpdir(), `chancery-test-files-${process.pid}`),
  limits: { bytes: 2_000_000, files: 3, total: 4_000_000 },
  scans: false,
  ...given,
});
