import type pg from 'pg';
import { isId } from '../kernel/ids.ts';
import { kyselyOn, type Tx } from './kysely.ts';
import { firstFailure, openDebts } from './owed.ts';
import { type DatabaseRole, openPool } from './pool.ts';

/** What a request says of itself before anyone knows who it is. */
export interface Entrance {
  readonly org: string;
  /** Hex digest of the session's token, or null for the public. */
  readonly token: string | null;
  /** Takes the organisation's shared lock, so that a closing year sees the whole of it or nothing. */
  readonly writes?: boolean;
  /** Everything is read as it was when the transaction began, for what takes several queries over time. */
  readonly snapshot?: boolean;
  /** Sent with a form: the second submission with the same key finds the record of the first. */
  readonly idempotency?: { readonly key: string; readonly record: string };
}

/** What a program's request says of itself. */
export interface KeyEntrance {
  readonly org: string;
  /** Hex digest of the key. */
  readonly key: string;
  readonly now: Temporal.Instant;
  readonly writes: boolean;
  /** `digest`: hex, of what is sent; the same key with another digest is a `conflict`. */
  readonly idempotency?: { readonly key: string; readonly record: string; readonly digest: string };
}

/** What the database answers: who this is, here. `org` null: no such organisation. */
export interface Entered {
  readonly org: number | null;
  readonly account: string | null;
  readonly accountName: string | null;
  readonly lang: string | null;
  readonly session: string | null;
  readonly roles: readonly string[];
  readonly units: readonly string[];
  readonly audiences: readonly string[];
  /** The record that an earlier submission with the same key made. */
  readonly done: string | null;
  /** Newest measure of the organisation, read under the lock of a writing transaction. */
  readonly measures: number;
  /** One of the roles asks for a second factor, and the session was opened without. */
  readonly weak: boolean;
}

/** As `Entered`, for a program: `account` is null when the key opens nothing, here and now. */
export interface EnteredByKey extends Entered {
  readonly scopes: readonly string[];
  /** The key of idempotency was sent before, with something else. */
  readonly conflict: boolean;
}

interface EnterRow {
  org: number | null;
  account: string | null;
  account_name: string | null;
  lang: string | null;
  session: string | null;
  roles: string[] | null;
  units: string[] | null;
  audiences: string[] | null;
  done: string | null;
  measures: number | null;
  weak?: boolean | null;
  scopes?: string[] | null;
  conflict?: boolean | null;
}

export interface Database {
  /** A transaction of somebody: held to what that person may see. Rolled back when `work` throws. */
  enter<T>(entrance: Entrance, work: (tx: Tx, entered: Entered) => Promise<T>): Promise<T>;
  /** A transaction of a program, by its key: held to what its account may see. Rolled back when `work` throws. */
  enterByKey<T>(entrance: KeyEntrance, work: (tx: Tx, entered: EnteredByKey) => Promise<T>): Promise<T>;
  /** A transaction of the public: published columns and rows alone. */
  visit<T>(org: string, work: (tx: Tx, entered: Entered) => Promise<T>, snapshot?: boolean): Promise<T>;
  /** A transaction of a job on behalf of an account, held to what that person may see and do now; no roles when the account is closed. */
  asAccount<T>(org: string, account: string, work: (tx: Tx, entered: Entered) => Promise<T>): Promise<T>;
  /** Version of what the organisation publishes, by one query that starts now. */
  publishedVersion(org: string): Promise<string>;
  /** A transaction of the machinery (jobs, command line): sees every row. Never on behalf of a person. */
  asOwner<T>(work: (tx: Tx, client: pg.PoolClient) => Promise<T>): Promise<T>;
  /** Connections of this process, for the metrics. */
  pools(): readonly { readonly role: DatabaseRole; readonly total: number; readonly idle: number; readonly waiting: number }[];
  close(): Promise<void>;
}

const SLUG = /^[a-z][a-z0-9-]{1,39}$/;
const HEX = /^[0-9a-f]{64}$/;
const KEY = /^[A-Za-z0-9_-]{8,80}$/;

/** `BEGIN` and the entrance travel together: one round trip. Every value is checked against its own shape, so none needs quoting. */
function beginSql({ org, token, writes, snapshot, idempotency }: Entrance): string {
  const slug = SLUG.test(org) ? `'${org}'` : 'null';
  const hash = token !== null && HEX.test(token) ? `'${token}'` : 'null';
  const once =
    idempotency && KEY.test(idempotency.key) && isId(idempotency.record) ? `'${idempotency.key}', '${idempotency.record}'` : 'null, null';
  return `begin${snapshot ? ' isolation level repeatable read' : ''}; select * from enter(${slug}, ${hash}, ${writes ? 'true' : 'false'}, ${once})`;
}

