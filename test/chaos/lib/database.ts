import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { onDatabase, startTestServer } from '../../../src/db/testing.server.ts';

/** A migrated database on a PostgreSQL of its own, as the suites have it; gone when the work ends. */
export async function withDatabase(work: (database: { readonly url: string; readonly adminUrl: string }) => Promise<void>): Promise<void> {
  const server = await startTestServer(18);
  const name = `chaos_${randomUUID().replaceAll('-', '')}`;
  const template = new pg.Client({ connectionString: server.url });
  await template.connect();
  await template.query(`create database ${name} template ${server.template}`);
  try {
    await work({ url: onDatabase(server.url, name), adminUrl: onDatabase(server.adminUrl, name) });
  } finally {
    await template.query(`drop database if exists ${name} with (force)`);
    await template.end();
    await server.stop();
  }
}
