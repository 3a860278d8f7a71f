import { option } from '../../bench/lib/args.ts';
import { recordFigure } from '../../src/db/testing-figures.ts';
import { killAndCheck } from './lib/kill.ts';
import { withSeed } from './lib/random.ts';

// `npm run chaos -- kill --seed S --n N`: guarantees 1 and 2, the long way.
const seed = option('seed', Date.now() % 1_000_000);
const n = option('n', 200);
const application = Math.ceil(n / 10);
console.log(`seed ${seed}: ${n} kills of the database, ${application} of the application`);
const report = await withSeed(seed, () =>
  killAndCheck(seed, { database: n, application }, (done) => {
    if (done % 10 === 0) console.log(`${done} kills`);
  }),
);
const at = (share: number): string => ((report.recoveries[Math.floor(report.recoveries.length * share)] ?? 0) / 1000).toFixed(2);
console.log(`${report.acknowledged} records acknowledged, 0 lost, 0 twice; verify clean`);
console.log(`recovery: median ${at(0.5)} s, p95 ${at(0.95)} s`);
console.log(`answers: ${[...report.statuses].map(([status, times]) => `${status || 'none'} ${times}`).join(', ')}`);
recordFigure(
  'kill',
  `${n} kills of the database, ${application} of the application: ${report.acknowledged} records acknowledged, 0 lost, 0 twice; recovery p95 ${at(0.95)} s`,
  seed,
);
