import {
  CamelCasePlugin,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import { preparedName } from './pool.ts';
import type { DB } from './schema.ts';

/** A transaction: the one way to reach tables. */
export type Tx = Kysely<DB>;

const text = (value: unknown): unknown => (value instanceof Temporal.Instant ? value.toString() : value);

function send<R>(client: pg.ClientBase, sql: string, parameters: readonly unknown[]): Promise<pg.QueryResult<R & pg.QueryResultRow>> {
  const name = preparedName(sql);
  const values = parameters.map(text);
  return client.query(name ? { name, text: sql, values } : { text: sql, values });
}

class ClientConnection implements DatabaseConnection {
  private readonly client: pg.ClientBase;
  constructor(client: pg.ClientBase) {
    this.client = client;
  }
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const result = await send<R>(this.client, query.sql, query.parameters);
    return { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) };
  }
  // biome-ignore lint/correctness/useYield: rows are never streamed through Kysely here; long reads use COPY (see archive).
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Streaming is not used: read by key, page by page.');
  }
}

/** One client for the whole transaction; begin, commit and release belong to `transaction.ts`. */
class ClientDriver implements Driver {
  private readonly connection: ClientConnection;
  constructor(client: pg.ClientBase) {
    this.connection = new ClientConnection(client);
  }
  acquireConnection = async (): Promise<DatabaseConnection> => this.connection;
  init = async (): Promise<void> => undefined;
  beginTransaction = async (): Promise<void> => {
    throw new Error('Transactions are opened by transaction.ts alone.');
  };
  commitTransaction = async (): Promise<void> => undefined;
  rollbackTransaction = async (): Promise<void> => undefined;
  releaseConnection = async (): Promise<void> => undefined;
  destroy = async (): Promise<void> => undefined;
}

const adapter = new PostgresAdapter();
const compiler = new PostgresQueryCompiler();
const plugins = [new CamelCasePlugin({ maintainNestedObjectKeys: true })];

/** Names are snake_case in SQL and camelCase here, mapped once, here. */
export function kyselyOn(client: pg.ClientBase): Tx {
  const tx = new Kysely<DB>({
    dialect: {
      createAdapter: () => adapter,
      createDriver: () => new ClientDriver(client),
      createQueryCompiler: () => compiler,
      createIntrospector: (db) => new PostgresIntrospector(db),
    },
    plugins,
  });
  clients.set(tx, client);
  return tx;
}

const clients = new WeakMap<Tx, pg.ClientBase>();

/** Runs SQL in a transaction without the way through Kysely, whose names are not mapped then; `statement.ts` alone asks for it. */
export async function query<R>(tx: Tx, sql: string, parameters: readonly unknown[]): Promise<readonly R[]> {
  const client = clients.get(tx);
  if (!client) throw new Error('Not a transaction of kyselyOn');
  return (await send<R>(client, sql, parameters)).rows;
}
