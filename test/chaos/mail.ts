import './lib/tsx.mjs';
import { option } from '../../bench/lib/args.ts';
import { recordFigure } from '../../src/db/testing-figures.ts';
import { withDatabase } from './lib/database.ts';
import { withSeed } from './lib/random.ts';

// `npm run chaos -- mail --seed S --n N`: guarantee 2, the long way.
const { killMail } = await import('./lib/mail.ts');
const seed = option('seed', Date.now() % 1_000_000);
const n = option('n', 200);
console.log(`seed ${seed}: the process that fetches, sorts and sends mail is killed ${n} times`);
await withDatabase(({ url }) =>
  withSeed(seed, async () => {
    const { messages, again } = await killMail(url, seed, n, (killed) => {
      if (killed % 20 === 0) console.log(`${killed} kills`);
    });
    const figure = `${n} kills: ${messages} messages made ${messages} requests with one receipt each, 0 lost, ${again} receipts sent again under the same Message-ID`;
    console.log(figure);
    recordFigure('mail', figure, seed);
  }),
);
