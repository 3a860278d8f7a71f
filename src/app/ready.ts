import type { Database } from '../db/transaction.ts';
import { ensureBootKey } from '../identity/boot-key.ts';
import { COMPOSITION } from './compose.ts';
import { ensureDemo } from './demo/demo.ts';
import { loadReference } from './load/reference.ts';
import type { Settings } from './settings.ts';
import type { Io } from './terminal/io.ts';

/** What a database needs before it serves: reference data, the key of the first administrator, a demonstration where one is wanted. */
export async function ensureReady(db: Database, settings: Settings, io: Io, now: Temporal.Instant): Promise<void> {
  await loadReference(db, now, COMPOSITION.kinds);
  const key = await db.asOwner(ensureBootKey);
  if (key) io.err(`First administrator: open /mrif/premiere-cle and give this key, shown once: ${key}`);
  if (settings.demo) await ensureDemo(db, now, io, COMPOSITION.kinds);
}
