import pg from 'pg';
import { bulkPresences } from '../src/app/testing-bulk.ts';
import { option } from './lib/args.ts';
import { built } from './lib/built.ts';
import { inTurns, median, print, show } from './lib/figures.ts';
import { openHouse, run, TOKEN } from './lib/house.ts';

// What is planned near a place and a person, among many presences, as an officer, through row-level security: beside the bare SQL query, run
// as the owner of the server.
const presences = option('presences', 1_000_000);
const rounds = option('rounds', 7);
const TIMES = 40;
const BATCH = 100_000;

const BARE = `select m.record, array_agg(m.mark) from presence_mark m
   where m.org = 1 and m.mark = any ($1::text[]) and m.until_day between $2::date - 21 and $2::date + 387 and m.from_day <= $2::date + 21
     and m.audience = any ('{public,org}') group by m.record limit 9`;

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
const { nearPresences } = await built<typeof import('../src/records/presence/near.ts')>('records/presence/near.js');
const db = openDatabase(house.url, 2);
try {
  await admin.connect();
  const from = performance.now();
  for (let first = 1; first <= presences; first += BATCH)
    await run(house.adminUrl, bulkPresences(1, first, Math.min(presences, first + BATCH - 1)));
  await admin.query('vacuum analyze record, presence, presence_mark');
  console.log(`${presences} presences made in ${show((performance.now() - from) / 1000)} s`);
  const { tokenHash } = await built<typeof import('../src/identity/token.ts')>('identity/token.js');
  const { rows } = await admin.query<{ mark: string }>(`select mark from presence_mark where mark like 'party:%' limit 1`);
  const person = (rows[0]?.mark ?? '').slice('party:'.length);
  for (const [name, day, country, parties] of [
    ['a country', '2035-05-10', 'AH', []],
    ['a country and a person', '2040-09-01', 'CB', [person]],
  ] as const) {
    const asked = { from: day, until: day, places: [{ country }], parties };
    const marks = [`country:${country}`, ...parties.map((id) => `party:${id}`)];
    let found = 0;
    await db.enter({ org: 'mrif', token: tokenHash(TOKEN) }, async (tx) => {
      const measured = await inTurns(rounds, [
        {
          name: `near ${name}`,
          round: () =>
            medianOf(async () => {
              found = (await nearPresences(tx, 1, asked, null, 9)).length;
            }),
        },
        { name: 'bare SQL', round: () => medianOf(() => admin.query({ name: 'bare', text: BARE, values: [marks, day] })) },
      ]);
      console.log(`\n${found} shown`);
      print(measured, 'ms');
    });
  }
} finally {
  await db.close();
  await admin.end();
  await house.stop();
}
