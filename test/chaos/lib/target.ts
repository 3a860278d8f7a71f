import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Sent } from '../../../src/app/testing-inputs.ts';

const opened = z.object({ port: z.int().positive() });
const measured = z.object({ rss: z.number(), live: z.number(), unhandled: z.int() });

/** The application in a process of its own. */
export interface Target {
  /** Sends a request over the network; the status, 0 when the connection broke. */
  readonly send: (sent: Sent) => Promise<number>;
  /** Bytes that the process holds (`rss`), and rejections that nobody handled. */
  readonly measure: () => Promise<z.infer<typeof measured>>;
  /** The same once the garbage is collected, with the bytes that are still in use (`live`). */
  readonly collect: () => Promise<z.infer<typeof measured>>;
  readonly stop: () => Promise<void>;
}

export async function openTarget(url: string): Promise<Target> {
  const child = fork(resolve(import.meta.dirname, 'inputs-site.ts'), {
    execArgv: ['--expose-gc'],
    env: { ...process.env, CHAOS_DATABASE: url },
  });
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`The application ended with ${code}`)));
  ended.catch(() => undefined);
  const told = async () => (await Promise.race([once(child, 'message'), ended]))[0] as unknown;
  const { port } = opened.parse(await told());
  const ask = async (word: 'measure' | 'collect') => {
    child.send(word);
    return measured.parse(await told());
  };
  const agent = new Agent({ keepAlive: true });
  return {
    send: ({ method, url: path, headers, payload }) =>
      new Promise((done) => {
        const length = payload === undefined ? {} : { 'content-length': Buffer.byteLength(payload) };
        const sent = request({ host: '127.0.0.1', port, method, path, headers: { ...headers, ...length }, agent });
        sent.once('error', () => done(0));
        sent.once('response', (response) => response.resume().once('close', () => done(response.statusCode ?? 0)));
        sent.end(payload);
      }),
    measure: () => ask('measure'),
    collect: () => ask('collect'),
    stop: async () => {
      agent.destroy();
      child.send('stop');
      await ended.catch(() => undefined);
    },
  };
}
