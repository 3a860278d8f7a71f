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

/** The next number of a series and the priorities, in one statement: what a new record needs whose facts say whether it was a priority. */
export async function nextNumberAndPriorities(
  tx: Tx,
  org: number,
  prefix: string,
  year: string,
): Promise<{ readonly number: string; readonly priorities: readonly Priority[] }> {
  const rows = await statement<{ readonly n: number } & (Priority | { readonly id: null })>`
    select s.n, p.id, p.kind, p.code, p.since, p.until, p.source
      from (select next_number(${seriesOf(prefix, year)}) as n) s left join priority p on p.org = ${org} order by p.kind, p.since`.execute(
    tx,
  );
  return {
    number: numberOf(prefix, year, rows[0]?.n ?? 0),
    priorities: rows.filter((row) => row.id !== null),
  };
}

/** Was one of these codes a priority on that ISO day? */
export const isPriority = (priorities: readonly Priority[], kind: PriorityKind, codes: readonly string[], day: string): boolean =>
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
