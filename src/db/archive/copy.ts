import { createHash, type Hash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Table } from './catalogue.ts';

/** A connection for an archive. A server that goes away fails the query under way or the next one: the event needs no other answer. */
export async function connect(url: string, name: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: name });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** How values are written does not depend on the server's settings. */
export const PLAIN_TEXT = `set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set extra_float_digits = 1;
  set bytea_output = 'hex'; set client_encoding = 'UTF8'; set search_path = public, pg_catalog`;

/** The rows of a table as COPY writes them, in the order of their key. */
export const copyOut = (client: pg.ClientBase, { select }: Table): AsyncIterable<Buffer> =>
  client.query(copyTo(`copy (${select}) to stdout`));

/** Writes rows as COPY read them; answers how many. */
export async function copyIn(client: pg.ClientBase, { schema, name, columns }: Table, body: AsyncIterable<Buffer>): Promise<number> {
  const stream = client.query(copyFrom(`copy ${schema}."${name}" (${columns.map((column) => `"${column}"`).join(', ')}) from stdin`));
  await pipeline(Readable.from(body, { objectMode: false }), stream);
  return stream.rowCount;
}

export interface Digest {
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

const NEWLINE = 0x0a;

/** Counts and digests bytes on their way: COPY writes each row on one line, a newline in a value as two characters. */
export class Meter {
  private readonly hash: Hash = createHash('sha256');
  private rows = 0;
  private bytes = 0;

  async *through(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of body) {
      this.hash.update(chunk);
      this.bytes += chunk.length;
      for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) this.rows += 1;
      yield chunk;
    }
  }

  /** What went through; may be asked once. */
  digest(): Digest {
    return { rows: this.rows, bytes: this.bytes, sha256: this.hash.digest('hex') };
  }
}

/** Digest of a stream that nobody needs. */
export async function digestOf(body: AsyncIterable<Buffer>): Promise<Digest> {
  const meter = new Meter();
  for await (const _ of meter.through(body));
  return meter.digest();
}
