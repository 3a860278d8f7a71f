import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type Embedded, startEmbedded } from './embedded.ts';

let dir: string;
let server: Embedded | undefined;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'chancery-embedded-'));
  // As root, the system user that runs PostgreSQL has to pass.
  await chmod(dir, 0o755);
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function ask<T extends Record<string, unknown>>(url: string, sql: string): Promise<readonly T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  client.on('error', () => undefined);
  return (await client.query<T>(sql).finally(() => client.end())).rows;
}

async function postmaster(): Promise<number> {
  return Number.parseInt(await readFile(join(dir, 'postgres/data/postmaster.pid'), 'utf8'), 10);
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

test('makes a database with checksums, in C.UTF-8, for a role without privilege, and keeps it over a restart', async () => {
  server = await startEmbedded({ dir });
  expect(
    await ask(
      server.url,
      `SELECT current_user AS role, rolsuper, rolbypassrls, rolcreatedb, datlocale, current_setting('data_checksums') AS checksums,
              current_setting('recovery_init_sync_method') AS sync, current_setting('fsync') AS fsync
         FROM pg_roles, pg_database WHERE rolname = current_user AND datname = current_database()`,
    ),
  ).toEqual([
    {
      role: 'chancery',
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: true,
      datlocale: 'C.UTF-8',
      checksums: 'on',
      sync: process.platform === 'linux' ? 'syncfs' : 'fsync',
      fsync: 'on',
    },
  ]);
  await ask(server.url, "CREATE TABLE kept AS SELECT 'first' AS word");
  await server.stop();
  await expect(ask(server.url, 'SELECT')).rejects.toThrow();
  server = await startEmbedded({ dir });
  expect(await ask(server.url, 'SELECT word FROM kept')).toEqual([{ word: 'first' }]);
});

test('is not reachable over a network', async () => {
  server = await startEmbedded({ dir });
  const [row] = await ask<{ addresses: string }>(server.url, "SELECT current_setting('listen_addresses') AS addresses");
  expect(row?.addresses).toBe(process.platform === 'win32' ? '127.0.0.1' : '');
});

test('a second start on the same folder says who holds it', async () => {
  server = await startEmbedded({ dir });
  await expect(startEmbedded({ dir })).rejects.toMatchObject({
    id: 'inUse',
    message: expect.stringContaining(`process ${process.pid}`),
    remedy: expect.stringContaining('CHANCERY_DATA'),
  });
  expect(await ask(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a server that is killed is started again, with every committed change', async () => {
  const steps: string[] = [];
  server = await startEmbedded({ dir, onProgress: ({ id }) => steps.push(id) });
  const { url } = server;
  await ask(url, "INSERT INTO kept VALUES ('before the crash')");
  process.kill(await postmaster(), 'SIGKILL');
  await vi.waitFor(() => expect(steps.join()).toMatch(/lost.*ready/), { timeout: 20_000 });
  expect(await ask(url, "SELECT word FROM kept WHERE word = 'before the crash'")).toHaveLength(1);
});

test('a server left by a killed program is taken over', async () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'embedded.fixture.ts'), dir], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  const left = await postmaster();
  await killed(child);
  const steps: string[] = [];
  server = await startEmbedded({ dir, onProgress: ({ id }) => steps.push(id) });
  expect(steps).toContain('adopt');
  expect(await postmaster()).toBe(left);
  expect(await ask(server.url, "SELECT word FROM kept WHERE word = 'first'")).toHaveLength(1);
});

test('program and server both killed, and the number in the lock file taken by a stranger: recovers', async () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'embedded.fixture.ts'), dir], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  const left = await postmaster();
  await killed(child);
  process.kill(left, 'SIGKILL');
  const lockFile = join(dir, 'postgres/data/postmaster.pid');
  await writeFile(lockFile, (await readFile(lockFile, 'utf8')).replace(/^\d+/, String(process.pid)));
  const steps: string[] = [];
  server = await startEmbedded({ dir, onProgress: ({ id }) => steps.push(id) });
  expect(steps).toContain('recover');
  expect(await ask(server.url, "SELECT word FROM kept WHERE word = 'first'")).toHaveLength(1);
});
