import { sql } from 'kysely';
import { rowsOf } from '../db/cursor.ts';
import type { Tx } from '../db/kysely.ts';
import { measureKey } from '../kernel/fact.ts';
import { type KnownMeasure, loadMeasures, whereSql } from './measures.ts';
import type { LedgerDifference } from './verify-faults.ts';

/** The measures that can be counted again, and those whose row no longer says what its key says. */
export async function verifyMeasures(
  tx: Tx,
  org: number,
): Promise<{ readonly measures: readonly KnownMeasure[]; readonly differences: readonly LedgerDifference[] }> {
  const { byKey } = await loadMeasures(tx, org);
  const { rows } = await sql<{ id: number; kind: string; countedBy: string | null; dimensions: unknown }>`
    select id, kind, counted_by, definition -> 'dimensions' as dimensions from measure where org = ${org}`.execute(tx);
  const columns = new Map(rows.map((row) => [row.id, row]));
  const measures: KnownMeasure[] = [];
  const differences: LedgerDifference[] = [];
  for (const [key, measure] of byKey) {
    const row = columns.get(measure.id);
    const readable = isWhere(measure.where) && isTexts(row?.dimensions);
    const found = readable ? measureKey(measure) : '';
    if (readable) measures.push(measure);
    if (found !== key || row?.kind !== measure.kind || row.countedBy !== (measure.distinct ?? null))
      differences.push({ what: 'measureChanged', table: 'measure', key: String(measure.id), expected: key, found });
  }
  return { measures, differences };
}

/** The column holds what `internMeasures` wrote, or what somebody made of it. */
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((text) => typeof text === 'string');
const isWhere = (where: unknown): boolean =>
  typeof where === 'object' &&
  where !== null &&
  Object.values(where).every((value) => typeof value === 'string' || typeof value === 'boolean' || isTexts(value));

interface CountedRow {
  readonly fact: string;
  readonly wanted: boolean;
  readonly counted: boolean;
}

/** The rows of `counted` of one measure are the facts that meet its condition, each once. While it is being computed some may be missing. */
export async function* verifyCounted(tx: Tx, org: number, measure: KnownMeasure): AsyncGenerator<LedgerDifference> {
  const astray = rowsOf(
    tx,
    'verify_counted',
    sql<CountedRow>`
      select coalesce(f.id, c.fact) as fact, f.id is not null as wanted, c.fact is not null as counted
        from (select * from fact f where f.org = ${org} and ${whereSql(measure)}) f
        full join (select * from counted where org = ${org} and measure = ${measure.id}) c on c.fact = f.id
       where f.id is null or c.fact is null
          or (f.on_day, f.record, f.sign, f.reverses) is distinct from (c.on_day, c.record, c.sign, c.reverses)
       order by 1`,
  );
  for await (const { fact, wanted, counted } of astray) {
    const row = { table: 'counted', key: `measure ${measure.id} fact ${fact}` };
    if (!wanted) yield { what: 'countedExtra', ...row };
    else if (counted) yield { what: 'countedChanged', ...row };
    else if (measure.ready) yield { what: 'countedMissing', ...row };
  }
}

/** Rows that count toward a measure that there is not. */
export async function* verifyOrphans(tx: Tx, org: number): AsyncGenerator<LedgerDifference> {
  const { rows } = await sql<{ tableName: string; measure: number; n: number }>`
    select table_name, measure, count(*) as n from (
      select 'counted' as table_name, measure from counted where org = ${org}
      union all select 'tally', measure from tally where org = ${org}
      union all select 'distinct_party', measure from distinct_party where org = ${org}
    ) s where not exists (select from measure m where m.org = ${org} and m.id = s.measure) group by 1, 2 order by 1, 2`.execute(tx);
  for (const { tableName, measure, n } of rows)
    yield { what: 'countedExtra', table: tableName, key: `measure ${measure}`, found: String(n) };
}
