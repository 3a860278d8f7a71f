import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import { type Fact, type FactKind, type Measure, matches, measureKey } from '../kernel/fact.ts';

/** A measure that the ledger keeps tallies of. */
export interface KnownMeasure extends Measure {
  readonly id: number;
  readonly ready: boolean;
  readonly bucket: 'month' | 'day';
}

/** Measures of one organisation as of its newest: they are only ever added. */
export interface Measures {
  readonly newest: number;
  readonly byKey: ReadonlyMap<string, KnownMeasure>;
  readonly byKind: ReadonlyMap<string, readonly KnownMeasure[]>;
}

export async function loadMeasures(tx: Tx, org: number): Promise<Measures> {
  const rows = await tx
    .selectFrom('measure')
    .select(['id', 'key', 'kind', 'definition', 'state', 'bucket'])
    .where('org', '=', org)
    .orderBy('id')
    .execute();
  const byKey = new Map<string, KnownMeasure>();
  const byKind = new Map<string, KnownMeasure[]>();
  for (const row of rows) {
    // The column holds what `internMeasures` wrote.
    const definition = row.definition as unknown as Measure;
    const measure: KnownMeasure = {
      ...definition,
      id: row.id,
      ready: row.state === 'ready',
      bucket: row.bucket === 'day' ? 'day' : 'month',
    };
    byKey.set(row.key, measure);
    byKind.set(row.kind, [...(byKind.get(row.kind) ?? []), measure]);
  }
  return { newest: rows.at(-1)?.id ?? 0, byKey, byKind };
}

export const measuresOfFact = (measures: Measures, fact: Fact): readonly number[] =>
  (measures.byKind.get(fact.kind) ?? []).filter((measure) => matches(measure, fact)).map((measure) => measure.id);

/**
 * Makes the measures that are not yet known, empty, and returns the new ids. Takes the organisation's lock alone and commits with the
 * caller: after that every writer counts them; `backfill` then counts what was posted before.
 */
export async function internMeasures(
  tx: Tx,
  org: number,
  wanted: readonly Measure[],
  kinds: ReadonlyMap<string, FactKind>,
  published: boolean,
): Promise<readonly number[]> {
  await sql`select pg_advisory_xact_lock(7, ${org})`.execute(tx);
  const known = await loadMeasures(tx, org);
  const added: number[] = [];
  let next = known.newest;
  const seen = new Set<string>();
  for (const measure of wanted) {
    const key = measureKey(measure);
    const existing = known.byKey.get(key);
    if (existing && published)
      await tx.updateTable('measure').set({ published: true }).where('org', '=', org).where('id', '=', existing.id).execute();
    if (existing || seen.has(key)) continue;
    seen.add(key);
    next += 1;
    const kind = kinds.get(measure.kind);
    const definition = {
      kind: measure.kind,
      where: measure.where,
      ...(measure.distinct ? { distinct: measure.distinct } : {}),
      dimensions: kind?.dimensions ?? [],
    };
    await tx
      .insertInto('measure')
      .values({
        org,
        id: next,
        key,
        kind: measure.kind,
        definition: JSON.stringify(definition),
        bucket: kind?.ahead ? 'day' : 'month',
        countedBy: measure.distinct ?? null,
        published,
      })
      .execute();
    added.push(next);
  }
  return added;
}

/** The same condition as `matches`, in SQL over facts; a property test holds the two together. */
export function whereSql(measure: Measure) {
  const conditions = Object.entries(measure.where).map(([facet, wanted]) => {
    if (facet === 'post') return sql`f.post::text = any (${typeof wanted === 'object' ? [...wanted] : [String(wanted)]}::text[])`;
    if (wanted === true) return sql`f.facets @> ${JSON.stringify({ [facet]: true })}::jsonb`;
    if (wanted === false) return sql`not f.facets @> ${JSON.stringify({ [facet]: true })}::jsonb`;
    const codes = typeof wanted === 'string' ? [wanted] : [...wanted];
    return sql`jsonb_exists_any(case when jsonb_typeof(f.facets -> ${facet}) = 'string' then jsonb_build_array(f.facets -> ${facet}) else coalesce(f.facets -> ${facet}, '[]') end, ${codes}::text[])`;
  });
  return sql`f.kind = ${measure.kind} ${conditions.length > 0 ? sql`and ${sql.join(conditions, sql` and `)}` : sql``}`;
}

/** Counts, for a new measure, the facts posted before it was known. Run as owner after the measure's own transaction is over. */
export async function backfill(tx: Tx, org: number, id: number): Promise<void> {
  const row = await tx.selectFrom('measure').select('definition').where('org', '=', org).where('id', '=', id).executeTakeFirstOrThrow();
  const measure = row.definition as unknown as Measure;
  await sql`
    insert into counted (org, measure, on_day, fact, record, sign, reverses)
    select f.org, ${id}::integer, f.on_day, f.id, f.record, f.sign, f.reverses from fact f where f.org = ${org} and ${whereSql(measure)}
    on conflict do nothing`.execute(tx);
  await tx.updateTable('measure').set({ state: 'ready' }).where('org', '=', org).where('id', '=', id).execute();
}
