import { option } from '../../bench/lib/args.ts';
import { recordFigure } from '../../src/db/testing-figures.ts';
import { withSeed } from './lib/random.ts';
import { sendTwice, withTwo } from './lib/twice.ts';

// `npm run chaos -- twice --seed S --n N`: guarantee 8, the long way.
const seed = option('seed', Date.now() % 1_000_000);
const n = option('n', 10_000);
console.log(`seed ${seed}: ${n} forms, each sent 2 to 10 times at once to two processes`);
await withSeed(seed, () => withTwo((installation, apps) => sendTwice(seed, n, installation, apps)));
console.log(`${n} forms made ${n} records; verify clean`);
recordFigure('twice', `${n} forms, each sent 2 to 10 times to two processes: ${n} records`, seed);
