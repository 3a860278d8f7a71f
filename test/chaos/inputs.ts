import './lib/tsx.mjs';
import { option } from '../../bench/lib/args.ts';
import { recordFigure } from '../../src/db/testing-figures.ts';
import { withDatabase } from './lib/database.ts';

// `npm run chaos -- inputs --seed S --n N`: guarantee 14, N hostile requests to each page, form and operation.
const { openWorld } = await import('../../src/app/testing-access-world.ts');
const { endpointsOf, throwInputs } = await import('../../src/app/testing-inputs.ts');
const seed = option('seed', Date.now() % 1_000_000);
const n = option('n', 10_000);
const MEGABYTE = 1_048_576;
let unhandled = 0;
process.on('unhandledRejection', (error) => {
  unhandled += 1;
  console.error('unhandled', error);
});
await withDatabase(async (database) => {
  const world = await openWorld(database);
  try {
    const endpoints = await endpointsOf(world);
    console.log(`seed ${seed}: ${n} inputs to each of ${endpoints.length} endpoints`);
    // What is loaded at first use is no growth.
    await throwInputs(world, endpoints, 1, seed + 1);
    const before = process.memoryUsage.rss();
    const { sent, statuses, failed, times } = await throwInputs(world, endpoints, n, seed);
    const growth = Math.round((process.memoryUsage.rss() - before) / MEGABYTE);
    const p99 = Math.round(times[Math.floor(times.length * 0.99)] ?? 0);
    for (const line of failed.slice(0, 50)) console.log(line);
    console.log([...statuses].map(([status, count]) => `${status}: ${count}`).join(', '));
    const figure = `${sent} inputs to ${endpoints.length} endpoints: ${failed.length} answers of 500 or above, ${unhandled} unhandled rejections, p99 ${p99} ms, memory ${growth >= 0 ? '+' : ''}${growth} MB`;
    console.log(figure);
    recordFigure('inputs', figure, seed);
    if (failed.length > 0 || unhandled > 0) process.exitCode = 1;
  } finally {
    await world.site.close();
  }
});
