import './lib/tsx.mjs';
import { option } from '../../bench/lib/args.ts';
import { recordFigure } from '../../src/db/testing-figures.ts';
import { withDatabase } from './lib/database.ts';
import { openTarget } from './lib/target.ts';

// `npm run chaos -- inputs --seed S --n N`: guarantee 14, N hostile requests to each page, form and operation, over a network.
const { openWorld } = await import('../../src/app/testing-access-world.ts');
const { endpointsOf, throwInputs } = await import('../../src/app/testing-inputs.ts');
const seed = option('seed', Date.now() % 1_000_000);
const n = option('n', 10_000);
/** Inputs to each endpoint between two figures: a run that is ended early has shown something of each. */
const ROUND = 50;
const MEGABYTE = 1_048_576;
/** Memory in use above rest, in megabytes. What the collector has not given back yet comes and goes beside it. */
const MOST = 100;
const megabytes = (bytes: number): string => `${bytes >= 0 ? '+' : ''}${Math.round(bytes / MEGABYTE)} MB`;

await withDatabase(async (database) => {
  const world = await openWorld(database);
  const target = await openTarget(database.url);
  try {
    const endpoints = await endpointsOf(world);
    // The last endpoint removes the records that the others ask for: it has its turn at the very end.
    const others = endpoints.slice(0, -1);
    const removal = endpoints.slice(-1);
    console.log(`seed ${seed}: ${n} inputs to each of ${endpoints.length} endpoints`);
    // What is loaded at first use is no growth.
    await throwInputs(world, others, 1, seed, target.send);
    const rest = await target.collect();
    let peak = rest.rss;
    let sent = 0;
    const failed: string[] = [];
    const slowest: number[] = [];
    let broken = 0;

    /** A round to each of them; says what is known so far. False when something failed. */
    const round = async (some: typeof endpoints, each: number, reached: number): Promise<boolean> => {
      const thrown = await throwInputs(world, some, each, seed + sent, target.send);
      sent += thrown.sent;
      failed.push(...thrown.failed);
      broken += thrown.statuses.get(0) ?? 0;
      slowest.push(thrown.times[Math.floor(thrown.times.length * 0.99)] ?? 0);
      peak = Math.max(peak, (await target.measure()).rss);
      const { live, unhandled } = await target.collect();
      const grown = live - rest.live;
      const p99 = Math.round(slowest.toSorted((a, b) => a - b)[slowest.length >> 1] ?? 0);
      const figure = `${sent} inputs, ${reached} to each of ${endpoints.length} endpoints: ${failed.length} answers of 500 or above, ${unhandled} unhandled rejections, p99 ${p99} ms, memory in use ${megabytes(grown)}, held by the process ${megabytes(peak - rest.rss)} at most`;
      console.log(figure);
      recordFigure('inputs', figure, seed);
      return failed.length === 0 && unhandled === 0 && broken === 0 && grown <= MOST * MEGABYTE;
    };

    let good = true;
    for (let reached = 0; good && reached < n; reached += ROUND) {
      const each = Math.min(ROUND, n - reached);
      good = await round(others, each, reached + each);
    }
    if (good) good = await round(removal, n, n);
    for (const line of failed.slice(0, 50)) console.log(line);
    if (broken > 0) console.log(`${broken} connections broken`);
    if (!good) process.exitCode = 1;
  } finally {
    await target.stop();
    await world.site.close();
  }
});
