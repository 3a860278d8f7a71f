import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import { actIn } from '../db/system.ts';
import type { Database } from '../db/transaction.ts';
import { systemActor } from '../identity/actor.ts';
import { takeCut } from '../journal/cut.ts';
import { NOBODY } from '../journal/write.ts';
import { keep } from '../keep/keep.ts';
import type { Org } from '../kernel/actor.ts';
import { type Fact, type FactKind, type Measure, matches } from '../kernel/fact.ts';
import { newId } from '../kernel/ids.ts';
import { changedSince, type FrozenLine, freezeLine, hiddenAsOf, type ListOf, listAsOf } from '../ledger/frozen.ts';
import { type Counts, lineDigest, listDigest } from '../ledger/list-line.ts';
import { backfill, internMeasures } from '../ledger/measures.ts';

/** A fictional organisation with one kind of facts, for what is promised of a cut. */
export const CUT_ORG: Org = {
  id: 9,
  slug: 'essai-coupe',
  name: { fr: 'Essai (fictif)', en: 'Trial (fictional)' },
  shortName: { fr: 'Essai', en: 'Trial' },
  theme: 'ministere',
  fictional: true,
  fiscalStart: 1,
  timeZone: 'UTC',
};
const KIND: FactKind = { id: 'cut.done', label: { fr: 'essais', en: 'trials' }, register: 'cuts', facets: {} };

/** What is counted: some facts, their amounts, what they met, each party once. */
export const LISTS: readonly { readonly measure: Measure; readonly counts: Counts }[] = [
  { measure: { kind: KIND.id, where: { good: true } }, counts: 'n' },
  { measure: { kind: KIND.id, where: {} }, counts: 'met' },
  { measure: { kind: KIND.id, where: {} }, counts: 'amount' },
  { measure: { kind: KIND.id, where: {}, distinct: 'party' }, counts: 'party' },
];

export async function openCuts(db: Database): Promise<void> {
  await db.asOwner(async (tx) => {
    const { id, slug, name, shortName } = CUT_ORG;
    await sql`insert into organisation (id, slug, name_fr, name_en, short_name_fr, short_name_en, theme, fictional, fiscal_start, time_zone)
      values (${id}, ${slug}, ${name.fr}, ${name.en}, ${shortName.fr}, ${shortName.en}, 'ministere', true, 1, 'UTC')`.execute(tx);
    // The process remembers an organisation's key: the same one in every database of a suite.
    await sql`insert into subject_key (org, subject, key) values (${id}, ${NOBODY}, ${Buffer.alloc(32, id)})`.execute(tx);
  });
  const measures = LISTS.map(({ measure }) => measure);
  const added = await db.asOwner((tx) => internMeasures(tx, CUT_ORG.id, measures, new Map([[KIND.id, KIND]]), true));
  for (const id of added) await db.asOwner((tx) => backfill(tx, CUT_ORG.id, id));
}

/** What a record says at one moment; no fact: it was withdrawn. */
export interface Said {
  readonly id: string;
  readonly version: number | null;
  readonly facts: readonly Fact[];
}

export const cutFact = (on: string, more: Partial<Fact> = {}): Fact => ({ kind: KIND.id, on, facets: { good: true }, ...more });

/** Keeps an act inside a transaction that has entered. */
export async function sayIn(tx: Tx, newest: number, { id, version, facts }: Said): Promise<void> {
  // A record of nobody in particular: half of them are hidden from the public, none from members.
  const visibility = id.charCodeAt(id.length - 1) % 2 === 0 ? 'public' : 'organisation';
  await keep(tx, systemActor(CUT_ORG), newest, Temporal.Instant.from('2020-01-01T12:00:00Z'), {
    verb: version === null ? 'create' : 'edit',
    record: { id, register: 'cuts', number: `C-${id}`, title: 'Essai', visibility, unit: null, state: 'done', on: '2020-01-01' },
    version,
    changes: { facts: [null, facts.length] },
    facts,
    search: { detail: '', body: '' },
  });
}

/** Enters as a writer does (the organisation's lock, shared), then speaks for the system. */
export const write = <T>(db: Database, work: (tx: Tx, newest: number) => Promise<T>): Promise<T> =>
  db.enter({ org: CUT_ORG.slug, token: null, writes: true }, async (tx, { measures }) => {
    await actIn(tx, CUT_ORG.id);
    return work(tx, measures);
  });

export const asMember = <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.asOwner(async (tx) => {
    await actIn(tx, CUT_ORG.id);
    return work(tx);
  });

