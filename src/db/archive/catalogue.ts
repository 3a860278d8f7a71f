import type pg from 'pg';

/** A table as the archive treats it. */
export interface Table {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
  /** SQL that gives the columns, in order, as the archive keeps them. */
  readonly select: string;
  /** Forced row-level security: COPY does not write into such a table. */
  readonly forced: boolean;
}

interface TableRow {
  schema: string;
  name: string;
  forced: boolean;
  columns: { name: string; type: string; key: boolean }[];
  needs: string[];
}

/** What the database itself keeps, and `migrate` or the embedded server make again. */
const NOT_KEPT = ['machinery.migration'];

/** Ordinary tables of our schemas; those that others refer to come first. */
export async function listTables(client: pg.ClientBase): Promise<readonly Table[]> {
  const { rows } = await client.query<TableRow>(
    `select n.nspname as schema, c.relname as name, c.relforcerowsecurity as forced,
            (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null), 'key', coalesce(a.attnum = any (i.indkey), false)) order by a.attnum)
               from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
            array(select distinct fn.nspname || '.' || f.relname from pg_constraint k join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
                   where k.contype = 'f' and k.conrelid = c.oid and k.confrelid <> c.oid and not k.condeferred) as needs
       from pg_class c join pg_namespace n on n.oid = c.relnamespace left join pg_index i on i.indrelid = c.oid and i.indisprimary
      where c.relkind = 'r' and n.nspname in ('public', 'machinery') and n.nspname || '.' || c.relname <> all ($1)
      order by n.nspname collate "C", c.relname collate "C"`,
    [NOT_KEPT],
  );
  return inOrder(rows).map((row) => ({
    schema: row.schema,
    name: row.name,
    forced: row.forced,
    columns: row.columns.map((column) => column.name),
    select: selectOf(row),
  }));
}

/** Constraints that are checked at the commit do not ask for an order; self-references are checked after the whole COPY. */
function inOrder(rows: readonly TableRow[]): readonly TableRow[] {
  const left = new Map(rows.map((row) => [`${row.schema}.${row.name}`, row]));
  const ordered: TableRow[] = [];
  while (left.size > 0) {
    const free = [...left].filter(([, row]) => row.needs.every((need) => !left.has(need)));
    if (free.length === 0) throw new Error(`Tables refer to each other in a circle, not deferred: ${[...left.keys()].join(', ')}`);
    for (const [key, row] of free) {
      left.delete(key);
      ordered.push(row);
    }
  }
  return ordered;
}

/** Text is ordered by its bytes: two servers with other collations give the same text for the same rows. */
function selectOf({ schema, name, columns }: TableRow): string {
  const keys = columns.filter((column) => column.key);
  const order = (keys.length > 0 ? keys : columns).map(({ name: key, type }) =>
    type === 'text' ? `t."${key}" collate "C"` : `t."${key}"`,
  );
  const values = columns.map((column) => keptValue(`${schema}.${name}`, column, columns));
  return `select ${values.join(', ')} from ${schema}."${name}" t order by ${order.join(', ')}`;
}

/**
 * Numbers of transactions mean nothing on another server: they are kept as what they tell. With M the mark of the organisation (what is
 * below is placed in the journal and folded into the tallies) a row below M gets 0 and a row at or above it gets 2, the mark itself
 * becomes 1: the next integration, whose transaction has a number of 3 or more (PostgreSQL's first), takes up exactly the rows that
 * were waiting. Placed entries keep their order below 0: the last placed has 0, the one before it -1.
 */
function keptValue(table: string, { name, type }: { readonly name: string; readonly type: string }, columns: TableRow['columns']): string {
  if (name !== 'xid' || type !== 'bigint') return `t."${name}"`;
  if (table === 'machinery.progress') return 'case when t.xid = 0 then 0 else 1 end';
  if (!columns.some((column) => column.name === 'org')) return 't.xid';
  const mark = '(select p.xid from machinery.progress p where p.org = t.org)';
  const placed =
    table === 'public.journal_entry'
      ? `coalesce((select l.position - p.position from public.journal_leaf l join machinery.progress p on p.org = l.org where l.org = t.org and l.entry = t.id), 0)`
      : '0';
  return `case when t.xid < coalesce(${mark}, 0) then ${placed} else 2 end`;
}

export interface Sequence {
  readonly name: string;
  readonly last: number;
  readonly called: boolean;
}

/** Sequences of the numbers of records. They are outside of transactions: read after the tables, so that none is behind its records. */
export async function listSequences(client: pg.ClientBase): Promise<readonly Sequence[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'S' and relnamespace = 'numbers'::regnamespace order by relname collate "C"`,
  );
  const sequences: Sequence[] = [];
  for (const { name } of rows) {
    const found = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from numbers."${name}"`,
    );
    for (const { last, called } of found.rows) sequences.push({ name, last: Number(last), called });
  }
  return sequences;
}

/** Migrations of this database, in the order of their names; none when it has never been migrated. */
export async function listMigrations(client: pg.ClientBase): Promise<readonly { readonly name: string; readonly digest: string }[]> {
  const known = await client.query<{ found: string | null }>(`select to_regclass('machinery.migration')::text as found`);
  if (!known.rows[0]?.found) return [];
  return (await client.query<{ name: string; digest: string }>('select name, digest from machinery.migration order by name collate "C"'))
    .rows;
}
