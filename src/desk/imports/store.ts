import { sql } from 'kysely';
import { rowsOf } from '../../db/cursor.ts';
import type { Tx } from '../../db/kysely.ts';
import type { Refusal } from '../../kernel/decision.ts';
import { isId } from '../../kernel/ids.ts';
import type { Format } from '../../tables/reading/read.ts';
import type { Mode, State } from './rules.ts';

/** One import, from its file to its end. */
export interface Run {
  readonly id: string;
  readonly account: string;
  readonly importer: string;
  readonly fileName: string;
  readonly fileSize: number;
  readonly fileDigest: string;
  readonly format: Format;
  readonly headers: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly mapping: readonly string[];
  readonly mode: Mode;
  readonly partial: boolean;
  readonly state: State;
  readonly failure: Refusal | null;
  readonly stopping: boolean;
  readonly position: number;
  readonly total: number;
  readonly adds: number;
  readonly updates: number;
  readonly same: number;
  readonly wrong: number;
  readonly leftAlone: number;
  readonly createdAt: Temporal.Instant;
  readonly checkedAt: Temporal.Instant | null;
  readonly startedAt: Temporal.Instant | null;
  readonly endedAt: Temporal.Instant | null;
  readonly undoneBy: string | null;
  readonly undoneAt: Temporal.Instant | null;
}

/** Bytes of one piece of a stored file. */
export const CHUNK = 262_144;

const COLUMNS = sql`id, account, importer, file_name, file_size, file_digest, format, headers, sample, mapping, mode, partial, state, failure, stopping,
  position, total, adds, updates, same, wrong, left_alone, created_at, checked_at, started_at, ended_at, undone_by, undone_at`;

export async function insertRun(
  tx: Tx,
  org: number,
  run: Pick<
    Run,
    | 'id'
    | 'account'
    | 'importer'
    | 'fileName'
    | 'fileSize'
    | 'fileDigest'
    | 'format'
    | 'headers'
    | 'sample'
    | 'mapping'
    | 'mode'
    | 'createdAt'
  >,
): Promise<void> {
  await sql`
    insert into import_run (org, id, account, importer, file_name, file_size, file_digest, format, headers, sample, mapping, mode, state, created_at)
      values (${org}, ${run.id}, ${run.account}, ${run.importer}, ${run.fileName}, ${run.fileSize}, ${run.fileDigest}, ${JSON.stringify(run.format)},
        ${[...run.headers]}, ${JSON.stringify(run.sample)}, ${[...run.mapping]}, ${run.mode}, 'uploaded', ${run.createdAt})`.execute(tx);
}

export async function insertChunk(tx: Tx, org: number, run: string, place: number, bytes: Buffer): Promise<void> {
  await tx.insertInto('importChunk').values({ org, import: run, place, bytes }).execute();
}

/** Some bytes of a stored file. */
export async function readChunks(tx: Tx, org: number, run: string, offset: number, length: number): Promise<Buffer> {
  if (length <= 0) return Buffer.alloc(0);
  const first = Math.floor(offset / CHUNK);
  const last = Math.floor((offset + length - 1) / CHUNK);
  const rows = await tx
    .selectFrom('importChunk')
    .select('bytes')
    .where('org', '=', org)
    .where('import', '=', run)
    .where('place', '>=', first)
    .where('place', '<=', last)
    .orderBy('place')
    .execute();
  return Buffer.concat(rows.map(({ bytes }) => bytes)).subarray(offset - first * CHUNK, offset - first * CHUNK + length);
}

