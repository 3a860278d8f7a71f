import type pg from 'pg';
import type { OnStep } from '../../kernel/difference.ts';
import { migrate, readMigrations } from '../migrate.ts';
import { listMigrations, listTables, type Table } from './catalogue.ts';
import { connect, copyIn, copyOut, digestOf, PLAIN_TEXT } from './copy.ts';
import { ArchiveError } from './error.ts';
import { writeStored } from './files.ts';
import { FILES, type Manifest, tablePath } from './manifest.ts';
import { checkArchive, openArchive } from './read.ts';

export interface RestoreOptions {
  /** Folder of the stored files. */
  readonly filesDir: string;
  /** Folder of this program's migrations. */
  readonly migrations: string;
  readonly onStep?: OnStep;
}

/**
 * Brings an archive back into a database that holds nothing: checks every byte of the archive, makes the tables as they were when it was
 * taken, fills them in one transaction, reads them back and compares, then brings the tables up to date. Interrupted at any moment it
 * leaves a database without rows, into which it can be run again. Throws an ArchiveError.
 */
export async function restore(file: string, url: string, options: RestoreOptions): Promise<Manifest> {
  const { migrations, onStep } = options;
  const manifest = await checkArchive(file, onStep);
  await checkMigrations(manifest, migrations);
  const client = await connect(url, 'restore');
  try {
    await checkEmpty(client, manifest);
    await migrate(url, { migrations, only: new Set(manifest.migrations.map(({ name }) => name)) });
    await client.query(PLAIN_TEXT);
    await client.query('begin');
    await load(client, file, manifest, options);
    await setSequences(client, manifest);
    await client.query('commit');
    await client.query('analyze');
  } finally {
    await client.end();
  }
  await migrate(url, { migrations });
  return manifest;
}

async function checkMigrations(manifest: Manifest, folder: string): Promise<void> {
  const known = new Map((await readMigrations(folder)).map(({ name, digest }) => [name, digest]));
  for (const { name, digest } of manifest.migrations) {
    if (!known.has(name)) throw new ArchiveError('unknownMigration', name);
    if (known.get(name) !== digest) throw new ArchiveError('changedMigration', name);
  }
}

/** Nothing, or the tables that a restore of this archive made before it was interrupted, without a row. */
async function checkEmpty(client: pg.Client, manifest: Manifest): Promise<void> {
  const applied = await listMigrations(client);
  const wanted = new Set(manifest.migrations.map(({ name }) => name));
  for (const { schema, name } of await listTables(client)) {
    const { rows } = await client.query<{ filled: boolean }>(`select exists (select from ${schema}."${name}") as filled`);
    if (applied.length === 0 || rows[0]?.filled) throw new ArchiveError('notEmpty', name);
  }
  const newer = applied.find(({ name }) => !wanted.has(name));
  if (newer) throw new ArchiveError('newerTables', newer.name);
}

async function load(client: pg.Client, file: string, manifest: Manifest, { filesDir, onStep }: RestoreOptions): Promise<void> {
  const tables = new Map((await listTables(client)).map((table) => [tablePath(table), table]));
  const files = new Map(manifest.files.map((stored) => [`${FILES}${stored.path}`, stored]));
  const total = manifest.tables.reduce((sum, { bytes }) => sum + bytes, 0) + manifest.files.reduce((sum, { bytes }) => sum + bytes, 0);
  await setForced(client, tables.values(), 'no force');
  let done = 0;
  for await (const { path, size, body } of openArchive(file)) {
    const [table, stored] = [tables.get(path), files.get(path)];
    onStep?.('load', done, total);
    if (table) await copyIn(client, table, body);
    if (stored) await writeStored(filesDir, stored, body);
    if (table || stored) done += size;
  }
  onStep?.('load', total, total);
  // What waits for the commit would keep us from changing the tables.
  await client.query('set constraints all immediate');
  await setForced(client, tables.values(), 'force');
  for (const [i, entry] of manifest.tables.entries()) {
    onStep?.('compare', i, manifest.tables.length);
    const table = tables.get(tablePath(entry));
    if (!table || (await digestOf(copyOut(client, table))).sha256 !== entry.sha256) throw new ArchiveError('unequal', entry.name);
  }
  onStep?.('compare', manifest.tables.length, manifest.tables.length);
}

/** COPY does not write into a table whose row-level security binds its owner too: inside this transaction, ours do not. */
async function setForced(client: pg.Client, tables: Iterable<Table>, force: 'force' | 'no force'): Promise<void> {
  for (const { schema, name, forced } of tables)
    if (forced) await client.query(`alter table ${schema}."${name}" ${force} row level security`);
}

async function setSequences(client: pg.Client, { sequences }: Manifest): Promise<void> {
  for (const { name, last, called } of sequences) {
    await client.query(`create sequence if not exists numbers."${name}"`);
    await client.query(`select setval('numbers."${name}"', $1, $2)`, [last, called]);
  }
}
