import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';
import type { DatedAction } from '../../registers/actions/index.ts';
import type { DueAgreement } from '../../registers/agreements/index.ts';
import type { PlannedMission } from '../../registers/missions/index.ts';
import type { PlannedProtocol } from '../../registers/protocol/index.ts';

export interface OwnFeed {
  readonly createdAt: Temporal.Instant;
  /** Does it tell titles and places of records shown to people named one by one? */
  readonly titles: boolean;
}

/** The actor's own feed; null when there is none. */
export async function findOwnFeed(tx: Tx, org: number, account: string): Promise<OwnFeed | null> {
  const row = await tx
    .selectFrom('calendarFeed')
    .select(['createdAt', 'titles'])
    .where('org', '=', org)
    .where('account', '=', account)
    .executeTakeFirst();
  return row ?? null;
}

/** Makes the actor's feed, or gives it another address. */
export async function saveFeed(tx: Tx, org: number, account: string, tokenHash: string, { createdAt, titles }: OwnFeed): Promise<void> {
  await tx
    .insertInto('calendarFeed')
    .values({ org, account, tokenHash, createdAt, titles })
    .onConflict((conflict) => conflict.columns(['org', 'account']).doUpdateSet({ tokenHash, createdAt, titles }))
    .execute();
}

/** False when there was none. */
export async function deleteFeed(tx: Tx, org: number, account: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('calendarFeed')
    .where('org', '=', org)
    .where('account', '=', account)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Planned actions of whoever holds this feed, from an ISO day on, as far as that person may see them; null when there is no such feed. */
export async function readFeed(tx: Tx, tokenHash: string, first: string): Promise<readonly DatedAction[] | null> {
  const { rows } = await sql<Omit<DatedAction, 'state' | 'id'> & { readonly id: string | null }>`
    select * from read_calendar_feed(${tokenHash}, ${first}::date)`.execute(tx);
  if (rows.length === 0) return null;
  return rows.flatMap(({ id, ...row }) => (id === null ? [] : [{ ...row, id, state: 'planned' as const }]));
}

/** Records of which this feed tells the day alone. */
export async function readWithheld(tx: Tx, tokenHash: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ readonly id: string }>`select feed_withholds(${tokenHash}) as id`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** What protocol plans for whoever holds this feed, from an ISO day on. */
export async function readProtocolFeed(tx: Tx, tokenHash: string, first: string): Promise<readonly PlannedProtocol[]> {
  const { rows } = await sql<PlannedProtocol>`select * from read_protocol_feed(${tokenHash}, ${first}::date)`.execute(tx);
  return rows;
}

/** What `read_due_feed` tells: a mission, or what is due of an agreement. */
export type Due = ({ readonly register: 'agreements' } & DueAgreement) | ({ readonly register: 'missions' } & PlannedMission);

/** Missions and what is due of agreements, for whoever holds this feed, from an ISO day on. */
export async function readDueFeed(tx: Tx, tokenHash: string, first: string): Promise<readonly Due[]> {
  const { rows } = await sql<Due>`select * from read_due_feed(${tokenHash}, ${first}::date)`.execute(tx);
  return rows;
}

/** The first ISO day of missions, where whoever holds this feed publishes their quarters; null otherwise. */
export async function quartersSinceFor(tx: Tx, tokenHash: string): Promise<string | null> {
  const { rows } = await sql<{ first: string | null }>`select feed_quarters_since(${tokenHash}) as first`.execute(tx);
  return rows[0]?.first ?? null;
}
