import type { Tx } from '../db/kysely.ts';
import { owe } from '../db/owed.ts';
import { listed, Once, type Statement, statement } from '../db/statement.ts';
import { type Changes, freshKey, NOBODY, sealChanges, sealingKey } from '../journal/write.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Fact } from '../kernel/fact.ts';
import { newId } from '../kernel/ids.ts';
import type { Presence } from '../kernel/presence.ts';
import { searchable, sortKey } from '../kernel/text.ts';
import { audienceOf, besides } from '../kernel/visibility.ts';
import { difference, type LiveFact } from '../ledger/difference.ts';
import { digestOfFacts } from '../ledger/digest.ts';
import { loadMeasures, type Measures, measuresOfFact } from '../ledger/measures.ts';
import { readLiveFacts } from '../ledger/read.ts';
import { savePresences } from '../records/presence/save.ts';
import type { Spine } from '../records/spine.ts';

/** What one act changed, as the slice that decided it says. */
export interface Act {
  /** Id of what was done: `create`, `edit`, `hold`, `cancel`… */
  readonly verb: string;
  readonly record: Omit<Spine, 'version'>;
  /** Version that the act was decided on; null for a new record. */
  readonly version: number | null;
  /** What the record was shown to before: a published record that is hidden changes what is published too. */
  readonly wasPublic?: boolean;
  readonly changes: Changes;
  /** The person whom the values concern, when there is one: they are sealed with that person's key. The record's own id where a record is of one person. */
  readonly subject?: string;
  /** Everything that the record, as it now is, says happened. */
  readonly facts: readonly Fact[];
  /** Shown under the title in search results, and what is searched beside the title; null for a record that no search finds. */
  readonly search: { readonly detail: string; readonly body: string } | null;
  /** Writes the row of the slice's own table, in the statement that writes the spine: neither is there without the other. */
  readonly own?: Statement<unknown>;
  /** Where, when and with whom the record, as it now is, is planned; null: it is not. Left out by registers that plan nothing. */
  readonly presence?: Presence | null;
}

/** Somebody changed the record between the load and the save. The slice locks first, so this is a bug or a race with a repair. */
export class StaleRecord extends Error {}

const cache = new Map<number, Measures>();

/** Measures as the transaction's entrance knew them under its lock; read again only when there are newer ones. */
export async function measuresFor(tx: Tx, org: number, newest: number): Promise<Measures> {
  const cached = cache.get(org);
  if (cached && cached.newest === newest) return cached;
  const loaded = await loadMeasures(tx, org);
  cache.set(org, loaded);
  return loaded;
}

/** Facets as the ledger stores them: a flag that is not set and an empty set say nothing. */
export const dropEmpty = (facets: Fact['facets']): Fact['facets'] =>
  Object.fromEntries(Object.entries(facets).filter(([, value]) => value !== false && !(typeof value === 'object' && value.length === 0)));

/** A fact as an act posts it. */
export interface Posting {
  readonly id: string;
  readonly reverses: string | null;
  readonly sign: number;
  readonly fact: Fact;
  readonly measures: readonly number[];
}

/** What an act posts: facts that no longer hold undone, new ones with the measures they count toward. */
export function postings(live: readonly LiveFact[], wanted: readonly Fact[], measures: Measures): readonly Posting[] {
  const { reversals, additions } = difference(live, wanted);
  return [
    ...reversals.map((fact) => ({ id: newId(), reverses: fact.id, sign: -1, fact, measures: fact.measures })),
    ...additions.map((fact) => ({ id: newId(), reverses: null, sign: 1, fact, measures: measuresOfFact(measures, fact) })),
  ];
}

/** Columns of the ledger's row, but for organisation, record and entry. */
export const rowOfPosting = ({ id, reverses, sign, fact, measures }: Posting) => ({
  id,
  reverses,
  sign,
  kind: fact.kind,
  on_day: fact.on,
  amount: fact.amount ?? null,
  met: fact.met ?? null,
  party: fact.party ?? null,
  post: fact.post ?? null,
  facets: dropEmpty(fact.facets),
  measures,
});

/** Does an act change what is published? A figure counts hidden records too: it does with every fact. */
export const publishes = (act: Act, audience: string, facts: number): boolean =>
  audience === 'public' || act.wasPublic === true || facts > 0;

