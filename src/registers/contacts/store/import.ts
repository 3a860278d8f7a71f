import { sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';
import { saveRows } from '../../../keep/keep-many.ts';
import type { Spine } from '../../../records/spine.ts';
import { type Contact, nameKey, nameOf } from '../rules.ts';
import type { NamedRole } from './roles.ts';

const COLUMNS = [
  'audience',
  'kind',
  'given',
  'family',
  'name',
  'name_key',
  'party_kind',
  'country',
  'language',
  'email',
  'phone',
  'notes',
  'merged_into',
] as const;

/** Writes many contacts, new or changed. */
export const saveContacts = (
  tx: Tx,
  org: number,
  saved: readonly { readonly id: string; readonly audience: string; readonly contact: Contact }[],
): Promise<void> =>
  saveRows(
    tx,
    org,
    'contact',
    COLUMNS,
    saved.map(({ id, audience, contact: c }) => ({
      id,
      audience,
      kind: c.kind,
      given: c.given,
      family: c.family,
      name: c.name,
      name_key: nameKey(nameOf(c)),
      party_kind: c.partyKind,
      country: c.country,
      language: c.language,
      email: c.email,
      phone: c.phone,
      notes: c.notes,
      merged_into: c.mergedInto,
    })),
  );

export interface Stored {
  readonly spine: Spine;
  readonly contact: Contact;
}

/** The contacts of these spines, by id. */
export async function loadContacts(tx: Tx, org: number, spines: ReadonlyMap<string, Spine>): Promise<ReadonlyMap<string, Stored>> {
  if (spines.size === 0) return new Map();
  // The check constraints of the columns hold codes to the lists of rules.ts.
  const { rows } = await sql<Contact & { readonly id: string }>`
    select id, kind, given, family, name, party_kind, country, language, email, phone, notes, merged_into
      from contact where org = ${org} and id = any (${[...spines.keys()]}::uuid[])`.execute(tx);
  return new Map(
    rows.flatMap(({ id, ...contact }) => {
      const spine = spines.get(id);
      return spine ? [[id, { spine, contact }] as const] : [];
    }),
  );
}

/** Roles of many people, by person. */
export async function loadRolesOf(tx: Tx, org: number, contacts: readonly string[]): Promise<ReadonlyMap<string, readonly NamedRole[]>> {
  if (contacts.length === 0) return new Map();
  const { rows } = await sql<NamedRole>`
    select o.id, o.contact, o.body, o.title, o.since, o.until, c.name, c.audience as name_audience
      from contact_role o left join contact_card c on c.org = o.org and c.id = o.body
     where o.org = ${org} and o.contact = any (${[...contacts]}::uuid[])`.execute(tx);
  return Map.groupBy(rows, ({ contact }) => contact);
}

export interface Likeness {
  readonly kind: Contact['kind'];
  /** `name` and the folded words of a name, or `email` and an address. */
  readonly mark: string;
}

/** Names and addresses that contacts older than `since` bear already, of those asked for. */
export async function knownMarks(tx: Tx, org: number, contacts: readonly Contact[], since: Temporal.Instant): Promise<ReadonlySet<string>> {
  if (contacts.length === 0) return new Set();
  const names = contacts.map((contact) => nameKey(nameOf(contact)));
  const addresses = contacts.map(({ email }) => email).filter((email) => email !== '');
  const { rows } = await sql<Likeness>`
    select c.kind, m.mark from (
      select id, 'name ' || name_key as mark from contact where org = ${org} and name_key = any (${names})
      union all select id, 'email ' || email from contact where org = ${org} and email = any (${addresses}) and email <> ''
    ) m join contact c on c.org = ${org} and c.id = m.id join record r on r.org = c.org and r.id = c.id
     where c.merged_into is null and r.created_at < ${since}`.execute(tx);
  return new Set(rows.map(({ kind, mark }) => `${kind} ${mark}`));
}

/** How a contact is recognised: by the words of its name, and by its address. */
export const marksOf = (contact: Contact): readonly string[] => [
  `${contact.kind} name ${nameKey(nameOf(contact))}`,
  ...(contact.email ? [`${contact.kind} email ${contact.email}`] : []),
];

/** Does anything still rest on this contact: a role in it, an action that stands, a support that stands? */
export async function isUsed(tx: Tx, org: number, id: string): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from contact_role where org = ${org} and body = ${id})
        or exists (select from contact_meetings where org = ${org} and contact = ${id} and state <> 'cancelled')
        or exists (select from contact_supports where org = ${org} and contact = ${id} and state <> 'cancelled')
        or exists (select from contact where org = ${org} and merged_into = ${id}) as used`.execute(tx);
  return rows[0]?.used === true;
}
