import { sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';
import { isId } from '../../../kernel/ids.ts';
import type { VisitItem, VisitPerson } from './rules.ts';

/** First and last day of the programme of each visit that has one. */
export async function daysOfItems(
  tx: Tx,
  org: number,
  visits: readonly string[],
): Promise<readonly { readonly visit: string; readonly first: string; readonly last: string }[]> {
  const { rows } = await sql<{ visit: string; first: string; last: string }>`
    select visit, min(on_day) as first, max(on_day) as last from visit_item where org = ${org} and visit = any (${[...visits]}::uuid[]) group by visit`.execute(
    tx,
  );
  return rows;
}

export type StoredPerson = VisitPerson & { readonly id: string; readonly place: number };

/** Those who come and those who receive, in the order of precedence. */
export async function loadPeople(tx: Tx, org: number, visit: string): Promise<readonly StoredPerson[]> {
  const rows = await tx
    .selectFrom('visitPerson')
    .select(['id', 'side', 'place', 'name', 'function', 'body', 'country', 'contact'])
    .where('org', '=', org)
    .where('visit', '=', visit)
    .orderBy('side')
    .orderBy('place')
    .orderBy('id')
    .execute();
  // The check constraint of the column holds the side to the two of rules.ts.
  return rows as readonly StoredPerson[];
}

/** Contacts among the people of visits, by visit. */
export async function contactsOfVisits(tx: Tx, org: number, visits: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (visits.length === 0) return new Map();
  const rows = await tx
    .selectFrom('visitPerson')
    .select(['visit', 'contact'])
    .where('org', '=', org)
    .where('visit', 'in', [...visits])
    .execute();
  const found = Map.groupBy(rows, ({ visit }) => visit);
  return new Map([...found].map(([visit, people]) => [visit, people.flatMap(({ contact }) => contact ?? [])]));
}

/** Writes somebody of a visit at a place in the order, and numbers the side anew. */
export async function savePerson(
  tx: Tx,
  org: number,
  visit: string,
  audience: string,
  { id, place, ...person }: StoredPerson,
): Promise<void> {
  // A place between two others, until the side is numbered anew.
  const row = { ...person, audience, place: place * 2 - 1 };
  await sql`update visit_person p set place = n.place * 2
      from (select id, row_number() over (order by place, id) as place from visit_person
             where org = ${org} and visit = ${visit} and side = ${person.side} and id <> ${id}) n
     where p.org = ${org} and p.visit = ${visit} and p.id = n.id`.execute(tx);
  await tx
    .insertInto('visitPerson')
    .values({ org, id, visit, ...row })
    .onConflict((conflict) => conflict.columns(['org', 'id']).doUpdateSet(row))
    .execute();
  await numberAnew(tx, org, visit);
}

export async function deletePerson(tx: Tx, org: number, visit: string, id: string): Promise<void> {
  await tx.deleteFrom('visitPerson').where('org', '=', org).where('visit', '=', visit).where('id', '=', id).execute();
  await numberAnew(tx, org, visit);
}

const numberAnew = (tx: Tx, org: number, visit: string): Promise<unknown> =>
  sql`update visit_person p set place = n.place
      from (select id, row_number() over (partition by side order by place, id) as place from visit_person where org = ${org} and visit = ${visit}) n
     where p.org = ${org} and p.visit = ${visit} and p.id = n.id and p.place <> n.place`.execute(tx);

export type StoredItem = VisitItem & { readonly id: string };

/** The programme in the order of days and hours. */
export async function loadItems(tx: Tx, org: number, visit: string): Promise<readonly StoredItem[]> {
  return tx
    .selectFrom('visitItem')
    .select(['id', 'onDay', 'starts', 'ends', 'what', 'venue', 'hosts', 'language', 'interpreter', 'note'])
    .where('org', '=', org)
    .where('visit', '=', visit)
    .orderBy('onDay')
    .orderBy('starts')
    .orderBy('id')
    .execute();
}

export async function saveItem(tx: Tx, org: number, visit: string, audience: string, { id, ...item }: StoredItem): Promise<void> {
  const row = { ...item, audience };
  await tx
    .insertInto('visitItem')
    .values({ org, id, visit, ...row })
    .onConflict((conflict) => conflict.columns(['org', 'id']).doUpdateSet(row))
    .execute();
}

export async function deleteItem(tx: Tx, org: number, visit: string, id: string): Promise<void> {
  await tx.deleteFrom('visitItem').where('org', '=', org).where('visit', '=', visit).where('id', '=', id).execute();
}

/** The contact, if the actor may see it. */
export async function contactName(tx: Tx, org: number, id: string): Promise<string | null> {
  if (!isId(id)) return null;
  const { rows } = await sql<{ name: string }>`select name from contact_card where org = ${org} and id = ${id}`.execute(tx);
  return rows[0]?.name ?? null;
}
