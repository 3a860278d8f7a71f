import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backupBeforeUpgrade } from '../../db/archive/before-upgrade.ts';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import type { Database } from '../../db/transaction.ts';
import { MIGRATIONS } from '../database.ts';
import type { Io } from '../terminal/io.ts';
import { makeHistory, TRIALS } from '../testing-history.ts';
import { runBackup } from './backup.ts';
import { runMove } from './move.ts';
import { runRestore } from './restore.ts';
import { runVerify } from './verify.ts';

const NOW = Temporal.Instant.from('2019-09-01T12:00:00Z');
let dir: string;
let db: Database;
let from: TestDatabase;
let to: TestDatabase;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'chancery-cli-'));
  [from, to] = await Promise.all([testDatabase(), testDatabase()]);
  db = await makeHistory(from.url);
});
afterAll(async () => {
  await db.close();
  await Promise.all([from.close(), to.close()]);
  await rm(dir, { recursive: true, force: true });
});

const options = () => ({ filesDir: join(dir, 'files'), migrations: MIGRATIONS, product: '0.1.0', now: NOW, through: dir });

/** Runs a command and keeps what it wrote. */
async function run(command: (io: Io) => Promise<number>): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await command({ out: (text) => out.push(text), err: (text) => err.push(text), live: false });
  return { code, out: out.join('\n').replaceAll('\u00a0', ' '), err: err.join('\n').replaceAll('\u00a0', ' ') };
}

test('verify says that nothing differs; or each difference, with its row, and ends with 1', async () => {
  const clean = await run((io) => runVerify(from.url, [TRIALS], 'fr', io));
  expect(clean).toMatchObject({ code: 0, out: '' });
  expect(clean.err).toMatch(/essai Journal 100 %[\s\S]*Vérification : rien ne diffère\.$/);
  await from.pool.query(`update tally set n = n + 1 where dim = '' and measure = 1`);
  const { code, out, err } = await run((io) => runVerify(from.url, [TRIALS], 'en', io));
  await from.pool.query(`update tally set n = n - 1 where dim = '' and measure = 1`);
  expect(code).toBe(1);
  expect(out).toMatch(/^essai tally measure 1 2017-\d\d-01: total differs from the facts \(expected: .+, found: .+\)$/m);
  expect(err).toMatch(/Verified: differences found, \d+\.$/);
});

test('verify of a database without tables says what to run', async () => {
  await to.pool.query('create schema elsewhere; alter table organisation set schema elsewhere');
  expect(await run((io) => runVerify(to.url, [TRIALS], 'en', io))).toEqual({
    code: 1,
    out: '',
    err: 'The tables of this database are missing or not up to date: first run “chancery migrate”.',
  });
  await to.pool.query('alter table elsewhere.organisation set schema public');
});

test('backup, then restore into a database that holds something: refused with what to do', async () => {
  const file = join(dir, 'saved.tar.gz');
  const saved = await run((io) => runBackup(from.url, file, options(), 'fr', io));
  expect(saved.code).toBe(0);
  expect(saved.out).toMatch(/^Sauvegarde faite dans .*saved\.tar\.gz \(lignes : \d+; fichiers : 0; taille : 0,0 Mo\)\./);
  expect(saved.out).toContain('Elle ne contient pas secrets.key');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await run((io) => runBackup(from.url, file, options(), 'en', io))).toMatchObject({
    code: 1,
    err: `The file ${file} exists already: give another name.`,
  });
  const refused = await run((io) => runRestore(from.url, file, options(), [TRIALS], 'fr', io));
  expect(refused.code).toBe(1);
  expect(refused.err).toMatch(/La base de données contient déjà des données \(table \w+\)\. Donnez une base vide/);
});

test('move copies, verifies both sides and says what to set; the archive on its way is gone', async () => {
  const moved = await run((io) => runMove(from.url, to.url, options(), [TRIALS], 'en', io));
  expect(moved.code).toBe(0);
  expect(moved.out).toContain('Now set DATABASE_URL=');
  expect(moved.err.match(/Verified: nothing differs\./g)).toHaveLength(2);
  await expect(stat(join(dir, `moving-${NOW.epochMilliseconds}.tar.gz`))).rejects.toThrow();
});

test('before upgrades: the last five archives stay', async () => {
  const folder = join(dir, 'backups');
  const files: string[] = [];
  for (let i = 0; i < 6; i += 1)
    files.push(await backupBeforeUpgrade(from.url, folder, { ...options(), product: `0.${9 + i}.0`, now: NOW.add({ hours: i }) }));
  expect(files[0]).toBe(join(folder, 'before-0.9.0-20190901T120000Z.tar.gz'));
  await expect(stat(files[0] ?? '')).rejects.toThrow();
  for (const file of files.slice(1)) expect((await stat(file)).isFile()).toBe(true);
});
