import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { writePdf } from '../documents/write.ts';
import { placeOf } from '../files/places.ts';
import { testRoom } from '../files/testing-room.ts';
import { addOrganisation, trialOrg } from '../keep/testing-visit.ts';
import { formFor, make } from './testing-access-world.ts';
import { sendFiles } from './testing-files.ts';
import { held } from './testing-memory.ts';
import { addPerson, NOW, openSite, type Person, type Site } from './testing-site.ts';

const ORG = trialOrg(174, 'essai-long');
const MEGA = 1_000_000;
const CHAPTERS = 800;
let database: TestDatabase;
let site: Site;
let folder: string;
let person: Person;
let origin: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-long-'));
  database = await testDatabase();
  site = await openSite(database, { now: NOW }, { files: testRoom({ folder, limits: { bytes: 90 * MEGA, files: 1, total: 90 * MEGA } }) });
  await addOrganisation(site.db, ORG);
  person = await addPerson(site.db, ORG, ['planner'], { now: NOW });
  origin = await site.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await site.close();
  await database.close();
  await rm(folder, { recursive: true });
});

/** A text of more than 200 pages, as the documents' shelf writes it. */
async function longText(): Promise<Buffer> {
  const chapters = Array.from({ length: CHAPTERS }, (_, n) => ({
    title: `Article ${n + 1}`,
    text: 'Les parties conviennent de ce qui suit. '.repeat(28),
  }));
  const written = await writePdf({
    template: 'text',
    lang: 'fr',
    organisation: 'Organisation fictive',
    fictional: true,
    day: '20 novembre 2099',
    data: { title: 'Entente fictive', lead: '', chapters },
  });
  if (!written.ok) throw new Error('not written');
  return written.value.pdf;
}

/** The same document with an object more, as heavy as scanned annexes: an update as the format has it (ISO 32000, 7.5.6). */
function withAnnexes(pdf: Buffer, bytes: number): Buffer {
  const tail = pdf.subarray(-2048).toString('latin1');
  const [, before = ''] = /startxref\s+(\d+)/.exec(tail) ?? [];
  const from = Number(before);
  const trailer = pdf.subarray(from).toString('latin1');
  const [, size = ''] = /\/Size (\d+)/.exec(trailer) ?? [];
  const [, root = ''] = /\/Root (\d+ \d+ R)/.exec(trailer) ?? [];
  const object = Buffer.concat([
    Buffer.from(`\n${size} 0 obj\n<</Length ${bytes}>>\nstream\n`),
    Buffer.alloc(bytes, 'annexe '),
    Buffer.from('\nendstream\nendobj\n'),
  ]);
  const table = pdf.length + object.length;
  const entry = `${String(pdf.length + 1).padStart(10, '0')} 00000 n \n`;
  const end = `xref\n${size} 1\n${entry}trailer\n<</Size ${Number(size) + 1}/Root ${root}/Prev ${before}>>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.concat([pdf, object, Buffer.from(end)]);
}

/** Reads a file through a real connection, a piece at a time, and keeps none: its digest, its size, and the most that was held on the way. */
function stream(path: string): Promise<{ digest: string; size: number; most: number }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ digest: string; size: number; most: number }>();
  get(new URL(path, origin), { headers: { cookie: `chancery_session=${person.token}` } }, async (answer) => {
    const hash = createHash('sha256');
    let [size, most, asked] = [0, 0, 0];
    for await (const piece of answer as AsyncIterable<Buffer>) {
      hash.update(piece);
      size += piece.length;
      if (size / MEGA > asked + 10) {
        asked += 10;
        most = Math.max(most, held());
      }
    }
    resolve({ digest: hash.digest('hex'), size, most });
  }).on('error', reject);
  return promise;
}

// Writing 200 pages takes some seconds: that is what is asked.
test('a text of 200 pages is attached as PDF and streams without filling memory', { timeout: 60_000 }, async () => {
  const record = await make(site, ORG, 'actions', formFor('actions'), person.token);
  let sent: Buffer | null = withAnnexes(await longText(), 60 * MEGA);
  const [size, digest] = [sent.length, createHash('sha256').update(sent).digest('hex')];
  const answer = await sendFiles(site, `/${ORG.slug}/bureau/fiches/${record}/pieces`, person, [{ name: 'entente.pdf', bytes: sent }]);
  expect(answer.status).toBe(303);
  sent = null;
  const { rows } = await database.pool.query<{ attachment: string; file: string }>('select attachment, file from attachment_version');
  const path = `/${ORG.slug}/bureau/pieces/${rows[0]?.attachment}/versions/1`;
  // What is laid out at the first download stays: it is no growth.
  await stream(path);
  const before = held();
  const got = await stream(path);
  const idle = Math.min(before, held());
  expect(got).toMatchObject({ size, digest });
  // Buffers of the connections and of the disk, some 27 MB; a file of 61 MB that was held would be there whole: 84 MB.
  expect(got.most).toBeGreaterThan(0);
  expect((got.most - idle) / MEGA).toBeLessThan(45);

  const place = placeOf(folder, rows[0]?.file ?? '');
  expect((await stat(place)).size).toBe(size);
  const document = await getDocumentProxy(new Uint8Array(await readFile(place)));
  expect(document.numPages).toBeGreaterThanOrEqual(200);
  const last = await (await document.getPage(document.numPages)).getTextContent();
  expect(last.items.map((item) => ('str' in item ? item.str : '')).join(' ')).toContain(`Article ${CHAPTERS}`);
});
