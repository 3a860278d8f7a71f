import type { Tx } from '../../db/kysely.ts';
import type { Action } from './rules.ts';

/** What facts are made of, for each action after `after` in the order of ids; a page of at most `most`. */
export async function loadActionsAfter(
  tx: Tx,
  org: number,
  after: string,
  most: number,
): Promise<readonly { readonly id: string; readonly action: Action }[]> {
  const rows = await tx
    .selectFrom('action')
    .innerJoin('record', (join) => join.onRef('record.org', '=', 'action.org').onRef('record.id', '=', 'action.id'))
    .selectAll('action')
    .select(['record.state', 'record.onDay'])
    .where('action.org', '=', org)
    .where('action.id', '>', after)
    .orderBy('action.id')
    .limit(most)
    .execute();
  return rows.map(({ id, onDay, ...row }) => ({
    id,
    // Codes are held to the lists of rules.ts by check constraints, the state by actions.ts. Facts take nothing from the participants:
    // their influence was taken down on the action itself, on its day.
    action: { ...row, on: onDay, participants: [] } as unknown as Action,
  }));
}
