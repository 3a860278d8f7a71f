import { sql } from 'kysely';
import { rowsOf } from '../db/cursor.ts';
import type { Tx } from '../db/kysely.ts';
import type { Org } from '../kernel/actor.ts';
import type { OnStep } from '../kernel/difference.ts';
import type { EntryRow } from './integrate.ts';
import { privateKeyOf } from './keys.ts';
import type { JournalDifference } from './verify-faults.ts';
import { checkSealed, type SealedRow } from './verify-sealed.ts';
import { verifyShard } from './verify-shard.ts';

/**
 * Recomputes the journal of one organisation from its rows: every leaf, every tree, every signed checkpoint, every sealed value whose key
 * is not destroyed. Reads only; the transaction should be REPEATABLE READ, so that all is compared in one snapshot.
 */
export async function* verifyJournal(tx: Tx, org: Org, onStep: OnStep = () => undefined): AsyncGenerator<JournalDifference> {
  const seed = await signingSeed(tx, org.id);
  const key = seed && privateKeyOf(seed);
  const { leaves, shards } = await sizeOf(tx, org.id);
  yield* verifyPlaces(tx, org.id);
  yield* verifyOrder(tx, org.id);
  yield* verifyShown(tx, org.id);
  let done = 0;
  for (const shard of shards) {
    const counted = () => {
      done += 1;
      if (done % 1_000 === 0) onStep('journal', done, leaves);
    };
    yield* verifyShard(tx, org, shard, key, counted);
  }
  yield* verifyUnplaced(tx, org.id);
  onStep('journal', leaves, leaves);
}

async function signingSeed(tx: Tx, org: number): Promise<Buffer | null> {
  const { rows } = await sql<{ seed: Buffer }>`select seed from machinery.signing_key where org = ${org}`.execute(tx);
  return rows[0]?.seed ?? null;
}

async function sizeOf(tx: Tx, org: number): Promise<{ readonly leaves: number; readonly shards: readonly string[] }> {
  const { rows } = await sql<{ shard: string; leaves: number }>`
    select shard, sum(n)::bigint as leaves from (
      select shard, count(*) as n from journal_leaf where org = ${org} group by shard
      union all select shard, 0 from journal_shard where org = ${org}
      union all select shard, 0 from journal_checkpoint where org = ${org}
    ) s group by shard order by shard`.execute(tx);
  return { leaves: rows.reduce((sum, row) => sum + row.leaves, 0), shards: rows.map((row) => row.shard) };
}

/** Positions run from 1 to what the machinery has placed, without a gap. */
async function* verifyPlaces(tx: Tx, org: number): AsyncGenerator<JournalDifference> {
  const gaps = rowsOf(
    tx,
    'verify_places',
    sql<{ position: number; before: number }>`
      select position, before from (
        select position, lag(position, 1, 0::bigint) over (order by position) as before from journal_leaf where org = ${org}
      ) s where position <> before + 1 order by position`,
  );
  for await (const { position, before } of gaps)
    yield { what: 'leafMissing', table: 'journal_leaf', key: positions(before + 1, position - 1) };
  const { rows } = await sql<{ placed: number; last: number }>`
    select coalesce((select position from machinery.progress where org = ${org}), 0)::bigint as placed,
           coalesce((select max(position) from journal_leaf where org = ${org}), 0)::bigint as last`.execute(tx);
  const { placed, last } = rows[0] ?? { placed: 0, last: 0 };
  if (last < placed) yield { what: 'leafMissing', table: 'journal_leaf', key: positions(last + 1, placed) };
  if (last > placed) yield { what: 'leafBeyond', table: 'journal_leaf', key: positions(placed + 1, last) };
}

const positions = (first: number, last: number): string => (first === last ? `position ${first}` : `positions ${first}-${last}`);

/** Entries were placed in the order of their transactions, then of their ids: two leaves that changed places break it. */
async function* verifyOrder(tx: Tx, org: number): AsyncGenerator<JournalDifference> {
  const astray = rowsOf(
    tx,
    'verify_order',
    sql<{ position: number; id: string }>`
      select position, id from (
        select l.position, e.id, e.xid, lag(e.xid) over w as xid_before, lag(e.id) over w as id_before
          from journal_leaf l join journal_entry e on e.org = l.org and e.id = l.entry where l.org = ${org} window w as (order by l.position)
      ) s where (xid, id) < (xid_before, id_before) order by position`,
  );
  for await (const { position, id } of astray)
    yield { what: 'leafOrder', table: 'journal_leaf', key: positions(position, position), found: id };
}

/** The entries of a confidential record are for those who read it, those of the others are not kept from anybody. */
async function* verifyShown(tx: Tx, org: number): AsyncGenerator<JournalDifference> {
  const astray = rowsOf(
    tx,
    'verify_shown',
    sql<{ id: string; audience: string; wanted: string }>`
      select e.id, e.audience, case when r.audience = 'confidential' then r.audience else 'org' end as wanted
        from journal_entry e left join record r on r.org = e.org and r.id = e.record
       where e.org = ${org} and (e.audience not in ('org', 'confidential')
          or r.id is not null and (e.audience = 'confidential') <> (r.audience = 'confidential')) order by e.id`,
  );
  for await (const { id, audience, wanted } of astray)
    yield { what: 'entryShown', table: 'journal_entry', key: id, expected: wanted, found: audience };
}

/** Entries without a leaf: none is older than the mark, and the values of the newer ones are sealed as they should be. */
async function* verifyUnplaced(tx: Tx, org: number): AsyncGenerator<JournalDifference> {
  const entries = rowsOf(
    tx,
    'verify_unplaced',
    sql<EntryRow & SealedRow & { overdue: boolean }>`
      select e.org, e.id, e.at, e.account, e.verb, e.register, e.record, e.fields, e.facts, e.subject, e.sealed, k.key,
             e.xid < coalesce((select xid from machinery.progress where org = ${org}), 0) as overdue
        from journal_entry e
        left join subject_key k on k.org = e.org and k.subject = e.subject
       where e.org = ${org} and not exists (select from journal_leaf l where l.org = e.org and l.entry = e.id)`,
  );
  for await (const entry of entries) {
    if (entry.overdue) yield { what: 'entryUnplaced', table: 'journal_entry', key: entry.id };
    yield* checkSealed(entry);
  }
}
