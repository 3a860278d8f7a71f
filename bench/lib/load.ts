import { Connection, type Shot } from './client.ts';
import { median } from './figures.ts';

export interface Load {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  /** The request number `n` of this load. */
  readonly shot: (n: number) => Shot;
  /** The status that every answer must have: a figure over errors would mean nothing. */
  readonly expect: number;
}

export interface Loaded {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** As many requests as the server answers in some seconds, over connections that are kept, each waiting for its answer. */
export async function load({ port, connections, seconds, shot, expect }: Load): Promise<Loaded> {
  const times: number[] = [];
  let sent = 0;
  const start = performance.now();
  const end = start + seconds * 1000;
  const work = async () => {
    const connection = new Connection(port);
    while (performance.now() < end) {
      const from = performance.now();
      const { status } = await connection.ask(shot(sent++));
      if (status !== expect) throw new Error(`Expected ${expect}, the server answered ${status}`);
      times.push(performance.now() - from);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, work));
  const sorted = times.toSorted((a, b) => a - b);
  return {
    perSecond: times.length / ((performance.now() - start) / 1000),
    p50: median(sorted),
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
  };
}
