import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A server of its own process: the client's work must not share its thread. */
export interface Served {
  readonly port: number;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/** Runs `bench/lib/NAME.ts`, which sends its port to us when it listens. `PROFILE=folder` keeps a CPU profile of it there. */
export async function serve(name: string, ...args: readonly string[]): Promise<Served> {
  const child = fork(join(import.meta.dirname, `${name}.ts`), args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: process.env.PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.PROFILE}`] : [],
  });
  const port = await Promise.race([
    once(child, 'message').then(([message]) => Number(message)),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`${name} ended with ${code} before it listened`))),
  ]);
  return {
    port,
    process: child,
    stop: async () => {
      if (child.exitCode !== null) return;
      child.send('stop');
      await once(child, 'exit');
    },
  };
}

/** Tells whoever started us that we listen, and ends when he asks, or is gone. */
export async function untilStopped(port: number): Promise<void> {
  process.send?.(port);
  await Promise.race([once(process, 'message'), once(process, 'disconnect')]);
  process.disconnect?.();
}

/** Milliseconds of processor time of a process so far; Linux alone, elsewhere NaN. */
export async function processorTime(pid: number | undefined): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Resident memory of a process in MB; Linux alone, elsewhere NaN. */
export async function memoryOf(pid: number | undefined): Promise<number> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(text)?.[1]) / 1024;
}
