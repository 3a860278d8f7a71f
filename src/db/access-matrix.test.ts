import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../kernel/ids.ts';
import { ADMINISTRATORS_ONLY, BY_ORGANISATION, OWN_ONLY } from './classes.ts';
import { type TestDatabase, testDatabase } from './testing.ts';
import { recordFigure } from './testing-figures.ts';
import { type AnyTable, describeTables, dropConstraints, insertOf, makeRow } from './testing-rows.ts';

const [OURS, THEIRS] = [1, 2];
const [ME, OTHER, UNIT, OTHER_UNIT, RECORD, OTHER_RECORD] = [newId(), newId(), newId(), newId(), newId(), newId()];
const AUDIENCES = [
  'public',
  'org',
  `unit:${UNIT}`,
  `unit:${OTHER_UNIT}`,
  `named:${RECORD}`,
  `named:${OTHER_RECORD}`,
  'staff',
  'confidential',
];

/** What stands beside a record is open to the public where that record is (0268): the record of each organisation that is, and the column that names it. */
const OPEN: Readonly<Record<number, string>> = { [OURS]: newId(), [THEIRS]: newId() };
const BESIDE: Readonly<Record<string, string>> = {
  action: 'id',
  agreement: 'id',
  agreement_party: 'agreement',
  agreement_text: 'agreement',
};
/** An attachment bears the id of its record, so that its versions find it. */
const openOf = (table: string, org: number): Readonly<Record<string, unknown>> => {
  const id = OPEN[org];
  if (table === 'record') return { id, register: 'network' };
  if (table === 'attachment') return { id, record: id };
  if (table === 'attachment_version') return { attachment: id };
  const column = BESIDE[table];
  return column ? { [column]: id } : {};
};

/** Who asks: the role of the connection and what the entrance said of the actor. */
interface Asker {
  readonly name: string;
  readonly role: 'chancery_app' | 'chancery_public';
  readonly org: number | null;
  readonly account: string | null;
  readonly audiences: readonly string[];
}
const app = (name: string, org: number | null, account: string | null, ...audiences: readonly string[]): Asker => ({
  name,
  role: 'chancery_app',
  org,
  account,
  audiences,
});
const ASKERS: readonly Asker[] = [
  { name: 'the public', role: 'chancery_public', org: OURS, account: null, audiences: ['public'] },
  // Whatever the settings say, the role of the public reads what is public alone.
  { name: 'the public, posing as a member', role: 'chancery_public', org: OURS, account: ME, audiences: AUDIENCES },
  { name: 'the public of the other organisation', role: 'chancery_public', org: THEIRS, account: null, audiences: ['public'] },
  { name: 'the public of none', role: 'chancery_public', org: null, account: null, audiences: [] },
  app('signed in, not a member', OURS, ME, 'public'),
  app('a member', OURS, ME, 'public', 'org'),
  app('a member of a unit', OURS, ME, 'public', 'org', `unit:${UNIT}`),
  app('a member named for a record', OURS, ME, 'public', 'org', `named:${RECORD}`),
  app('a member of the other organisation', THEIRS, OTHER, 'public', 'org', `unit:${UNIT}`, `named:${RECORD}`),
  app('a member of the staff', OURS, ME, 'public', 'org', 'staff'),
  app('a complaints officer', OURS, ME, 'public', 'org', 'staff', 'confidential'),
  app('nobody yet', null, null),
];

interface Row {
  readonly table: AnyTable;
  readonly values: Readonly<Record<string, unknown>>;
}

let database: TestDatabase;
let client: pg.Client;
let rows: readonly Row[];

beforeAll(async () => {
  database = await testDatabase();
  client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  await dropConstraints(client);
  rows = (await describeTables(client, ['chancery_app', 'chancery_public'])).flatMap(rowsOf);
  for (const { table, values } of rows) await client.query(insertOf(table, values));
});
afterAll(async () => {
  await client.end();
  await database.close();
});

