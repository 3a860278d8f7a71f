import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import type { Lang } from '../kernel/bilingual.ts';

/** Somebody who may be told: a member with one of her roles. */
export interface Reachable {
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly lang: Lang;
  readonly role: string;
  readonly unit: string | null;
}

/** Members whose account is open, a row a role. Run as owner. */
export async function reachableMembers(tx: Tx, org: number): Promise<readonly Reachable[]> {
  const { rows } = await sql<Reachable>`
    select a.id as account, a.name, a.email, a.lang, m.role, m.unit from membership m join account a on a.id = m.account
     where m.org = ${org} and m.until is null and a.disabled_at is null
       and not exists (select from service_account s where s.org = m.org and s.id = a.id)
     order by a.id`.execute(tx);
  return rows;
}
