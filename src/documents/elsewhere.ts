import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { Compiled } from './compile.ts';
import type { Template } from './shapes.ts';

/** More documents wait than this machine writes while somebody waits for a page. */
export class TooBusy extends Error {}

/** A document took more time or memory than one is given. */
export class TooHeavy extends Error {}

/** What one document may take. */
export interface Bounds {
  readonly milliseconds: number;
  /** Bytes that the whole process holds in memory. */
  readonly memory: number;
}

/** A text of 4.4 MB, near the longest that is accepted, took 21 s and 0.7 GB on two busy cores: 1 067 pages. */
const BOUNDS: Bounds = { milliseconds: 120_000, memory: 2_000_000_000 };
const MOST_WAITING = 50;
/** Milliseconds between two looks at the memory of the process. */
const LOOK_EVERY = 200;

/** One process, one compiler, one document after the other; started by the first, and no reason for the application to stay. */
let writer: ChildProcess | null = null;
let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** Compiles in a process of its own, in turn: what is native can be stopped by ending its process alone. Throws `TooBusy`, `TooHeavy`. */
export async function compileElsewhere(template: Template, inputs: string, bounds: Bounds = BOUNDS): Promise<Compiled> {
  if (waiting >= MOST_WAITING) throw new TooBusy();
  waiting++;
  const mine = last.then(() => ask(template, inputs, bounds)).finally(() => waiting--);
  last = mine.catch(() => null);
  return mine;
}

async function ask(template: Template, inputs: string, bounds: Bounds): Promise<Compiled> {
  writer ??= start();
  const asked = writer;
  const over = new AbortController();
  hold(asked, true);
  try {
    const { signal } = over;
    const answer = Promise.race([
      once(asked, 'message', { signal }),
      once(asked, 'exit', { signal }).then(() => {
        throw new Error('The process that writes documents ended.');
      }),
      exceeded(asked, bounds, signal),
    ]);
    asked.send({ template, inputs });
    // worker.ts answers with this and nothing else.
    const [compiled] = (await answer) as [Compiled];
    return compiled;
  } catch (error) {
    writer = null;
    asked.kill('SIGKILL');
    throw error;
  } finally {
    over.abort();
    hold(asked, false);
  }
}

/** Rejects once the process takes more than its bounds; says nothing otherwise. */
const exceeded = ({ pid = 0 }: ChildProcess, { milliseconds, memory }: Bounds, signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const late = setTimeout(() => reject(new TooHeavy()), milliseconds);
    const look = setInterval(async () => {
      if ((await residentBytes(pid)) > memory) reject(new TooHeavy());
    }, LOOK_EVERY);
    signal.addEventListener('abort', () => {
      clearTimeout(late);
      clearInterval(look);
    });
  });

/** What a process holds in memory, in bytes; 0 where the system does not say it as Linux does, or the process is gone. */
async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return 1_024 * Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0);
}

/** Does the application stay for it? */
function hold(child: ChildProcess, stays: boolean): void {
  if (stays) child.ref();
  else child.unref();
  if (stays) child.channel?.ref();
  else child.channel?.unref();
}

/** It is loaded by its address, which the compiler of the application does not rewrite; of the application's settings it is given nothing. */
function start(): ChildProcess {
  const file = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);
  const { SystemRoot = '' } = process.env;
  const child = fork(file, { serialization: 'advanced', execArgv: [], env: { SystemRoot }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  child.once('exit', () => {
    if (writer === child) writer = null;
  });
  return child;
}
