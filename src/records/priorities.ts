import type { Tx } from '../db/kysely.ts';
import { statement } from '../db/statement.ts';
import { newId } from '../kernel/ids.ts';
import { numberOf, seriesOf } from './spine.ts';

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
  // The check constraint of the column holds kinds to the two there are.
  return statement<Priority>`select id, kind, code, since, until, source from priority where org = ${org} order by kind, since`.execute(tx);
}

/** What tells whether a code was a priority on a day. */
export type PriorityPeriod = Pick<Priority, 'kind' | 'code' | 'since' | 'until'>;

/** The next number of a series and the priorities, in one statement: what a new record needs whose facts say whether it was a priority. */
export async function nextNumberAndPriorities(
  tx: Tx,
  org: number,
  prefix: string,
  year: string,
): Promise<{ readonly number: string; readonly priorities: readonly PriorityPeriod[] }> {
  const rows = await statement<{ readonly n: number; readonly priorities: readonly PriorityPeriod[] | null }>`
    select next_number(${seriesOf(prefix, year)}) as n,
           (select json_agg(p) from (select kind, code, since, until from priority where org = ${org}) p) as priorities`.execute(tx);
  return { number: numberOf(prefix, year, rows[0]?.n ?? 0), priorities: rows[0]?.priorities ?? [] };
}

/** Was one of these codes a priority on that ISO day? */
export const isPriority = (priorities: readonly PriorityPeriod[], kind: PriorityKind, codes: readonly string[], day: string): boolean =>
  priorities.some((p) => p.kind === kind && codes.includes(p.code) && p.since <= day && (p.until === null || day <= p.until));

/** Answers with the id of the new priority. */
export async function insertPriority(tx: Tx, org: number, priority: Omit<Priority, 'id'>): Promise<string> {
  const id = newId();
  await tx
    .insertInto('priority')
    .values({ org, id, ...priority })
    .execute();
  return id;
}

export async function endPriority(tx: Tx, org: number, id: string, until: string): Promise<void> {
  await tx.updateTable('priority').set({ until }).where('org', '=', org).where('id', '=', id).execute();
}
