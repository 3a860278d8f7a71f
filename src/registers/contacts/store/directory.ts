import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';
import { fold } from '../../../kernel/text.ts';
import { countCodes } from '../../../records/listing.ts';
import type { Contact, ContactKind } from '../rules.ts';
import type { Card } from './contact.ts';

export interface Listed extends Card {
  readonly number: string;
  readonly country: string | null;
  readonly visibility: string;
}

export interface ListFilter {
  readonly kind?: ContactKind | undefined;
  /** Only those who are influential today. */
  readonly influential?: boolean | undefined;
  /** Only those met, under their own record or one merged into it, between these ISO days. */
  readonly met?: { readonly first: string; readonly last: string } | undefined;
  /** Only these, such as the results of a search. */
  readonly ids?: readonly string[] | undefined;
  /** The last contact of the page before, or the first of the page after. */
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

/** The contacts that a filter keeps, whatever its page, by `r` (spine) and `t` (contact). */
const kept = (org: number, { kind, influential, met, ids }: ListFilter): RawBuilder<unknown> => sql`
      from record r join contact t on t.org = r.org and t.id = r.id
     where r.org = ${org} and r.register = 'contacts' and r.state = 'active'
       ${kind ? sql`and t.kind = ${kind}` : sql``}
       ${
         met
           ? sql`and t.id in (select coalesce(x.merged_into, x.id) from contact_meetings m join contact x on x.org = m.org and x.id = m.contact
                 where m.org = ${org} and m.state = 'held' and m.on_day between ${met.first}::date and ${met.last}::date)`
           : sql``
       }
       ${ids ? sql`and r.id = any (${[...ids]}::uuid[])` : sql``}
       ${
         influential
           ? sql`and exists (select from contact_influence i, organisation z where z.id = i.org and i.org = t.org and i.contact = t.id
                 and i.since <= (now() at time zone z.time_zone)::date and (i.until is null or i.until >= (now() at time zone z.time_zone)::date))`
           : sql``
       }`;

/** The same by name, a page by key, with the columns asked for. */
function filtered(org: number, filter: ListFilter, most: number | null, columns: RawBuilder<unknown>): RawBuilder<unknown> {
  const { after, before } = filter;
  const back = before !== undefined;
  const edge = before ?? after;
  const beyond = edge
    ? sql`and (r.title_key, r.id) ${back ? sql`<` : sql`>`} (select k.title_key, k.id from record k where k.org = ${org} and k.id = ${edge}::uuid)`
    : sql``;
  const order = back ? sql`desc` : sql`asc`;
  const asksOwn = [filter.kind, filter.influential, filter.met, filter.ids].some(Boolean);
  // As in firstSpines: the names are read in their order before the contacts are, where nothing of these is asked.
  const near =
    asksOwn || most === null
      ? sql``
      : sql`and r.id in (select r.id from record r where r.org = ${org} and r.register = 'contacts' and r.state = 'active' ${beyond}
                          order by r.title_key ${order}, r.id ${order} limit ${most})`;
  return sql`select ${columns} ${kept(org, filter)} ${beyond} ${near} order by r.title_key ${order}, r.id ${order} limit ${most}`;
}

/** Contacts by name, a page by key. Those that were merged are left out. With `before`, the page that ends there. */
export async function listContacts(tx: Tx, org: number, filter: ListFilter, most: number): Promise<readonly Listed[]> {
  const { rows } = await sql<Listed>`
    select c.id, c.kind, c.name, c.note, c.party_kind, c.influential_now, c.merged_into, p.number, p.country, p.visibility
      from (${filtered(org, filter, most, sql`r.id, r.number, r.title_key, r.visibility, t.country`)}) p
      join contact_card c on c.org = ${org} and c.id = p.id
     order by p.title_key, p.id`.execute(tx);
  return rows;
}

/** Every field of a contact's form. */
export interface WholeContact
  extends Pick<Contact, 'kind' | 'given' | 'family' | 'partyKind' | 'country' | 'language' | 'email' | 'phone' | 'notes'> {
  readonly id: string;
  readonly number: string;
  /** Of a body; '' for a person. */
  readonly bodyName: string;
  readonly visibility: string;
  readonly unit: string | null;
}

/** The same list with every field of the form, for the file that the import reads back. */
export async function listWholeContacts(tx: Tx, org: number, filter: ListFilter, most: number): Promise<readonly WholeContact[]> {
  const columns = sql`r.id, r.number, r.visibility, r.unit, t.kind, t.given, t.family, t.name as body_name, t.party_kind, t.country, t.language,
    t.email, t.phone, t.notes`;
  // The check constraints of the columns hold codes to the lists of rules.ts.
  const { rows } = await sql<WholeContact>`${filtered(org, filter, most, columns)}`.execute(tx);
  return rows;
}

/** How many contacts a filter keeps. */
export async function countContacts(tx: Tx, org: number, filter: ListFilter): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from (${filtered(org, filter, null, sql`r.id`)}) f`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** How many people and how many organisations a filter keeps, whatever its kind and its page; null when they are too many. */
export const countByKind = (tx: Tx, org: number, filter: ListFilter) =>
  countCodes(tx, org, 'contacts', { ids: filter.ids }, sql`select t.kind ${kept(org, { ...filter, kind: undefined })}`);

export interface Meeting {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly onDay: string;
}

/** Actions in which a contact took part, under its own id or that of a contact merged into it; latest first. */
export async function loadMeetings(tx: Tx, org: number, contact: string, most: number): Promise<readonly Meeting[]> {
  const { rows } = await sql<Meeting>`
    select m.id, m.number, m.title, m.state, m.on_day from contact_meetings m
     where m.org = ${org} and m.contact in (select id from contact where org = ${org} and (id = ${contact} or merged_into = ${contact}))
     group by 1, 2, 3, 4, 5 order by m.on_day desc, m.id desc limit ${most}`.execute(tx);
  return rows;
}

/** Supports that a contact was given, latest first. */
export async function loadSupports(tx: Tx, org: number, contact: string, most: number): Promise<readonly Meeting[]> {
  const { rows } = await sql<Meeting>`
    select s.id, s.number, s.title, s.state, s.on_day from contact_supports s
     where s.org = ${org} and s.contact in (select id from contact where org = ${org} and (id = ${contact} or merged_into = ${contact}))
     order by s.on_day desc, s.id desc limit ${most}`.execute(tx);
  return rows;
}

export interface Choice extends Card {
  /** ISO day on which the contact was last met; null when never, or not by anyone the actor may know of. */
  readonly lastMet: string | null;
}

export interface ChoiceFilter {
  readonly kind?: ContactKind | undefined;
  /** Only these kinds of party. */
  readonly partyKinds?: readonly string[] | undefined;
}

const LAST_CHARACTER = '\u{10ffff}';

/**
 * What a combobox offers: nothing typed, those met last; otherwise those whose name begins so, or in whose names, role or organisation
 * the words are found. Last met first, then by name.
 */
export async function choices(tx: Tx, org: number, typed: string, filter: ChoiceFilter, most: number): Promise<readonly Choice[]> {
  const start = fold(typed.trim()).slice(0, 100);
  const found =
    start === ''
      ? sql`select coalesce(t.merged_into, m.contact) as id from contact_meetings m join contact t on t.org = m.org and t.id = m.contact where m.org = ${org} and m.id in (
              select id from record where org = ${org} and register = 'actions' order by on_day desc, id desc limit 100)
            union (select id from record where org = ${org} and register = 'contacts' and state = 'active' order by on_day desc, id desc limit 20)`
      : sql`(select id from record where org = ${org} and register = 'contacts' and title_key >= ${start} and title_key < ${start + LAST_CHARACTER}
              order by title_key limit 20)
            union select record from search_records(${typed}, 'contacts', 40, 0)`;
  const { rows } = await sql<Choice>`
    select c.id, c.kind, c.name, c.note, c.party_kind, c.influential_now, c.merged_into,
           (select max(m.on_day) from contact_meetings m where m.org = c.org and m.state = 'held'
              and m.contact in (select t.id from contact t where t.org = c.org and (t.id = c.id or t.merged_into = c.id))) as last_met
      from contact_card c join (${found}) f on f.id = c.id
     where c.org = ${org} and c.merged_into is null
       ${filter.kind ? sql`and c.kind = ${filter.kind}` : sql``}
       ${filter.partyKinds ? sql`and c.party_kind = any (${[...filter.partyKinds]}::text[])` : sql``}
     order by last_met desc nulls last, c.name, c.id limit ${most}`.execute(tx);
  return rows;
}
