import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import type { Cell, Measure } from '../kernel/fact.ts';
import { measureKey } from '../kernel/fact.ts';
import { newId } from '../kernel/ids.ts';
import type { Counts, ListLine } from './list-line.ts';

/** Facts of one measure in a period, and what each brings. */
export interface ListOf {
  readonly measure: Measure;
  readonly counts: Counts;
  /** ISO days, both inside. */
  readonly first: string;
  readonly last: string;
}

/** What a list comes to. `n` is the number of parties where these are counted, else of facts. */
export interface ListSum {
  readonly facts: number;
  readonly n: number;
  readonly met: number;
  /** Exact decimal, as text. */
  readonly amount: string;
  readonly digest: string;
}

/** A list as it was cut: kept for good, never computed again. */
export interface FrozenLine extends ListOf, ListSum {
  readonly id: string;
  /** What it was cut for: the id of a plan. */
  readonly scope: string;
  readonly year: string;
  /** Position of the journal up to which entries count. */
  readonly cut: number;
}

interface LineRow extends Omit<FrozenLine, 'measure' | 'first' | 'last'> {
  readonly definition: Measure;
  readonly firstDay: string;
  readonly lastDay: string;
}

const lineOf = ({ definition: { kind, where, distinct }, firstDay, lastDay, ...row }: LineRow): FrozenLine => ({
  ...row,
  measure: { kind, where, ...(distinct === undefined ? {} : { distinct }) },
  first: firstDay,
  last: lastDay,
});

const SELECT = sql`
  select l.id, l.scope, l.year, m.definition, l.counts, l.first_day, l.last_day, l.cut, l.facts, l.n, l.met, trim_scale(l.amount)::text as amount, l.digest
    from frozen_line l join measure m on m.org = l.org and m.id = l.measure`;

/** Every list cut for a scope that the actor may see, in the order of their ids. */
export async function loadLines(tx: Tx, org: number, scope: string): Promise<readonly FrozenLine[]> {
  const { rows } = await sql<LineRow>`${SELECT} where l.org = ${org} and l.scope = ${scope} order by l.id`.execute(tx);
  return rows.map(lineOf);
}

