import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { option } from '../../bench/lib/args.ts';
import { openCuts } from '../../src/app/testing-cut.ts';
import { holdOrder, postAndWithdraw } from '../../src/app/testing-cut-specs.ts';
import { runHistories } from '../../src/app/testing-histories.ts';
import { ordersOf } from '../../src/app/testing-interleave.ts';
import { onDatabase, startTestServer } from '../../src/db/testing.server.ts';
import { recordFigure } from '../../src/db/testing-figures.ts';
import { openDatabase } from '../../src/db/transaction.ts';
import { randomOf, withSeed } from './lib/random.ts';

// `npm run chaos -- cut --seed S --n N`: guarantee 7, the long way.
const seed = option('seed', Date.now() % 1_000_000);
const n = option('n', 5_000);
const server = await startTestServer(18);
const name = `cut_${randomUUID().replaceAll('-', '')}`;
const admin = new pg.Client({ connectionString: onDatabase(server.adminUrl, name) });
const template = new pg.Client({ connectionString: server.url });
await template.connect();
await template.query(`create database ${name} template ${server.template}`);
const db = openDatabase(onDatabase(server.url, name), 8);
try {
  await admin.connect();
  await openCuts(db);
  const orders = ordersOf([2, 3, 3]);
  console.log(`seed ${seed}: ${orders.length} orders of three sessions, then ${n} histories`);
  for (const order of orders) await holdOrder({ db, admin }, postAndWithdraw(), 3, order);
  console.log(`${orders.length} orders: list = figure = digest in each`);
  await withSeed(seed, () =>
    runHistories(db, randomOf(seed), n, (done) => {
      if (done % 250 === 0) console.log(`${done} histories`);
    }),
  );
  console.log(`${n} histories: list = figure = digest, then and after all that followed, in ${n} of ${n}`);
  recordFigure('cut', `${orders.length} orders of three sessions, ${n} histories: list = figure = digest in all`, seed);
} finally {
  await db.close();
  await admin.end();
  await template.query(`drop database if exists ${name} with (force)`);
  await template.end();
  await server.stop();
}
