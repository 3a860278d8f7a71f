import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';
import { type Dimension, type Measure, measureKey } from '../../kernel/fact.ts';

/** A value entered by hand, or a milestone declared done; a withdrawal is one too. */
export interface EnteredReading {
  readonly id: string;
  readonly kind: 'value' | 'milestone';
  readonly plan: string;
  readonly indicator: string;
  readonly series: string | null;
  readonly year: string;
  readonly value: number | null;
  /** ISO day on which it was established, or done. */
  readonly onDay: string;
  /** Of a milestone, its evidence; of a withdrawal, its reason. */
  readonly source: string;
  readonly proof: string;
  readonly withdrawn: boolean;
  readonly enteredAt: Temporal.Instant;
}

/**
 * Readings of the series and milestones of the plan, in the order in which they were entered. `asKnownAt` is a journal position:
 * those of the entries up to there.
 */
export async function loadReadings(
  tx: Tx,
  org: number,
  plan: string,
  series: readonly string[],
  asKnownAt?: number,
): Promise<readonly EnteredReading[]> {
  const known = asKnownAt === undefined ? sql`` : sql`and reading_known_at(r.id, ${asKnownAt}::bigint)`;
  const { rows } = await sql<EnteredReading>`
    select r.id, r.kind, r.plan, r.indicator, r.series, r.year, r.value, r.on_day, r.source, r.proof, r.withdrawn, r.entered_at from reading r
     where r.org = ${org} and ((r.kind = 'milestone' and r.plan = ${plan}) or r.series = any (${[...series]}::text[])) ${known}
     order by r.entered_at, r.id limit 5000`.execute(tx);
  return rows;
}

export async function insertReading(
  tx: Tx,
  org: number,
  reading: EnteredReading & { readonly audience: string; readonly enteredBy: string | null; readonly entry: string },
): Promise<void> {
  await tx
    .insertInto('reading')
    .values({ org, ...reading })
    .execute();
}

/** The last day on which each measure counted something (by measure key); a measure that counted nothing is left out. */
export async function lastDays(tx: Tx, org: number, measures: readonly Measure[], upTo: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ key: string; onDay: string }>`
    select m.key, l.on_day from measure m
      join last_counted(array(select id from measure where org = ${org} and key = any (${measures.map(measureKey)}::text[])), ${upTo}::date) l on l.measure = m.id
     where m.org = ${org} and l.on_day is not null`.execute(tx);
  return new Map(rows.map(({ key, onDay }) => [key, onDay]));
}

export interface Period {
  readonly first: string;
  readonly last: string;
}

export interface Behind {
  /** Facts behind the figure whose record the actor may see. */
  readonly seen: number;
  readonly hidden: number;
}

const idOf = (org: number, measure: Measure) => sql`(select id from measure where org = ${org} and key = ${measureKey(measure)})`;

/** Facts behind a figure, seen and hidden. Ask only where the figure is small enough to be counted. */
export async function countBehind(tx: Tx, org: number, measure: Measure, { first, last }: Period): Promise<Behind> {
  const { rows } = await sql<Behind>`select * from count_behind(${idOf(org, measure)}, ${first}::date, ${last}::date)`.execute(tx);
  return rows[0] ?? { seen: 0, hidden: 0 };
}

export interface Chosen {
  readonly dimension: Dimension;
  readonly value: string;
}

export interface FoundBehind {
  readonly record: string;
  readonly register: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly onDay: string;
  readonly fact: string;
  readonly post: string | null;
  readonly facets: Readonly<Record<string, unknown>>;
}

/** A page of the records behind a figure, latest first, those that the actor may see and that have the value chosen. */
export async function recordsBehind(
  tx: Tx,
  org: number,
  measure: Measure,
  { first, last }: Period,
  chosen: Chosen | null,
  before: { readonly day: string; readonly fact: string } | null,
  most: number,
): Promise<readonly FoundBehind[]> {
  const { rows } = await sql<FoundBehind>`
    select * from read_filtered_records_behind(${idOf(org, measure)}, ${first}::date, ${last}::date, ${chosen?.dimension ?? ''}, ${chosen?.value ?? null},
      ${before?.day ?? null}::date, ${before?.fact ?? null}::uuid, ${most})`.execute(tx);
  return rows;
}

/** By dimension, the values behind which the actor may not see from 1 to 4 facts: merged before anything is published. */
export async function thinValues(
  tx: Tx,
  org: number,
  measure: Measure,
  dimensions: readonly Dimension[],
  { first, last }: Period,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { rows } = await sql<{ dimension: string; value: string }>`
    select * from thin_values(${idOf(org, measure)}, ${[...dimensions]}::text[], ${first}::date, ${last}::date)`.execute(tx);
  return new Map(
    [...Map.groupBy(rows, ({ dimension }) => dimension)].map(([name, some]) => [name, new Set(some.map(({ value }) => value))]),
  );
}

/** Cells of one breakdown behind which the actor may not see from 1 to 4 facts: month null for the whole period, value '' for what has none. */
export async function thinCells(
  tx: Tx,
  org: number,
  measure: Measure,
  dimension: string,
  { first, last }: Period,
): Promise<readonly { readonly month: string | null; readonly value: string }[]> {
  const { rows } = await sql<{ month: string | null; value: string }>`
    select * from thin_cells(${idOf(org, measure)}, ${dimension}, ${first}::date, ${last}::date)`.execute(tx);
  return rows;
}

/** Posts by id, where the register of the network has published its view. */
export interface PostCard {
  readonly id: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly city: string;
  readonly cityEn: string;
  readonly country: string;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** Every post that the actor may see; a network has some dozens. */
export async function everyPost(tx: Tx, org: number): Promise<ReadonlyMap<string, PostCard>> {
  const { rows } =
    await sql<PostCard>`select id, name_fr, name_en, city, city_en, country, lat, lon from post_card where org = ${org}`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Has the organisation any post to tell apart? A city has none: a breakdown by post would be one row. */
export async function hasPosts(tx: Tx, org: number): Promise<boolean> {
  const { rows } = await sql`select from post_card where org = ${org} limit 1`.execute(tx);
  return rows.length > 0;
}

export async function postsById(tx: Tx, org: number, ids: readonly string[]): Promise<ReadonlyMap<string, PostCard>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<PostCard>`
    select id, name_fr, name_en, city, city_en, country, lat, lon from post_card where org = ${org} and id = any (${[...ids]}::uuid[])`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.id, row]));
}
