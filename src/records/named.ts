import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';

/** A record kept to named readers, of which somebody is one; `title` null: the actor is none of them. */
export interface NamedRecord {
  readonly id: string;
  readonly register: string | null;
  readonly title: string | null;
}

/** The records that name somebody; for administrators, others find none. */
export async function recordsNaming(tx: Tx, account: string): Promise<readonly NamedRecord[]> {
  const { rows } = await sql<NamedRecord>`select id, register, title from records_naming(${account})`.execute(tx);
  return rows;
}

/** Names another reader in the place of one, wherever he is named: administrators alone. Answers with how many records that were. */
export async function replaceReader(tx: Tx, _org: number, from: string, to: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select replace_reader(${from}, ${to}) as n`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** Who may read a record that is shown to people named one by one. */
export interface Readers {
  readonly accounts: readonly string[];
  /** Who recorded it; null: nobody who is known. */
  readonly author: string | null;
}

/** The readers of a record; null for one that is not kept to named people, or that the actor may not read. */
export async function loadReaders(tx: Tx, org: number, record: string): Promise<Readers | null> {
  const { rows } = await sql<{ account: string | null; author: string | null }>`
    select n.account, r.created_by as author from record r left join named_reader n on n.org = r.org and n.record = r.id
     where r.org = ${org} and r.id = ${record} and r.audience = 'named:' || r.id`.execute(tx);
  const [first] = rows;
  return first ? { accounts: rows.flatMap(({ account }) => account ?? []), author: first.author } : null;
}

/** Takes somebody's right to read a record away. */
export async function removeReader(tx: Tx, org: number, record: string, account: string): Promise<void> {
  await tx.deleteFrom('namedReader').where('org', '=', org).where('record', '=', record).where('account', '=', account).execute();
}

/** Members with a role today, who may be chosen: people, not programs. By name. */
export async function membersToName(tx: Tx, org: number): Promise<readonly { readonly account: string; readonly name: string }[]> {
  const { rows } = await sql<{ account: string; name: string }>`
    select m.account, m.name from members() m
     where not m.disabled and exists (select from membership s where s.org = ${org} and s.account = m.account and s.until is null)
       and not exists (select from service_account p where p.org = ${org} and p.id = m.account)
     order by fold_text(m.name), m.account`.execute(tx);
  return rows;
}
