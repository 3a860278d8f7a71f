import { sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';

export interface Role {
  readonly id: string;
  readonly contact: string;
  readonly body: string | null;
  readonly title: string;
  readonly since: string | null;
  readonly until: string | null;
}

export interface NamedRole extends Role {
  /** The body's name on the page of a person, the person's on the page of a body; null when the actor may not see it. */
  readonly name: string | null;
  /** Who may read that name. */
  readonly nameAudience: string | null;
}

const ROLE = sql`o.id, o.contact, o.body, o.title, o.since, o.until`;

/** Roles of a person, the current ones first. */
export async function loadRoles(tx: Tx, org: number, contact: string): Promise<readonly NamedRole[]> {
  const { rows } = await sql<NamedRole>`
    select ${ROLE}, c.name, c.audience as name_audience from contact_role o left join contact_card c on c.org = o.org and c.id = o.body
     where o.org = ${org} and o.contact = ${contact} order by o.until desc nulls first, o.since desc nulls last, o.id desc limit 200`.execute(
    tx,
  );
  return rows;
}

/** People who have or had a role in a body, the current ones first. */
export async function loadPeople(tx: Tx, org: number, body: string): Promise<readonly NamedRole[]> {
  const { rows } = await sql<NamedRole>`
    select ${ROLE}, c.name, c.audience as name_audience from contact_role o join contact_card c on c.org = o.org and c.id = o.contact
     where o.org = ${org} and o.body = ${body} order by o.until desc nulls first, c.name, o.id limit 200`.execute(tx);
  return rows;
}

export async function saveRole(tx: Tx, org: number, audience: string, role: Role): Promise<void> {
  const { id, ...row } = role;
  await tx
    .insertInto('contactRole')
    .values({ org, id, audience, ...row })
    .onConflict((conflict) => conflict.columns(['org', 'id']).doUpdateSet({ audience, ...row }))
    .execute();
}

export async function deleteRole(tx: Tx, org: number, contact: string, id: string): Promise<void> {
  await tx.deleteFrom('contactRole').where('org', '=', org).where('contact', '=', contact).where('id', '=', id).execute();
}

export interface Influence {
  readonly id: string;
  readonly since: string;
  readonly until: string | null;
  readonly reason: string;
}

/** Periods of influence of a contact, latest first. */
export const loadInfluences = (tx: Tx, org: number, contact: string): Promise<readonly Influence[]> =>
  tx
    .selectFrom('contactInfluence')
    .select(['id', 'since', 'until', 'reason'])
    .where('org', '=', org)
    .where('contact', '=', contact)
    .orderBy('since', 'desc')
    .orderBy('id')
    .limit(200)
    .execute();

export async function saveInfluence(tx: Tx, org: number, contact: string, audience: string, influence: Influence): Promise<void> {
  const { id, ...row } = influence;
  await tx
    .insertInto('contactInfluence')
    .values({ org, id, contact, audience, ...row })
    .onConflict((conflict) => conflict.columns(['org', 'id']).doUpdateSet({ audience, ...row }))
    .execute();
}

export async function deleteInfluence(tx: Tx, org: number, contact: string, id: string): Promise<void> {
  await tx.deleteFrom('contactInfluence').where('org', '=', org).where('contact', '=', contact).where('id', '=', id).execute();
}

/**
 * Hands what hangs on a contact to the one kept in its place. Roles move, except those that the kept one has already; influence is
 * copied, since actions hold the old id and are judged by it when their date is mended; earlier merges follow.
 */
export async function handOver(tx: Tx, org: number, from: string, to: string, audience: string): Promise<void> {
  await sql`
    delete from contact_role o where o.org = ${org} and o.contact = ${from} and exists (
      select from contact_role k where k.org = o.org and k.contact = ${to} and lower(k.title) = lower(o.title)
        and k.body is not distinct from o.body and k.since is not distinct from o.since)`.execute(tx);
  await sql`update contact_role set contact = ${to}, audience = ${audience} where org = ${org} and contact = ${from}`.execute(tx);
  await sql`update contact_role set body = ${to} where org = ${org} and body = ${from}`.execute(tx);
  await sql`
    insert into contact_influence (org, id, contact, since, until, reason, audience)
      select ${org}, gen_random_uuid(), ${to}, i.since, i.until, i.reason, ${audience} from contact_influence i
       where i.org = ${org} and i.contact = ${from} and not exists (
         select from contact_influence k where k.org = i.org and k.contact = ${to}
            and k.since <= coalesce(i.until, 'infinity'::date) and coalesce(k.until, 'infinity'::date) >= i.since)`.execute(tx);
  await sql`update contact set merged_into = ${to} where org = ${org} and merged_into = ${from}`.execute(tx);
}
