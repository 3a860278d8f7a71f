import type { Tx } from '../db/kysely.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import { newId } from '../kernel/ids.ts';
import { sortKey } from '../kernel/text.ts';

export const UNIT_KINDS = ['directorate', 'post', 'service'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export interface Unit {
  readonly id: string;
  readonly kind: UnitKind;
  readonly name: Bilingual;
  readonly closedOn: string | null;
}

export async function loadUnits(tx: Tx, org: number): Promise<readonly Unit[]> {
  const rows = await tx.selectFrom('unit').selectAll().where('org', '=', org).execute();
  return rows
    .map((row) => ({ id: row.id, kind: row.kind as UnitKind, name: { fr: row.nameFr, en: row.nameEn }, closedOn: row.closedOn }))
    .sort((a, b) => (sortKey(a.name.fr) < sortKey(b.name.fr) ? -1 : 1));
}

export async function insertUnit(
  tx: Tx,
  org: number,
  unit: { readonly kind: UnitKind; readonly name: Bilingual; readonly id?: string },
): Promise<string> {
  const id = unit.id ?? newId();
  await tx
    .insertInto('unit')
    .values({ org, id, kind: unit.kind, nameFr: unit.name.fr, nameEn: unit.name.en })
    // Given an id, it may be there already: the reference data is loaded at each start.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return id;
}

/** A unit is closed, never deleted: records keep the name they were made under. */
export async function closeUnit(tx: Tx, org: number, id: string, on: string): Promise<void> {
  await tx.updateTable('unit').set({ closedOn: on }).where('org', '=', org).where('id', '=', id).execute();
}

/** Gives a unit the name it now has and the day on which it closes; null: it is open. A post renamed or reopened comes here. */
export async function updateUnit(
  tx: Tx,
  org: number,
  id: string,
  { name, closedOn }: { readonly name: Bilingual; readonly closedOn: string | null },
): Promise<void> {
  await tx.updateTable('unit').set({ nameFr: name.fr, nameEn: name.en, closedOn }).where('org', '=', org).where('id', '=', id).execute();
}
