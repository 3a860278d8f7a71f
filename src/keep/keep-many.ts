import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import { statement } from '../db/statement.ts';
import { NOBODY, sealChanges, sealingKeys } from '../journal/write.ts';
import type { Actor } from '../kernel/actor.ts';
import { newId } from '../kernel/ids.ts';
import { searchable, sortKey } from '../kernel/text.ts';
import { audienceOf } from '../kernel/visibility.ts';
import type { LiveFact } from '../ledger/difference.ts';
import { digestOfFacts } from '../ledger/digest.ts';
import type { Measures } from '../ledger/measures.ts';
import { readLiveFactsOf } from '../ledger/read.ts';
import { type Act, measuresFor, postings, publishes, rowOfPosting, StaleRecord } from './keep.ts';

/**
 * `keep` for many acts at once: each record gets its own journal entry, facts and words to be found by, as if its form had been sent, in one
 * statement for all. The caller has locked those that change; a record comes once.
 */
export async function keepMany(tx: Tx, actor: Actor, newest: number, now: Temporal.Instant, acts: readonly Act[]): Promise<void> {
  if (acts.length === 0) return;
  const org = actor.org.id;
  const measures = await measuresFor(tx, org, newest);
  const keys = await sealingKeys(
    tx,
    org,
    acts.map(({ subject }) => subject ?? NOBODY),
  );
  const changing = acts.filter(({ version }) => version !== null).map(({ record }) => record.id);
  const live = await readLiveFactsOf(tx, changing);
  const rows = acts.map((act) => rowsOf(act, live.get(act.record.id) ?? [], measures, keys.get(act.subject ?? NOBODY)));
  const at = now.toString();
  const saved = await statement<{ saved: number }>`
    with act as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(rows.map(({ spine }) => spine))}::jsonb) as a (id uuid, register text, number text, title text,
        title_key text, visibility text, audience text, unit uuid, state text, on_day date, version integer, detail text, heading text, body text)
    ), made as (
      insert into record (org, id, register, number, title, title_key, visibility, audience, unit, state, on_day, created_at, created_by, changed_at, detail, document)
        select ${org}, id, register, number, title, title_key, visibility, audience, unit, state, on_day, ${at}::timestamptz, ${actor.account}::uuid, ${at}::timestamptz,
               detail, search_document(heading, body)
          from act where version is null returning 1
    ), changed as (
      ${
        changing.length === 0
          ? statement`select 1 where false`
          : // By their ids too: the planner would otherwise look for a few records by reading all.
            statement`update record r set title = a.title, title_key = a.title_key, visibility = a.visibility, audience = a.audience, unit = a.unit,
                state = a.state, on_day = a.on_day, version = r.version + 1, changed_at = ${at}::timestamptz, detail = a.detail,
                document = search_document(a.heading, a.body)
              from act a where r.org = ${org} and r.id = any (${changing}::uuid[]) and r.id = a.id and r.version = a.version returning 1`
      }
    ), entry as (
      insert into journal_entry (org, id, at, account, verb, register, record, fields, facts, subject, sealed, published)
        select ${org}, id, ${at}::timestamptz, ${actor.account}::uuid, verb, register, record, fields, facts, subject, sealed, published
          from jsonb_to_recordset(${JSON.stringify(rows.map(({ entry }) => entry))}::jsonb) as e (id uuid, verb text, register text, record uuid, fields jsonb,
            facts text, subject uuid, sealed bytea, published boolean)
    ), posting as (
      select * from jsonb_to_recordset(${JSON.stringify(rows.flatMap(({ facts }) => facts))}::jsonb) as f (id uuid, kind text, record uuid, on_day date, sign smallint,
        reverses uuid, amount numeric, met boolean, party uuid, post uuid, facets jsonb, entry uuid, measures integer[])
    ), posted as (
      insert into fact (org, id, kind, record, on_day, sign, reverses, amount, met, party, post, facets, entry)
        select ${org}, id, kind, record, on_day, sign, reverses, amount, met, party, post, facets, entry from posting
    ), tallied as (
      insert into counted (org, measure, on_day, fact, record, sign, reverses)
        select ${org}, measure, on_day, id, record, sign, reverses from posting, unnest(measures) measure
    )
    select 1 as saved from made union all select 1 from changed`.execute(tx);
  if (saved.length !== acts.length)
    throw new StaleRecord(`${acts.length - saved.length} of ${acts.length} records are not at the version decided on`);
}

/** What one act adds to each table. */
function rowsOf(act: Act, live: readonly LiveFact[], measures: Measures, key: Buffer | undefined) {
  if (!key) throw new Error('the key that seals the values of an act is gone');
  const { record } = act;
  const entry = newId();
  const { fields, sealed } = sealChanges(entry, act.changes, key);
  const facts = postings(live, act.facts, measures);
  const audience = audienceOf(record.visibility, record);
  return {
    spine: {
      id: record.id,
      register: record.register,
      number: record.number,
      title: record.title,
      title_key: sortKey(record.title),
      visibility: record.visibility,
      audience,
      unit: record.unit,
      state: record.state,
      on_day: record.on,
      version: act.version,
      detail: act.search.detail,
      heading: searchable(`${record.title} ${record.number}`),
      body: searchable(act.search.body),
    },
    entry: {
      id: entry,
      verb: act.verb,
      register: record.register,
      record: record.id,
      fields,
      facts: digestOfFacts(facts),
      subject: act.subject ?? NOBODY,
      sealed: `\\x${sealed.toString('hex')}`,
      published: publishes(act, audience, facts.length),
    },
    facts: facts.map((posting) => ({ ...rowOfPosting(posting), record: record.id, entry })),
  };
}

/** Writes or replaces rows of a register's own table, given by the names of their columns; the first two are its key, `org` and `id`. */
export async function saveRows(tx: Tx, org: number, table: string, columns: readonly string[], rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const names = sql.join(columns.map((name) => sql.ref(name)));
  const replaced = sql.join(columns.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`));
  await sql`
    insert into ${sql.table(table)} (org, id, ${names})
      select ${org}, id, ${names} from json_populate_recordset(null::public.${sql.table(table)}, ${JSON.stringify(rows)}::json)
    on conflict (org, id) do update set ${replaced}`.execute(tx);
}
