import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';
import { type Statement, statement } from '../../db/statement.ts';
import { isId } from '../../kernel/ids.ts';
import type { Action } from './rules.ts';

/** Columns of the table `action`: everything that is not on the spine nor in the participants. */
export type ActionRow = Omit<Action, 'state' | 'on' | 'participants'>;

const COLUMNS = [
  'kind',
  'stream',
  'role',
  'ledBy',
  'post',
  'countries',
  'territories',
  'sectors',
  'initiatives',
  'commitments',
  'positioning',
  'sustainable',
  'newMarket',
  'publicDiplomacy',
  'conforms',
  'checklist',
  'influential',
  'priorityTerritory',
  'prioritySector',
  'summary',
  'outcome',
  'reason',
] as const satisfies readonly (keyof ActionRow)[];

export interface LoadedParticipant {
  readonly contact: string;
  readonly influential: boolean;
  /** null when the actor may not see the contact. */
  readonly name: string | null;
  readonly note: string | null;
}

export async function loadAction(
  tx: Tx,
  org: number,
  id: string,
): Promise<{ readonly row: ActionRow; readonly participants: readonly LoadedParticipant[] } | null> {
  const row = await tx.selectFrom('action').select(COLUMNS).where('org', '=', org).where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const { rows: participants } = await sql<LoadedParticipant>`
    select p.contact, p.influential, c.name, c.note
      from action_participant p left join contact_card c on c.org = p.org and c.id = p.contact
     where p.org = ${org} and p.action = ${id} order by c.name`.execute(tx);
  // The check constraints of the columns hold codes to the lists of rules.ts.
  return { row: row as ActionRow, participants };
}

/** The row of a new action: `keep` writes it with the spine. */
export const rowOfAction = (org: number, id: string, audience: string, a: Action): Statement<unknown> => statement`
    insert into action (org, id, audience, kind, stream, role, led_by, post, countries, territories, sectors, initiatives, commitments, positioning,
        sustainable, new_market, public_diplomacy, conforms, checklist, influential, priority_territory, priority_sector, summary, outcome, reason)
      values (${org}, ${id}, ${audience}, ${a.kind}, ${a.stream}, ${a.role}, ${a.ledBy}, ${a.post}, ${a.countries}, ${a.territories}, ${a.sectors},
        ${a.initiatives}, ${a.commitments}, ${a.positioning}, ${a.sustainable}, ${a.newMarket}, ${a.publicDiplomacy}, ${a.conforms}, ${a.checklist},
        ${a.influential}, ${a.priorityTerritory}, ${a.prioritySector}, ${a.summary}, ${a.outcome}, ${a.reason})`;

/** Writes the row of an action that is changed, and its participants. */
export async function updateAction(tx: Tx, org: number, id: string, audience: string, action: Action): Promise<void> {
  const { state: _state, on: _on, participants, ...rest } = action;
  const row = {
    ...rest,
    countries: [...rest.countries],
    territories: [...rest.territories],
    sectors: [...rest.sectors],
    initiatives: [...rest.initiatives],
    commitments: [...rest.commitments],
    checklist: [...rest.checklist],
  };
  const updated = tx
    .updateTable('action')
    .set({ audience, ...row })
    .where('org', '=', org)
    .where('id', '=', id)
    .execute();
  await Promise.all([updated, saveParticipants(tx, org, id, audience, action)]);
}

/** Writes who took part; nothing for nobody on a new action. */
export async function saveParticipants(tx: Tx, org: number, id: string, audience: string, { participants }: Action): Promise<void> {
  const contacts = participants.map((p) => p.contact);
  const flags = participants.map((p) => p.influential);
  await statement`
    with gone as (delete from action_participant where org = ${org} and action = ${id} and contact <> all (${contacts}::uuid[]))
    insert into action_participant (org, action, contact, audience, influential)
      select ${org}, ${id}, contact, ${audience}, influential from unnest(${contacts}::uuid[], ${flags}::boolean[]) as p (contact, influential)
    on conflict (org, action, contact) do update set audience = excluded.audience, influential = excluded.influential`.execute(tx);
}

export interface Surroundings {
  /** Contacts asked for that exist and may be seen, and whether each was influential on the day. */
  readonly contacts: ReadonlyMap<string, boolean>;
  readonly post: { readonly country: string | null; readonly timeZone: string } | null;
}

