import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from '../db/archive/files.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { type Database, openDatabase } from '../db/transaction.ts';
import { type Finding, ScannerDown, scan } from './clamd.ts';
import { incomingOf, placeOf } from './places.ts';
import { storeFile } from './rows.ts';
import { scanWaiting } from './scan-waiting.ts';
import { stage, stageBytes } from './stage.ts';
import { sweep } from './sweep.ts';
import { EICAR, startClamd } from './testing-clamd.ts';
import { testRoom } from './testing-room.ts';
import { type FileDifference, verifyFiles } from './verify.ts';

const ORG = 72;
const NOW = Temporal.Instant.from('2099-11-20T17:00:00Z');
let database: TestDatabase;
let db: Database;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-store-'));
  database = await testDatabase();
  db = openDatabase(database.url, 4);
  await database.pool.query(
    `insert into organisation (id, slug, name_fr, name_en, short_name_fr, short_name_en, theme, fiscal_start, time_zone)
       values (${ORG}, 'essai-magasin', 'Essai', 'Trial', 'Essai', 'Trial', 'ville', 1, 'America/Toronto')`,
  );
});
afterAll(async () => {
  await db.close();
  await database.close();
  await rm(folder, { recursive: true });
});

async function keep(text: string, scans = false): Promise<string> {
  const staged = await stageBytes(folder, Buffer.from(text), 1_000_000);
  if (!staged) throw new Error('not staged');
  return db.asOwner((tx) => storeFile(tx, testRoom({ folder, scans }), staged, { org: ORG, audience: 'org', type: 'text/plain', at: NOW }));
}
const differences = (): Promise<readonly FileDifference[]> => db.asOwner((tx) => Array.fromAsync(verifyFiles(tx, ORG, folder)));
const files = async () => (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
const names = async (): Promise<readonly string[]> => (await files()).map(({ name }) => name);
const sweepAt = (now: Temporal.Instant) => sweep({ db, folder, now, grace: { hours: 24 } });

test('killed between the rename and the commit: no row without its file, and the sweeper removes the file', async () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'store.fixture.ts'), database.url, folder], { stdio: 'inherit' });
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGKILL');
  expect(await names()).toHaveLength(1);
  const { rows } = await database.pool.query('select 1 from stored_file');
  expect(rows).toEqual([]);
  const kept = await keep('gardé');
  // What arrives, and what is nobody's business of ours.
  await writeFile(join(incomingOf(folder), 'abandonne'), 'x');
  await writeFile(join(folder, 'note-de-l-exploitant'), 'x');
  for (const { parentPath, name } of await files())
    await utimes(join(parentPath, name), NOW.epochMilliseconds / 1e3, NOW.epochMilliseconds / 1e3);
  expect(await sweepAt(NOW.add({ hours: 24 }))).toBe(0);
  expect(await names()).toHaveLength(4);
  expect(await sweepAt(NOW.add({ hours: 25 }))).toBe(2);
  expect((await names()).toSorted()).toEqual([kept, 'note-de-l-exploitant'].toSorted());
  expect(await differences()).toEqual([]);
});

test('while files are being read by their rows, nothing is swept', async () => {
  const id = await keep('retiré');
  await database.pool.query('delete from stored_file where id = $1', [id]);
  await utimes(placeOf(folder, id), 0, 0);
  const client = await database.pool.connect();
  await client.query('begin; select pg_advisory_xact_lock_shared(9, 0)');
  expect(await sweepAt(NOW)).toBe(0);
  await client.query('rollback');
  client.release();
});

test('verify names the row whose file is gone, and the one whose file is another', async () => {
  const [gone, changed] = [await keep('perdu'), await keep('changé')];
  await rm(placeOf(folder, gone));
  await writeFile(placeOf(folder, changed), 'autre!!');
  const found = await differences();
  expect(found.map(({ what, key }) => [what, key]).toSorted()).toEqual(
    [
      ['fileMissing', gone],
      ['fileChanged', changed],
    ].toSorted(),
  );
  await database.pool.query('delete from stored_file where id = any ($1)', [[gone, changed]]);
});

test('an archive takes the files that are stored, not those that are arriving', async () => {
  const id = await keep('archivé');
  await writeFile(join(incomingOf(folder), 'en-route'), 'x');
  const listed = await listFiles(folder);
  const { sha256 } = await db.asOwner((tx) => tx.selectFrom('storedFile').select('sha256').where('id', '=', id).executeTakeFirstOrThrow());
  expect(listed).toContainEqual({ path: `${id.slice(-2)}/${id}`, bytes: 8, sha256 });
  expect(listed.filter(({ path }) => path.includes('en-route'))).toEqual([]);
});

const scanState = async (id: string): Promise<unknown> =>
  (await database.pool.query('select scan, finding from stored_file where id = $1', [id])).rows[0];

test('waiting files are looked at; what is infected stays aside; a silent antivirus leaves them waiting', async () => {
  await database.pool.query(`update stored_file set scan = 'clean'`);
  const clamd = await startClamd({ most: 1_000 });
  let now = NOW;
  const look = (patience = { stalled: 50, whole: 500 }): Promise<number> =>
    scanWaiting({ db, folder, scan: (body): Promise<Finding> => scan(clamd.url, body, patience), now: () => now });
  const [clean, bad, large, old] = [
    await keep('sain', true),
    await keep(EICAR, true),
    await keep('a'.repeat(2_000), true),
    await keep('ancien'),
  ];
  clamd.manner = 'silent';
  await expect(look()).rejects.toThrow(ScannerDown);
  expect(await scanState(clean)).toEqual({ scan: 'waiting', finding: '' });
  clamd.manner = 'well';
  expect(await look()).toBe(4);
  expect(await scanState(clean)).toEqual({ scan: 'clean', finding: '' });
  expect(await scanState(old)).toEqual({ scan: 'clean', finding: '' });
  expect(await scanState(bad)).toEqual({ scan: 'infected', finding: 'Eicar-Test-Signature' });
  expect(await scanState(large)).toEqual({ scan: 'waiting', finding: 'INSTREAM size limit exceeded. ERROR' });
  // What could not be looked at is offered again later, not at every turn.
  expect(await look()).toBe(0);
  now = NOW.add({ hours: 1 });
  expect(await look()).toBe(1);
  await clamd.close();
});

test('what is larger than it may be leaves nothing, and its body is read to the end', async () => {
  let read = 0;
  async function* body(): AsyncGenerator<Buffer> {
    for (; read < 5; read++) yield Buffer.alloc(400);
  }
  const before = await names();
  expect(await stage(folder, body(), 1_000)).toBeNull();
  expect(read).toBe(5);
  expect(await names()).toEqual(before);
  expect(dirname(placeOf(folder, 'x'.repeat(34).concat('ab')))).toBe(join(folder, 'ab'));
});