/** One row for each case that access tells apart: organisation × audience, or account. */
function rowsOf(table: AnyTable): readonly Row[] {
  const has = (name: string) => table.columns.some((column) => column.name === name);
  const row = (fixed: Readonly<Record<string, unknown>>): Row => ({ table, values: makeRow(table, fixed) });
  if (table.name === 'organisation') return [OURS, THEIRS].map((id) => row({ id }));
  if (!has('org')) return [ME, OTHER].map((account) => row(table.name === 'account' ? { id: account } : { account }));
  if (OWN_ONLY.includes(table.name)) {
    const seen = has('audience') ? ['org', 'confidential'].map((audience) => ({ audience })) : [{}];
    return [ME, OTHER].flatMap((account) => [OURS, THEIRS].flatMap((org) => seen.map((fixed) => row({ org, account, ...fixed }))));
  }
  return [OURS, THEIRS].flatMap((org) =>
    has('audience')
      ? AUDIENCES.map((audience) => row({ org, audience, ...(audience === 'public' ? openOf(table.name, org) : {}) }))
      : [row({ org })],
  );
}

/** What the rules of access say, told apart from the policies that hold them. */
function mayKnow({ role, org, account, audiences }: Asker, { table, values }: Row): boolean {
  if (table.name === 'organisation') return true;
  if (!BY_ORGANISATION.includes(table.name))
    return role === 'chancery_app' && account !== null && (values.id === account || values.account === account);
  if (values.org !== org || ADMINISTRATORS_ONLY.includes(table.name)) return false;
  if (OWN_ONLY.includes(table.name) && (role !== 'chancery_app' || values.account !== account)) return false;
  if (!('audience' in values)) return true;
  return role === 'chancery_public' ? values.audience === 'public' : audiences.includes(String(values.audience));
}

async function become({ role, org, account, audiences }: Asker): Promise<void> {
  await client.query(`begin; set local role ${role}`);
  await client.query(
    `select set_config('chancery.org', $1, true), set_config('chancery.account', $2, true), set_config('chancery.audiences', $3, true)`,
    [org === null ? '' : String(org), account ?? '', audiences.join(',')],
  );
}

/** How many rows a statement touched; 0 when it was refused. What it did is undone. */
async function touched(text: string, values: readonly unknown[] = []): Promise<number> {
  await client.query('savepoint attempt');
  const count = await client.query(text, [...values]).then(
    ({ rowCount }) => rowCount ?? 0,
    (error: unknown) => {
      // Not granted, or refused by a policy; a key that is taken stops a row that every policy let pass. Any other refusal would hide
      // what this test looks for.
      if (error instanceof pg.DatabaseError && error.code === '42501') return 0;
      if (error instanceof pg.DatabaseError && error.code === '23505') return 1;
      throw error;
    },
  );
  await client.query('rollback to savepoint attempt');
  return count;
}

interface Attempt {
  readonly what: string;
  readonly count: number;
  readonly most: number;
}

/** Tries to read, change, move, delete and copy one row. */
async function* attempts(asker: Asker, row: Row): AsyncGenerator<Attempt> {
  const { table, values } = row;
  const { select, update } = table.grants[asker.role] ?? { select: [], update: [] };
  const known = mayKnow(asker, row);
  const most = known ? 1 : 0;
  const mayWrite = asker.role === 'chancery_app';
  const where = table.key.map((name, i) => `"${name}" = $${i + 1}`).join(' and ');
  const key = table.key.map((name) => values[name]);
  const columns = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');
  const seesKey = table.key.every((name) => select.includes(name));

  const count = await touched(`select ${columns(seesKey ? select : table.key)} from "${table.name}" where ${where}`, key);
  yield { what: 'select', count, most };
  // Where the key may be read, whoever may know the row does read it: otherwise this test would prove nothing.
  if (known && seesKey) yield { what: 'see', count: 1 - count, most: 0 };
  const column = update[0] ?? table.key[0] ?? '';
  yield {
    what: 'update',
    count: await touched(`update "${table.name}" set "${column}" = "${column}" where ${where}`, key),
    most: mayWrite ? most : 0,
  };
  yield { what: 'delete', count: await touched(`delete from "${table.name}" where ${where}`, key), most: mayWrite ? most : 0 };
  const insert = insertOf(table, makeRow(table, { ...pick(values, 'org', 'audience', 'account') }));
  // What is a person's own, and of no organisation, that person alone may add.
  const own = 'org' in values ? values.org === asker.org : known;
  yield { what: 'insert', count: await touched(insert.text, insert.values), most: mayWrite && own ? 1 : 0 };
  if ('org' in values) {
    const other = values.org === OURS ? THEIRS : OURS;
    yield { what: 'move', count: await touched(`update "${table.name}" set org = ${other} where ${where}`, key), most: 0 };
  }
}

