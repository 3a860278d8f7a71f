import pg from 'pg';
import { bulkRecords } from '../src/app/testing-bulk.ts';
import { option } from './lib/args.ts';
import { built } from './lib/built.ts';
import { inTurns, median, print, show } from './lib/figures.ts';
import { openHouse, run, TOKEN } from './lib/house.ts';

// Search over many records as an officer, through row-level security: beside the bare SQL query, run as the owner of the server.
const records = option('records', 1_000_000);
const rounds = option('rounds', 7);
const TIMES = 40;
const BATCH = 100_000;

const BARE = `select s.id, s.register, s.number, s.title, s.detail, s.on_day from (
    select *, ts_rank(document, q) as rank from record, search_query($1) q
     where document @@ q and org = 1 and audience = any ('{public,org}') limit 1000) s
  order by s.rank desc, s.on_day desc, s.id limit 20`;

async function medianOf(ask: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const from = performance.now();
    await ask();
    times.push(performance.now() - from);
  }
  return median(times);
}

const house = await openHouse();
const admin = new pg.Client({ connectionString: house.adminUrl });
const { openDatabase } = await built<typeof import('../src/db/transaction.ts')>('db/transaction.js');
const { searchRecords } = await built<typeof import('../src/records/search.ts')>('records/search.js');
const db = openDatabase(house.url, 2);
try {
  await admin.connect();
  const from = performance.now();
  for (let first = 1; first <= records; first += BATCH)
    await run(house.adminUrl, bulkRecords(1, first, Math.min(records, first + BATCH - 1)));
  await admin.query('vacuum analyze record');
  console.log(`${records} records made in ${show((performance.now() - from) / 1000)} s`);
  const { tokenHash } = await built<typeof import('../src/identity/token.ts')>('identity/token.js');
  const entrance = { org: 'mrif', token: tokenHash(TOKEN) };
  for (const words of ['hydroélectricité', 'mission montreal', 'rencontre fictive', 'F-777777']) {
    let found = 0;
    await db.enter(entrance, async (tx) => {
      const measured = await inTurns(rounds, [
        {
          name: `search «\u00a0${words}\u00a0»`,
          round: () =>
            medianOf(async () => {
              found = (await searchRecords(tx, words, { most: 20 })).length;
            }),
        },
        { name: 'bare SQL', round: () => medianOf(() => admin.query({ name: 'bare', text: BARE, values: [words] })) },
      ]);
      console.log(`\n${found} found on the first page`);
      print(measured, 'ms');
    });
  }
} finally {
  await db.close();
  await admin.end();
  await house.stop();
}
