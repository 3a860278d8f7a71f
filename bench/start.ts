import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startEmbedded } from '../src/db/embedded.ts';
import { option } from './lib/args.ts';
import { Connection } from './lib/client.ts';
import { inTurns, print, ratioOf, show } from './lib/figures.ts';
import { load } from './lib/load.ts';
import { memoryOf, serve } from './lib/process.ts';

// From the command to the first page, without npm: on an empty folder (cold) and again (warm), beside PostgreSQL and a bare Fastify
// started on a folder of their own. Then memory of the Node process at rest and under load.
const rounds = option('rounds', 3);
const MAIN = resolve(import.meta.dirname, '../dist/app/main.js');
const PORT = option('port', 43_117);

const folder = async (): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'chancery-start-'));
  await chmod(dir, 0o755);
  return dir;
};

async function open(dir: string): Promise<{ readonly child: ChildProcess; readonly ms: number }> {
  const from = performance.now();
  const child = spawn(process.execPath, [MAIN, 'serve'], {
    stdio: 'ignore',
    env: { ...process.env, CHANCERY_DATA: dir, CHANCERY_DEMO: 'off', PORT: String(PORT) },
  });
  for (const connection = new Connection(PORT); ; await pause(10)) {
    if (child.exitCode !== null) throw new Error('The application does not start.');
    const answer = await connection.ask({ path: '/mrif/actions' }).catch(() => undefined);
    if (answer?.status === 200) {
      connection.close();
      return { child, ms: performance.now() - from };
    }
  }
}

async function close(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

const timed = async (dir: string): Promise<number> => {
  const { child, ms } = await open(dir);
  await close(child);
  return ms;
};

const [warm, bare] = [await folder(), await folder()];
try {
  await timed(warm);
  await (await startEmbedded({ dir: bare })).stop();
  const measured = await inTurns(rounds, [
    { name: 'warm start', round: () => timed(warm) },
    {
      name: 'PostgreSQL and a bare Fastify',
      round: async () => {
        const from = performance.now();
        const server = await startEmbedded({ dir: bare });
        const fastify = await serve('bare', server.url);
        const ms = performance.now() - from;
        await fastify.stop();
        await server.stop();
        return ms;
      },
    },
    {
      name: 'cold start',
      round: async () => {
        const cold = await folder();
        return timed(cold).finally(() => rm(cold, { recursive: true, force: true }));
      },
    },
  ]);
  const [warmly, limit, coldly] = measured;
  print(measured.slice(0, 2), 'ms');
  console.log(
    `cold start ${show(coldly?.figure ?? Number.NaN)} ms; ratio to ${limit?.name}: ${ratioOf(coldly, limit).toFixed(2)}, to ${warmly?.name}: ${ratioOf(coldly, warmly).toFixed(2)}`,
  );
  const { child } = await open(warm);
  await pause(3_000);
  const rest = await memoryOf(child.pid);
  await load({
    port: PORT,
    connections: 16,
    seconds: 5,
    expect: 200,
    shot: () => ({ path: '/mrif/actions', headers: { 'accept-encoding': 'gzip' } }),
  });
  console.log(`memory of the application: ${show(rest)} MB at rest, ${show(await memoryOf(child.pid))} MB after a load of public pages`);
  await close(child);
} finally {
  for (const dir of [warm, bare]) await rm(dir, { recursive: true, force: true });
}
