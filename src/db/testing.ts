import { randomUUID } from 'node:crypto';
import { Client, Pool } from 'pg';
import { inject } from 'vitest';
import { onDatabase, type TestServer } from './testing.server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly testServer: TestServer;
  }
}

/** A database of its own for one suite, migrated, empty of records. */
export interface TestDatabase {
  /** Connects as the application's role, which cannot bypass row-level security. */
  readonly url: string;
  /** Connects to the same database as superuser, who sees every row: for checks and damage, never for the code under test. */
  readonly adminUrl: string;
  /** A pool on `url`. */
  readonly pool: Pool;
  /** Ends the pool and drops the database, whoever is still connected. */
  close(): Promise<void>;
}

/** Clones the migrated template: call in `beforeAll`, close in `afterAll`. Takes about 0.1 s. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject('testServer');
  const name = `suite_${randomUUID().replaceAll('-', '')}`;
  await administer(server.url, `CREATE DATABASE ${name} TEMPLATE ${server.template}`);
  const url = onDatabase(server.url, name);
  const pool = new Pool({ connectionString: url, max: 8 });
  // Dropping the database with force ends idle connections of other pools too: that is no failure of a test.
  pool.on('error', () => undefined);
  return {
    url,
    adminUrl: onDatabase(server.adminUrl, name),
    pool,
    close: async () => {
      await pool.end();
      await administer(server.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`).catch((error: unknown) => {
        if (!isForbidden(error)) throw error;
        // Autovacuum is at work there: force may not end it, the plain command asks it to leave.
        return administer(server.url, `DROP DATABASE IF EXISTS ${name}`);
      });
    },
  };
}

const isForbidden = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '42501';

async function administer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