export async function cutNow(db: Database): Promise<number> {
  const cut = await takeCut(db, CUT_ORG, { before: 2_000, alone: 2_000, every: 10 });
  if (cut === null) throw new Error('No cut');
  return cut;
}

/** Freezes the four lists of a year under a scope of its own. */
export const freezeAll = (db: Database, scope: string, year: string, cut: number): Promise<readonly FrozenLine[]> =>
  write(db, async (tx) => {
    const lines: FrozenLine[] = [];
    for (const list of LISTS) lines.push(await freezeLine(tx, CUT_ORG.id, scope, year, periodOf(list, year), cut));
    return lines;
  });

const periodOf = (list: (typeof LISTS)[number], year: string): ListOf => ({ ...list, first: `${year}-01-01`, last: `${year}-12-31` });

/** A fact as both the list and the model can spell it, ids left out. */
const spell = (record: string, day: string, { met, amount, party }: Brought): string =>
  JSON.stringify([record, day, met === true, Number(amount ?? 0), party ?? null]);

interface Brought {
  readonly met?: boolean | undefined;
  readonly amount?: string | number | undefined;
  readonly party?: string | undefined;
}

/** What the model says is behind a line: facts of records as they were. */
export function behind(state: ReadonlyMap<string, readonly Fact[]>, { measure, counts, first, last }: ListOf): readonly string[] {
  const lines: string[] = [];
  for (const [record, facts] of state) {
    for (const fact of facts) {
      if (fact.on < first || fact.on > last || !matches(measure, fact) || (counts === 'party' && fact.party === undefined)) continue;
      const { met, amount, party } = fact;
      // What a list does not count, its lines do not say.
      const brought: Brought = { n: {}, met: { met }, amount: { amount }, party: { party } }[counts];
      lines.push(spell(record, fact.on, brought));
    }
  }
  return lines.sort();
}

/**
 * Holds a frozen line against a model: list = figure = digest. Throws with what differs. `then` is what the records said at the cut, `now`
 * what they say today: the records that changed must be those that differ.
 */
export async function holdLine(
  tx: Tx,
  line: FrozenLine,
  then: ReadonlyMap<string, readonly Fact[]>,
  now: ReadonlyMap<string, readonly Fact[]>,
): Promise<void> {
  const { id } = CUT_ORG;
  const expected = behind(then, line);
  const rows = await listAsOf(tx, id, line, line.cut, null, 5_000);
  same('list', expected, rows.map((row) => spell(row.record, row.day, row)).sort());
  same('facts', expected.length, line.facts);
  same('digest', listDigest(rows.map((row) => lineDigest(line.id, line.counts, row))), line.digest);
  same('n', line.counts === 'party' ? new Set(rows.map(({ party }) => party)).size : rows.length, line.n);
  if (line.counts === 'met') same('met', rows.filter(({ met }) => met === true).length, line.met);
  // Cents, as whole numbers.
  if (line.counts === 'amount')
    same(
      'amount',
      rows.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0),
      Math.round(Number(line.amount) * 100),
    );
  const hidden = await hiddenAsOf(tx, id, line.id, line, line.cut);
  same('hidden', [line.facts, 0], [hidden.seen, hidden.hidden]);
  const today = behind(now, line);
  const [gone, come] = [minus(expected, today), minus(today, expected)];
  const differs = [...new Set([...gone, ...come].map((text) => String((JSON.parse(text) as unknown[])[0])))].sort();
  const { records, others } = await changedSince(tx, id, line, line.cut, 1_000);
  same(
    'changed',
    differs,
    records
      .map(({ record }) => record)
      .filter((record) => differs.includes(record))
      .sort(),
  );
  same('others', 0, others);
}

/** What the first list has and the second has not, as many times. */
function minus(a: readonly string[], b: readonly string[]): readonly string[] {
  const left = [...b];
  return a.filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** What the public may recount of a line: its lines and the hidden ones together are the list. */
export async function holdOutside(tx: Tx, line: FrozenLine): Promise<void> {
  const rows = await listAsOf(tx, CUT_ORG.id, line, line.cut, null, 5_000);
  const hidden = await hiddenAsOf(tx, CUT_ORG.id, line.id, line, line.cut);
  same('outside', line.digest, listDigest([...rows.map((row) => lineDigest(line.id, line.counts, row)), ...hidden.digests]));
}

function same(what: string, expected: unknown, found: unknown): void {
  const [a, b] = [JSON.stringify(expected), JSON.stringify(found)];
  if (a !== b) throw new Error(`${what}: expected ${a}, found ${b}`);
}

/** An id of its own for each record. */
export const cutId = newId;
