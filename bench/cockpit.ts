import { bulkFacts, bulkRecords } from '../src/app/testing-bulk.ts';
import { option } from './lib/args.ts';
import { built } from './lib/built.ts';
import { type Contender, inTurns, median, print, show } from './lib/figures.ts';
import { COOKIE, type House, onDatabase, openHouse, run } from './lib/house.ts';
import { load } from './lib/load.ts';
import { type Served, serve } from './lib/process.ts';

// The whole cockpit of a plan through HTTP, over more and more facts: its time must not follow their number.
const most = option('facts', 1_000_000);
const rounds = option('rounds', 7);
const ORG = 1;
const BATCH = 250_000;
const SIZES = [10_000, 100_000, 1_000_000, 10_000_000].filter((size) => size <= most);

/** A database with the plans of the reference data and `size` fictional facts, counted and folded. */
async function fill(house: House, size: number): Promise<string> {
  const name = `facts_${size}`;
  await run(onDatabase(house.adminUrl, 'postgres'), `create database ${name} template chancery owner chancery`);
  const admin = onDatabase(house.adminUrl, name);
  const records = Math.min(size, 100_000);
  await run(admin, bulkRecords(ORG, 1, records));
  for (let first = 1; first <= size; first += BATCH) await run(admin, bulkFacts(ORG, first, Math.min(size, first + BATCH - 1), records));
  const url = onDatabase(house.url, name);
  const { openDatabase } = await built<typeof import('../src/db/transaction.ts')>('db/transaction.js');
  const { backfill } = await built<typeof import('../src/ledger/measures.ts')>('ledger/measures.js');
  const db = openDatabase(url, 2);
  try {
    const measures = await run<{ id: number }>(admin, `select id from measure where org = ${ORG} and kind = 'action.held'`);
    for (const { id } of measures) await db.asOwner((tx) => backfill(tx, ORG, id));
  } finally {
    await db.close();
  }
  await run(
    admin,
    `insert into machinery.progress (org) values (${ORG}) on conflict do nothing;
     select machinery.fold(${ORG}, (select pg_current_xact_id()::text::bigint + 1));
     update machinery.progress set xid = pg_current_xact_id()::text::bigint where org = ${ORG}`,
  );
  await run(admin, 'vacuum analyze');
  return url;
}

const house = await openHouse();
const servers: Served[] = [];
try {
  const [plan] = await run<{ id: string }>(house.adminUrl, `select id from plan where org = ${ORG} order by id desc limit 1`);
  const contenders: Contender[] = [];
  for (const size of SIZES.toReversed()) {
    const from = performance.now();
    const url = await fill(house, size);
    console.log(`${size} facts made in ${show((performance.now() - from) / 1000)} s`);
    const server = await serve('serving', url);
    servers.push(server);
    const shot = () => ({ path: `/mrif/bureau/plan/${plan?.id}`, headers: COOKIE });
    contenders.push({
      name: `cockpit over ${size} facts`,
      round: async () => (await load({ port: server.port, connections: 1, seconds: 1.5, expect: 200, shot })).p50,
    });
  }
  const measured = await inTurns(rounds, contenders);
  print(measured, 'ms');
  const [largest, smallest] = [measured[0], measured.at(-1)];
  const growth = median((largest?.rounds ?? []).map((figure, i) => figure / (smallest?.rounds[i] ?? Number.NaN)));
  console.log(`growth from ${SIZES[0]} to ${SIZES.at(-1)} facts: ${growth.toFixed(2)}   target: at most 1.5`);
} finally {
  for (const server of servers) await server.stop();
  await house.stop();
}
