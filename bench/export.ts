import { once } from 'node:events';
import { get } from 'node:http';
import { connect, type Socket } from 'node:net';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { bulkRecords } from '../src/app/testing-bulk.ts';
import { option } from './lib/args.ts';
import { inTurns, median, print, show } from './lib/figures.ts';
import { COOKIE, openHouse, run } from './lib/house.ts';
import { memoryOf, serve } from './lib/process.ts';

// Files of a long list through HTTP, as an officer and through row-level security, beside COPY of the same rows as the owner of the
// server; the memory that they take; and how others fare while downloads are never read.
const records = option('records', 100_000);
const rounds = option('rounds', 3);
const rude = option('rude', 50);
const BATCH = 100_000;
const LIST = '/mrif/bureau/actions';
const EVERY_MS = 20;

const COPY = `copy (select r.number, r.id, r.title, r.state, r.on_day, r.visibility, r.unit, t.* from record r join action t on t.org = r.org and t.id = r.id
  where r.org = 1 and r.register = 'actions' order by r.on_day desc, r.id desc) to stdout (format csv)`;

const house = await openHouse();
const admin = new pg.Client({ connectionString: house.adminUrl });
await admin.connect();
const served = await serve('serving', house.url);
const sockets: Socket[] = [];

/** Reads the whole file and answers with its bytes. */
async function download(file: string): Promise<number> {
  const request = get({ port: served.port, path: `${LIST}/${file}`, headers: COOKIE });
  const [response] = await once(request, 'response');
  if (response.statusCode !== 200) throw new Error(`${file}: ${response.statusCode}`);
  let bytes = 0;
  for await (const chunk of response) bytes += chunk.length;
  return bytes;
}

async function copied(): Promise<number> {
  let bytes = 0;
  for await (const chunk of admin.query(copyTo(COPY))) bytes += chunk.length;
  return bytes;
}

/** Rows a second of what runs once. */
const pace = (work: () => Promise<unknown>) => async (): Promise<number> => {
  const from = performance.now();
  await work();
  return (records / (performance.now() - from)) * 1000;
};

/** The most memory that the server takes while `work` runs, over what it takes now; in MB. */
async function growth(work: () => Promise<unknown>): Promise<number> {
  const rest = await memoryOf(served.process.pid);
  let most = rest;
  const watch = setInterval(async () => {
    most = Math.max(most, await memoryOf(served.process.pid));
  }, EVERY_MS);
  await work().finally(() => clearInterval(watch));
  return most - rest;
}

/** Milliseconds in which 95 of a hundred pages come, asked for by eight people. */
async function pageTimes(times: number): Promise<number> {
  const taken: number[] = [];
  const one = async (): Promise<void> => {
    const from = performance.now();
    const request = get({ port: served.port, path: '/mrif/bureau/reseau', headers: COOKIE });
    const [response] = await once(request, 'response');
    response.resume();
    await once(response, 'end');
    taken.push(performance.now() - from);
  };
  // Eight people, each asking again as soon as the page is there.
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let time = 0; time < times; time++) await one();
    }),
  );
  return taken.toSorted((a, b) => a - b)[Math.floor(taken.length * 0.95)] ?? Number.NaN;
}

try {
  for (let first = 1; first <= records; first += BATCH)
    await run(house.adminUrl, bulkRecords(1, first, Math.min(records, first + BATCH - 1)));
  await admin.query('vacuum analyze');
  await download('liste.csv');
  console.log(`${records} actions; memory of the server over rest, and bytes`);
  for (const file of ['liste.csv', 'liste.xlsx', 'donnees.csv', 'donnees.xlsx']) {
    let bytes = 0;
    const most = await growth(async () => {
      bytes = await download(file);
    });
    console.log(`${file.padEnd(12)}  ${show(most).padStart(6)} MB   target: at most 150   (${show(bytes / 1e6)} MB)`);
  }
  const four = await growth(() => Promise.all(['liste.csv', 'liste.xlsx', 'donnees.csv', 'donnees.xlsx'].map(download)));
  console.log(`four at once  ${show(four).padStart(6)} MB   target: at most 150\n`);
  print(
    await inTurns(rounds, [
      { name: 'donnees.csv', round: pace(() => download('donnees.csv')) },
      { name: 'COPY', round: pace(copied) },
      { name: 'donnees.xlsx', round: pace(() => download('donnees.xlsx')) },
    ]),
    'rows a second',
  );
  await pageTimes(10);
  const alone = await pageTimes(40);
  for (let n = 0; n < rude; n++) {
    const socket = connect(served.port);
    socket.on('error', () => undefined).pause();
    socket.write(`GET ${LIST}/donnees.csv HTTP/1.1\r\nhost: localhost\r\ncookie: ${COOKIE.cookie}\r\n\r\n`);
    sockets.push(socket);
  }
  const beside = median([await pageTimes(40), await pageTimes(40), await pageTimes(40)]);
  console.log(
    `\n95th of a hundred pages, eight people: ${show(alone)} ms alone, ${show(beside)} ms beside ${rude} downloads never read   target: at most 300`,
  );
} finally {
  for (const socket of sockets) socket.destroy();
  await served.stop();
  await admin.end();
  await house.stop();
}