const pick = (values: Readonly<Record<string, unknown>>, ...names: readonly string[]) =>
  Object.fromEntries(names.filter((name) => name in values).map((name) => [name, values[name]]));

/** Every asker tries everything on these rows. */
async function tryAll(tried: readonly Row[]): Promise<{ readonly checks: number; readonly leaks: readonly string[] }> {
  let checks = 0;
  const leaks: string[] = [];
  for (const asker of ASKERS) {
    await become(asker);
    for (const row of tried) {
      for await (const { what, count, most } of attempts(asker, row)) {
        checks += 1;
        if (count > most)
          leaks.push(`${asker.name}: ${what} ${row.table.name} ${JSON.stringify(pick(row.values, 'org', 'audience', 'account'))}`);
      }
    }
    // Without a condition too: nothing beyond what may be known, whatever may be read of it.
    for (const table of new Set(tried.map((row) => row.table))) {
      const known = tried.filter((row) => row.table === table && mayKnow(asker, row)).length;
      const column = table.grants[asker.role]?.update[0] ?? table.key[0];
      const changed = await touched(`update "${table.name}" set "${column}" = "${column}"`);
      const gone = await touched(`delete from "${table.name}"`);
      // Said without a condition, a move is held by the policy for writing alone, not by the one for reading.
      const isOurs = BY_ORGANISATION.includes(table.name);
      const moved = isOurs ? await touched(`update "${table.name}" set org = ${asker.org === OURS ? THEIRS : OURS}`) : 0;
      checks += 3;
      if (changed > known || gone > known || moved > 0) leaks.push(`${asker.name}: all of ${table.name}`);
    }
    await client.query('rollback');
  }
  return { checks, leaks };
}

test('asked directly, the database gives nobody a row that is not for him', async () => {
  const { checks, leaks } = await tryAll(rows);
  process.stdout.write(`Access: ${checks} checks, ${leaks.length} leaks\n`);
  expect(leaks).toEqual([]);
  expect(checks).toBeGreaterThan(5_000);
  recordFigure('database', `${checks} checks by direct SQL, 0 rows given`);
}, 120_000);

test.each([
  ['a policy that lets all read', 'unit', 'create policy hole on unit for select to chancery_app using (true)', 'select unit {"org":2}'],
  [
    'a policy that forgets the audience',
    'record',
    'create policy hole on record for select to chancery_app using (org = (select current_org()))',
    'a member: select record {"org":1,"audience":"unit:',
  ],
  ['security switched off', 'measure', 'alter table measure disable row level security', 'select measure {"org":2}'],
  [
    'a policy that lets rows leave',
    'membership',
    'create policy hole on membership for update to chancery_app using (true) with check (true)',
    'a member: all of membership',
  ],
  [
    'a policy that lets rows come in',
    'priority',
    'create policy hole on priority for insert to chancery_app with check (true)',
    'insert priority {"org":2}',
  ],
  ['a policy too narrow', 'vocabulary', 'drop policy app_select on vocabulary', 'see vocabulary'],
])('these attempts would notice %s', async (_name, table, hole, leak) => {
  await client.query(hole);
  expect((await tryAll(rows.filter((row) => row.table.name === table))).leaks.join('\n')).toContain(leak);
});
