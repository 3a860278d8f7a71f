import type { Tx } from '../db/kysely.ts';
import { newId } from '../kernel/ids.ts';

export type PriorityKind = 'territory' | 'sector';

/** A territory or a sector given priority, from one day and perhaps until another, by a decision that is named. */
export interface Priority {
  readonly id: string;
  readonly kind: PriorityKind;
  readonly code: string;
  readonly since: string;
  readonly until: string | null;
  readonly source: string;
}

export async function loadPriorities(tx: Tx, org: number): Promise<readonly Priority[]> {
  const rows = await tx
    .selectFrom('priority')
    .select(['id', 'kind', 'code', 'since', 'until', 'source'])
    .where('org', '=', org)
    .orderBy('kind')
    .orderBy('since')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind === 'sector' ? 'sector' : 'territory' }));
}

/** Was one of these codes a priority on that ISO day? */
export const isPriority = (priorities: readonly Priority[], kind: PriorityKind, codes: readonly string[], day: string): boolean =>
  priorities.some((p) => p.kind === kind && codes.includes(p.code) && p.since <= day && (p.until === null || day <= p.until));

export async function insertPriority(tx: Tx, org: number, priority: Omit<Priority, 'id'>): Promise<void> {
  await tx
    .insertInto('priority')
    .values({ org, id: newId(), ...priority })
    .execute();
}

export async function endPriority(tx: Tx, org: number, id: string, until: string): Promise<void> {
  await tx.updateTable('priority').set({ until }).where('org', '=', org).where('id', '=', id).execute();
}
