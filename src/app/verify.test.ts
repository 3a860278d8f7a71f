import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kyselyOn } from '../db/kysely.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import type { Database } from '../db/transaction.ts';
import { openDatabase } from '../db/transaction.ts';
import { newId } from '../kernel/ids.ts';
import { integrateTrials, keepTrial, makeHistory, makeOrganisation, TRIALS, trial } from './testing-history.ts';
import { type AnyDifference, verifyAll } from './verify.ts';

let suite: TestDatabase;
let db: Database;
let admin: pg.Client;

beforeAll(async () => {
  suite = await testDatabase();
  db = await makeHistory(suite.url);
  admin = new pg.Client({ connectionString: suite.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await db.close();
  await suite.close();
});

async function differencesIn(database: Pick<Database, 'asOwner'>): Promise<readonly AnyDifference[]> {
  const found: AnyDifference[] = [];
  await verifyAll(database, { slices: [TRIALS], onDifference: (_org, difference) => found.push(difference) });
  return found;
}

/** What verify says after somebody with all rights ran these statements; then they are undone. */
async function tampered(...tampering: readonly string[]): Promise<readonly AnyDifference[]> {
  await admin.query('begin isolation level repeatable read');
  try {
    // Foreign keys and triggers do not stop a superuser.
    await admin.query('set local session_replication_role = replica');
    for (const statement of tampering) expect((await admin.query(statement)).rowCount, statement).toBeGreaterThan(0);
    return await differencesIn({ asOwner: (work) => work(kyselyOn(admin), admin as unknown as pg.PoolClient) });
  } finally {
    await admin.query('rollback');
  }
}

const one = async (query: string): Promise<string> => String(Object.values((await admin.query(query)).rows[0] ?? {})[0]);
/** Some row whose place is in the middle of what is integrated. */
const leaf = (column: string): Promise<string> =>
  one(`select ${column} from journal_leaf where org = 7 order by position offset 9 limit 1`);
const fact = (where = 'true'): Promise<string> =>
  one(
    `select id from fact f where org = 7 and sign = 1 and not exists (select from fact x where x.reverses = f.id) and ${where} order by id offset 3 limit 1`,
  );

test('a history that nobody touched is clean, also before its last acts are integrated', async () => {
  expect(await differencesIn(db)).toEqual([]);
  expect(await one('select count(*) from journal_entry e where not exists (select from journal_leaf l where l.entry = e.id)')).toBe('2');
});

describe('what somebody changed behind our back is found, and its row named:', () => {
  const named = (what: AnyDifference['what'], table: string, key: string) =>
    expect.arrayContaining([expect.objectContaining({ what, table, key: expect.stringContaining(key) })]);

  test.each([
    ['the amount of a fact', 'amount = amount + 1'],
    ['a flag of a fact', `facets = facets || '{"good": "yes"}'`],
    ['the day of a fact', 'on_day = on_day + 40'],
    ['what a fact met', 'met = not coalesce(met, false)'],
    ['the party of a fact', `party = '00000000-0000-7000-8000-000000000001'`],
    ['the kind of a fact', `kind = 'trial.other'`],
  ])('%s', async (_name, change) => {
    const id = await fact('(select count(*) from fact o where o.entry = f.entry) = 1');
    const found = await tampered(`update fact set ${change} where id = '${id}'`);
    expect(found).toEqual(named('factsChanged', 'fact', id));
    expect(found).toEqual(named('factUnsaid', 'fact', id));
  });
  test('a fact moved to another record', async () => {
    const id = await fact();
    expect(await tampered(`update fact set record = (select id from record where id <> record limit 1) where id = '${id}'`)).toEqual(
      named('factMoved', 'fact', id),
    );
  });
  test('a fact deleted', async () => {
    const id = await fact();
    const found = await tampered(`delete from fact where id = '${id}'`);
    expect(found).toEqual(named('factsChanged', 'fact', ''));
    expect(found).toEqual(named('countedExtra', 'counted', id));
    expect(found).toEqual(named('factMissing', 'record', await one(`select record from fact where id = '${id}'`)));
  });
  test('a fact inserted under an entry', async () => {
    const id = newId();
    const found = await tampered(
      `insert into fact (org, id, kind, record, on_day, sign, facets, entry) select org, '${id}', kind, record, on_day, 1, facets, entry from fact where id = '${await fact()}'`,
    );
    expect(found).toEqual(named('factUnsaid', 'fact', id));
    expect(found).toEqual(named('countedMissing', 'counted', id));
  });
  test('a fact with an entry of its own, counted and folded, the register left alone', async () => {
    const [id, entry] = [newId(), newId()];
    const found = await tampered(
      `insert into journal_entry (org, id, at, verb, register, record, facts, subject, sealed) select org, '${entry}', at, 'edit', register, record, 'x', gen_random_uuid(), '' from journal_entry order by id limit 1`,
      `insert into fact (org, id, kind, record, on_day, sign, facets, entry) select org, '${id}', kind, record, on_day, 1, facets, '${entry}' from fact where id = '${await fact()}'`,
    );
    expect(found).toEqual(named('factsChanged', 'fact', id));
  });
  test('a reversal that takes back another fact', async () => {
    const id = await one(`select id from fact where sign = -1 order by id limit 1`);
    expect(await tampered(`update fact set reverses = '${await fact()}' where id = '${id}'`)).toEqual(named('reversalChanged', 'fact', id));
  });
  test('a tally', async () => {
    expect(
      await tampered(
        `update tally set n = n + 1 where measure = 1 and dim = '' and bucket = (select min(bucket) from tally where measure = 1)`,
      ),
    ).toEqual([
      expect.objectContaining({ what: 'tallyChanged', table: 'tally', key: expect.stringMatching(/^measure 1 20\d\d-\d\d-01$/) }),
    ]);
    expect(await tampered(`update tally set amount = amount + 0.01 where dim = 'country'`)).toEqual(
      named('tallyChanged', 'tally', 'country FR'),
    );
    expect(await tampered(`delete from tally where measure = 3`)).toEqual(named('tallyChanged', 'tally', 'measure 3'));
    expect(await tampered(`insert into tally values (7, 1, 'sector', '2030-01-01', 'gold', 1, 0, 0)`)).toEqual(
      named('tallyChanged', 'tally', 'measure 1 2030-01-01 sector gold'),
    );
  });
  test('a row of what counts, deleted or added, folded or not', async () => {
    const id = await fact();
    expect(await tampered(`delete from counted where measure = 1 and fact = '${id}'`)).toEqual(
      named('countedMissing', 'counted', `measure 1 fact ${id}`),
    );
    expect(await tampered(`update counted set on_day = on_day + 40 where measure = 1 and fact = '${id}'`)).toEqual(
      named('countedChanged', 'counted', `measure 1 fact ${id}`),
    );
    const other = await fact(`not facets @> '{"good": true}'`);
    expect(
      await tampered(
        `insert into counted (org, measure, on_day, fact, record, sign) select org, 2, on_day, id, record, sign from fact where id = '${other}'`,
      ),
    ).toEqual(named('countedExtra', 'counted', `measure 2 fact ${other}`));
    expect(await tampered(`update counted set xid = 9000000000000 where measure = 1 and fact = '${id}'`)).toEqual(
      named('tallyChanged', 'tally', 'measure 1'),
    );
    expect(
      await tampered(
        `insert into counted (org, measure, on_day, fact, record, sign) select org, 99, on_day, id, record, sign from fact where id = '${id}'`,
      ),
    ).toEqual(named('countedExtra', 'counted', 'measure 99'));
  });
  test('a party counted once a year', async () => {
    expect(await tampered('update distinct_party set n = n + 1 where bucket = (select min(bucket) from distinct_party)')).toEqual(
      named('partyChanged', 'distinct_party', 'measure 3'),
    );
  });
  test('the condition of a measure', async () => {
    expect(await tampered(`update measure set definition = definition || '{"where": {"good": false}}' where id = 2`)).toEqual(
      named('measureChanged', 'measure', '2'),
    );
  });
  test.each([
    ['who', `account = '00000000-0000-7000-8000-000000000001'`],
    ['when', `at = at + interval '1 second'`],
    ['what', `verb = 'withdraw'`],
    ['on what', 'record = null'],
    ['the register', `register = 'other'`],
    ['the fields', `fields = fields || '{"title": "00"}'`],
    ['the facts', `facts = ''`],
  ])('in an entry: %s', async (_name, change) => {
    const id = await leaf('entry');
    expect(await tampered(`update journal_entry set ${change} where id = '${id}'`)).toEqual(named('entryChanged', 'journal_entry', id));
  });
  test('an entry deleted, alone or with its leaf', async () => {
    const id = await leaf('entry');
    expect(await tampered(`delete from journal_entry where id = '${id}'`)).toEqual(named('entryMissing', 'journal_entry', id));
    const found = await tampered(`delete from journal_entry where id = '${id}'`, `delete from journal_leaf where entry = '${id}'`);
    expect(found).toEqual(named('leafMissing', 'journal_leaf', 'position 10'));
    expect(found).toEqual(named('checkpointRoot', 'journal_checkpoint', '2018-2019 size'));
  });
  test('a leaf deleted alone', async () => {
    const id = await leaf('entry');
    expect(await tampered(`delete from journal_leaf where entry = '${id}'`)).toEqual(named('entryUnplaced', 'journal_entry', id));
  });
  test('two leaves that changed places', async () => {
    const found = await tampered(
      'update journal_leaf set position = -1, index = -1 where position = 10',
      'update journal_leaf set position = 10, index = index - 1 where position = 11',
      'update journal_leaf set position = 11, index = (select index + 1 from journal_leaf where position = 10) where position = -1',
    );
    expect(found).toEqual(named('leafOrder', 'journal_leaf', 'position 11'));
    expect(found).toEqual(named('checkpointRoot', 'journal_checkpoint', '2018-2019 size'));
  });
  test('the hash of a leaf, and the entry with it', async () => {
    const id = await leaf('entry');
    const found = await tampered(`update journal_leaf set commitment = sha256(commitment) where entry = '${id}'`);
    expect(found).toEqual(named('entryChanged', 'journal_entry', id));
    expect(found).toEqual(named('checkpointRoot', 'journal_checkpoint', '2018-2019 size'));
  });
  test('the tail cut off, with all that the machinery remembers of it', async () => {
    const found = await tampered(
      'delete from fact where entry in (select entry from journal_leaf where position > 20)',
      'delete from journal_entry where id in (select entry from journal_leaf where position > 20)',
      'delete from journal_leaf where position > 20',
      'update machinery.progress set position = 20',
    );
    expect(found).toEqual(named('checkpointBeyond', 'journal_checkpoint', '2019-2020 size'));
  });
  test('what the tree grows from', async () => {
    expect(await tampered(`update journal_shard set frontier = '1:' || repeat('ab', 32), size = 1 where shard = '2018-2019'`)).toEqual(
      named('shardState', 'journal_shard', '2018-2019'),
    );
    expect(await tampered('update machinery.progress set position = position + 2')).toEqual(
      named('leafMissing', 'journal_leaf', 'positions 33-34'),
    );
    expect(await tampered('update machinery.progress set position = position - 1')).toEqual(
      named('leafBeyond', 'journal_leaf', 'position 32'),
    );
  });
  test('a checkpoint: its root, its note, its position, the key that signed it', async () => {
    const shard = `where shard = '2019-2020'`;
    expect(await tampered(`update journal_checkpoint set root = sha256(root) ${shard}`)).toEqual(
      named('checkpointRoot', 'journal_checkpoint', '2019-2020 size'),
    );
    expect(await tampered(`update journal_checkpoint set note = replace(note, 'chancery', 'chancerie') ${shard}`)).toEqual(
      named('checkpointSignature', 'journal_checkpoint', '2019-2020 size'),
    );
    expect(await tampered(`update journal_checkpoint set position = 12 ${shard}`)).toEqual(
      named('checkpointPosition', 'journal_checkpoint', '2019-2020 size'),
    );
    expect(await tampered(`update machinery.signing_key set seed = sha256(seed)`)).toEqual(
      named('checkpointSignature', 'journal_checkpoint', 'size'),
    );
    expect(await tampered(`delete from machinery.signing_key`)).toEqual(named('signingKeyMissing', 'journal_checkpoint', 'size'));
  });
  test('a sealed value: gone, changed, taken from another entry; but not the key of an erased person', async () => {
    const id = await leaf('entry');
    expect(await tampered(`update journal_entry set sealed = '' where id = '${id}'`)).toEqual([
      { what: 'valueBroken', table: 'journal_entry', key: id },
    ]);
    expect(
      await tampered(`update journal_entry set sealed = set_byte(sealed, 20, (get_byte(sealed, 20) + 1) % 256) where id = '${id}'`),
    ).toEqual([{ what: 'valueBroken', table: 'journal_entry', key: id }]);
    expect(
      await tampered(
        `update journal_entry set sealed = (select e.sealed from journal_entry e where e.id <> '${id}' limit 1) where id = '${id}'`,
      ),
    ).toEqual([{ what: 'valueBroken', table: 'journal_entry', key: id }]);
    expect(await tampered(`update subject_key set key = sha256(key)`)).toEqual(named('valueBroken', 'journal_entry', id));
    expect(await tampered(`delete from subject_key`)).toEqual(named('sealKeyMissing', 'subject_key', ''));
    expect(await tampered(`update journal_entry set subject = '00000000-0000-7000-8000-000000000001' where id = '${id}'`)).toEqual([]);
  });
  test('an entry said twice', async () => {
    const id = newId();
    const columns = 'at, account, verb, register, record, fields, facts, subject, sealed';
    expect(
      await tampered(
        `insert into journal_entry (org, id, ${columns}) select org, '${id}', ${columns} from journal_entry where id = '${await leaf('entry')}'`,
      ),
    ).toEqual(
      expect.arrayContaining([
        { what: 'valueBroken', table: 'journal_entry', key: id },
        expect.objectContaining({ what: 'factsChanged', key: `entry ${id}` }),
      ]),
    );
    expect(
      await tampered(
        `insert into journal_entry (org, id, ${columns}, xid) select org, '${id}', ${columns}, 5 from journal_entry where id = '${await leaf('entry')}'`,
      ),
    ).toEqual(named('entryUnplaced', 'journal_entry', id));
  });
});

test('any history, integrated at any moment, is clean', async () => {
  const act = fc.record({
    record: fc.nat(4),
    facts: fc.array(
      fc.record({
        month: fc.integer({ min: 1, max: 9 }),
        year: fc.integer({ min: 2018, max: 2020 }),
        good: fc.boolean(),
        party: fc.option(fc.nat(2)),
        amount: fc.option(fc.double({ noNaN: true, min: -1e9, max: 1e9 })),
        met: fc.option(fc.boolean()),
        sector: fc.uniqueArray(fc.constantFrom('wood', 'water', 'iron')),
      }),
      { maxLength: 3 },
    ),
    integrate: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (acts) => {
      const own = await testDatabase();
      const trials = openDatabase(own.url, 4);
      try {
        await makeOrganisation(trials);
        const parties = [newId(), newId(), newId()];
        const records = new Map<number, { id: string; version: number }>();
        for (const [i, { record, facts, integrate }] of acts.entries()) {
          const known = records.get(record);
          const id = known?.id ?? newId();
          const at = Temporal.Instant.from('2019-03-30T12:00:00Z').add({ hours: 24 * i });
          const said = facts.map(({ month, year, good, party, amount, met, sector }) =>
            trial(
              `${year}-0${month}-15`,
              { good, sector },
              {
                ...(party === null ? {} : { party: parties[party] ?? '' }),
                ...(amount === null ? {} : { amount }),
                ...(met === null ? {} : { met }),
              },
            ),
          );
          await keepTrial(trials, { id, version: known?.version ?? null, facts: said }, at);
          records.set(record, { id, version: (known?.version ?? 0) + 1 });
          if (integrate) await integrateTrials(trials, at);
        }
        expect(await differencesIn(trials)).toEqual([]);
        await integrateTrials(trials, Temporal.Instant.from('2019-06-01T12:00:00Z'));
        expect(await differencesIn(trials)).toEqual([]);
      } finally {
        await trials.close();
        await own.close();
      }
    }),
    { numRuns: 10 },
  );
}, 60_000);