function beginByKeySql({ org, key, now, writes, idempotency }: KeyEntrance): string {
  const slug = SLUG.test(org) ? `'${org}'` : 'null';
  const hash = HEX.test(key) ? `'${key}'` : 'null';
  const once =
    idempotency && KEY.test(idempotency.key) && isId(idempotency.record) && HEX.test(idempotency.digest)
      ? `'${idempotency.key}', '${idempotency.digest}', '${idempotency.record}'`
      : 'null, null, null';
  return `begin; select *, null as session from enter_by_key(${slug}, ${hash}, '${now.toString()}', ${writes ? 'true' : 'false'}, ${once})`;
}

/** The same on behalf of an account: the function takes the role of the application for the rest of the transaction. */
function beginAsSql(org: string, account: string): string {
  if (!SLUG.test(org) || !isId(account)) throw new RangeError('not an organisation and an account');
  return `begin; select * from machinery.enter_as('${org}', '${account}')`;
}

/** Two submissions with one key at the same moment: the database lets the first through. */
const isSecondSubmission = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'idempotency_pkey';

/** A snapshot that found the session touched by another request: it writes nothing else, so nothing was done yet. */
const isBeaten = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '40001';

const entered = (row: EnterRow | undefined): Entered => ({
  org: row?.org ?? null,
  account: row?.account ?? null,
  accountName: row?.account_name ?? null,
  lang: row?.lang ?? null,
  session: row?.session ?? null,
  roles: row?.roles ?? [],
  units: row?.units ?? [],
  audiences: row?.audiences ?? ['public'],
  done: row?.done ?? null,
  measures: row?.measures ?? 0,
  weak: row?.weak === true,
});

const enteredByKey = (row: EnterRow | undefined): EnteredByKey => ({
  ...entered(row),
  scopes: row?.scopes ?? [],
  conflict: row?.conflict === true,
});

async function transact<T>(
  pool: pg.Pool,
  begin: string,
  work: (tx: Tx, row: EnterRow | undefined, client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // A server that goes away between two queries tells the client alone: unheard, that would bring the process down.
  const lost = (error: Error): void => {
    broken = error;
  };
  client.on('error', lost);
  const tx = kyselyOn(client);
  const owed = openDebts(tx);
  try {
    // Several statements in one query answer with several results; pg's types know only the single one.
    const answer: pg.QueryResult<EnterRow> | pg.QueryResult<EnterRow>[] = await client.query<EnterRow>(begin);
    const last = Array.isArray(answer) ? answer.at(-1) : answer;
    const value = await work(tx, last?.rows[0], client);
    // A commit after a statement that failed is a rollback.
    await Promise.all([...owed, client.query('commit')]);
    return value;
  } catch (error) {
    const failed = await firstFailure(owed);
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw failed ? failed.reason : error;
  } finally {
    client.off('error', lost);
    client.release(broken);
  }
}

const ROLES: readonly DatabaseRole[] = ['chancery_app', 'chancery_public', 'owner'];

/** Opens the pools of one process. `size` is how many connections the application may hold at once. */
export function openDatabase(url: string, size = 20): Database {
  const pools: Record<DatabaseRole, pg.Pool> = {
    chancery_app: openPool(url, 'chancery_app', size),
    chancery_public: openPool(url, 'chancery_public', Math.max(4, size >> 1)),
    owner: openPool(url, 'owner', 4),
  };
  return {
    enter: (entrance, work) => {
      const enter = () => transact(pools.chancery_app, beginSql(entrance), (tx, row) => work(tx, entered(row)));
      // The other submission with the same key has just ended: what it made is there now.
      return enter().catch((error: unknown) => (isSecondSubmission(error) || isBeaten(error) ? enter() : Promise.reject(error)));
    },
    enterByKey: (entrance, work) => {
      const enter = () => transact(pools.chancery_app, beginByKeySql(entrance), (tx, row) => work(tx, enteredByKey(row)));
      return enter().catch((error: unknown) => (isSecondSubmission(error) ? enter() : Promise.reject(error)));
    },
    visit: (org, work, snapshot = false) =>
      transact(pools.chancery_public, beginSql({ org, token: null, snapshot }), (tx, row) => work(tx, entered(row))),
    asAccount: (org, account, work) => transact(pools.owner, beginAsSql(org, account), (tx, row) => work(tx, entered(row))),
    publishedVersion: async (org) => {
      const { rows } = await pools.chancery_public.query<{ version: number }>({
        name: 'version',
        text: 'select published_version($1) as version',
        values: [org],
      });
      return String(rows[0]?.version ?? 0);
    },
    asOwner: (work) => transact(pools.owner, 'begin', (tx, _row, client) => work(tx, client)),
    pools: () =>
      ROLES.map((role) => ({
        role,
        total: pools[role].totalCount,
        idle: pools[role].idleCount,
        waiting: pools[role].waitingCount,
      })),
    close: async () => {
      await Promise.all(Object.values(pools).map((pool) => pool.end()));
    },
  };
}
