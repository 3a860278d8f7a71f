import { sql } from 'kysely';
import { rowsOf } from '../../db/cursor.ts';
import type { Tx } from '../../db/kysely.ts';
import type { Support } from './rules.ts';

/** Columns of the table `support`: everything that is not on the spine. */
export type SupportRow = Omit<Support, 'state' | 'on'>;

const COLUMNS = [
  'party',
  'partyKind',
  'abroad',
  'service',
  'sectors',
  'countries',
  'post',
  'result',
  'reason',
] as const satisfies readonly (keyof SupportRow)[];

export async function loadSupport(tx: Tx, org: number, id: string): Promise<SupportRow | null> {
  const row = await tx.selectFrom('support').select(COLUMNS).where('org', '=', org).where('id', '=', id).executeTakeFirst();
  // The check constraint of the column holds the kind to the list of rules.ts.
  return row ? (row as SupportRow) : null;
}

/** Writes the row of a support, new or changed. */
export async function saveSupport(tx: Tx, org: number, id: string, audience: string, support: Support): Promise<void> {
  const { state: _state, on: _on, sectors, countries, ...rest } = support;
  const row = { ...rest, audience, sectors: [...sectors], countries: [...countries] };
  await tx
    .insertInto('support')
    .values({ org, id, ...row })
    .onConflict((conflict) => conflict.columns(['org', 'id']).doUpdateSet(row))
    .execute();
}

/** A contact as this register needs it, from the view of the contacts. One that was merged answers with the one kept. */
export interface Party {
  readonly id: string;
  readonly name: string;
  readonly partyKind: string | null;
  readonly mergedInto: string | null;
}

export interface Surroundings {
  readonly party: Party | null;
  readonly post: { readonly country: string; readonly timeZone: string } | null;
}

/** What a decision needs from the views of other registers. */
export async function loadSurroundings(tx: Tx, org: number, party: string | null, post: string | null): Promise<Surroundings> {
  const [found] = party ? await loadParties(tx, org, [party]) : [];
  const { rows } = await sql<{ country: string; timeZone: string }>`
    select country, time_zone from post_card where org = ${org} and id = ${post}::uuid`.execute(tx);
  return { party: found ?? null, post: rows[0] ?? null };
}

export async function loadParties(tx: Tx, org: number, ids: readonly string[]): Promise<readonly Party[]> {
  const { rows } = await sql<Party>`
    select c.id, c.name, coalesce(k.party_kind, c.party_kind) as party_kind, c.merged_into
      from contact_card c left join contact_card k on k.org = c.org and k.id = c.merged_into
     where c.org = ${org} and c.id = any (${[...ids]}::uuid[])`.execute(tx);
  return rows;
}

export interface PostName {
  readonly id: string;
  readonly nameFr: string;
  readonly nameEn: string;
}

/** Posts by name, from the view of the network. */
export async function postNames(tx: Tx, org: number): Promise<readonly PostName[]> {
  const { rows } = await sql<PostName>`select id, name_fr, name_en from post_card where org = ${org} order by name_fr`.execute(tx);
  return rows;
}

/** Recipients of the latest supports, for the top of the list when an officer records. */
export async function lastRecipients(
  tx: Tx,
  org: number,
  most: number,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select c.id, c.name from contact_card c join (
      select t.party, max(r.on_day) as on_day from support t join record r on r.org = t.org and r.id = t.id
       where t.org = ${org} and r.id in (select id from record where org = ${org} and register = 'supports' order by on_day desc, id desc limit 60)
       group by t.party) m on m.party = c.id
     where c.org = ${org} and c.merged_into is null order by m.on_day desc, c.name limit ${most}`.execute(tx);
  return rows;
}

/** Every support of an organisation, in the order of ids, however many. */
export const everySupport = (tx: Tx, org: number): AsyncIterable<Support & { readonly id: string }> =>
  rowsOf(
    tx,
    'supports',
    sql<Support & { readonly id: string }>`
      select t.id, r.state, r.on_day as "on", t.party, t.party_kind, t.abroad, t.service, t.sectors, t.countries, t.post, t.result, t.reason
        from support t join record r on r.org = t.org and r.id = t.id where t.org = ${org} order by t.id`,
  );
