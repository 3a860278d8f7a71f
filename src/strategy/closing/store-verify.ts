import { sql } from 'kysely';
import { rowsOf } from '../../db/cursor.ts';
import type { Tx } from '../../db/kysely.ts';
import type { SealedEntry } from '../../journal/held.ts';
import type { FrozenFigure } from '../plans/frozen.ts';

/** A frozen figure with the entry that committed to it. */
export interface StoredFigure extends FrozenFigure, SealedEntry {
  readonly plan: string;
}

export interface StoredYear extends SealedEntry {
  readonly plan: string;
  readonly year: string;
  readonly cut: number;
  readonly signer: string;
  readonly signerFunction: string;
  readonly declaration: string;
}

/** Every approved year of an organisation, for the owner. */
export async function loadEveryYear(tx: Tx, org: number): Promise<readonly StoredYear[]> {
  const { rows } = await sql<StoredYear>`
    select y.plan, y.year, y.cut, y.signer, y.signer_function, y.declaration, y.entry, e.fields, e.sealed, k.key
      from plan_year y
      left join journal_entry e on e.org = y.org and e.id = y.entry
      left join subject_key k on k.org = e.org and k.subject = e.subject
     where y.org = ${org} and y.cut is not null order by y.plan, y.year`.execute(tx);
  return rows;
}

/** Every frozen figure of an organisation, for the owner. */
export const loadEveryFigure = (tx: Tx, org: number): AsyncIterable<StoredFigure> =>
  rowsOf(
    tx,
    'verify_figures',
    sql<StoredFigure>`
      select f.plan, f.year, f.indicator, f.definition, f.outcome, f.verdict, f.value, f.facts, f.cut, f.digest, f.line, f.uses, f.entry,
             e.fields, e.sealed, k.key
        from frozen_figure f
        left join journal_entry e on e.org = f.org and e.id = f.entry
        left join subject_key k on k.org = e.org and k.subject = e.subject
       where f.org = ${org} order by f.plan, f.year, f.indicator`,
  );
