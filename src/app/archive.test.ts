import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backup } from '../db/archive/backup.ts';
import { restore } from '../db/archive/restore.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { type Database, openDatabase } from '../db/transaction.ts';
import { newId } from '../kernel/ids.ts';
import { MIGRATIONS } from './database.ts';
import { integrateTrials, keepTrial, makeHistory, TRIALS, trial } from './testing-history.ts';
import { verifyAll } from './verify.ts';

const NOW = Temporal.Instant.from('2019-09-01T12:00:00Z');
let dir: string;
let suite: TestDatabase;
let db: Database;
const others: TestDatabase[] = [];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'chancery-archive-'));
  suite = await testDatabase();
  db = await makeHistory(suite.url);
  await suite.pool.query(
    `insert into account (id, email, name) values ('${newId()}', 'a@example.org', E'tab\\t newline\\n back\\\\slash é')`,
  );
  await suite.pool.query(`create sequence numbers.s7_a_2019; select nextval('numbers.s7_a_2019'), nextval('numbers.s7_a_2019')`);
  await mkdir(join(dir, 'files/ab'), { recursive: true });
  await writeFile(join(dir, 'files/ab/stored'), Buffer.alloc(70_000, 'é'));
  await writeFile(join(dir, 'files/empty'), '');
  await save('good.tar.gz');
});
afterAll(async () => {
  await db.close();
  for (const database of [suite, ...others]) await database.close();
  await rm(dir, { recursive: true, force: true });
});

const options = (name = 'files') => ({ filesDir: join(dir, name), migrations: MIGRATIONS });
const save = (name: string, from = suite.url, files = 'files') =>
  backup(from, join(dir, name), { ...options(files), product: '0.0.0', now: NOW });
const bringBack = (name: string, url: string, files = `files-${newId()}`) => restore(join(dir, name), url, options(files));

async function emptyDatabase(): Promise<TestDatabase> {
  const database = await testDatabase();
  others.push(database);
  return database;
}

async function isClean(database: Database): Promise<boolean> {
  return (await verifyAll(database, { slices: [TRIALS], onDifference: () => undefined })) === 0;
}

test('another server has the same rows, the same files and goes on counting from there', async () => {
  const target = await emptyDatabase();
  const manifest = await bringBack('good.tar.gz', target.url, 'files-2');
  expect(await readFile(join(dir, 'files-2/ab/stored'))).toEqual(await readFile(join(dir, 'files/ab/stored')));
  const moved = openDatabase(target.url, 4);
  try {
    expect(await isClean(moved)).toBe(true);
    const again = await save('again.tar.gz', target.url, 'files-2');
    expect({ ...again, takenAt: '' }).toEqual({ ...manifest, takenAt: '' });

    const sums = `select sum(n) filter (where dim = '' and measure = 1) as facts, sum(amount) filter (where dim = '' and measure = 1) from tally`;
    const { rows: before } = await target.pool.query(sums);
    // The two acts that were waiting are taken up, with what is kept here; what was folded is not folded again.
    await keepTrial(moved, { id: newId(), version: null, facts: [trial('2019-04-15', { sector: ['wood'] }, { amount: 1000 })] }, NOW);
    expect(await isClean(moved)).toBe(true);
    await integrateTrials(moved, NOW);
    expect(await isClean(moved)).toBe(true);
    await integrateTrials(db, NOW);
    const [{ rows: here }, { rows: there }] = await Promise.all([suite.pool.query(sums), target.pool.query(sums)]);
    expect(Number(there[0]?.facts)).toBe(Number(here[0]?.facts) + 1);
    expect(Number(there[0]?.sum)).toBeCloseTo(Number(here[0]?.sum) + 1000);
    expect(before).not.toEqual(here);
    expect((await target.pool.query(`select nextval('numbers.s7_a_2019') as n`)).rows).toEqual([{ n: 3 }]);
    const unforced = `select count(*)::integer as n from pg_class where relrowsecurity and not relforcerowsecurity`;
    expect((await target.pool.query(unforced)).rows).toEqual([{ n: 0 }]);
  } finally {
    await moved.close();
  }
});