/** What a decision needs from other registers' views, in one round trip. */
export async function loadSurroundings(
  tx: Tx,
  org: number,
  contacts: readonly string[],
  post: string | null,
  day: string,
): Promise<Surroundings> {
  if (contacts.length === 0 && post === null) return { contacts: new Map(), post: null };
  const rows = await statement<{ id: string; influential: boolean | null; country: string | null; timeZone: string | null }>`
    select c.id, exists (select from contact_influence i where i.org = c.org and i.contact = c.id and i.since <= ${day}::date and (i.until is null or i.until >= ${day}::date)) as influential,
           null as country, null as "timeZone"
      from contact_card c where c.org = ${org} and c.id = any (${contacts}::uuid[])
    union all
    select p.id, null, p.country, p.time_zone from post_card p where p.org = ${org} and p.id = ${post}::uuid`.execute(tx);
  const found = rows.find((row) => row.id === post && row.influential === null);
  return {
    contacts: new Map(rows.filter((row) => row.influential !== null).map((row) => [row.id, row.influential === true])),
    post: found ? { country: found.country, timeZone: found.timeZone ?? 'UTC' } : null,
  };
}

/** Field of an action → list of the vocabulary that its codes come from. */
export const LISTS = {
  sectors: 'sector',
  territories: 'territory',
  initiatives: 'initiative',
  commitments: 'commitment',
  checklist: 'publicDiplomacyChecklist',
} as const satisfies Partial<Record<keyof Action, string>>;
export type CodeField = keyof typeof LISTS;

// A word that is in a list never leaves it (records/vocabulary.ts): a code once found needs no second question.
const foundCodes = new Set<string>();
const MOST_REMEMBERED = 10_000;

/** The first field with a code that its list does not know; null when all are known. */
export async function fieldOfUnknownCode(
  tx: Tx,
  org: number,
  codes: Readonly<Record<CodeField, readonly string[]>>,
): Promise<CodeField | null> {
  const asked = (Object.keys(LISTS) as CodeField[])
    .flatMap((field) => codes[field].map((code) => ({ field, list: LISTS[field], code, key: `${org} ${LISTS[field]} ${code}` })))
    .filter(({ key }) => !foundCodes.has(key));
  if (asked.length === 0) return null;
  const rows = await statement<{ list: string; code: string }>`
    select list, code from vocabulary where org = ${org} and list = any (${asked.map(({ list }) => list)}) and code = any (${asked.map(({ code }) => code)})`.execute(
    tx,
  );
  const found = new Set(rows.map(({ list, code }) => `${org} ${list} ${code}`));
  if (foundCodes.size + found.size > MOST_REMEMBERED) foundCodes.clear();
  for (const key of found) foundCodes.add(key);
  return asked.find(({ key }) => !found.has(key))?.field ?? null;
}

/** Names of posts by id, from the network's view. */
export async function postNames(
  tx: Tx,
  org: number,
): Promise<readonly { id: string; nameFr: string; nameEn: string; country: string; timeZone: string }[]> {
  const { rows } = await sql<{ id: string; nameFr: string; nameEn: string; country: string; timeZone: string }>`
    select id, name_fr, name_en, country, time_zone from post_card where org = ${org} order by name_fr`.execute(tx);
  return rows;
}

/** People and bodies that the unit met last, for the top of the list when an officer records. */
export async function lastMet(tx: Tx, org: number, most: number): Promise<readonly { id: string; name: string; note: string }[]> {
  const { rows } = await sql<{ id: string; name: string; note: string }>`
    select coalesce(c.merged_into, c.id) as id, c.name, c.note from contact_card c
      join (select p.contact, max(r.on_day) as on_day from action_participant p join record r on r.org = p.org and r.id = p.action
             where p.org = ${org} and r.id in (select id from record where org = ${org} and register = 'actions' order by on_day desc, id desc limit 60)
             group by p.contact order by 2 desc limit ${most}) m on m.contact = c.id
     where c.org = ${org} order by m.on_day desc`.execute(tx);
  return rows;
}

export type PublicAction = Pick<
  Action,
  'kind' | 'stream' | 'role' | 'ledBy' | 'post' | 'countries' | 'territories' | 'sectors' | 'initiatives' | 'commitments' | 'conforms'
>;

/** A published action, by the columns that the public may read. */
export async function loadPublicAction(
  tx: Tx,
  org: number,
  id: string,
): Promise<(PublicAction & { readonly number: string; readonly title: string; readonly onDay: string }) | null> {
  if (!isId(id)) return null;
  const row = await tx
    .selectFrom('record')
    .innerJoin('action', (join) => join.onRef('action.org', '=', 'record.org').onRef('action.id', '=', 'record.id'))
    .select([
      'record.number',
      'record.title',
      'record.onDay',
      'kind',
      'stream',
      'role',
      'ledBy',
      'post',
      'countries',
      'territories',
      'sectors',
      'initiatives',
      'commitments',
      'conforms',
    ])
    .where('record.org', '=', org)
    .where('record.id', '=', id)
    .where('record.state', '=', 'held')
    .executeTakeFirst();
  // The check constraints of the columns hold codes to the lists of rules.ts.
  return row ? (row as PublicAction & { number: string; title: string; onDay: string }) : null;
}

/** Names of contacts that the actor may see. */
export async function contactNames(tx: Tx, org: number, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{
    id: string;
    name: string;
  }>`select id, name from contact_card where org = ${org} and id = any (${ids}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
