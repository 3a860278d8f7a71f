import { createHash } from 'node:crypto';
import pg from 'pg';
import { TickSocket } from './tick-socket.ts';

// Dates stay ISO text, instants become Temporal.Instant, counts become numbers (none of ours passes 2^53).
const DATE = 1082;
const TIMESTAMPTZ = 1184;
const INT8 = 20;
const NUMERIC = 1700;
pg.types.setTypeParser(DATE, (text) => text);
pg.types.setTypeParser(TIMESTAMPTZ, (text) => Temporal.Instant.from(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')));
pg.types.setTypeParser(INT8, Number);
pg.types.setTypeParser(NUMERIC, Number);

/** `chancery_app` and `chancery_public` are held to row-level security; `owner` (migrations, jobs, verify) sees every row. */
export type DatabaseRole = 'chancery_app' | 'chancery_public' | 'owner';

export function openPool(url: string, role: DatabaseRole, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: role,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 10_000,
    // Queries of one transaction that do not wait for each other travel together: one round trip.
    pipeline: true,
    stream: () => new TickSocket(),
    ...(role === 'owner' ? {} : { options: `-c role=${role}` }),
  });
  // A server that goes away ends idle connections: the next query opens a new one, the pool must not bring the process down.
  pool.on('error', () => undefined);
  return pool;
}

const names = new Map<string, string>();
const MOST_NAMES = 2_000;

/** A stable name for a query's text: PostgreSQL then parses and plans it once a connection. */
export function preparedName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= MOST_NAMES) return undefined;
  const name = createHash('sha1').update(text).digest('base64url').slice(0, 16);
  names.set(text, name);
  return name;
}