test('no archive is overwritten, and no half of one is left', async () => {
  await expect(save('good.tar.gz')).rejects.toMatchObject({ fault: 'exists' });
  await expect(
    backup('postgres://nobody@127.0.0.1:1/none', join(dir, 'half.tar.gz'), { ...options(), product: '0', now: NOW }),
  ).rejects.toThrow();
  expect((await readdir(dir)).filter((name) => name.includes('half') || name.endsWith('.part'))).toEqual([]);
});

describe('refuses, and leaves the database without a row:', () => {
  /** The same archive with some bytes of its tar replaced by others of the same length. */
  async function forged(name: string, change: (tar: Buffer) => void): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of createReadStream(join(dir, 'good.tar.gz')).pipe(createGunzip())) chunks.push(chunk);
    const tar = Buffer.concat(chunks);
    change(tar);
    await pipeline([tar], createGzip(), createWriteStream(join(dir, name)));
  }
  const swap = (tar: Buffer, before: string, after: string) => tar.write(after, tar.indexOf(before), 'utf8');

  async function expectRefusal(name: string, refusal: object): Promise<void> {
    const target = await emptyDatabase();
    await expect(bringBack(name, target.url)).rejects.toMatchObject(refusal);
    expect((await target.pool.query('select count(*)::integer as n from organisation')).rows).toEqual([{ n: 0 }]);
    await bringBack('good.tar.gz', target.url);
  }

  test('an archive with one bit of a row changed', async () => {
    await forged('bit.tar.gz', (tar) => swap(tar, 'tab\\t newline', 'tab\\t newlime'));
    await expectRefusal('bit.tar.gz', { fault: 'damaged', what: 'tables/public.account.copy' });
  });
  test('a damaged compression, an archive cut short, something else', async () => {
    const good = await readFile(join(dir, 'good.tar.gz'));
    const bent = Buffer.from(good);
    bent.writeUInt8(bent.readUInt8(good.length >> 1) ^ 1, good.length >> 1);
    await writeFile(join(dir, 'bent.tar.gz'), bent);
    await writeFile(join(dir, 'short.tar.gz'), good.subarray(0, good.length >> 1));
    await writeFile(join(dir, 'other.tar.gz'), 'nothing of the kind');
    for (const name of ['bent', 'short', 'other']) await expectRefusal(`${name}.tar.gz`, { fault: 'damaged' });
    await expect(bringBack('absent.tar.gz', suite.url)).rejects.toMatchObject({ code: 'ENOENT' });
  });
  test('a newer format, a migration that we do not have or that is not ours', async () => {
    await forged('newer.tar.gz', (tar) => swap(tar, '"format": 1', '"format": 9'));
    await expectRefusal('newer.tar.gz', { fault: 'newerFormat', what: '9' });
    await forged('unknown.tar.gz', (tar) => swap(tar, '0001_house', '0001_horse'));
    await expectRefusal('unknown.tar.gz', { fault: 'unknownMigration', what: '0001_horse.sql' });
    await forged('changed.tar.gz', (tar) => tar.fill('0', tar.indexOf('"digest": "') + 11, tar.indexOf('"digest": "') + 15));
    await expectRefusal('changed.tar.gz', { fault: 'changedMigration', what: '0001_house.sql' });
  });
  test('a file that would lie outside of its folder', async () => {
    await forged('escape.tar.gz', (tar) => swap(tar, '"path": "ab/stored"', '"path": "../sto.ed"'));
    await expectRefusal('escape.tar.gz', { fault: 'damaged', what: 'manifest.json' });
  });
});

test('refuses a database that holds something, and a stored file that is another', async () => {
  await expect(bringBack('good.tar.gz', suite.url)).rejects.toMatchObject({ fault: 'notEmpty' });
  const target = await emptyDatabase();
  await mkdir(join(dir, 'files-3/ab'), { recursive: true });
  await writeFile(join(dir, 'files-3/ab/stored'), 'another');
  await expect(bringBack('good.tar.gz', target.url, 'files-3')).rejects.toMatchObject({ fault: 'fileDiffers' });
  await rm(join(dir, 'files-3/ab/stored'));
  await bringBack('good.tar.gz', target.url, 'files-3');
});
