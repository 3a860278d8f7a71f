import type { Database } from '../db/transaction.ts';
import { COMPOSITION } from './compose.ts';
import type { Store } from './database.ts';
import { loadReference } from './load/reference.ts';
import type { Settings } from './settings.ts';
import type { Io } from './terminal/io.ts';

/** What a database needs before it serves: reference data; in the embedded mode a demonstration. */
export async function ensureReady(db: Database, _store: Store, _settings: Settings, _io: Io, now: Temporal.Instant): Promise<void> {
  await loadReference(db, now, COMPOSITION.kinds);
}
