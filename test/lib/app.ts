import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { onDatabase, type TestServer } from '../../src/db/testing.server.ts';
import { loadWorld } from './world.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const MAIN = join(ROOT, 'dist/app/main.js');
const DATABASE = 'journeys';

export interface StartedApp {
  readonly url: string;
  readonly databaseUrl: string;
  stop(): Promise<void>;
}

/** Starts the built application on a database of its own with a small demonstration. Resolves once it answers. */
export async function startApp(server: TestServer): Promise<StartedApp> {
  if (!existsSync(MAIN)) throw new Error('The journeys run the built application: npm run build, or npm test, which builds.');
  await administer(server, `create database ${DATABASE} template ${server.template}`);
  const databaseUrl = onDatabase(server.url, DATABASE);
  const folder = await mkdtemp(join(tmpdir(), 'chancery-journeys-'));
  const undo = async () => {
    const drop = `drop database if exists ${DATABASE}`;
    // Where autovacuum is at work, force may not end it, and the plain command asks it to leave.
    await administer(server, `${drop} with (force)`).catch((error: unknown) =>
      error instanceof Error && 'code' in error && error.code === '42501' ? administer(server, drop) : Promise.reject(error),
    );
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await loadWorld(databaseUrl, Temporal.Now.instant());
    const port = await freePort();
    const app = await serve({ DATABASE_URL: databaseUrl, CHANCERY_DATA: folder, PORT: String(port) });
    return {
      url: `http://127.0.0.1:${port}`,
      databaseUrl,
      stop: async () => {
        await ended(app);
        await undo();
      },
    };
  } catch (error) {
    await undo();
    throw error;
  }
}

async function administer(server: TestServer, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
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

/** The process, once it says that it is open; what it said, if it ends before. */
function serve(env: Readonly<Record<string, string>>): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--enable-source-maps', MAIN, 'serve'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', LOG_LEVEL: 'silent', CHANCERY_DEMO: 'on', WEBHOOK_ALLOW: '127.0.0.1/32', ...env },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  let said = '';
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`The application ended with code ${code} before it was open:\n${said}`)));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('is open on')) done(child);
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null) return done();
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });
}