export async function loadRun(tx: Tx, org: number, id: string): Promise<Run | null> {
  if (!isId(id)) return null;
  const { rows } = await sql<Run>`select ${COLUMNS} from import_run where org = ${org} and id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** The import for one act or one batch; null when it is not there, or another process has it in hand and `wait` is not given. */
export async function lockRun(tx: Tx, org: number, id: string, wait: boolean): Promise<Run | null> {
  if (!isId(id)) return null;
  const { rows } = await sql<Run>`
    select ${COLUMNS} from import_run where org = ${org} and id = ${id} for update ${wait ? sql`` : sql`skip locked`}`.execute(tx);
  return rows[0] ?? null;
}

export async function listRuns(tx: Tx, org: number, most: number, before?: string): Promise<readonly Run[]> {
  const { rows } = await sql<Run>`
    select ${COLUMNS} from import_run where org = ${org}
      ${before && isId(before) ? sql`and (created_at, id) < (select created_at, id from import_run where org = ${org} and id = ${before})` : sql``}
     order by created_at desc, id desc limit ${most}`.execute(tx);
  return rows;
}

type Changes = Partial<Omit<Run, 'id' | 'account' | 'importer' | 'format' | 'headers' | 'sample'>>;

export async function updateRun(tx: Tx, org: number, id: string, changes: Changes): Promise<void> {
  const { mapping, failure, ...rest } = changes;
  await tx
    .updateTable('importRun')
    .set({
      ...rest,
      ...(mapping ? { mapping: [...mapping] } : {}),
      ...(failure === undefined ? {} : { failure: failure && JSON.stringify(failure) }),
    })
    .where('org', '=', org)
    .where('id', '=', id)
    .execute();
}

/** Imports that a job goes on with, of every organisation; the oldest first. Asked by the machinery. */
export async function runsAtWork(tx: Tx): Promise<readonly { readonly org: number; readonly id: string }[]> {
  const { rows } = await sql<{ org: number; id: string }>`
    select org, id from import_run where state in ('checking', 'running', 'undoing') order by created_at for update skip locked limit 20`.execute(
    tx,
  );
  return rows;
}

/** What is wrong in a row. `place` is the column of the file, -1 for the row as a whole. */
export interface Fault {
  readonly line: number;
  readonly place: number;
  readonly header: string;
  readonly value: string;
  readonly refusal: Refusal;
}

export async function insertFaults(tx: Tx, org: number, run: string, faults: readonly Fault[]): Promise<void> {
  if (faults.length === 0) return;
  await sql`
    insert into import_fault (org, import, line, place, header, value, refusal)
      select ${org}, ${run}, line, place, header, value, refusal
        from jsonb_to_recordset(${JSON.stringify(faults)}::jsonb) as f (line integer, place integer, header text, value text, refusal jsonb)
    on conflict do nothing`.execute(tx);
}

export async function clearFaults(tx: Tx, org: number, run: string): Promise<void> {
  await tx.deleteFrom('importFault').where('org', '=', org).where('import', '=', run).execute();
}

export async function listFaults(tx: Tx, org: number, run: string, after: number, most: number): Promise<readonly Fault[]> {
  const { rows } = await sql<Fault>`
    select line, place, header, value, refusal from import_fault where org = ${org} and import = ${run} and line > ${after}
     order by line, place limit ${most}`.execute(tx);
  return rows;
}

/** Every fault in the order of the file, however many. */
export const everyFault = (tx: Tx, org: number, run: string): AsyncIterable<Fault> =>
  rowsOf(
    tx,
    'faults',
    sql<Fault>`select line, place, header, value, refusal from import_fault where org = ${org} and import = ${run} order by line, place`,
  );

/** What a row did. */
export interface Item {
  readonly line: number;
  readonly record: string;
  readonly verdict: 'add' | 'update';
  readonly version: number;
  /** Of an update: the record before, sealed with the key of `subject`. */
  readonly before: Buffer | null;
  readonly subject: string | null;
}

export async function insertItems(tx: Tx, org: number, run: string, items: readonly Item[]): Promise<void> {
  if (items.length === 0) return;
  const rows = items.map(({ before, ...item }) => ({ ...item, before: before && `\\x${before.toString('hex')}` }));
  await sql`
    insert into import_item (org, import, line, record, verdict, version, before, subject)
      select ${org}, ${run}, line, record, verdict, version, before, subject
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as i (line integer, record uuid, verdict text, version integer, before bytea, subject uuid)`.execute(
    tx,
  );
}

/** What is still to be taken back, the last row first. */
export async function itemsToUndo(tx: Tx, org: number, run: string, most: number): Promise<readonly Item[]> {
  return tx
    .selectFrom('importItem')
    .select(['line', 'record', 'verdict', 'version', 'before', 'subject'])
    .where('org', '=', org)
    .where('import', '=', run)
    .where('undone', 'is', null)
    .orderBy('line', 'desc')
    .limit(most)
    .execute() as Promise<readonly Item[]>;
}

export type Undone = 'undone' | 'changed' | 'refused';

export async function markUndone(
  tx: Tx,
  org: number,
  run: string,
  marks: readonly { readonly line: number; readonly undone: Undone }[],
): Promise<void> {
  await sql`
    update import_item i set undone = m.undone from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as m (line integer, undone text)
     where i.org = ${org} and i.import = ${run} and i.line = any (${marks.map(({ line }) => line)}::integer[]) and i.line = m.line`.execute(
    tx,
  );
}

export interface LeftAlone {
  readonly line: number;
  readonly record: string;
  readonly undone: Undone;
  /** null when the actor may not see it. */
  readonly number: string | null;
  readonly title: string | null;
}

/** Records that an undoing left as they are. */
export async function listLeftAlone(tx: Tx, org: number, run: string, most: number): Promise<readonly LeftAlone[]> {
  const { rows } = await sql<LeftAlone>`
    select i.line, i.record, i.undone, r.number, r.title from import_item i left join record r on r.org = i.org and r.id = i.record
     where i.org = ${org} and i.import = ${run} and i.undone in ('changed', 'refused') order by i.line limit ${most}`.execute(tx);
  return rows;
}

/** Records that other systems call so, by the key. */
export async function findKeys(tx: Tx, org: number, importer: string, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await tx
    .selectFrom('importKey')
    .select(['key', 'record'])
    .where('org', '=', org)
    .where('importer', '=', importer)
    .where('key', 'in', [...keys])
    .execute();
  return new Map(rows.map(({ key, record }) => [key, record]));
}

export async function saveKeys(
  tx: Tx,
  org: number,
  importer: string,
  keys: readonly { readonly key: string; readonly record: string }[],
): Promise<void> {
  if (keys.length === 0) return;
  await tx
    .insertInto('importKey')
    .values(keys.map((one) => ({ org, importer, ...one })))
    .onConflict((conflict) => conflict.columns(['org', 'importer', 'key']).doUpdateSet((eb) => ({ record: eb.ref('excluded.record') })))
    .execute();
}

export async function forgetKeys(tx: Tx, org: number, importer: string, records: readonly string[]): Promise<void> {
  if (records.length === 0) return;
  await tx
    .deleteFrom('importKey')
    .where('org', '=', org)
    .where('importer', '=', importer)
    .where('record', 'in', [...records])
    .execute();
}

export interface Remembered {
  readonly mapping: readonly string[];
  readonly mode: Mode;
}

const spelled = (headers: readonly string[]): string => JSON.stringify(headers);

/** What columns of these names were the last time. */
export async function recallMapping(tx: Tx, org: number, importer: string, headers: readonly string[]): Promise<Remembered | null> {
  const row = await tx
    .selectFrom('importMapping')
    .select(['mapping', 'mode'])
    .where('org', '=', org)
    .where('importer', '=', importer)
    .where('headers', '=', spelled(headers))
    .executeTakeFirst();
  return row ? (row as Remembered) : null;
}

export async function rememberMapping(tx: Tx, org: number, importer: string, headers: readonly string[], kept: Remembered): Promise<void> {
  const row = { mapping: [...kept.mapping], mode: kept.mode };
  await tx
    .insertInto('importMapping')
    .values({ org, importer, headers: spelled(headers), ...row })
    .onConflict((conflict) => conflict.columns(['org', 'importer', 'headers']).doUpdateSet(row))
    .execute();
}

/** Posts and units by their names in both languages. */
export async function placeNames(
  tx: Tx,
  org: number,
): Promise<readonly { readonly what: 'post' | 'unit'; readonly id: string; readonly nameFr: string; readonly nameEn: string }[]> {
  const { rows } = await sql<{ what: 'post' | 'unit'; id: string; nameFr: string; nameEn: string }>`
    select 'post' as what, id, name_fr, name_en from post_card where org = ${org}
    union all select 'unit', id, name_fr, name_en from unit where org = ${org}`.execute(tx);
  return rows;
}

export interface FoundContact {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

/** Contacts that the actor may see, by number or by the key of their name. */
export async function findContacts(
  tx: Tx,
  org: number,
  numbers: readonly string[],
  titleKeys: readonly string[],
): Promise<readonly FoundContact[]> {
  const { rows } = await sql<FoundContact>`
    select id, number, title from record where org = ${org} and register = 'contacts' and number = any (${[...numbers]})
    union select id, number, title from record where org = ${org} and register = 'contacts' and state = 'active' and title_key = any (${[...titleKeys]})`.execute(
    tx,
  );
  return rows;
}

/** Deletes files, faults and values before of imports that ended, or were left, before a moment. Run by the machinery. */
export async function forgetFiles(tx: Tx, before: Temporal.Instant): Promise<void> {
  const old = sql`select org, id from import_run where coalesce(ended_at, checked_at, created_at) < ${before} and state not in ('checking', 'running', 'undoing')`;
  await sql`delete from import_chunk c using (${old}) r where c.org = r.org and c.import = r.id`.execute(tx);
  await sql`delete from import_fault f using (${old}) r where f.org = r.org and f.import = r.id`.execute(tx);
  await sql`update import_item i set before = null from (${old}) r where i.org = r.org and i.import = r.id and i.before is not null`.execute(
    tx,
  );
  await sql`update import_run set sample = '[]' from (${old}) r where import_run.org = r.org and import_run.id = r.id and sample <> '[]'`.execute(
    tx,
  );
}

/** The file of an import is still there. */
export async function hasFile(tx: Tx, org: number, run: string): Promise<boolean> {
  const row = await tx
    .selectFrom('importChunk')
    .select('place')
    .where('org', '=', org)
    .where('import', '=', run)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Imports of an account that wait for it, started since an instant, the latest first. */
export async function runsWaiting(
  tx: Tx,
  org: number,
  account: string,
  since: Temporal.Instant,
  most: number,
): Promise<readonly Pick<Run, 'id' | 'fileName' | 'state'>[]> {
  const { rows } = await sql<Pick<Run, 'id' | 'fileName' | 'state'>>`
    select id, file_name, state from import_run
     where org = ${org} and account = ${account}::uuid and state in ('uploaded', 'checked') and created_at >= ${since}
     order by created_at desc, id desc limit ${most}`.execute(tx);
  return rows;
}
