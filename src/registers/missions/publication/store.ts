import { sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';
import type { Quarter } from '../../../kernel/quarter.ts';
import { loadSpines } from '../../../records/spine.ts';
import type { State } from '../rules/states.ts';
import { loadMissions } from '../store.ts';
import type { Edition } from './edition.ts';
import type { PartChange } from './rules/changes.ts';
import { centsOf, type Dossier, ownCentsOf, type PublishedPart } from './rules/part.ts';
import type { Term } from './rules/term.ts';

/** Terms of publication of the organisation, as far as they are known. */
export async function loadTerms(tx: Tx, org: number): Promise<readonly Term[]> {
  const rows = await tx
    .selectFrom('missionTerm')
    .select(['since', 'days', 'business', 'sourceFr', 'sourceEn'])
    .where('org', '=', org)
    .orderBy('since')
    .execute();
  return rows.map(({ sourceFr, sourceEn, ...row }) => ({ ...row, source: { fr: sourceFr, en: sourceEn } }));
}

/** Adds the terms that are not there yet: reference data. */
export async function addTerms(tx: Tx, org: number, terms: readonly Term[]): Promise<void> {
  for (const { since, days, business, source } of terms) {
    await tx
      .insertInto('missionTerm')
      .values({ org, since, days, business, sourceFr: source.fr, sourceEn: source.en })
      .onConflict((conflict) => conflict.columns(['org', 'since']).doNothing())
      .execute();
  }
}

/** The missions that may have something to publish for a quarter, those that the actor may see; `locked` until the transaction ends. */
export async function dossiersOf(tx: Tx, org: number, { first, last }: Quarter, locked = false): Promise<readonly Dossier[]> {
  const { rows } = await sql<{ id: string }>`
    select m.id from mission m where m.org = ${org} and (m.until_day between ${first} and ${last}
      or exists (select from mission_cost c where c.org = m.org and c.mission = m.id and c.stage = 'actual'
           and c.on_day <= ${last}::date and coalesce(c.until_day, c.on_day) >= ${first}::date)) order by m.id`.execute(tx);
  const ids = rows.map(({ id }) => id);
  const spines = await loadSpines(tx, org, 'missions', ids, locked);
  const stored = await loadMissions(tx, org, ids);
  return ids.flatMap((id): readonly Dossier[] => {
    const [spine, mission] = [spines.get(id), stored.get(id)];
    // Only actions.ts writes the state of a mission's spine.
    return spine && mission ? [{ id, number: spine.number, mission: { ...mission, state: spine.state as State } }] : [];
  });
}

/** How many missions of the quarter the actor may not see. */
export async function hiddenIn(tx: Tx, { first, last }: Quarter): Promise<number> {
  const { rows } = await sql<{ n: number }>`select missions_hidden_in(${first}::date, ${last}::date) as n`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** The first ISO day on which a mission ended or cost something; null when there is none. */
export async function firstDay(tx: Tx, org: number): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`
    select least(
      -- Ordered, each reads the first row of an index; min() over a join would read them all.
      (select m.until_day from mission m join record r on r.org = m.org and r.id = m.id
        where m.org = ${org} and r.state not in ('draft', 'cancelled') order by m.until_day limit 1),
      (select c.on_day from mission_cost c where c.org = ${org} and c.stage = 'actual' order by c.on_day limit 1),
      (select min(e.first_day) from mission_edition e where e.org = ${org})) as day`.execute(tx);
  return rows[0]?.day ?? null;
}

const EDITION = [
  'quarter',
  'edition',
  'firstDay',
  'lastDay',
  'fiscalYear',
  'number',
  'publishedAt',
  'due',
  'motive',
  'changes',
  'missions',
  'cents',
  'ownCents',
  'previous',
  'digest',
] as const;

interface EditionRow {
  readonly quarter: string;
  readonly edition: number;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly fiscalYear: string;
  readonly number: number;
  readonly publishedAt: Temporal.Instant;
  readonly due: string | null;
  readonly motive: string;
  readonly changes: unknown;
  readonly missions: number;
  readonly cents: number;
  readonly ownCents: number;
  readonly previous: string | null;
  readonly digest: string;
}

const editionOf = ({ quarter: key, firstDay: first, lastDay: last, fiscalYear, number, changes, ...row }: EditionRow): Edition => ({
  ...row,
  quarter: { key, first, last, number, fiscalYear },
  // What `insertEdition` wrote.
  changes: changes as readonly PartChange[],
});

/** Every edition of the organisation, or of one quarter: the latest quarter first, the latest edition of it first. */
export async function loadEditions(tx: Tx, org: number, quarter?: string): Promise<readonly Edition[]> {
  const rows = await tx
    .selectFrom('missionEdition')
    .select(EDITION)
    .where('org', '=', org)
    .$if(quarter !== undefined, (q) => q.where('quarter', '=', quarter ?? ''))
    .orderBy('quarter', 'desc')
    .orderBy('edition', 'desc')
    .execute();
  return rows.map(editionOf);
}

/** Keys of the quarters that are published. */
export async function publishedQuarters(tx: Tx, org: number): Promise<ReadonlySet<string>> {
  const rows = await tx.selectFrom('missionEdition').select('quarter').where('org', '=', org).where('edition', '=', 1).execute();
  return new Set(rows.map(({ quarter }) => quarter));
}

/** What is in force: the latest edition of each quarter, the latest quarter first. */
export const latestOf = (editions: readonly Edition[]): readonly Edition[] =>
  editions.filter(({ quarter, edition }) => !editions.some((other) => other.quarter.key === quarter.key && other.edition > edition));

/** The parts of an edition, in their order. */
export async function loadParts(tx: Tx, org: number, quarter: string, edition: number): Promise<readonly PublishedPart[]> {
  const rows = await tx
    .selectFrom('missionPart')
    .select('part')
    .where('org', '=', org)
    .where('quarter', '=', quarter)
    .where('edition', '=', edition)
    .orderBy('place')
    .execute();
  // What `insertEdition` wrote.
  return rows.map(({ part }) => part as unknown as PublishedPart);
}

/** A part with the quarter and the edition in which it stands. */
export interface PlacedPart {
  readonly quarter: string;
  readonly edition: number;
  readonly part: PublishedPart;
}

/** Parts in force: those of the latest edition of each quarter, or of one mission alone; the latest departure first. */
export async function partsInForce(tx: Tx, org: number, mission?: string): Promise<readonly PlacedPart[]> {
  const rows = await tx
    .selectFrom('missionPart as p')
    .select(['p.quarter', 'p.edition', 'p.part'])
    .where('p.org', '=', org)
    .$if(mission !== undefined, (q) => q.where('p.mission', '=', mission ?? ''))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('missionEdition as later')
            .select('later.edition')
            .whereRef('later.org', '=', 'p.org')
            .whereRef('later.quarter', '=', 'p.quarter')
            .whereRef('later.edition', '>', 'p.edition'),
        ),
      ),
    )
    .orderBy('p.fromDay', 'desc')
    .orderBy('p.number', 'desc')
    .orderBy('p.quarter', 'desc')
    .execute();
  return rows.map(({ part, ...row }) => ({ ...row, part: part as unknown as PublishedPart }));
}

