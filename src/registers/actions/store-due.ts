import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';

/** Whose actions are asked for: those of these units or recorded by this account; everyone's with null. */
export type Scope = { readonly units: readonly string[]; readonly account: string } | null;

export interface PlannedAction {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly onDay: string;
  readonly unit: string | null;
}

/** Planned actions from one ISO day to another, earliest first. Row-level security leaves out what the actor may not see. */
export async function plannedActions(
  tx: Tx,
  org: number,
  asked: { readonly scope: Scope; readonly first: string | null; readonly last: string; readonly most: number },
): Promise<readonly PlannedAction[]> {
  const { scope, first, last, most } = asked;
  return tx
    .selectFrom('record')
    .select(['id', 'number', 'title', 'onDay', 'unit'])
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
