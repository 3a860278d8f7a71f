import { sql } from 'kysely';
import { rowsOf } from '../db/cursor.ts';
import type { Tx } from '../db/kysely.ts';
import type { Fact, Replayed } from '../kernel/fact.ts';
import { difference, factKey, type LiveFact } from './difference.ts';
import { type FactRow, factOfRow } from './row.ts';
import type { LedgerDifference } from './verify-faults.ts';

type LiveRow = FactRow & { readonly record: string; readonly id: string };

/**
 * Holds the live facts of some registers against what their records say: both are read once, side by side. The replay tells every record
 * of these registers in the order of ids.
 */
export async function* verifyReplay(
  tx: Tx,
  org: number,
  registers: readonly string[],
  replay: AsyncIterable<Replayed>,
): AsyncGenerator<LedgerDifference> {
  const ledger = liveFacts(tx, org, registers);
  let live = await nextOf(ledger);
  let last = '';
  for await (const { record, facts } of replay) {
    if (record <= last) throw new RangeError(`A replay is in the order of ids: ${record} came after ${last}`);
    last = record;
    for (; live && live.record < record; live = await nextOf(ledger)) yield* differencesOf(live, []);
    const known = live?.record === record ? live : { record, facts: [] };
    yield* differencesOf(known, facts);
    if (known === live) live = await nextOf(ledger);
  }
  for (; live; live = await nextOf(ledger)) yield* differencesOf(live, []);
}

interface LiveRecord {
  readonly record: string;
  readonly facts: readonly LiveFact[];
}

function* differencesOf({ record, facts: live }: LiveRecord, wanted: readonly Fact[]): Generator<LedgerDifference> {
  const { reversals, additions } = difference(live, wanted);
  for (const fact of reversals) yield { what: 'factUnsaid', table: 'fact', key: fact.id, found: factKey(fact) };
  for (const fact of additions) yield { what: 'factMissing', table: 'record', key: record, expected: factKey(fact) };
}

/** Facts that nothing has taken back, record by record in the order of their ids. */
async function* liveFacts(tx: Tx, org: number, registers: readonly string[]): AsyncGenerator<LiveRecord, void, undefined> {
  const rows = rowsOf(
    tx,
    'verify_live',
    sql<LiveRow>`
      select f.record, f.id, f.kind, f.on_day, f.amount, f.met, f.party, f.post, f.facets
        from fact f join record r on r.org = f.org and r.id = f.record
       where f.org = ${org} and r.register = any (${[...registers]}::text[]) and f.sign = 1
         and not exists (select from fact x where x.org = f.org and x.reverses = f.id)
       order by f.record, f.id`,
  );
  let current: (LiveRecord & { facts: LiveFact[] }) | undefined;
  for await (const row of rows) {
    if (current && current.record !== row.record) yield current;
    if (current?.record !== row.record) current = { record: row.record, facts: [] };
    current.facts.push({ ...factOfRow(row), id: row.id, measures: [] });
  }
  if (current) yield current;
}

const nextOf = async <T>(rows: AsyncGenerator<T, void, undefined>): Promise<T | null> => (await rows.next()).value ?? null;
