import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { type Embedded, EmbeddedError, startEmbedded } from './embedded.ts';
import { migrate, readMigrations } from './migrate.ts';

const RUNS_AT_ONCE = 20;
const MIGRATIONS = resolve(import.meta.dirname, '../../migrations');

/** The one PostgreSQL of a test run. */
export interface TestServer {
  /** The application's role, on a database from which others are made. */
  readonly url: string;
  /** The superuser, on the same server. */
  readonly adminUrl: string;
  /** Name of the migrated database that each suite clones. */
  readonly template: string;
}

/**
 * Starts a PostgreSQL with one migrated template in it. The cluster stays in the temporary folder for the next run, which
 * then starts in a fraction of a second; runs side by side take one each.
 */
export async function startTestServer(major: 16 | 18): Promise<TestServer & { stop(): Promise<void> }> {
  const server = await startFree(major);
  try {
    const template = await prepareTemplate(server);
    return { url: server.url, adminUrl: server.adminUrl, template, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The same server and role, another database. */
export function onDatabase(url: string, name: string): string {
  return url.replace(/\/[^/?]+(\?|$)/, `/${name}$1`);
}

async function startFree(major: 16 | 18): Promise<Embedded> {
  for (let slot = 0; slot < RUNS_AT_ONCE; slot++) {
    const dir = join(tmpdir(), `chancery-test-${process.getuid?.() ?? 'user'}-${major}-${slot}`);
    try {
      await prepare(dir);
      return await startEmbedded({ dir, major, durability: 'throwaway' });
    } catch (error) {
      if (!(error instanceof EmbeddedError && error.id === 'inUse')) throw error;
    }
  }
  throw new Error(`${RUNS_AT_ONCE} test runs are already under way on this machine.`);
}

/** A cluster without fsync does not survive a reboot: after one, begin anew. */
async function prepare(dir: string): Promise<void> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => 'unknown');
  const mark = join(dir, 'boot-id');
  const before = await readFile(mark, 'utf8').catch(() => undefined);
  if (before !== undefined && before !== boot) await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true, mode: 0o755 });
  await writeFile(mark, boot);
}

async function prepareTemplate(server: Embedded): Promise<string> {
  const template = `template_${await digestOfMigrations()}`;
  const admin = new pg.Client({ connectionString: server.adminUrl });
  await admin.connect();
  try {
    await dropLeftovers(admin, template);
    await makeTemplate(admin, server, template);
  } finally {
    await admin.end();
  }
  return template;
}

async function digestOfMigrations(): Promise<string> {
  const all = await readMigrations(MIGRATIONS);
  return createHash('sha256')
    .update(all.map(({ digest }) => digest).join())
    .digest('hex')
    .slice(0, 16);
}

/** Databases of earlier runs that were killed, and templates of older migrations. */
async function dropLeftovers(admin: pg.Client, template: string): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(
    `SELECT datname FROM pg_database WHERE datname <> $1 AND datname NOT IN ('postgres', 'chancery', 'template0', 'template1')`,
    [template],
  );
  for (const { datname } of rows) await admin.query(`DROP DATABASE IF EXISTS ${admin.escapeIdentifier(datname)} WITH (FORCE)`);
}

async function makeTemplate(admin: pg.Client, server: Embedded, template: string): Promise<void> {
  const found = await admin.query('SELECT FROM pg_database WHERE datname = $1', [template]);
  if (found.rowCount) return;
  // Renamed at the end: a migration that fails leaves no template behind.
  const draft = `draft_${template}`;
  await admin.query(`CREATE DATABASE ${draft} OWNER chancery TEMPLATE chancery`);
  await migrate(onDatabase(server.url, draft), { migrations: MIGRATIONS });
  await admin.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
}
