import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Compiled } from './compile.ts';
import type { Template } from './shapes.ts';

/** More documents wait than this machine writes while somebody waits for a page. */
export class TooBusy extends Error {}

const MOST_WAITING = 50;

/** One thread, one compiler, one document after the other; started by the first, and no reason for the process to stay. */
let thread: Worker | null = null;
let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** Compiles in a thread of its own, in turn. */
export async function compileElsewhere(template: Template, inputs: string): Promise<Compiled> {
  if (waiting >= MOST_WAITING) throw new TooBusy();
  waiting++;
  const mine = last.then(() => ask(template, inputs)).finally(() => waiting--);
  last = mine.catch(() => null);
  return mine;
}

async function ask(template: Template, inputs: string): Promise<Compiled> {
  thread ??= start();
  const asked = thread;
  const over = new AbortController();
  asked.ref();
  try {
    const { signal } = over;
    const answer = Promise.race([
      once(asked, 'message', { signal }),
      once(asked, 'exit', { signal }).then(() => {
        throw new Error('The thread that writes documents ended.');
      }),
    ]);
    asked.postMessage({ template, inputs });
    // worker.ts answers with this and nothing else.
    const [compiled] = (await answer) as [Compiled];
    return compiled;
  } catch (error) {
    thread = null;
    await asked.terminate();
    throw error;
  } finally {
    over.abort();
    asked.unref();
  }
}

function start(): Worker {
  // The thread is loaded by its address, which the compiler does not rewrite.
  const worker = new Worker(new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url));
  worker.once('exit', () => {
    if (thread === worker) thread = null;
  });
  return worker;
}
