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

class ClientConnection implements DatabaseConnection {
  private readonly client: pg.ClientBase;
  constructor(client: pg.ClientBase) {
    this.client = client;
  }
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const name = preparedName(query.sql);
    const values = query.parameters.map(text);
    const result = await this.client.query(name ? { name, text: query.sql, values } : { text: query.sql, values });
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
export const kyselyOn = (client: pg.ClientBase): Tx =>
  new Kysely<DB>({
    dialect: {
      createAdapter: () => adapter,
      createDriver: () => new ClientDriver(client),
      createQueryCompiler: () => compiler,
      createIntrospector: (db) => new PostgresIntrospector(db),
    },
    plugins,
  });
