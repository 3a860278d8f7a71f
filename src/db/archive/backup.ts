import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import type { OnStep } from '../../kernel/difference.ts';
import { listMigrations, listSequences, listTables, type Table } from './catalogue.ts';
import { connect, copyOut, digestOf, PLAIN_TEXT } from './copy.ts';
import { ArchiveError } from './error.ts';
import { listFiles } from './files.ts';
import { FILES, FORMAT, MANIFEST, type Manifest, tablePath } from './manifest.ts';
import { type TarInput, tarOf } from './tar.ts';

export interface BackupOptions {
  /** Folder of the stored files. */
  readonly filesDir: string;
  /** Version of the program that writes. */
  readonly product: string;
  readonly now: Temporal.Instant;
  readonly onStep?: OnStep;
}

/**
 * Writes everything that an installation holds into one archive: a tar, compressed by gzip, of a manifest, one COPY text a table and the
 * stored files. Nobody is kept from working: all tables are read in one snapshot, twice, first for their digests, then for their rows.
 * The archive holds secrets (hashes of passwords, keys): only its owner may read it. Throws `exists` rather than overwrite a file.
 */
export async function backup(url: string, file: string, options: BackupOptions): Promise<Manifest> {
  if (existsSync(file)) throw new ArchiveError('exists', file);
  const client = await connect(url, 'backup');
  const part = `${file}.part`;
  try {
    await client.query(PLAIN_TEXT);
    // No stored file is swept away between its listing and its copying (files/sweep.ts).
    await client.query('select pg_advisory_lock_shared(9, 0)');
    await client.query('begin isolation level repeatable read, read only');
    const tables = await listTables(client);
    const manifest = await describe(client, tables, options);
    await mkdir(dirname(file), { recursive: true });
    // Under another name until it is whole: what bears the name of an archive is one.
    const out = createWriteStream(part, { mode: 0o600, flush: true });
    const inputs = contents(client, tables, manifest, options);
    await pipeline(Readable.from(tarOf(inputs), { objectMode: false }), createGzip(), out);
    await rename(part, file);
    return manifest;
  } finally {
    await rm(part, { force: true });
    await client.end();
  }
}

async function describe(client: pg.Client, tables: readonly Table[], { filesDir, product, now, onStep }: BackupOptions): Promise<Manifest> {
  const described: Manifest['tables'] = [];
  for (const table of tables) {
    onStep?.('digest', described.length, tables.length);
    const { schema, name, columns } = table;
    described.push({ schema, name, columns: [...columns], ...(await digestOf(copyOut(client, table))) });
  }
  return {
    format: FORMAT,
    product,
    takenAt: now.toString(),
    migrations: [...(await listMigrations(client))],
    tables: described,
    sequences: [...(await listSequences(client))],
    // Files are stored before the rows that name them: every file of the snapshot is there.
    files: await listFiles(filesDir),
  };
}

async function* contents(
  client: pg.Client,
  tables: readonly Table[],
  manifest: Manifest,
  { filesDir, onStep }: BackupOptions,
): AsyncGenerator<TarInput> {
  const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  yield { path: MANIFEST, size: text.length, body: Readable.from([text]) };
  const total = manifest.tables.reduce((sum, { bytes }) => sum + bytes, 0) + manifest.files.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const [i, table] of tables.entries()) {
    const size = manifest.tables[i]?.bytes ?? 0;
    onStep?.('write', done, total);
    yield { path: tablePath(table), size, body: copyOut(client, table) };
    done += size;
  }
  for (const { path, bytes } of manifest.files) {
    onStep?.('write', done, total);
    yield { path: `${FILES}${path}`, size: bytes, body: createReadStream(join(filesDir, path)) };
    done += bytes;
  }
  onStep?.('write', total, total);
}

/** Acts recorded since a manifest was described: whoever moves elsewhere should not leave them behind. */
export async function actsSince(url: string, manifest: Manifest): Promise<number> {
  const client = await connect(url, 'backup');
  try {
    const { rows } = await client.query<{ n: string }>('select count(*)::text as n from journal_entry');
    return Number(rows[0]?.n ?? 0) - (manifest.tables.find(({ name }) => name === 'journal_entry')?.rows ?? 0);
  } finally {
    await client.end();
  }
}
