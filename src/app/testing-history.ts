import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import { type Database, openDatabase } from '../db/transaction.ts';
import { systemActor } from '../identity/actor.ts';
import { signCheckpoints } from '../journal/integrate.ts';
import { integrateAll } from '../journal/testing-integrate.ts';
import { NOBODY } from '../journal/write.ts';
import { keep } from '../keep/keep.ts';
import type { Org } from '../kernel/actor.ts';
import type { Fact, FactKind, Measure, Replayed } from '../kernel/fact.ts';
import { newId } from '../kernel/ids.ts';
import { backfill, internMeasures } from '../ledger/measures.ts';
import type { Slice } from '../web/route.ts';

/** A fictional organisation with one register, whose records are their facts: small histories for tests of verify and archive. */
export const ORG: Org = {
  id: 7,
  slug: 'essai',
  name: { fr: 'Essai (fictif)', en: 'Trial (fictional)' },
  shortName: { fr: 'Essai', en: 'Trial' },
  theme: 'ministere',
  fictional: true,
  fiscalStart: 4,
  timeZone: 'America/Toronto',
};

const KIND: FactKind = {
  id: 'trial.done',
  label: { fr: 'essais', en: 'trials' },
  register: 'trials',
  dimensions: ['sector', 'country'],
  facets: {},
};

/** Every fact; those with a flag; each party once a year; those of one sector. */
export const MEASURES: readonly Measure[] = [
  { kind: KIND.id, where: {} },
  { kind: KIND.id, where: { good: true } },
  { kind: KIND.id, where: {}, distinct: 'party' },
  { kind: KIND.id, where: { sector: ['wood', 'water'] } },
];

export async function makeOrganisation(db: Database): Promise<void> {
  await db.asOwner(async (tx) => {
    await sql`insert into organisation (id, slug, name_fr, name_en, short_name_fr, short_name_en, theme, fictional, fiscal_start, time_zone)
      values (${ORG.id}, ${ORG.slug}, ${ORG.name.fr}, ${ORG.name.en}, ${ORG.shortName.fr}, ${ORG.shortName.en}, ${ORG.theme}, ${ORG.fictional}, ${ORG.fiscalStart}, ${ORG.timeZone})`.execute(
      tx,
    );
    // The process remembers an organisation's key: the same one in every database of a suite.
    await sql`insert into subject_key (org, subject, key) values (${ORG.id}, ${NOBODY}, ${Buffer.alloc(32, 7)})`.execute(tx);
  });
  const added = await db.asOwner((tx) => internMeasures(tx, ORG.id, MEASURES, new Map([[KIND.id, KIND]]), true));
  for (const id of added) await db.asOwner((tx) => backfill(tx, ORG.id, id));
}

/** What one record says: `version` null for a new one. */
export interface Trial {
  readonly id: string;
  readonly version: number | null;
  readonly facts: readonly Fact[];
}

/** Keeps one act on one record, as a register does. The record says its facts in its row of `record_comment`, which `replayTrials` reads. */
export async function keepTrial(db: Database, trial: Trial, now: Temporal.Instant): Promise<void> {
  await db.asOwner(async (tx) => {
    await sql`select set_config('chancery.org', ${String(ORG.id)}, true), set_config('chancery.audiences', 'public,org', true)`.execute(tx);
    await keepIn(tx, trial, now);
  });
}

async function keepIn(tx: Tx, { id, version, facts }: Trial, now: Temporal.Instant): Promise<void> {
  const { rows } = await sql<{ newest: number }>`select coalesce(max(id), 0) as newest from measure where org = ${ORG.id}`.execute(tx);
  await keep(tx, systemActor(ORG), rows[0]?.newest ?? 0, now, {
    verb: version === null ? 'create' : 'edit',
    record: {
      id,
      register: 'trials',
      number: `T-${id}`,
      title: 'Essai',
      visibility: 'organisation',
      unit: null,
      state: 'done',
      on: facts[0]?.on ?? '2019-04-01',
    },
    version,
    changes: { facts: [null, JSON.stringify(facts)] },
    facts,
    search: { detail: '', body: '' },
  });
  await sql`delete from record_comment where org = ${ORG.id} and record = ${id}`.execute(tx);
  await sql`insert into record_comment (org, id, record, audience, author, body) values (${ORG.id}, ${newId()}, ${id}, 'org', ${NOBODY}, ${JSON.stringify(facts)})`.execute(
    tx,
  );
}

/** The register of the trials, as `verify` is given it. */
export const TRIALS: Pick<Slice, 'id' | 'registers' | 'replay'> = {
  id: 'trials',
  registers: { trials: { label: { fr: 'essais', en: 'trials' }, href: () => '' } },
  async *replay(tx, org): AsyncGenerator<Replayed> {
    const { rows } = await sql<{ record: string; body: string }>`
      select record, body from record_comment where org = ${org.id} order by record`.execute(tx);
    for (const { record, body } of rows) yield { record, facts: JSON.parse(body) as readonly Fact[] };
  },
};

/** Places all that is kept in the journal, folds it and signs, as the jobs do. */
export async function integrateTrials(db: Database, now: Temporal.Instant): Promise<void> {
  await integrateAll(db, ORG);
  await db.asOwner((tx) => signCheckpoints(tx, ORG, now));
}

export const trial = (on: string, facets: Fact['facets'] = {}, more: Partial<Fact> = {}): Fact => ({ kind: KIND.id, on, facets, ...more });

/** Three years of acts: 24 records, a third of them changed later, integrated and signed in between; the last acts are not yet integrated. */
export async function makeHistory(url: string): Promise<Database> {
  const db = openDatabase(url, 4);
  await makeOrganisation(db);
  const parties = [newId(), newId(), newId()];
  const at = (day: string) => Temporal.Instant.from(`${day}T15:00:00Z`);
  const factsOf = (i: number, shift = 0): readonly Fact[] => [
    trial(
      `20${17 + (i % 3)}-0${1 + ((i + shift) % 9)}-15`,
      { good: (i + shift) % 2 === 0, sector: i % 4 === 0 ? ['wood', 'water'] : ['iron'], country: 'FR' },
      { amount: 10.5 * i, met: i % 3 === 0, ...(parties[i % 3] ? { party: parties[i % 3] ?? '' } : {}) },
    ),
    ...(i % 5 === 0 ? [trial('2018-06-01', { sector: ['wood'] })] : []),
  ];
  const ids = Array.from({ length: 24 }, () => newId());
  for (const [i, id] of ids.entries()) {
    await keepTrial(db, { id, version: null, facts: factsOf(i) }, at(`20${17 + Math.floor(i / 8)}-05-02`));
    if (i % 6 === 5) await integrateTrials(db, at('2019-06-01'));
  }
  for (const [i, id] of ids.entries()) if (i % 3 === 0) await keepTrial(db, { id, version: 1, facts: factsOf(i, 1) }, at('2019-07-01'));
  await integrateTrials(db, at('2019-07-02'));
  for (const [i, id] of ids.entries())
    if (i % 12 === 0) await keepTrial(db, { id, version: 2, facts: i === 0 ? [] : factsOf(i) }, at('2019-08-01'));
  return db;
}
