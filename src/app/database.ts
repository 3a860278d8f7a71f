import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { backupBeforeUpgrade } from '../db/archive/before-upgrade.ts';
import { startEmbedded, urlOfRunning } from '../db/embedded.ts';
import { migrate } from '../db/migrate.ts';
import type { Settings } from './settings.ts';
import type { Io } from './terminal/io.ts';
import { VERSION } from './version.ts';

/** The SQL files; this file is as deep in `dist` as in `src`. */
export const MIGRATIONS = fileURLToPath(new URL('../../migrations/', import.meta.url));

/** A database that answers, up to date. */
export interface Store {
  readonly url: string;
  readonly embedded: boolean;
  stop(): Promise<void>;
}

/** Starts the embedded PostgreSQL, or takes the operator's; then brings its tables up to date. */
export async function openStore(settings: Settings, io: Io, now: Temporal.Instant): Promise<Store> {
  const store = await startStore(settings, io);
  await migrateStore(store, settings, io, now);
  return store;
}

/** For a command: the server that the application runs just now, or one of its own until the command ends. Tables are left as they are. */
export async function reachStore(settings: Settings, io: Io): Promise<Store> {
  const running = settings.databaseUrl ? null : await urlOfRunning(settings.dataDir).catch(() => null);
  return running ? { url: running, embedded: true, stop: async () => undefined } : startStore(settings, io);
}

async function startStore(settings: Settings, io: Io): Promise<Store> {
  if (settings.databaseUrl) return { url: settings.databaseUrl, embedded: false, stop: async () => undefined };
  await mkdir(settings.dataDir, { recursive: true });
  const embedded = await startEmbedded({ dir: settings.dataDir, onProgress: ({ text }) => io.err(text) });
  return { url: embedded.url, embedded: true, stop: () => embedded.stop() };
}

/** What an archive holds beside the tables, and the version it says it comes from. */
export const archiveOptions = (settings: Settings, now: Temporal.Instant) => ({
  filesDir: settings.filesDir,
  product: VERSION,
  migrations: MIGRATIONS,
  now,
});

/** Applies pending migrations; before the first of them, a backup of what is there. Returns their names. */
export function migrateStore(store: Store, settings: Settings, io: Io, now: Temporal.Instant): Promise<readonly string[]> {
  return migrate(store.url, {
    migrations: MIGRATIONS,
    onProgress: (name) => io.err(`Migration ${name}`),
    backup: async () => {
      io.err(
        `Backup before the upgrade: ${await backupBeforeUpgrade(store.url, join(settings.dataDir, 'backups'), archiveOptions(settings, now))}`,
      );
    },
  });
}
