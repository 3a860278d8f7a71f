import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '../../../bench/lib/client.ts';
import { officerSql, run } from '../../../bench/lib/house.ts';

const MAIN = resolve(import.meta.dirname, '../../../dist/app/main.js');
const PATIENCE_MS = 60_000;

/** A server process of the application as it is built. */
export interface App {
  readonly port: number;
  /** SIGKILL, as a machine that loses its power: nothing is closed. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** An installation in a temporary folder, as `npm start` makes it: the application and its embedded PostgreSQL, durable. */
export interface Installation {
  /** The application's role, which every process uses. */
  readonly url: string;
  /** The superuser, on the same database: for checks. */
  readonly adminUrl: string;
  /** Starts the process that owns the embedded database; again after it was killed. */
  start(): Promise<App>;
  /** Starts one more process on the same database: pages alone. */
  startBeside(): Promise<App>;
  /** SIGKILL for the server of the database and all its processes at once. */
  killDatabase(): void;
  /** What `chancery verify` says: its exit code and its words. */
  verify(): Promise<{ readonly code: number | null; readonly words: string }>;
  remove(): Promise<void>;
}

export async function install(): Promise<Installation> {
  const dir = await mkdtemp(join(tmpdir(), 'chancery-chaos-'));
  // As root, the system user that runs PostgreSQL has to pass.
  await chmod(dir, 0o755);
  const at = (user: string) => `postgresql://${user}@/chancery?host=${encodeURIComponent(join(dir, 'postgres/run'))}&port=5432`;
  const port = await freePort();
  const apps = new Set<App>();
  const begin = async (appPort: number, args: readonly string[], env: NodeJS.ProcessEnv) => {
    const app = await open(appPort, args, { CHANCERY_DATA: dir, CHANCERY_DEMO: 'off', LOG_LEVEL: 'error', ...env });
    apps.add(app);
    return app;
  };
  const besides = { DATABASE_URL: at('chancery') };
  return {
    url: at('chancery'),
    adminUrl: at('postgres'),
    start: () => begin(port, ['serve'], {}),
    startBeside: async () => begin(await freePort(), ['serve', '--web'], besides),
    killDatabase: () => killServer(join(dir, 'postgres/data')),
    verify: async () => {
      const child = command(['verify'], { CHANCERY_DATA: dir, CHANCERY_DEMO: 'off', ...besides });
      let words = '';
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (words += chunk.toString()));
      const [code] = await once(child, 'close');
      return { code: typeof code === 'number' ? code : null, words };
    },
    remove: async () => {
      for (const app of apps) await app.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Makes the officer whose cookie the writers send; call once the application has made the database. */
export const hireOfficer = (adminUrl: string) => run(adminUrl, officerSql(1, ['officer', 'planner', 'administrator']));

function command(args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
}

async function open(port: number, args: readonly string[], env: NodeJS.ProcessEnv): Promise<App> {
  const child = command(args, { ...env, PORT: String(port) });
  let words = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (words = (words + chunk.toString()).slice(-4000)));
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  };
  const from = performance.now();
  while (!(await answers(port))) {
    if (child.exitCode !== null || performance.now() - from > PATIENCE_MS) {
      await end('SIGKILL');
      throw new Error(`The application does not start:\n${words}`);
    }
    await pause(30);
  }
  return { port, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

async function answers(port: number): Promise<boolean> {
  const connection = new Connection(port);
  try {
    return (await connection.ask({ path: '/readyz' })).status === 200;
  } catch {
    return false;
  } finally {
    connection.close();
  }
}

function killServer(data: string): void {
  const server = Number.parseInt(readFileSync(join(data, 'postmaster.pid'), 'utf8'), 10);
  // Each process of PostgreSQL leads a group of its own: the children are found by their parent.
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === server);
  for (const pid of [server, ...children.map(Number)]) signal(pid);
}

function parentOf(pid: string): number {
  try {
    // "pid (name) state parent …": the name may hold anything (proc(5)).
    return Number(/.*\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
  } catch {
    return 0;
  }
}

function signal(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === 'object' ? done(address.port) : fail(new Error('No free port.'))));
    });
  });
}
