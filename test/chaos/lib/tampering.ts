import type pg from 'pg';
import { MAY_BE_LOST, other, type Tampered } from '../../../src/app/testing-tamper.ts';
import { commitmentOf } from '../../../src/journal/entry.ts';
import { entryOfRow } from '../../../src/journal/integrate.ts';

/** What a superuser does behind the product's back: statements, and the tables that an answer must name one of. */
export interface Tampering {
  readonly kind: string;
  readonly statements: readonly string[];
  readonly named: readonly string[];
}

/** Rows that are made from one that is there: table, and what differs. The keys differ, so that the database does not refuse them. */
const COPIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  fact: { id: 'gen_random_uuid()', sign: '1', reverses: 'null' },
  counted: { on_day: 'on_day + 400' },
  tally: { bucket: `bucket + interval '4 years'` },
  distinct_party: { party: `party || 'x'`, n: '1' },
  journal_checkpoint: { size: 'size + 1' },
};
const LEAVES = ['journal_leaf', 'journal_entry', 'journal_checkpoint', 'journal_shard'];

/** One act of each kind there is, in turn: change, loss, insertion, order, replay, a tail cut off, an entry rewritten with its leaf. */
export async function tamperings(admin: pg.Client, tables: readonly Tampered[], random: () => number): Promise<() => Promise<Tampering>> {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] ?? fail();
  const { rows: leaves } = await admin.query<{ position: string; entry: string }>(
    'select position, entry from journal_leaf where org = 7 order by position',
  );
  const change = (): Tampering => {
    const { table, columns, places } = pick(tables);
    const { name, type } = pick(columns);
    return {
      kind: 'changes',
      statements: [`update ${table} set "${name}" = ${other(name, type)} where ctid = '${pick(places)}'`],
      named: [table],
    };
  };
  const loss = (): Tampering => {
    const { table, places } = pick(tables.filter((one) => !MAY_BE_LOST.includes(one.table)));
    return { kind: 'losses', statements: [`delete from ${table} where ctid = '${pick(places)}'`], named: [table] };
  };
  const insertion = async (): Promise<Tampering> => {
    const table = pick(Object.keys(COPIES));
    const { rows } = await admin.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
      [table],
    );
    const names = rows.map(({ name }) => name);
    const place = pick(tables.find((one) => one.table === table)?.places ?? []);
    const values = names.map((name) => COPIES[table]?.[name] ?? name);
    return {
      kind: 'insertions',
      statements: [`insert into ${table} (${names.join(', ')}) select ${values.join(', ')} from ${table} where ctid = '${place}'`],
      named: [table],
    };
  };
  const order = (): Tampering => {
    const one = pick(leaves);
    const two = pick(leaves.filter(({ entry }) => entry !== one.entry));
    const put = (position: string, entry: string) =>
      `update journal_leaf set entry = '${entry}', commitment = (select commitment from swapped where entry = '${entry}') where org = 7 and position = ${position}`;
    return {
      kind: 'changes of order',
      statements: [
        'create temporary table swapped on commit drop as select entry, commitment from journal_leaf',
        `update journal_leaf set entry = gen_random_uuid() where org = 7 and position in (${one.position}, ${two.position})`,
        put(one.position, two.entry),
        put(two.position, one.entry),
      ],
      named: LEAVES,
    };
  };
  const replay = (): Tampering => {
    const { position } = pick(leaves);
    return {
      kind: 'replays',
      statements: [
        `insert into journal_entry (org, id, at, account, verb, register, record, fields, facts, subject, sealed, xid)
          select e.org, gen_random_uuid(), e.at, e.account, 'again', e.register, e.record, e.fields, e.facts, e.subject, e.sealed, e.xid
          from journal_entry e join journal_leaf l on l.org = e.org and l.entry = e.id where l.org = 7 and l.position = ${position}`,
        `insert into journal_leaf (org, position, shard, index, entry, commitment)
          select org, (select max(position) + 1 from journal_leaf where org = 7), shard,
            (select max(index) + 1 from journal_leaf k where k.org = 7 and k.shard = l.shard), (select id from journal_entry where verb = 'again'), commitment
          from journal_leaf l where org = 7 and position = ${position}`,
        'update machinery.progress set position = position + 1 where org = 7',
      ],
      named: LEAVES,
    };
  };
  const tail = (): Tampering => {
    const { position } = pick(leaves.slice(0, -1));
    const gone = `select entry from journal_leaf where org = 7 and position > ${position}`;
    return {
      kind: 'tails cut off',
      statements: [
        `delete from fact where org = 7 and entry in (${gone})`,
        `delete from journal_entry where org = 7 and id in (${gone})`,
        `delete from journal_leaf where org = 7 and position > ${position}`,
        `update machinery.progress set position = ${position} where org = 7`,
      ],
      named: LEAVES,
    };
  };
  const rewriting = async (): Promise<Tampering> => {
    const { entry } = pick(leaves);
    const { rows } = await admin.query('select * from journal_entry where org = 7 and id = $1', [entry]);
    const later = Temporal.Instant.from('2019-01-01T00:00:00Z').add({ seconds: Math.floor(random() * 1e6) });
    const commitment = commitmentOf(entryOfRow({ ...rows[0], at: later }));
    return {
      kind: 'entries rewritten with their leaves',
      statements: [
        `update journal_entry set at = '${later}' where org = 7 and id = '${entry}'`,
        `update journal_leaf set commitment = '\\x${commitment.toString('hex')}' where org = 7 and entry = '${entry}'`,
      ],
      named: LEAVES,
    };
  };
  const kinds: readonly (() => Tampering | Promise<Tampering>)[] = [change, loss, insertion, order, replay, tail, rewriting];
  let turn = 0;
  return async () => {
    const kind = kinds[turn++ % kinds.length] ?? change;
    return kind();
  };
}

function fail(): never {
  throw new Error('There is nothing to tamper with');
}
