import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '../../../bench/lib/client.ts';
import { check } from './checks.ts';
import { type App, hireOfficer, type Installation, install } from './installation.ts';
import { between, randomOf } from './random.ts';
import { actionForm, recordIn } from './writers.ts';

const AT_ONCE = 4;

/** Runs `work` on an installation with two application processes on one database. */
export async function withTwo<T>(work: (installation: Installation, apps: readonly [App, App]) => Promise<T>): Promise<T> {
  const installation = await install();
  try {
    const first = await installation.start();
    await hireOfficer(installation.adminUrl);
    return await work(installation, [first, await installation.startBeside()]);
  } finally {
    await installation.remove();
  }
}

/**
 * Sends each of `keys` forms 2 to 10 times at once, to both processes; one in five is first sent by a browser that does not wait for the
 * answer. Each key must make one record, and every answer must lead to it.
 */
export async function sendTwice(seed: number, keys: number, installation: Installation, apps: readonly [App, App]): Promise<void> {
  const random = randomOf(seed);
  const acknowledged = new Map<string, string>();
  const portOf = () => (random() < 0.5 ? apps[0] : apps[1]).port;
  let left = keys;
  const sender = async () => {
    const connections = Array.from({ length: 10 }, () => ({ port: 0, connection: new Connection(0) }));
    while (left-- > 0) {
      const key = randomUUID();
      const form = actionForm(key, `Envoi répété fictif ${left}`);
      if (random() < 0.2) {
        const hasty = new Connection(portOf());
        const answer = hasty.ask(form).catch(() => undefined);
        await pause(between(random, 0, 10));
        hasty.close();
        await answer;
      }
      const times = 2 + Math.floor(random() * 9);
      const answers = await Promise.all(
        connections.slice(0, times).map(async (slot) => {
          const port = portOf();
          if (slot.port !== port) {
            slot.connection.close();
            slot.port = port;
            slot.connection = new Connection(port);
          }
          return slot.connection.ask(form);
        }),
      );
      const told = new Set(answers.map(({ status, location }) => `${status} ${recordIn(location)}`));
      const [only] = told;
      if (told.size !== 1 || !only?.startsWith('303 '))
        throw new Error(`One form sent ${times} times was answered ${[...told].join(', ')}`);
      acknowledged.set(key, only.slice(4));
    }
    for (const { connection } of connections) connection.close();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
  await check(installation, acknowledged);
}
