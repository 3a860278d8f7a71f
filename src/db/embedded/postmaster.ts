import { readdir, readFile, realpath, rm, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type Binaries, program } from './binaries.ts';
import { EmbeddedError } from './error.ts';
import type { Layout } from './layout.ts';
import { isAlive, isZombie, type Owner, run, servesFolder } from './process.ts';
import type { OnProgress } from './progress.ts';

/** What it takes to command one server. */
export interface Server {
  readonly layout: Layout;
  readonly binaries: Binaries;
  readonly owner: Owner;
}

/** A server found at work on the data folder. */
export interface Running {
  readonly pid: number;
  readonly port: number;
}

/** Recovery of a large database may take minutes; the start waits this many seconds and says so meanwhile. */
const START_SECONDS = 3600;
const STOP_SECONDS = 120;
const LEFTOVER_TRIES = 40;
/** What PostgreSQL says while parts of a killed server are still going away. */
const DYING = /still in use|lock file .* already exists/;

/** The server at work on this data folder, if any. A lock file left by a dead server, or naming a stranger, does not count. */
export async function findRunning(layout: Layout): Promise<Running | undefined> {
  const lock = await readLock(layout);
  if (!lock || !isAlive(lock.pid)) return undefined;
  return (await servesFolder(lock.pid, await realpath(layout.data))) === false ? undefined : lock;
}

/** True when a server died here without cleaning up, so that the next start has to recover. */
export async function wasInterrupted(layout: Layout): Promise<boolean> {
  return (await readLock(layout)) !== undefined;
}

/** Starts the server and waits until it answers. Does nothing when another start came first. */
export async function startServer(server: Server, onProgress: OnProgress): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    await dropStaleLock(server.layout);
    await rm(startLog(server.layout), { force: true });
    const slow = setInterval(() => onProgress({ id: 'recover', text: 'The database is still recovering; please wait.' }), 5_000);
    const started = await control(server, ['start', '-w', '-t', String(START_SECONDS), '-l', startLog(server.layout)]).finally(() =>
      clearInterval(slow),
    );
    if (started.code === 0 || (await findRunning(server.layout))) return;
    const reason = await lastWords(server.layout);
    if (attempt >= LEFTOVER_TRIES || !DYING.test(reason)) throw cannotStart(server.layout, reason || started.output);
    await endLeftovers(server.layout);
    await pause(100);
  }
}

/** Stops the server: transactions under way are rolled back, what was committed is on disk. Does nothing when none runs. */
export async function stopServer(server: Server): Promise<void> {
  if (!(await findRunning(server.layout))) return;
  const stopped = await control(server, ['stop', '-w', '-t', String(STOP_SECONDS), '-m', 'fast']);
  if (stopped.code !== 0 && (await findRunning(server.layout))) {
    throw new EmbeddedError('failed', `The database did not stop: ${stopped.output.trim()}`, `See the log in ${server.layout.log}.`);
  }
}

function control(server: Server, args: readonly string[]) {
  return run(program(server.binaries, 'pg_ctl'), ['-s', '-D', server.layout.data, ...args], server.owner);
}

/** postmaster.pid: process id, data folder, start time, port, one a line (PostgreSQL manual, "Database File Layout"). */
async function readLock(layout: Layout): Promise<Running | undefined> {
  const text = await readFile(`${layout.data}/postmaster.pid`, 'utf8').catch(() => undefined);
  const [pid, , , port] = text?.split('\n') ?? [];
  return pid ? { pid: Math.abs(Number(pid)), port: Number(port ?? 0) } : undefined;
}

/**
 * PostgreSQL believes a lock file as long as a process has its number. After a reboot or in a container that may be a
 * stranger, or a zombie: where the system tells so, the file is known to be stale.
 */
async function dropStaleLock(layout: Layout): Promise<void> {
  const lock = await readLock(layout);
  if (!lock) return;
  const stale = isZombie(lock.pid) || (isAlive(lock.pid) && (await servesFolder(lock.pid, await realpath(layout.data))) === false);
  if (!stale) return;
  await rm(`${layout.data}/postmaster.pid`, { force: true });
  if (layout.socket) await rm(`${layout.socket}/.s.PGSQL.5432.lock`, { force: true });
}

/** When the main process alone was killed, its children may still hold the shared memory: all work in the data folder. */
async function endLeftovers(layout: Layout): Promise<void> {
  const data = await realpath(layout.data);
  const entries = await readdir('/proc').catch(() => []);
  for (const pid of entries.filter((name) => /^\d+$/.test(name))) {
    if (await servesFolder(pid, data)) signal(Number(pid), 'SIGQUIT');
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself in the meantime.
  }
}

/** What the server says before it opens its own log. */
function startLog(layout: Layout): string {
  return `${layout.log}/start.log`;
}

async function lastWords(layout: Layout): Promise<string> {
  // Once its own log is open, the server writes there.
  const files = (await readdir(layout.log)).map((name) => `${layout.log}/${name}`);
  const written = await Promise.all(files.map(async (file) => ({ file, at: (await stat(file)).mtimeMs })));
  const newest = written.sort((a, b) => a.at - b.at).slice(-2);
  const texts = await Promise.all(newest.map(({ file }) => readFile(file, 'utf8')));
  return texts.flatMap((text) => text.trim().split('\n').slice(-4)).join('\n');
}

function cannotStart(layout: Layout, reason: string): EmbeddedError {
  return new EmbeddedError('failed', `The database in ${layout.data} does not start:\n${reason.trim()}`, `See the log in ${layout.log}.`);
}
