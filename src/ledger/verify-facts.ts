import { sql } from 'kysely';
import { rowsOf } from '../db/cursor.ts';
import type { Tx } from '../db/kysely.ts';
import { factsHash } from './digest.ts';
import { type FactRow, factOfRow } from './row.ts';
import type { LedgerDifference } from './verify-faults.ts';

interface PostedRow extends FactRow {
  readonly entry: string;
  readonly digest: string | null;
  /** The record that the entry is about; null for an entry about many. */
  readonly acted: string | null;
  readonly fact: string | null;
  readonly sign: number;
  readonly record: string;
}

/** The facts of one entry, as far as they are read: an entry may have more than memory should hold. */
interface Group {
  readonly entry: string;
  readonly digest: string;
  readonly hash: ReturnType<typeof factsHash>;
  facts: number;
  last: string;
}

/** Each entry's facts are those whose digest it holds, and they are about the record that it is about. */
export async function* verifyFacts(tx: Tx, org: number, onFact: () => void): AsyncGenerator<LedgerDifference> {
  let group: Group | undefined;
  for await (const row of readPosted(tx, org)) {
    if (group && group.entry !== row.entry) yield* closeGroup(group);
    if (group?.entry !== row.entry) group = { entry: row.entry, digest: row.digest ?? '', hash: factsHash(), facts: 0, last: '' };
    if (row.fact === null) continue;
    onFact();
    group.hash.add({ id: row.fact, sign: row.sign, fact: factOfRow(row) });
    group.facts += 1;
    group.last = row.fact;
    if (row.acted !== null && row.acted !== row.record)
      yield { what: 'factMoved', table: 'fact', key: row.fact, expected: row.acted, found: row.record };
  }
  if (group) yield* closeGroup(group);
}

function* closeGroup({ entry, digest, hash, facts, last }: Group): Generator<LedgerDifference> {
  const found = hash.digest();
  if (found === digest) return;
  // One digest covers all facts of an entry: with a single one we know which it is.
  yield { what: 'factsChanged', table: 'fact', key: facts === 1 ? last : `entry ${entry}`, expected: digest, found };
}

const readPosted = (tx: Tx, org: number): AsyncGenerator<PostedRow, void, undefined> =>
  rowsOf(
    tx,
    'verify_facts',
    sql<PostedRow>`
      select coalesce(e.id, f.entry) as entry, e.facts as digest, e.record as acted,
             f.id as fact, f.sign, f.record, f.kind, f.on_day, f.amount, f.met, f.party, f.post, f.facets
        from (select id, facts, record from journal_entry where org = ${org}) e
        full join (select * from fact where org = ${org}) f on f.entry = e.id
       where e.facts <> '' or f.id is not null
       order by 1, f.id`,
  );

/** A reversal says again, with the other sign, exactly what it takes back; nothing is taken back twice (a unique index holds that). */
export async function* verifyReversals(tx: Tx, org: number): AsyncGenerator<LedgerDifference> {
  const wrong = rowsOf(
    tx,
    'verify_reversals',
    sql<{ id: string; reverses: string; found: boolean }>`
      select r.id, r.reverses, o.id is not null as found from fact r left join fact o on o.org = r.org and o.id = r.reverses
       where r.org = ${org} and r.sign = -1 and (o.id is null or o.sign <> 1
         or (r.record, r.kind, r.on_day, r.amount, r.met, r.party, r.post, r.facets) is distinct from
            (o.record, o.kind, o.on_day, o.amount, o.met, o.party, o.post, o.facets))`,
  );
  for await (const { id, reverses, found } of wrong)
    yield { what: 'reversalChanged', table: 'fact', key: id, expected: reverses, ...(found ? {} : { found: '' }) };
}
