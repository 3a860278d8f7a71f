import { sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';
import { REGISTERS, type Request, type State } from '../rules.ts';

export interface ListFilter {
  readonly kind: keyof typeof REGISTERS;
  /** States to show; all of them when there is none. */
  readonly states: readonly State[];
  readonly category?: string | undefined;
  readonly channel?: string | undefined;
  readonly unit?: string | undefined;
  /** Of this account; null: nobody answers for it. */
  readonly assignee?: string | null | undefined;
  /** The last row of the page before. */
  readonly before?: { readonly day: string; readonly id: string } | undefined;
}

export interface ListedRequest extends Pick<Request, 'channel' | 'lang' | 'category' | 'name' | 'email' | 'assignee' | 'unit' | 'state'> {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** ISO day of receipt. */
  readonly onDay: string;
}

/** Requests, latest first, a page by key. */
export async function listRequests(tx: Tx, org: number, filter: ListFilter, most: number): Promise<readonly ListedRequest[]> {
  const { kind, states, category, channel, unit, assignee, before } = filter;
  const rows = await tx
    .selectFrom('record')
    .innerJoin('request', (join) => join.onRef('request.org', '=', 'record.org').onRef('request.id', '=', 'record.id'))
    .select(['record.id', 'record.number', 'record.title', 'record.state', 'record.onDay', 'record.unit'])
    .select(['request.channel', 'request.lang', 'request.category', 'request.name', 'request.email', 'request.assignee'])
    .where('record.org', '=', org)
    .where('record.register', '=', REGISTERS[kind])
    .$if(states.length > 0, (q) => q.where('record.state', 'in', [...states]))
    .$if(category !== undefined, (q) => q.where('request.category', '=', category ?? ''))
    .$if(channel !== undefined, (q) => q.where('request.channel', '=', channel ?? ''))
    .$if(unit !== undefined, (q) => q.where('record.unit', '=', unit ?? ''))
    .$if(typeof assignee === 'string', (q) => q.where('request.assignee', '=', assignee ?? ''))
    .$if(assignee === null, (q) => q.where('request.assignee', 'is', null))
    .$if(before !== undefined, (q) =>
      q.where(sql<boolean>`(record.on_day, record.id) < (${before?.day ?? ''}::date, ${before?.id ?? null}::uuid)`),
    )
    .orderBy('record.onDay', 'desc')
    .orderBy('record.id', 'desc')
    .limit(most)
    .execute();
  // Check constraints hold codes to the lists of rules.ts; only actions.ts writes the state.
  return rows as readonly ListedRequest[];
}
