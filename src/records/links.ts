import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';

export const LINK_KINDS = ['relates', 'follows', 'causes'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export interface LinkedRecord {
  readonly id: string;
  readonly register: string;
  readonly number: string;
  readonly title: string;
  readonly kind: LinkKind;
  /** This record is the target: « est suivi de » instead of « suit ». */
  readonly inward: boolean;
}

/** Records linked with this one, in both directions, that the actor may see. */
export async function loadLinks(tx: Tx, org: number, record: string): Promise<readonly LinkedRecord[]> {
  const { rows } = await sql<LinkedRecord>`
    select r.id, r.register, r.number, r.title, l.kind, l.target = ${record} as inward
      from record_link l join record r on r.org = l.org and r.id = case when l.source = ${record} then l.target else l.source end
     where l.org = ${org} and ${record} in (l.source, l.target) order by l.at limit 200`.execute(tx);
  return rows;
}

/** Links two records. A link with a complaint is seen by those who read the complaint. */
export async function insertLink(
  tx: Tx,
  org: number,
  source: string,
  target: string,
  kind: LinkKind,
  author: string | null,
): Promise<void> {
  await tx
    .insertInto('recordLink')
    .values({
      org,
      source,
      target,
      kind,
      author,
      audience: sql`(select case when bool_or(audience = 'confidential') then 'confidential' else 'org' end
                       from record where org = ${org} and id in (${source}, ${target}))`,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deleteLink(tx: Tx, org: number, source: string, target: string): Promise<void> {
  await tx.deleteFrom('recordLink').where('org', '=', org).where('source', '=', source).where('target', '=', target).execute();
}
