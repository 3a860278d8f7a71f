import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { testRoom } from '../files/testing-room.ts';
import { addOrganisation, trialOrg } from '../keep/testing-visit.ts';
import { formFor, make } from './testing-access-world.ts';
import { MULTIPART, multipart } from './testing-files.ts';
import { held } from './testing-memory.ts';
import { addPerson, NOW, openSite, type Person, type Site } from './testing-site.ts';

const ORG = trialOrg(73, 'essai-memoire');
const MEGA = 1_000_000;
let database: TestDatabase;
let site: Site;
let folder: string;
let person: Person;
let url: URL;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-memoire-'));
  database = await testDatabase();
  const limits = { bytes: 110 * MEGA, files: 3, total: 110 * MEGA };
  site = await openSite(database, { now: NOW }, { files: testRoom({ folder, limits }) });
  await addOrganisation(site.db, ORG);
  person = await addPerson(site.db, ORG, ['planner'], { now: NOW });
  const action = await make(site, ORG, 'actions', formFor('actions'), person.token);
  url = new URL(`/${ORG.slug}/bureau/fiches/${action}/pieces`, await site.app.listen({ port: 0, host: '127.0.0.1' }));
});
afterAll(async () => {
  await site.close();
  await database.close();
  await rm(folder, { recursive: true });
});

/** A form with a text of so many megabytes, made as it is sent. */
async function* form(megabytes: number, onSent: (megabytes: number) => unknown): AsyncGenerator<Buffer> {
  const whole = multipart([{ name: 'long.txt', bytes: '|' }], { title: 'Un long texte' });
  const at = whole.indexOf('|');
  yield whole.subarray(0, at);
  const piece = Buffer.alloc(MEGA / 10, 'texte ');
  for (let n = 1; n <= megabytes * 10; n++) {
    yield piece;
    if (n % 10 === 0) onSent(n / 10);
  }
  yield whole.subarray(at + 1);
}

/** Sends it through a real connection; the status of the answer, 0 when the connection was cut. */
const send = (megabytes: number, onSent: (megabytes: number) => unknown = () => undefined): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': MULTIPART, cookie: `chancery_session=${person.token}`, 'sec-fetch-site': 'same-origin' };
    const sent = request(url, { method: 'POST', headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
    });
    sent.on('error', () => resolve(0));
    pipeline(Readable.from(form(megabytes, onSent)), sent).catch((error: Error & { code?: string }) =>
      error.code ? resolve(0) : reject(error),
    );
  });

test('a file of 100 MB goes through without memory growing by it', { timeout: 30_000 }, async () => {
  await send(5);
  const before = held();
  const during: number[] = [];
  expect(await send(100, (sent) => sent % 40 === 15 && during.push(held() - before))).toBe(303);
  expect(during).toHaveLength(3);
  // Buffers of the connections make some 20 MB of it; a file that was held would be there whole at its end.
  expect(Math.max(...during) / MEGA).toBeLessThan(60);
});

test('what never ends is cut off, and leaves nothing', { timeout: 30_000 }, async () => {
  expect([413, 0]).toContain(await send(400));
  const { rows } = await database.pool.query<{ n: number }>('select count(*) as n from stored_file');
  expect(rows[0]?.n).toBe(2);
});
