import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';

export interface DayRecord {
  readonly id: string;
  readonly register: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly onDay: string;
  readonly unit: string | null;
}

/** Whose actions are asked for: those of these units or recorded by this account; everyone's with null. */
export type Scope = { readonly units: readonly string[]; readonly account: string } | null;

const COLUMNS = ['id', 'register', 'number', 'title', 'state', 'onDay', 'unit'] as const;

/** Planned actions from one ISO day to another, earliest first. Row-level security leaves out what the actor may not see. */
export async function plannedActions(
  tx: Tx,
  org: number,
  asked: { readonly scope: Scope; readonly first: string | null; readonly last: string; readonly most: number },
): Promise<readonly DayRecord[]> {
  const { scope, first, last, most } = asked;
  return tx
    .selectFrom('record')
    .select(COLUMNS)
    .where('org', '=', org)
    .where('register', '=', 'actions')
    .where('state', '=', 'planned')
    .where('onDay', '<=', last)
    .$if(first !== null, (q) => q.where('onDay', '>=', first ?? ''))
    .$if(scope !== null, (q) =>
      q.where(({ eb, or }) =>
        or([eb('createdBy', '=', scope?.account ?? ''), eb('unit', '=', sql<string>`any (${scope?.units ?? []}::uuid[])`)]),
      ),
    )
    .orderBy('onDay')
    .orderBy('id')
    .limit(most)
    .execute();
}

/** What this account recorded last, in any register. */
export async function recordedLately(
  tx: Tx,
  org: number,
  account: string,
  most: number,
): Promise<readonly (DayRecord & { readonly createdAt: Temporal.Instant })[]> {
  return (
    tx
      .selectFrom('record')
      .select([...COLUMNS, 'createdAt'])
      .where('org', '=', org)
      .where('createdBy', '=', account)
      // Of a complaint nothing shows outside of its own pages.
      .where('audience', '<>', 'confidential')
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .limit(most)
      .execute()
  );
}
