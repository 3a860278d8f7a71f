import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Room for files where a benchmark stores none. */
export const NO_FILES = { folder: join(tmpdir(), 'chancery-bench'), limits: { bytes: 1, files: 1, total: 1 }, scans: false };
