import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import { type Cell, type Dimension, type Measure, measureKey, type Tallies } from '../kernel/fact.ts';
import type { LiveFact } from './difference.ts';
import { loadMeasures } from './measures.ts';
import { type FactRow, factOfRow } from './row.ts';

interface CellRow {
  measure: number;
  bucket: string;
  n: number;
  met: number;
  amount: number;
}

export interface ReadTallies {
  readonly tallies: Tallies;
  /** Keys of measures that are still being counted: their figures would be too small. */
  readonly computing: ReadonlySet<string>;
}

/**
 * Tallies of the measures between two ISO days, in two statements whatever the number of facts. `asKnownAt` is a journal position:
 * the sums are then those of the entries up to there. A measure that the ledger does not know has no cells.
 */
export async function readTallies(
  tx: Tx,
  org: number,
  wanted: readonly Measure[],
  first: string,
  last: string,
  asKnownAt?: number,
): Promise<ReadTallies> {
  const known = await loadMeasures(tx, org);
  const byId = new Map<number, string>();
  const computing = new Set<string>();
  for (const measure of wanted) {
    const key = measureKey(measure);
    const found = known.byKey.get(key);
    if (!found?.ready) computing.add(key);
    if (found) byId.set(found.id, key);
  }
  const ids = [...byId.keys()];
  const { rows } =
    asKnownAt === undefined
      ? await sql<CellRow>`select * from read_tallies(${ids}::integer[], ${first}::date, ${last}::date)`.execute(tx)
      : await sql<CellRow>`select * from read_tallies_at(${ids}::integer[], ${first}::date, ${last}::date, ${asKnownAt}::bigint)`.execute(
          tx,
        );
  const tallies = new Map<string, Map<string, Cell>>([...byId.values()].map((key) => [key, new Map()]));
  for (const { measure, bucket, n, met, amount } of rows) tallies.get(byId.get(measure) ?? '')?.set(bucket, { n, met, amount });
  return { tallies, computing };
}

export interface BreakdownRow extends Cell {
  readonly value: string;
}

export async function readBreakdown(
  tx: Tx,
  org: number,
  measure: Measure,
  dimension: Dimension,
  first: string,
  last: string,
): Promise<readonly BreakdownRow[]> {
  const id = await measureId(tx, org, measure);
  if (id === null) return [];
  const { rows } =
    await sql<BreakdownRow>`select * from read_breakdown(${id}::integer, ${dimension}, ${first}::date, ${last}::date) order by n desc, value`.execute(
      tx,
    );
  return rows;
}

export interface MonthRow extends BreakdownRow {
  /** First day of the month. */
  readonly month: string;
}

/** A breakdown month by month, at the cost of its cells; nothing for a distinct measure, whose parties belong to no month of a value. */
export async function readBreakdownByMonth(
  tx: Tx,
  org: number,
  measure: Measure,
  dimension: Dimension,
  first: string,
  last: string,
): Promise<readonly MonthRow[]> {
  const id = await measureId(tx, org, measure);
  if (id === null) return [];
  const { rows } =
    await sql<MonthRow>`select * from read_breakdown_by_month(${id}::integer, ${dimension}, ${first}::date, ${last}::date) order by month, value`.execute(
      tx,
    );
  return rows;
}

/** Facts of a record that no reversal has undone. */
export async function readLiveFacts(tx: Tx, record: string): Promise<readonly LiveFact[]> {
  const { rows } = await sql<FactRow & { id: string; measures: number[] }>`select * from read_live_facts(${record}::uuid)`.execute(tx);
  return rows.map((row) => ({ ...factOfRow(row), id: row.id, measures: row.measures }));
}

/** The same for many records, by record. */
export async function readLiveFactsOf(tx: Tx, records: readonly string[]): Promise<ReadonlyMap<string, readonly LiveFact[]>> {
  const found = new Map<string, LiveFact[]>();
  if (records.length === 0) return found;
  const { rows } = await sql<FactRow & { record: string; id: string; measures: number[] }>`
    select r.record, f.* from unnest(${[...records]}::uuid[]) r (record), read_live_facts(r.record) f`.execute(tx);
  for (const { record, ...row } of rows) {
    const facts = found.get(record) ?? [];
    facts.push({ ...factOfRow(row), id: row.id, measures: row.measures });
    found.set(record, facts);
  }
  return found;
}

/** The same of some kinds, whoever may see the records: for the machinery, which runs as owner. */
export async function readLiveFactsOfKinds(
  tx: Tx,
  org: number,
  records: readonly string[],
  kinds: readonly string[],
): Promise<ReadonlyMap<string, readonly LiveFact[]>> {
  const { rows } = await sql<FactRow & { record: string; id: string; measures: number[] }>`
    select f.record, f.id, f.kind, f.on_day, f.amount, f.met, f.party, f.post, f.facets,
           array(select c.measure from measure m join counted c on c.org = m.org and c.measure = m.id and c.on_day = f.on_day and c.fact = f.id
                  where m.org = f.org and m.kind = f.kind) as measures
      from fact f where f.org = ${org} and f.record = any (${[...records]}::uuid[]) and f.kind = any (${[...kinds]}::text[]) and f.sign = 1
       and not exists (select from fact x where x.org = f.org and x.reverses = f.id)`.execute(tx);
  const facts = rows.map(({ record, ...row }) => ({ record, fact: { ...factOfRow(row), id: row.id, measures: row.measures } }));
  return new Map([...Map.groupBy(facts, ({ record }) => record)].map(([record, own]) => [record, own.map(({ fact }) => fact)]));
}

async function measureId(tx: Tx, org: number, measure: Measure): Promise<number | null> {
  const row = await tx.selectFrom('measure').select('id').where('org', '=', org).where('key', '=', measureKey(measure)).executeTakeFirst();
  return row?.id ?? null;
}
