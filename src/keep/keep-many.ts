import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import { type Statement, statement } from '../db/statement.ts';
import { NOBODY, sealChanges, sealingKeys } from '../journal/write.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Fact } from '../kernel/fact.ts';
import { newId } from '../kernel/ids.ts';
import { searchable, sortKey } from '../kernel/text.ts';
import { audienceOf, besides } from '../kernel/visibility.ts';
import type { LiveFact } from '../ledger/difference.ts';
import { digestOfFacts } from '../ledger/digest.ts';
import type { Measures } from '../ledger/measures.ts';
import { readLiveFactsOf } from '../ledger/read.ts';
import { savePresences } from '../records/presence/save.ts';
import { type Act, measuresFor, type Posting, postings, publishes, rowOfPosting, StaleRecord } from './keep.ts';

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
        title_key text, visibility text, audience text, unit uuid, state text, on_day date, version integer, detail text, heading text, body text, found boolean)
    ), made as (
      insert into record (org, id, register, number, title, title_key, visibility, audience, unit, state, on_day, created_at, created_by, changed_at, detail, document)
        select ${org}, id, register, number, title, title_key, visibility, audience, unit, state, on_day, ${at}::timestamptz, ${actor.account}::uuid, ${at}::timestamptz,
               detail, case when found then search_document(heading, body) else ''::tsvector end
          from act where version is null returning 1
    ), changed as (
      ${
        changing.length === 0
          ? statement`select 1 where false`
          : // By their ids too: the planner would otherwise look for a few records by reading all.
            statement`update record r set title = a.title, title_key = a.title_key, visibility = a.visibility, audience = a.audience, unit = a.unit,
                state = a.state, on_day = a.on_day, version = r.version + 1, changed_at = ${at}::timestamptz, detail = a.detail,
                document = case when a.found then search_document(a.heading, a.body) else ''::tsvector end
              from act a where r.org = ${org} and r.id = any (${changing}::uuid[]) and r.id = a.id and r.version = a.version returning 1`
      }
    ), ${told(
      org,
      at,
      actor,
      rows.map(({ entry }) => entry),
      rows.flatMap(({ facts }) => facts),
    )}
    select 1 as saved from made union all select 1 from changed`.execute(tx);
  if (saved.length !== acts.length)
    throw new StaleRecord(`${acts.length - saved.length} of ${acts.length} records are not at the version decided on`);
  const planned = acts.flatMap(({ record, version, presence }) =>
    presence || (presence === null && version !== null)
      ? [{ record: record.id, register: record.register, audience: audienceOf(record.visibility, record), presence }]
      : [],
  );
  if (planned.length > 0) await savePresences(tx, org, planned);
}

/** The part of a statement that writes journal entries, and facts with the measures they count toward. */
function told(org: number, at: string, actor: Actor, entries: readonly EntryRow[], facts: readonly object[]): Statement<unknown> {
  return statement`entry as (
      insert into journal_entry (org, id, at, account, verb, register, record, fields, facts, subject, sealed, published, audience)
        select ${org}, id, ${at}::timestamptz, ${actor.account}::uuid, verb, register, record, fields, facts, subject, sealed, published,
               coalesce(e.audience, (select case when r.audience = 'confidential' then r.audience end from record r where r.org = ${org} and r.id = e.record), 'org')
          from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as e (id uuid, verb text, register text, record uuid, fields jsonb,
            facts text, subject uuid, sealed bytea, published boolean, audience text)
    ), posting as (
      select * from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb) as f (id uuid, kind text, record uuid, on_day date, sign smallint,
        reverses uuid, amount numeric, met boolean, party uuid, post uuid, facets jsonb, entry uuid, measures integer[])
    ), posted as (
      insert into fact (org, id, kind, record, on_day, sign, reverses, amount, met, party, post, facets, entry)
        select ${org}, id, kind, record, on_day, sign, reverses, amount, met, party, post, facets, entry from posting
    ), tallied as (
      insert into counted (org, measure, on_day, fact, record, sign, reverses)
        select ${org}, measure, on_day, id, record, sign, reverses from posting, unnest(measures) measure
    )`;
}

type EntryRow = ReturnType<typeof entryOf>;

/** The journal entry of an act, as the statement reads it. `audience` null: as the record that is there has it. */
function entryOf(
  act: Pick<Act, 'verb' | 'changes' | 'subject'> & { readonly record: Pick<Act['record'], 'id' | 'register'> },
  facts: readonly Posting[],
  published: boolean,
  key: Buffer | undefined,
  audience: string | null,
) {
  if (!key) throw new Error('the key that seals the values of an act is gone');
  const id = newId();
  const { fields, sealed } = sealChanges(id, act.changes, key);
  return {
    id,
    verb: act.verb,
    register: act.record.register,
    record: act.record.id,
    fields,
    facts: digestOfFacts(facts),
    subject: act.subject ?? NOBODY,
    sealed: `\\x${sealed.toString('hex')}`,
    published,
    audience: audience === null ? null : besides(audience),
  };
}

/** Facts of some kinds that a record says otherwise than before, though nobody changed the record: a rule or a calendar did. */
export interface Retold {
  readonly record: Pick<Act['record'], 'id' | 'register'>;
  readonly verb: string;
  readonly changes: Act['changes'];
  readonly live: readonly LiveFact[];
  readonly facts: readonly Fact[];
}

/** Posts what records say anew, each with a journal entry of its own, in one statement. Their spines stay as they are, locked by the caller. */
export async function retell(tx: Tx, actor: Actor, newest: number, now: Temporal.Instant, retold: readonly Retold[]): Promise<void> {
  if (retold.length === 0) return;
  const org = actor.org.id;
  const measures = await measuresFor(tx, org, newest);
  const key = (await sealingKeys(tx, org, [NOBODY])).get(NOBODY);
  const rows = retold.map((one) => {
    const facts = postings(one.live, one.facts, measures);
    const entry = entryOf(one, facts, facts.length > 0, key, null);
    return { entry, facts: facts.map((posting) => ({ ...rowOfPosting(posting), record: one.record.id, entry: entry.id })) };
  });
  const entries = rows.map(({ entry }) => entry);
  await statement`with ${told(
    org,
    now.toString(),
    actor,
    entries,
    rows.flatMap(({ facts }) => facts),
  )} select 1`.execute(tx);
}

/** What one act adds to each table. */
function rowsOf(act: Act, live: readonly LiveFact[], measures: Measures, key: Buffer | undefined) {
  const { record } = act;
  const facts = postings(live, act.facts, measures);
  const audience = audienceOf(record.visibility, record);
  const entry = entryOf(act, facts, publishes(act, audience, facts.length), key, audience);
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
      detail: act.search?.detail ?? '',
      heading: searchable(`${record.title} ${record.number}`),
      body: searchable(act.search?.body ?? ''),
      found: act.search !== null,
    },
    entry,
    facts: facts.map((posting) => ({ ...rowOfPosting(posting), record: record.id, entry: entry.id })),
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
