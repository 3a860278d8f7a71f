import type pg from 'pg';

/** The connection of an owner's transaction. */
export type Client = pg.ClientBase;

/** Columns that the loader writes of each table; the others keep what the table gives them. */
const COLUMNS = {
  record: 'org, id, register, number, title, title_key, visibility, audience, unit, state, on_day, created_at, created_by, changed_at',
  action:
    'org, id, audience, kind, stream, role, led_by, post, countries, territories, sectors, initiatives, commitments, positioning, sustainable, new_market, public_diplomacy, conforms, checklist, influential, priority_territory, priority_sector, summary, outcome, reason',
  action_participant: 'org, action, contact, audience, influential',
  support: 'org, id, audience, party, party_kind, abroad, service, sectors, countries, post, result, reason',
  contact: 'org, id, audience, kind, given, family, name, name_key, party_kind, country, language, email, phone, notes, merged_into',
  contact_role: 'org, id, contact, body, title, since, until, audience',
  contact_influence: 'org, id, contact, since, until, reason, audience',
  record_link: 'org, source, target, kind, at',
  named_reader: 'org, record, account',
  journal_entry: 'org, id, at, account, verb, register, record, fields, facts',
  journal_value: 'org, entry, subject, sealed',
  fact: 'org, id, kind, record, on_day, sign, reverses, amount, met, party, post, facets, entry',
  counted: 'org, measure, on_day, fact, record, sign, reverses',
  publication: 'org, id, n',
  priority: 'org, id, kind, code, since, until, source',
  membership: 'org, id, account, role, unit, since, until',
} as const satisfies Record<string, string>;
export type LoadedTable = keyof typeof COLUMNS;

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** Writes many rows in one statement. */
export async function insertRows(client: Client, table: LoadedTable, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = COLUMNS[table];
  await client.query({
    name: `demo ${table}`,
    // With its schema: `record` alone is a type of PostgreSQL's own.
    text: `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::public.${table}, $1)`,
    values: [JSON.stringify(rows)],
  });
}

export interface SearchRow {
  readonly record: string;
  readonly register: string;
  readonly audience: string;
  readonly number: string;
  readonly title: string;
  readonly detail: string;
  readonly on_day: string;
  readonly body: string;
}

/** The search entries of many records, as `keep` would have made them. */
export async function insertSearch(client: Client, org: number, rows: readonly SearchRow[]): Promise<void> {
  await client.query({
    name: 'demo search',
    text: `insert into search_entry (org, record, register, audience, number, title, detail, on_day, document)
      select $1, record, register, audience, number, title, detail, on_day, search_document(title || ' ' || number, body)
        from json_to_recordset($2) as s (record uuid, register text, audience text, number text, title text, detail text, on_day date, body text)`,
    values: [org, JSON.stringify(rows)],
  });
}
