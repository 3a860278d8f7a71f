import type { Tx } from '../../db/kysely.ts';

export interface SavedView {
  readonly id: string;
  /** A list of the desk: `actions`. */
  readonly page: string;
  /** As `filtersOf` writes it. */
  readonly query: string;
  readonly name: string;
}

/** The actor's own views, by name; of one list where it is given. */
export async function listViews(tx: Tx, org: number, account: string, page?: string): Promise<readonly SavedView[]> {
  return tx
    .selectFrom('savedView')
    .select(['id', 'page', 'query', 'name'])
    .where('org', '=', org)
    .where('account', '=', account)
    .$if(page !== undefined, (query) => query.where('page', '=', page ?? ''))
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** Keeps a view; the same filters kept before take the new name. */
export async function saveView(
  tx: Tx,
  view: SavedView & { readonly org: number; readonly account: string; readonly createdAt: Temporal.Instant },
): Promise<void> {
  await tx
    .insertInto('savedView')
    .values(view)
    .onConflict((conflict) => conflict.columns(['org', 'account', 'page', 'query']).doUpdateSet({ name: view.name }))
    .execute();
}

/** The view that is gone; null when the actor has none by this id. */
export async function deleteView(tx: Tx, org: number, account: string, id: string): Promise<SavedView | null> {
  const gone = await tx
    .deleteFrom('savedView')
    .where('org', '=', org)
    .where('account', '=', account)
    .where('id', '=', id)
    .returning(['id', 'page', 'query', 'name'])
    .executeTakeFirst();
  return gone ?? null;
}
