import { createHash } from 'node:crypto';
import { loadavg } from 'node:os';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { option } from './lib/args.ts';
import { built } from './lib/built.ts';
import { show } from './lib/figures.ts';
import { openHouse, run } from './lib/house.ts';
import { NO_FILES } from './lib/no-files.ts';

// An import of actions from CSV, as its job does it: each row read, decided with the rules of the form, and kept with journal entry,
// sealed values, fact, counted measures and the words it is found by. Beside it: COPY of the same lines into a bare table, before and after.
const rows = option('rows', 100_000);
const OFFICER = '00000000-0000-7000-8000-00000000bec4';
const IMPORT = '00000000-0000-7000-8000-00000000c547';
const HEADERS = ['key', 'kind', 'state', 'on', 'title', 'stream', 'sectors', 'summary'] as const;
const SUMMARY = 'Rencontre fictive avec des entreprises du secteur\u00a0: suites à donner, engagements pris, personnes à revoir.';

const lineOf = (n: number): string => `K${n},promotion,held,2026-01-15,Salon du livre fictif ${n},economic,culture,"${SUMMARY}"\n`;
const file = Buffer.from(`${HEADERS.join(',')}\n${Array.from({ length: rows }, (_, n) => lineOf(n + 1)).join('')}`);

/** Seconds that COPY takes for the same lines. */
async function copySeconds(client: pg.Client): Promise<number> {
  await client.query('truncate bare_import');
  const from = performance.now();
  await pipeline(Readable.from([file]), client.query(copyFrom('copy bare_import from stdin with (format csv, header true)')));
  return (performance.now() - from) / 1000;
}

const house = await openHouse();
const client = new pg.Client({ connectionString: house.adminUrl });
const { openDatabase } = await built<typeof import('../src/db/transaction.ts')>('db/transaction.js');
const { loadOrganisations } = await built<typeof import('../src/identity/organisations.ts')>('identity/organisations.js');
const { COMPOSITION } = await built<typeof import('../src/app/compose.ts')>('app/compose.js');
const { workOn } = await built<typeof import('../src/desk/imports/work.ts')>('desk/imports/work.js');
const store = await built<typeof import('../src/desk/imports/store.ts')>('desk/imports/store.js');
const { BlockList } = await import('node:net');
const db = openDatabase(house.url, 4);
try {
  await client.connect();
  await client.query(`create table bare_import (${HEADERS.map((name) => `"${name}" text`).join(', ')})`);
  const org = (await db.asOwner(loadOrganisations)).find(({ id }) => id === 1);
  if (!org) throw new Error('the reference data has no first organisation');
  await db.asOwner(async (tx) => {
    await store.insertRun(tx, org.id, {
      id: IMPORT,
      account: OFFICER,
      importer: 'actions',
      fileName: 'banc.csv',
      fileSize: file.length,
      fileDigest: createHash('sha256').update(file).digest('hex'),
      format: { kind: 'csv', encoding: 'utf-8', separator: ',' },
      headers: HEADERS,
      sample: [],
      mapping: HEADERS,
      mode: 'both',
      createdAt: Temporal.Now.instant(),
    });
    for (let place = 0; place * store.CHUNK < file.length; place++)
      await store.insertChunk(tx, org.id, IMPORT, place, file.subarray(place * store.CHUNK, (place + 1) * store.CHUNK));
  });
  const shop = {
    db,
    organisations: async () => [org],
    slots: COMPOSITION.slots,
    installation: {
      site: 'http://localhost',
      mailLeaves: false,
      mailboxes: [],
      files: NO_FILES,
      webhooksInside: new BlockList(),
      providers: [],
      secretsKey: Buffer.alloc(32),
      state: async () => [],
    },
    now: () => Temporal.Now.instant(),
  };
  const pass = async (state: 'checking' | 'running'): Promise<number> => {
    await db.asOwner((tx) => store.updateRun(tx, org.id, IMPORT, { state, position: 0, adds: 0, startedAt: Temporal.Now.instant() }));
    const from = performance.now();
    await workOn(shop, org, IMPORT);
    return (performance.now() - from) / 1000;
  };
  const before = await copySeconds(client);
  const checking = await pass('checking');
  const writing = await pass('running');
  const copy = (before + (await copySeconds(client))) / 2;
  const [done] = await run<{ state: string; adds: number; facts: string }>(
    house.adminUrl,
    `select state, adds, (select count(*) from fact) as facts from import_run where id = '${IMPORT}'`,
  );
  if (done?.state !== 'done' || done.adds !== rows) throw new Error(`the import ended as ${JSON.stringify(done)}`);
  const line = (name: string, seconds: number) =>
    console.log(`${name.padEnd(28)} ${show(rows / seconds).padStart(9)} rows a second   ${show(copy / seconds)} of COPY`);
  console.log(`${rows} rows, ${show(file.length / 1e6)} MB, ${done.facts} facts; load average ${show(loadavg()[0] ?? 0)}`);
  line('COPY into a bare table', copy);
  line('dry run', checking);
  line('import', writing);
  console.log(`memory of the process: ${show(process.memoryUsage().rss / 1e6)} MB`);
} finally {
  await db.close();
  await client.end();
  await house.stop();
}
