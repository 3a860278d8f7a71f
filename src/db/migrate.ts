import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly digest: string;
}

/** The SQL files of a folder in the order of their names. */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8');
      return { name, sql, digest: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

export class MigrationChanged extends Error {
  constructor(name: string) {
    super(`Migration ${name} was changed after it had been applied: restore the file, and write a new migration instead.`);
  }
}

export interface MigrateOptions {
  readonly migrations: string;
  /** Called once before the first pending migration of a database that already holds data. */
  readonly backup?: () => Promise<void>;
  /** Names of the migrations to apply; all of the folder when not given. */
  readonly only?: ReadonlySet<string>;
  readonly onProgress?: (name: string, done: number, total: number) => void;
}

/** Brings a database up to date, each file in its own transaction. Two processes may call it at once: the second waits, then finds nothing to do. */
export async function migrate(url: string, { migrations, backup, only, onProgress }: MigrateOptions): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(7, 0)');
    await client.query(
      `create schema if not exists machinery;
       create table if not exists machinery.migration (name text primary key, digest text not null, applied_at timestamptz not null default now())`,
    );
    const applied = new Map(
      (await client.query<{ name: string; digest: string }>('select name, digest from machinery.migration')).rows.map((row) => [
        row.name,
        row.digest,
      ]),
    );
    const all = await readMigrations(migrations);
    for (const { name, digest } of all) {
      const before = applied.get(name);
      if (before !== undefined && before !== digest) throw new MigrationChanged(name);
    }
    const pending = all.filter(({ name }) => !applied.has(name) && (only?.has(name) ?? true));
    if (pending.length > 0 && applied.size > 0) await backup?.();
    for (const [index, { name, sql, digest }] of pending.entries()) {
      onProgress?.(name, index, pending.length);
      await client.query('begin');
      await client.query(sql);
      await client.query('insert into machinery.migration (name, digest) values ($1, $2)', [name, digest]);
      await client.query('commit');
    }
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
