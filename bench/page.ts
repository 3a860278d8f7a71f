import { get } from 'node:http';
import { bulkRecords } from '../src/app/testing-bulk.ts';
import { option } from './lib/args.ts';
import { Connection, type Shot } from './lib/client.ts';
import { inTurns, print } from './lib/figures.ts';
import { openHouse, run } from './lib/house.ts';
import { load } from './lib/load.ts';
import { serve } from './lib/process.ts';

// Public pages, kept and asked again: beside Fastify answering the same compressed bytes from memory.
const seconds = option('seconds', 3);
const rounds = option('rounds', 5);
const connections = option('connections', 16);
const headers = { 'accept-encoding': 'gzip' };

const bytesOf = (port: number, path: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    get({ port, path, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)));
    }).on('error', reject);
  });

const house = await openHouse();
try {
  await run(house.adminUrl, bulkRecords(1, 1, 2_000));
  const [plan] = await run<{ id: string }>(house.adminUrl, 'select id from plan where org = 1 order by id desc limit 1');
  const chancery = await serve('serving', house.url);
  const bare = await serve('bare');
  try {
    for (const path of ['/mrif/actions', `/mrif/plan/${plan?.id}`]) {
      const bytes = await bytesOf(chancery.port, path);
      const asked = new Connection(bare.port);
      await asked.ask({ method: 'POST', path: '/bytes', body: bytes.toString('base64') });
      asked.close();
      const rate = (port: number, shot: Shot) => async () =>
        (await load({ port, connections, seconds, expect: 200, shot: () => shot })).perSecond;
      console.log(`\n${path}: ${bytes.length} bytes, compressed`);
      print(
        await inTurns(rounds, [
          { name: 'public page', round: rate(chancery.port, { path, headers }) },
          { name: 'Fastify, from memory', round: rate(bare.port, { path: '/bytes', headers }) },
        ]),
        'a second',
        { least: 0.25 },
      );
    }
  } finally {
    await chancery.stop();
    await bare.stop();
  }
} finally {
  await house.stop();
}
