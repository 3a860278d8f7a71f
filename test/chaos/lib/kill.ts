import { setTimeout as pause } from 'node:timers/promises';
import { check } from './checks.ts';
import { hireOfficer, install } from './installation.ts';
import { between, randomOf } from './random.ts';
import { startWriters } from './writers.ts';

export interface Kills {
  /** How often the database is killed, and the application. */
  readonly database: number;
  readonly application: number;
}

export interface KillReport {
  readonly acknowledged: number;
  readonly statuses: ReadonlyMap<number, number>;
  /** Milliseconds from a kill of the database to the next acknowledged record, sorted. */
  readonly recoveries: readonly number[];
}

const WRITERS = 16;

/**
 * Sixteen officers record over HTTP while the database, or the application, is killed after 0.1 to 0.8 s, again and again; whoever was
 * killed comes back by itself or is started again. Then everything acknowledged must be there, once, and `verify` clean.
 */
export async function killAndCheck(seed: number, kills: Kills, onKill: (n: number) => void = () => undefined): Promise<KillReport> {
  const random = randomOf(seed);
  const installation = await install();
  try {
    let app = await installation.start();
    await hireOfficer(installation.adminUrl);
    const writers = startWriters(() => [app.port], WRITERS);
    await writers.next();
    const recoveries: number[] = [];
    for (let n = 0; n < kills.database; n++) {
      await pause(between(random, 100, 800));
      installation.killDatabase();
      const from = performance.now();
      await writers.next();
      recoveries.push(performance.now() - from);
      onKill(n + 1);
    }
    for (let n = 0; n < kills.application; n++) {
      await pause(between(random, 100, 800));
      await app.kill();
      app = await installation.start();
      await writers.next();
      onKill(kills.database + n + 1);
    }
    await writers.stop();
    await check(installation, writers.acknowledged);
    return { acknowledged: writers.acknowledged.size, statuses: writers.statuses, recoveries: recoveries.toSorted((a, b) => a - b) };
  } finally {
    await installation.remove();
  }
}
