import type pg from 'pg';

/** The connection of an owner's transaction. */
export type Client = pg.ClientBase;

/** Columns that the loader writes of each table; the others keep what the table gives them. */
const COLUMNS = {
  record:
    'org, id, register, number, title, title_key, visibility, audience, unit, state, on_day, created_at, created_by, changed_at, detail',
  action:
    'org, id, audience, kind, stream, role, led_by, post, countries, territories, sectors, initiatives, commitments, positioning, sustainable, new_market, public_diplomacy, conforms, checklist, influential, priority_territory, priority_sector, summary, outcome, reason',
  action_participant: 'org, action, contact, audience, influential',
  presence: 'org, record, audience, register, from_day, until_day, places',
  presence_mark: 'org, record, mark, audience, from_day, until_day',
  support: 'org, id, audience, party, party_kind, abroad, service, sectors, countries, post, result, reason',
  agreement:
    'org, id, audience, kind, nature, title_en, country, sectors, ministries, subject, important, urgent, urgency_reason, official, signed_on, signed_place, signatories, endorsed_on, endorsed_reference, tabled_on, tabling_note, sitting_resumes_on, approved_on, unanimous, in_force_on, ends_on, tacit, notice_months, renewed_on, ended_on, denounced_on, amends, succeeds, source, reason',
  agreement_party: 'org, id, agreement, audience, kind, name_fr, name_en, country, contact, place',
  agreement_step: 'org, id, agreement, audience, on_day, country, purpose, done',
  agreement_authorisation: 'org, id, agreement, audience, authority, given_by, on_day, reference, attachment',
  agreement_event: 'org, id, agreement, audience, act, on_day, until_on, reference, note, account, at',
  agreement_obligation: 'org, id, agreement, audience, title, owner, due_on, done_on, evidence',
  agreement_text: 'org, agreement, lang, audience, title, authentic, attachment',
  visit: 'org, id, audience, until, level, country, body, city, purpose, logistics, reason',
  visit_person: 'org, id, visit, audience, side, place, name, function, body, country, contact',
  visit_item: 'org, id, visit, audience, on_day, starts, ends, what, venue, hosts, language, interpreter, note',
  accreditation: 'org, id, audience, function, class, kind, country, seat, arrived, exequatur, until, contact, note, reason',
  protocol_event: 'org, id, audience, starts, ends, venue, answer_by, visit, note, reason',
  protocol_guest:
    'org, id, event, audience, name, name_key, function, body, contact, sent_on, reminded_on, answer, answered_on, delegate, seat',
  gift: 'org, id, audience, direction, party, contact, value_cents, decision, place, visit, note, reason',
  contact: 'org, id, audience, kind, given, family, name, name_key, party_kind, country, language, email, phone, notes, merged_into',
  contact_role: 'org, id, contact, body, title, since, until, audience',
  contact_influence: 'org, id, contact, since, until, reason, audience',
  request:
    'org, id, audience, kind, channel, lang, category, name, email, telephone, address, received_at, posted_on, complete_at, correction, assignee, acknowledged_at, acknowledged_how, answered_at, answered_how, ended_at, reason, merged_into, transferred_to, consent_on, secret_hash',
  request_message: 'org, id, request, audience, kind, author, at, body',
  request_counter: 'org, series, year, last',
  clock:
    'org, record, register, audience, channel, standard, run, outcome, edition, standards, calendar, calendar_edition, calendar_version, days, pausable, anchor_event, anchor, due, pauses, stopped, automatic, reason, miss, explanation',
  satisfaction: 'org, request, audience, category, asked_on, expires_at, token_hash, level, answered_at, comment',
  mission:
    'org, id, audience, from_day, until_day, purpose, objectives, own_share, nils, report, report_piece, results, reason, authorised_by, authorised_on, authorised_cents',
  mission_participant: 'org, id, mission, audience, place, role, name, office, account',
  mission_stop: 'org, id, mission, audience, place, city, country, from_day, until_day',
  mission_body: 'org, id, mission, audience, place, name, share',
  mission_cost:
    'org, id, mission, audience, place, stage, category, traveller, on_day, until_day, description, amount, currency, rate, rate_on, rate_source, cents, payer, shared',
  record_link: 'org, source, target, kind, at',
  named_reader: 'org, record, account, audience',
  journal_entry: 'org, id, at, account, verb, register, record, fields, facts, subject, sealed, published, audience',
  fact: 'org, id, kind, record, on_day, sign, reverses, amount, met, party, post, facets, entry',
  counted: 'org, measure, on_day, fact, record, sign, reverses',
  reply_template: 'org, id, kind, purpose, lang, category, name, body, ended_on',
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
    text:
      table === 'record'
        ? RECORDS
        : `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::public.${table}, $1)`,
    values: [JSON.stringify(rows)],
  });
}

/** Records are found by their words, as `keep` would have made them. With its schema: `record` alone is a type of PostgreSQL's own. */
const RECORDS = `insert into record (${COLUMNS.record}, document)
  select ${COLUMNS.record}, case when words ->> 'heading' is null then '' else search_document(words ->> 'heading', words ->> 'body') end
    from json_array_elements($1) words, json_populate_record(null::public.record, words)`;
