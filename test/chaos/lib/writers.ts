import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Connection, type Shot } from '../../../bench/lib/client.ts';
import { COOKIE } from '../../../bench/lib/house.ts';

/** The form of an action, as a browser sends it. Fictional. */
export const actionForm = (key: string, title: string, visibility = 'organisation', more: Readonly<Record<string, string>> = {}): Shot => ({
  method: 'POST',
  path: '/mrif/bureau/actions',
  headers: COOKIE,
  body: new URLSearchParams({
    _key: key,
    kind: 'promotion',
    state: 'held',
    on: '2026-01-15',
    title,
    stream: 'economic',
    visibility,
    positioning: 'true',
    sectors: 'culture',
    ...more,
  }).toString(),
});

/** The id of the record that a redirection leads to. */
export const recordIn = (location: string): string => location.split('/').at(-1)?.replace(/\?.*/, '') ?? '';

export interface Writers {
  /** Key of a form → record that the application said it kept. */
  readonly acknowledged: ReadonlyMap<string, string>;
  /** How often each status was answered; 0 is a connection that ended without an answer. */
  readonly statuses: ReadonlyMap<number, number>;
  /** Resolves when a form that was sent after this call is acknowledged. */
  next(): Promise<void>;
  /** Lets each writer have its record acknowledged, then ends them. */
  stop(): Promise<void>;
}

/** Officers at work (`more`: fields of their forms): each sends a form, and sends the same one again until it is acknowledged. */
export function startWriters(ports: () => readonly number[], howMany: number, more: Readonly<Record<string, string>> = {}): Writers {
  const acknowledged = new Map<string, string>();
  const statuses = new Map<number, number>();
  const faults: string[] = [];
  let stopping = false;
  let waiting: { readonly since: number; readonly done: () => void }[] = [];

  const write = async (writer: number) => {
    const connections = new Map<number, Connection>();
    for (let n = 0; !stopping; n++) {
      const key = randomUUID();
      let sent = 0;
      for (let again = 0; !acknowledged.has(key); again++) {
        const port = ports()[(writer + again) % ports().length] ?? 0;
        const connection = connections.get(port) ?? new Connection(port);
        connections.set(port, connection);
        sent = performance.now();
        const answer = await connection.ask(actionForm(key, `Action fictive ${writer}-${n}`, 'organisation', more)).catch(() => undefined);
        statuses.set(answer?.status ?? 0, (statuses.get(answer?.status ?? 0) ?? 0) + 1);
        if (answer?.status === 303) acknowledged.set(key, recordIn(answer.location));
        else if (answer && !(answer.status === 503 && answer.retryAfter !== ''))
          faults.push(`status ${answer.status}, Retry-After "${answer.retryAfter}"`);
        else await pause(20);
        if (faults.length > 0) return;
      }
      for (const { since, done } of waiting) if (since <= sent) done();
      waiting = waiting.filter(({ since }) => since > sent);
    }
    for (const connection of connections.values()) connection.close();
  };
  const all = Promise.all(Array.from({ length: howMany }, (_, writer) => write(writer)));
  const failed = all.then(() => {
    if (faults.length > 0) throw new Error(`An answer that must not be: ${faults[0]}`);
  });
  failed.catch(() => undefined);
  return {
    acknowledged,
    statuses,
    next: () => Promise.race([new Promise<void>((done) => waiting.push({ since: performance.now(), done })), failed]),
    stop: async () => {
      stopping = true;
      await failed;
    },
  };
}
