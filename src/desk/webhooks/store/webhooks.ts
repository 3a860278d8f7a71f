import { sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';
import { isId } from '../../../kernel/ids.ts';

/** A webhook without its secret, which is shown once. */
export interface StoredWebhook {
  readonly id: string;
  readonly account: string;
  readonly url: string;
  readonly registers: readonly string[];
  readonly createdAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | null;
  readonly failingSince: Temporal.Instant | null;
}

const COLUMNS = ['id', 'account', 'url', 'registers', 'createdAt', 'endedAt', 'failingSince'] as const;

/** Those in use first, the latest first. */
export const listWebhooks = (tx: Tx, org: number): Promise<readonly StoredWebhook[]> =>
  tx
    .selectFrom('webhook')
    .select(COLUMNS)
    .where('org', '=', org)
    .orderBy(sql`ended_at is not null`)
    .orderBy('id', 'desc')
    .limit(200)
    .execute();

export const loadWebhook = async (tx: Tx, org: number, id: string): Promise<StoredWebhook | null> =>
  isId(id)
    ? ((await tx.selectFrom('webhook').select(COLUMNS).where('org', '=', org).where('id', '=', id).executeTakeFirst()) ?? null)
    : null;

/** Keeps a webhook, which tells what the journal places from now on. */
export async function insertWebhook(
  tx: Tx,
  org: number,
  made: Pick<StoredWebhook, 'id' | 'account' | 'url' | 'registers' | 'createdAt'> & { readonly secret: string; readonly createdBy: string },
): Promise<void> {
  const { id, account, url, registers, secret, createdAt, createdBy } = made;
  await sql`
    insert into webhook (org, id, account, url, registers, secret, created_at, created_by, position)
    values (${org}, ${id}, ${account}, ${url}, ${[...registers]}::text[], ${secret}, ${createdAt}::timestamptz, ${createdBy}, journal_position())`.execute(
    tx,
  );
}

/** False when it had ended. */
export async function endWebhook(tx: Tx, org: number, id: string, at: Temporal.Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('webhook')
    .set({ endedAt: at })
    .where('org', '=', org)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
