import { sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';
import type { SealedEntry } from '../../../journal/held.ts';
import type { PublishedPart } from './rules/part.ts';

/** The entry of a publication, by quarter and edition. */
export interface EditionEntry extends SealedEntry {
  readonly quarter: string;
  readonly edition: number;
  /** Are its moment and its author those of the edition? A demonstration invents both, and its loading has no author. */
  readonly same: boolean;
}

/** The entry of each edition of an organisation, for the owner. */
export async function loadEditionEntries(tx: Tx, org: number): Promise<readonly EditionEntry[]> {
  const { rows } = await sql<EditionEntry>`
    select m.quarter, m.edition, m.entry, e.fields, e.sealed, k.key,
           coalesce(o.fictional and e.account is null or e.at = m.published_at and e.account is not distinct from m.published_by, false) as same
      from mission_edition m
      join organisation o on o.id = m.org
      left join journal_entry e on e.org = m.org and e.id = m.entry
      left join subject_key k on k.org = e.org and k.subject = e.subject
     where m.org = ${org} order by m.quarter, m.edition`.execute(tx);
  return rows;
}

/** Entries of publications whose edition is gone, for the owner. */
export async function entriesWithoutEdition(tx: Tx, org: number): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select e.id from journal_entry e
     where e.org = ${org} and e.register = 'missions' and e.verb in ('publishQuarter', 'correctQuarter')
       and not exists (select from mission_edition m where m.org = e.org and m.entry = e.id) order by e.id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** A part with the columns that lists filter and sort by. */
export interface StoredPart {
  readonly mission: string;
  readonly place: number;
  readonly number: string;
  readonly fromDay: string;
  readonly untilDay: string;
  readonly cents: number;
  readonly ownCents: number;
  readonly part: PublishedPart;
}

/** The parts of an edition, in their order. */
export async function loadStoredParts(tx: Tx, org: number, quarter: string, edition: number): Promise<readonly StoredPart[]> {
  const { rows } = await sql<StoredPart>`
    select mission, place, number, from_day, until_day, cents, own_cents, part from mission_part
     where org = ${org} and quarter = ${quarter} and edition = ${edition} order by place`.execute(tx);
  return rows;
}
