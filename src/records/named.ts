import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';

/** A record kept to named readers, of which somebody is one; `title` null: the actor is none of them. */
export interface NamedRecord {
  readonly id: string;
  readonly register: string | null;
  readonly title: string | null;
}

export async function recordsNaming(tx: Tx, org: number, account: string): Promise<readonly NamedRecord[]> {
  const { rows } = await sql<NamedRecord>`
    select n.record as id, r.register, r.title from named_reader n left join record r on r.org = n.org and r.id = n.record
     where n.org = ${org} and n.account = ${account} order by r.title_key nulls last, n.record limit 10000`.execute(tx);
  return rows;
}

/** Names another reader in the place of one, wherever he is named. Answers with how many records that were. */
export async function replaceReader(tx: Tx, org: number, from: string, to: string): Promise<number> {
  await sql`
    insert into named_reader (org, record, account) select org, record, ${to}::uuid from named_reader where org = ${org} and account = ${from}
      on conflict do nothing`.execute(tx);
  const { numDeletedRows } = await tx.deleteFrom('namedReader').where('org', '=', org).where('account', '=', from).executeTakeFirst();
  return Number(numDeletedRows);
}