/** Keeps an edition with its parts. False when somebody else published the quarter meanwhile. */
export async function insertEdition(
  tx: Tx,
  org: number,
  { quarter, changes, ...edition }: Edition,
  parts: readonly PublishedPart[],
  by: { readonly account: string | null; readonly entry: string },
): Promise<boolean> {
  const { key, first, last, fiscalYear, number } = quarter;
  const kept = await tx
    .insertInto('missionEdition')
    .values({
      org,
      quarter: key,
      firstDay: first,
      lastDay: last,
      fiscalYear,
      number,
      ...edition,
      changes: JSON.stringify(changes),
      publishedBy: by.account,
      entry: by.entry,
    })
    .onConflict((conflict) => conflict.columns(['org', 'quarter', 'edition']).doNothing())
    .returning('edition')
    .executeTakeFirst();
  if (!kept || parts.length === 0) return kept !== undefined;
  await tx
    .insertInto('missionPart')
    .values(
      parts.map((part, place) => ({
        org,
        quarter: key,
        edition: edition.edition,
        mission: part.mission,
        place,
        number: part.number,
        fromDay: part.from,
        untilDay: part.until,
        cents: centsOf(part),
        ownCents: ownCentsOf(part),
        part: JSON.stringify(part),
      })),
    )
    .execute();
  return true;
}