/** Lists by id, those that the actor may see. */
export async function findLines(tx: Tx, org: number, ids: readonly string[]): Promise<ReadonlyMap<string, FrozenLine>> {
  const { rows } = await sql<LineRow>`${SELECT} where l.org = ${org} and l.id = any (${[...ids]}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, lineOf(row)]));
}

const idOf = (org: number, measure: Measure) => sql`(select id from measure where org = ${org} and key = ${measureKey(measure)})`;

/** What a list comes to as of a position of the journal. For members. `list` is the id that its lines begin with. */
export async function sumAsOf(tx: Tx, org: number, list: string, of: ListOf, upto: number): Promise<ListSum> {
  const { rows } = await sql<ListSum>`
    select facts, n, met, trim_scale(amount)::text as amount, digest
      from sum_as_of(${list}::uuid, ${idOf(org, of.measure)}, ${of.counts}, ${of.first}::date, ${of.last}::date, ${upto}::bigint)`.execute(
    tx,
  );
  const [sum] = rows;
  if (!sum) throw new Error('A sum has one row');
  return sum;
}

/** Cuts a list for a scope, or answers with the one that was cut before: a base year is cut once. */
export async function freezeLine(tx: Tx, org: number, scope: string, year: string, of: ListOf, cut: number): Promise<FrozenLine> {
  const id = newId();
  const sum = await sumAsOf(tx, org, id, of, cut);
  await sql`
    insert into frozen_line (org, id, audience, scope, year, measure, first_day, last_day, counts, cut, facts, n, met, amount, digest)
      values (${org}, ${id}, 'org', ${scope}, ${year}, ${idOf(org, of.measure)}, ${of.first}, ${of.last}, ${of.counts}, ${cut},
        ${sum.facts}, ${sum.n}, ${sum.met}, ${sum.amount}::numeric, ${sum.digest})
    on conflict (org, scope, measure, first_day, last_day, counts) do nothing`.execute(tx);
  const { rows } = await sql<LineRow>`${SELECT} where l.org = ${org} and l.scope = ${scope} and l.measure = ${idOf(org, of.measure)}
    and l.first_day = ${of.first} and l.last_day = ${of.last} and l.counts = ${of.counts}`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('A list that was cut is there');
  return lineOf(row);
}

/** Shows lists to the public. */
export async function publishLines(tx: Tx, org: number, ids: readonly string[]): Promise<void> {
  await sql`update frozen_line set audience = 'public' where org = ${org} and id = any (${[...ids]}::uuid[]) and audience <> 'public'`.execute(
    tx,
  );
}

export const cellOf = ({ n, met, amount }: ListSum): Cell => ({ n, met, amount: Number(amount) });

/** A line whose record the actor may see, with what a page shows of the record. */
export interface SeenLine extends ListLine {
  readonly register: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
}

interface SeenRow extends Omit<SeenLine, 'day' | 'met' | 'amount' | 'party'> {
  readonly onDay: string;
  readonly met: boolean | null;
  readonly amount: string | null;
  readonly party: string | null;
}

/**
 * A page of a list as of a position of the journal, latest first: the lines that the actor may see. `before` is the last line of the
 * page before; at most 5 000 a page.
 */
export async function listAsOf(
  tx: Tx,
  org: number,
  of: ListOf,
  upto: number,
  before: Pick<ListLine, 'day' | 'fact'> | null,
  most: number,
): Promise<readonly SeenLine[]> {
  const { rows } = await sql<SeenRow>`
    select * from list_as_of(${idOf(org, of.measure)}, ${of.counts}, ${of.first}::date, ${of.last}::date, ${upto}::bigint,
      ${before?.day ?? null}::date, ${before?.fact ?? null}::uuid, ${most})`.execute(tx);
  return rows.map(({ onDay, met, amount, party, ...row }) => ({
    ...row,
    day: onDay,
    met: met ?? undefined,
    amount: amount ?? undefined,
    party: party ?? undefined,
  }));
}

/** What the actor may not see of a list: one count, what it brings together, one block of digests. */
export interface HiddenLines {
  readonly seen: number;
  readonly hidden: number;
  readonly met: number;
  readonly amount: string;
  /** Parties that no visible line names. */
  readonly parties: number;
  readonly digests: readonly string[];
}

/** Counts the whole list: ask where it is small enough, or for a file. */
export async function hiddenAsOf(tx: Tx, org: number, list: string, of: ListOf, upto: number): Promise<HiddenLines> {
  const { rows } = await sql<HiddenLines>`
    select * from hidden_as_of(${list}::uuid, ${idOf(org, of.measure)}, ${of.counts}, ${of.first}::date, ${of.last}::date, ${upto}::bigint)`.execute(
    tx,
  );
  return rows[0] ?? { seen: 0, hidden: 0, met: 0, amount: '0', parties: 0, digests: [] };
}

/** A record by which today's list differs from the list that was cut. */
export interface ChangedRecord {
  readonly record: string;
  readonly register: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly day: string;
  readonly change: 'added' | 'removed' | 'changed';
}

export interface Changes {
  readonly records: readonly ChangedRecord[];
  /** Records that the actor may not see, or beyond the first `most`. */
  readonly others: number;
}

interface ChangedRow extends Omit<ChangedRecord, 'day' | 'change'> {
  readonly onDay: string;
  readonly came: boolean;
  readonly went: boolean;
  readonly others: number | null;
}

/** Records added, removed or changed in a list since a position of the journal, latest first. */
export async function changedSince(tx: Tx, org: number, of: ListOf, upto: number, most: number): Promise<Changes> {
  const { rows } = await sql<ChangedRow>`
    select * from changed_since(${idOf(org, of.measure)}, ${of.first}::date, ${of.last}::date, ${upto}::bigint, ${most})`.execute(tx);
  const records = rows.filter(({ others }) => others === null);
  return {
    records: records.map(({ onDay, came, went, others: _, ...row }) => ({
      ...row,
      day: onDay,
      change: came && went ? 'changed' : came ? 'added' : 'removed',
    })),
    others: rows.find(({ others }) => others !== null)?.others ?? 0,
  };
}