/** Facts and what they count toward, a row of parameters for each: an act posts few, and JSON would be written and read for them. */
function posting({ o, id, made }: Readonly<Record<'o' | 'id' | 'made', Once>>, facts: readonly Posting[]): Statement<unknown> {
  const said = facts.map((one) => ({
    ...one,
    fact: new Once(one.id),
    day: new Once(one.fact.on),
    sign: new Once(one.sign),
    reverses: new Once(one.reverses),
    row: rowOfPosting(one),
  }));
  return statement`, posted as (
      insert into fact (org, id, kind, record, on_day, sign, reverses, amount, met, party, post, facets, entry) values ${listed(
        said.map(
          ({ fact, day, sign, reverses, row }) =>
            statement`(${o}, ${fact}, ${row.kind}, ${id}, ${day}, ${sign}, ${reverses}, ${row.amount}, ${row.met}, ${row.party}, ${row.post}, ${JSON.stringify(row.facets)}, ${made})`,
        ),
      )}
    ), tallied as (
      insert into counted (org, measure, on_day, fact, record, sign, reverses)
        select ${o}, measure, on_day, fact, ${id}, sign, reverses from (values ${listed(
          said.map(
            ({ fact, day, sign, reverses, measures }) =>
              statement`(${fact}::uuid, ${day}::date, ${sign}::smallint, ${reverses}::uuid, ${measures}::integer[])`,
          ),
        )}) f (fact, on_day, sign, reverses, measures), unnest(measures) measure
    )`;
}

/**
 * The one call that ends every act: spine with the words it is found by, journal entry with its sealed values, facts with the measures
 * they count toward, in one statement. `newest` comes from the transaction's entrance, `now` from the edge.
 */
export async function keep(tx: Tx, actor: Actor, newest: number, now: Temporal.Instant, act: Act): Promise<void> {
  const org = actor.org.id;
  const entry = newId();
  const { record } = act;
  const measures = await measuresFor(tx, org, newest);
  const audience = audienceOf(record.visibility, record);
  const subject = act.subject ?? NOBODY;
  // A record that is its own subject has no key before it is there.
  const isNew = act.version === null && subject === record.id;
  const key = await (isNew ? freshKey(tx, org, subject, audience) : sealingKey(tx, org, subject));
  const live = act.version === null ? [] : await readLiveFacts(tx, record.id);
  const { fields, sealed } = sealChanges(entry, act.changes, key);
  const facts = postings(live, act.facts, measures);
  const published = publishes(act, audience, facts.length);

  // Named in several places, sent once.
  const [o, id, by, at, made] = [new Once(org), new Once(record.id), new Once(actor.account), new Once(now), new Once(entry)];
  const detail = act.search?.detail ?? '';
  const document = act.search
    ? statement`search_document(${searchable(`${record.title} ${record.number}`)}, ${searchable(act.search.body)})`
    : statement`''::tsvector`;
  const spine =
    act.version === null
      ? statement`
        insert into record (org, id, register, number, title, title_key, visibility, audience, unit, state, on_day, created_at, created_by, changed_at, detail, document)
          values (${o}, ${id}, ${record.register}, ${record.number}, ${record.title}, ${sortKey(record.title)}, ${record.visibility}, ${audience},
            ${record.unit}, ${record.state}, ${record.on}, ${at}, ${by}, ${at}, ${detail}, ${document})`
      : statement`
        update record set title = ${record.title}, title_key = ${sortKey(record.title)}, visibility = ${record.visibility}, audience = ${audience},
            unit = ${record.unit}, state = ${record.state}, on_day = ${record.on}, version = version + 1, changed_at = ${at},
            detail = ${detail}, document = ${document}
          where org = ${o} and id = ${id} and version = ${act.version} returning 1 as saved`;
  const sent = statement<{ saved: number }>`
    with ${act.own ? statement`own as (${act.own}), ` : statement``}spine as (${spine}
    ), entry as (
      insert into journal_entry (org, id, at, account, verb, register, record, fields, facts, subject, sealed, published, audience)
        values (${o}, ${made}, ${at}, ${by}, ${act.verb}, ${record.register}, ${id}, ${JSON.stringify(fields)}, ${digestOfFacts(facts)},
          ${subject}, ${sealed}, ${published}, ${besides(audience)})
    )${facts.length > 0 ? posting({ o, id, made }, facts) : statement``}
    ${act.version === null ? statement`select` : statement`select saved from spine`}`.execute(tx);
  // A new record waits for nothing: what it violates, the commit hears. Of a new one that is not planned there is nothing to take back.
  if (act.version === null) await owe(tx, sent);
  const { presence } = act;
  if (presence || (presence === null && act.version !== null))
    await owe(tx, savePresences(tx, org, [{ record: record.id, register: record.register, audience, presence }]));
  if (act.version === null) return;
  if ((await sent).length !== 1) throw new StaleRecord(`${record.register} ${record.id} is not at version ${act.version}`);
}
