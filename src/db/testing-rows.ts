import type pg from 'pg';
import { newId } from '../kernel/ids.ts';

export interface Column {
  readonly name: string;
  /** As format_type says it. */
  readonly type: string;
}

/** A table with what a made-up row of it needs, and what a role was granted there. */
export interface AnyTable {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly key: readonly string[];
  readonly grants: Readonly<Record<string, Grants>>;
}

export interface Grants {
  readonly select: readonly string[];
  readonly update: readonly string[];
}

export async function describeTables(client: pg.ClientBase, roles: readonly string[]): Promise<readonly AnyTable[]> {
  const { rows } = await client.query<AnyTable>(
    `select c.relname as name,
            (select json_agg(json_build_object('name', a.attname, 'type', format_type(coalesce(nullif(y.typbasetype, 0), y.oid), null)) order by a.attnum)
               from pg_attribute a join pg_type y on y.oid = a.atttypid where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
            array(select a.attname::text from pg_index i, pg_attribute a where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = any (i.indkey)) as key,
            (select json_object_agg(role, json_build_object(
               'select', array(select attname from pg_attribute a where a.attrelid = c.oid and attnum > 0 and not attisdropped and has_column_privilege(role, c.oid, attnum, 'select')),
               'update', array(select attname from pg_attribute a where a.attrelid = c.oid and attnum > 0 and not attisdropped and has_column_privilege(role, c.oid, attnum, 'update'))))
               from unnest($1::text[]) role) as grants
       from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`,
    [roles],
  );
  return rows;
}

/** Takes away all that would refuse a made-up row, and so hide what access alone lets pass. Row-level security and grants stay. */
export async function dropConstraints(client: pg.ClientBase): Promise<void> {
  await client.query(`do $$
    declare k record;
    begin
      for k in select conrelid::regclass as target, conname from pg_constraint where contype in ('c', 'f') and conrelid <> 0 and connamespace = 'public'::regnamespace loop
        execute format('alter table %s drop constraint %I', k.target, k.conname);
      end loop;
      for k in select contypid::regtype as target, conname from pg_constraint where contype = 'c' and contypid <> 0 and connamespace = 'public'::regnamespace loop
        execute format('alter domain %s drop constraint %I', k.target, k.conname);
      end loop;
    end $$`);
}

/** A value for every column, other than any made before; `fixed` are those that matter. */
export const makeRow = (table: AnyTable, fixed: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(table.columns.map(({ name, type }) => [name, name in fixed ? fixed[name] : madeUp(type)]));

let made = 0;

function madeUp(type: string): unknown {
  made += 1;
  if (type.endsWith('[]')) return [];
  switch (type) {
    case 'uuid':
      return newId();
    case 'integer':
    case 'bigint':
    case 'smallint':
      return made % 30_000;
    case 'numeric':
    case 'double precision':
    case 'real':
      return made / 2;
    case 'boolean':
      return true;
    case 'date':
      return '2019-04-01';
    case 'timestamp with time zone':
      return '2019-04-01T00:00:00Z';
    case 'bytea':
      return Buffer.alloc(32, made);
    case 'jsonb':
      return '{}';
    case 'tsvector':
      return 'word';
    case 'text':
      return `made-up-${made}`;
    default:
      throw new RangeError(`Say in testing-rows.ts what a column of type ${type} may hold`);
  }
}

/** An insert of one row, with its values. */
export function insertOf(table: AnyTable, row: Readonly<Record<string, unknown>>): { readonly text: string; readonly values: unknown[] } {
  const names = table.columns.map(({ name }) => name);
  return {
    text: `insert into "${table.name}" (${names.map((name) => `"${name}"`).join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
    values: names.map((name) => row[name]),
  };
}
