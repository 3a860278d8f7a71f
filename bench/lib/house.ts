import { createHash } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../../src/db/embedded.ts';
import { migrate } from '../../src/db/migrate.ts';
import { built } from './built.ts';

const MIGRATIONS = join(import.meta.dirname, '../../migrations');

/** What the officer of the benchmarks sends as a cookie. */
export const TOKEN = 'benchmark';
export const COOKIE = { cookie: `chancery_session=${TOKEN}` };
const OFFICER = '00000000-0000-7000-8000-00000000bec4';

/** A PostgreSQL of its own in a temporary folder, as durable as in service, with the reference data and one officer. */
export interface House {
  readonly url: string;
  readonly adminUrl: string;
  stop(): Promise<void>;
}

export async function openHouse(): Promise<House> {
  const dir = await mkdtemp(join(tmpdir(), 'chancery-bench-'));
  // As root, the system user that runs PostgreSQL has to pass.
  await chmod(dir, 0o755);
  const server = await startEmbedded({ dir });
  const house = {
    url: server.url,
    adminUrl: server.adminUrl.replace('/postgres?', '/chancery?'),
    stop: async () => {
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
  try {
    await migrate(house.url, { migrations: MIGRATIONS });
    await loadHouse(house.url);
    await run(house.adminUrl, officerSql(1, ['officer', 'administrator', 'planner']));
    return house;
  } catch (error) {
    await house.stop();
    throw error;
  }
}

async function loadHouse(url: string): Promise<void> {
  const { openDatabase } = await built<typeof import('../../src/db/transaction.ts')>('db/transaction.js');
  const { loadReference } = await built<typeof import('../../src/app/load/reference.ts')>('app/load/reference.js');
  const { KINDS } = await built<typeof import('../../src/app/compose.ts')>('app/compose.js');
  const db = openDatabase(url, 4);
  await loadReference(db, Temporal.Now.instant(), KINDS).finally(() => db.close());
}

/** The same server and role, another database. */
export const onDatabase = (url: string, name: string): string => url.replace(/\/[^/?]+(\?|$)/, `/${name}$1`);

/** Makes one officer with an open session in an organisation; fictional. */
export function officerSql(org: number, roles: readonly string[]): string {
  const hash = createHash('sha256').update(TOKEN).digest('hex');
  return `
    insert into account (id, email, name) values ('${OFFICER}', 'officer@example.org', 'Officier fictif') on conflict do nothing;
    insert into session (id, account, token_hash, expires_at) values ('${OFFICER}', '${OFFICER}', '${hash}', now() + interval '10 days') on conflict do nothing;
    insert into membership (org, id, account, role, since)
      select ${org}, gen_random_uuid(), '${OFFICER}', role, '2020-01-01' from unnest('{${roles.join()}}'::text[]) role`;
}

/** Runs some SQL as superuser and answers the rows of its last statement. */
export async function run<T extends pg.QueryResultRow>(url: string, sql: string): Promise<readonly T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // Several statements answer with several results; pg's types know only the single one.
    const answer: pg.QueryResult<T> | pg.QueryResult<T>[] = await client.query<T>(sql);
    return (Array.isArray(answer) ? answer.at(-1) : answer)?.rows ?? [];
  } finally {
    await client.end();
  }
}
