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
const MEGABYTE = 1_048_576;
/** Memory in use above rest, in megabytes. What the collector has not given back yet comes and goes beside it. */
const MOST = 100;

await withDatabase(async (database) => {
  const world = await openWorld(database);
  const target = await openTarget(database.url);
  try {
    const endpoints = await endpointsOf(world);
    console.log(`seed ${seed}: ${n} inputs to each of ${endpoints.length} endpoints`);
    // What is loaded at first use is no growth.
    await throwInputs(world, endpoints, 1, seed + 1, target.send);
    const rest = await target.collect();
    let peak = rest.rss;
    let count = 0;
    const { sent, statuses, failed, times } = await throwInputs(world, endpoints, n, seed, async (request) => {
      const status = await target.send(request);
      count += 1;
      if (count % 500 === 0) peak = Math.max(peak, (await target.measure()).rss);
      if (count % 5_000 === 0) console.log(`${count} sent, memory ${Math.round((peak - rest.rss) / MEGABYTE)} MB above rest at most`);
      return status;
    });
    const { live, unhandled } = await target.collect();
    const grown = live - rest.live;
    const megabytes = (bytes: number): string => `${bytes >= 0 ? '+' : ''}${Math.round(bytes / MEGABYTE)} MB`;
    const p99 = Math.round(times[Math.floor(times.length * 0.99)] ?? 0);
    for (const line of failed.slice(0, 50)) console.log(line);
    console.log([...statuses].map(([status, times]) => `${status || 'broken'}: ${times}`).join(', '));
    const figure = `${sent} inputs to ${endpoints.length} endpoints: ${failed.length} answers of 500 or above, ${unhandled} unhandled rejections, p99 ${p99} ms, memory in use ${megabytes(grown)}, held by the process ${megabytes(peak - rest.rss)} at most`;
    console.log(figure);
    recordFigure('inputs', figure, seed);
    if (failed.length > 0 || unhandled > 0 || statuses.has(0) || grown > MOST * MEGABYTE) process.exitCode = 1;
  } finally {
    await target.stop();
    await world.site.close();
  }
});
