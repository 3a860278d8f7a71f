import { sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';
import { type Contact, nameKey, nameOf } from '../rules.ts';

const COLUMNS = ['kind', 'given', 'family', 'name', 'partyKind', 'country', 'language', 'email', 'phone', 'notes', 'mergedInto'] as const;

export async function loadContact(tx: Tx, org: number, id: string): Promise<Contact | null> {
  const row = await tx.selectFrom('contact').select(COLUMNS).where('org', '=', org).where('id', '=', id).executeTakeFirst();
  // The check constraints of the columns hold codes to the lists of rules.ts.
  return row ? (row as Contact) : null;
}

/** Writes the row of a contact, new or changed; its roles and its influence take the audience too. */
export async function saveContact(tx: Tx, org: number, id: string, audience: string, contact: Contact): Promise<void> {
  const row = { ...contact, audience, nameKey: nameKey(nameOf(contact)) };
  await tx
    .insertInto('contact')
    .values({ org, id, ...row })
    .onConflict((conflict) => conflict.columns(['org', 'id']).doUpdateSet(row))
    .execute();
}

/** Gives the roles and the influence of a contact its audience; called when that changes. */
export async function spreadAudience(tx: Tx, org: number, id: string, audience: string): Promise<void> {
  await sql`
    with roles as (update contact_role set audience = ${audience} where org = ${org} and contact = ${id} and audience <> ${audience})
    update contact_influence set audience = ${audience} where org = ${org} and contact = ${id} and audience <> ${audience}`.execute(tx);
}

export interface Card {
  readonly id: string;
  readonly kind: Contact['kind'];
  readonly name: string;
  /** Current role and organisation. */
  readonly note: string;
  readonly partyKind: Contact['partyKind'];
  readonly influentialNow: boolean;
  readonly mergedInto: string | null;
}

const CARD = sql`c.id, c.kind, c.name, c.note, c.party_kind, c.influential_now, c.merged_into`;

/** Cards of contacts that the actor may see, in no order. */
export async function loadCards(tx: Tx, org: number, ids: readonly string[]): Promise<readonly Card[]> {
  const { rows } = await sql<Card>`select ${CARD} from contact_card c where c.org = ${org} and c.id = any (${[...ids]}::uuid[])`.execute(
    tx,
  );
  return rows;
}

/** Contacts of the same kind that may be the same: same words in the name, or same e-mail. At most eight, those not merged. */
export async function findDuplicates(tx: Tx, org: number, contact: Contact, except: string | null): Promise<readonly Card[]> {
  const { rows } = await sql<Card>`
    select ${CARD} from contact_card c join (
      select id from contact where org = ${org} and name_key = ${nameKey(nameOf(contact))}
      union select id from contact where org = ${org} and email = ${contact.email} and email <> ''
    ) same on same.id = c.id
     where c.org = ${org} and c.kind = ${contact.kind} and c.merged_into is null and (${except}::uuid is null or c.id <> ${except}::uuid)
     order by c.name, c.id limit 8`.execute(tx);
  return rows;
}

/** A contact that bears exactly this name, accents and order apart; null when there is none, or several. */
export async function findByName(tx: Tx, org: number, name: string, kind: Contact['kind']): Promise<string | null> {
  const rows = await tx
    .selectFrom('contact')
    .select('id')
    .where('org', '=', org)
    .where('nameKey', '=', nameKey(name))
    .where('kind', '=', kind)
    .where('mergedInto', 'is', null)
    .limit(2)
    .execute();
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}
