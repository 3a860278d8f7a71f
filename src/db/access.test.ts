import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BY_ORGANISATION, INSTALLATION, SECURITY_DEFINERS } from './classes.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

const ROLES = ['chancery_app', 'chancery_public'];
/** What happened is added to, never changed: the journal and the ledger. */
const APPENDED = [
  'journal_entry',
  'journal_leaf',
  'journal_node',
  'journal_checkpoint',
  'journal_stamp',
  'journal_shard',
  'fact',
  'counted',
  'tally',
  'distinct_party',
];

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** First column of each row, sorted. */
async function list(query: string, ...values: readonly unknown[]): Promise<readonly string[]> {
  const { rows } = await database.pool.query({ text: query, values: [...values], rowMode: 'array' });
  return rows.map((row) => String(row[0])).sort();
}
const TABLES = `pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'`;

describe('the catalogue', () => {
  test('every table stands in exactly one class of classes.ts', async () => {
    expect(await list(`select relname from ${TABLES} where relkind in ('r', 'p')`)).toEqual([...BY_ORGANISATION, ...INSTALLATION].sort());
  });
  test('row-level security is on, and binds the owner too, for every table', async () => {
    expect(
      await list(`select relname from ${TABLES} where relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)`),
    ).toEqual([]);
  });
  test('nobody but the owner has a policy that lets all pass', async () => {
    const open = `select tablename || ' ' || policyname from pg_policies
      where schemaname = 'public' and (qual = 'true' or with_check = 'true') and policyname <> 'maintenance' and tablename <> 'organisation'`;
    expect(await list(open)).toEqual([]);
    expect(
      await list(
        `select tablename from pg_policies where policyname = 'maintenance' and roles && array['public', 'chancery_app', 'chancery_public']::name[]`,
      ),
    ).toEqual([]);
  });
  test('no role can pass by: neither superuser nor BYPASSRLS, nor member of one who may', async () => {
    const powers = `select rolname from pg_roles where rolname = any ($1) and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolcanlogin
      or exists (select from pg_auth_members m where m.member = pg_roles.oid))`;
    expect(await list(powers, ROLES)).toEqual([]);
    expect(await list(`select rolname from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)`)).toEqual([]);
  });
  test('every view shows what its reader may see, not what its owner may', async () => {
    expect(
      await list(
        `select relname from ${TABLES} where relkind in ('v', 'm') and coalesce(not 'security_invoker=true' = any (reloptions), true)`,
      ),
    ).toEqual([]);
  });
  test('the functions that read past row-level security are those listed, with a search path of their own, and not for everybody', async () => {
    const definers = `pg_proc p join pg_namespace n on n.oid = p.pronamespace and n.nspname not in ('pg_catalog', 'information_schema') where p.prosecdef`;
    expect([...new Set(await list(`select proname from ${definers}`))]).toEqual([...SECURITY_DEFINERS].sort());
    expect(
      await list(`select proname from ${definers} and not exists (select from unnest(p.proconfig) s where s like 'search_path=%')`),
    ).toEqual([]);
    // A grant to grantee 0 is one to everybody; no list of grants at all is the default, which is one too.
    expect(
      await list(
        `select proname from ${definers} and (p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0))`,
      ),
    ).toEqual([]);
  });
  test('no key tells of another organisation: those of its tables begin with org', async () => {
    const keys = `select c.relname || ' ' || i.relname from pg_index x join pg_class i on i.oid = x.indexrelid join ${TABLES} on c.oid = x.indrelid
      where x.indisunique and c.relname = any ($1) and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum = x.indkey[0] and a.attname = 'org')`;
    expect(await list(keys, BY_ORGANISATION)).toEqual([]);
    expect(
      await list(
        `select relname from ${TABLES} where relname = any ($1) and not exists (select from pg_index x where x.indrelid = c.oid and x.indisprimary)`,
        BY_ORGANISATION,
      ),
    ).toEqual([]);
  });
  test('a row refers to rows of its own organisation: foreign keys between such tables hold org on both sides', async () => {
    const astray = `select k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
      where k.contype = 'f' and c.relname = any ($1) and f.relname = any ($1) and not exists (
        select from unnest(k.conkey, k.confkey) p (here, there)
          join pg_attribute a on a.attrelid = c.oid and a.attnum = p.here and a.attname = 'org'
          join pg_attribute b on b.attrelid = f.oid and b.attnum = p.there and b.attname = 'org')`;
    expect(await list(astray, BY_ORGANISATION)).toEqual([]);
  });
  test('the machinery is closed to the application, and so are its sequences', async () => {
    const open = `select role || ' ' || c.relname from unnest($1::text[]) role, pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('machinery', 'numbers') and c.relkind in ('r', 'S', 'v') and (
        case c.relkind when 'S' then has_sequence_privilege(role, c.oid, 'select, usage, update') else has_table_privilege(role, c.oid, 'select, insert, update, delete, truncate') end)`;
    expect(await list(open, ROLES)).toEqual([]);
    expect(
      await list(
        `select role || s from unnest($1::text[]) role, unnest(array['machinery', 'numbers']) s where has_schema_privilege(role, s, 'usage, create')`,
        ROLES,
      ),
    ).toEqual([]);
  });
  test('the application adds to journal and ledger and changes nothing there; the public writes nowhere', async () => {
    const changeable = `select relname from ${TABLES} where relname = any ($1) and (has_any_column_privilege('chancery_app', c.oid, 'update') or has_table_privilege('chancery_app', c.oid, 'delete, truncate'))`;
    expect(await list(changeable, APPENDED)).toEqual([]);
    const writable = `select relname from ${TABLES} where relkind in ('r', 'p', 'v') and (has_any_column_privilege('chancery_public', c.oid, 'insert, update') or has_table_privilege('chancery_public', c.oid, 'delete, truncate'))`;
    expect(await list(writable)).toEqual([]);
    expect(
      await list(`select relname from ${TABLES} where relkind = 'r' and has_table_privilege('chancery_app', c.oid, 'truncate')`),
    ).toEqual([]);
  });
});
