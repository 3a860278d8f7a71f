import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { startEmbedded } from '../db/embedded.ts';
import { migrate } from '../db/migrate.ts';
import type { Settings } from './settings.ts';
import type { Io } from './terminal/io.ts';

/** The SQL files; this file is as deep in `dist` as in `src`. */
export const MIGRATIONS = fileURLToPath(new URL('../../migrations/', import.meta.url));

/** A database that answers, up to date. */
export interface Store {
  readonly url: string;
  readonly embedded: boolean;
  stop(): Promise<void>;
}

/** Starts the embedded PostgreSQL, or takes the operator's; then brings its tables up to date. */
export async function openStore(settings: Settings, io: Io): Promise<Store> {
  const store = await reachStore(settings, io);
  await migrateStore(store, settings, io);
  return store;
}

/** The same without touching the tables, for `restore`. */
export async function reachStore(settings: Settings, io: Io): Promise<Store> {
  if (settings.databaseUrl) return { url: settings.databaseUrl, embedded: false, stop: async () => undefined };
  await mkdir(settings.dataDir, { recursive: true });
  const embedded = await startEmbedded({ dir: settings.dataDir, onProgress: ({ text }) => io.err(text) });
  return { url: embedded.url, embedded: true, stop: () => embedded.stop() };
}

/** Applies pending migrations; before the first of them, a backup of what is there. Returns their names. */
export function migrateStore(store: Store, _settings: Settings, io: Io): Promise<readonly string[]> {
  return migrate(store.url, { migrations: MIGRATIONS, onProgress: (name) => io.err(`Migration ${name}`) });
}
