import { sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';
import { newId } from '../../../kernel/ids.ts';

/** Asks for the removal of the organisation; a job does it once this is committed. */
export async function askRemoval(tx: Tx, org: number, askedBy: string, askedAt: Temporal.Instant): Promise<void> {
  await tx.insertInto('demonstrationRemoval').values({ org, id: newId(), askedBy, askedAt }).execute();
}

export async function isRemovalAsked(tx: Tx, org: number): Promise<boolean> {
  const row = await tx.selectFrom('demonstrationRemoval').select('id').where('org', '=', org).limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Slugs of the fictional organisations whose removal was asked for. */
export async function askedRemovals(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ slug: string }>`
    select distinct o.slug from demonstration_removal r join organisation o on o.id = r.org where o.fictional order by o.slug`.execute(tx);
  return rows.map(({ slug }) => slug);
}

/** When the running plan of the demonstration was loaded; null where there is none. */
export async function loadedAt(tx: Tx, org: number): Promise<Temporal.Instant | null> {
  const row = await tx.selectFrom('plan').select('loadedAt').where('org', '=', org).where('id', '=', 'demonstration').executeTakeFirst();
  return row?.loadedAt ?? null;
}
