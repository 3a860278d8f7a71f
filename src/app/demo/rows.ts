import { dropEmpty } from '../../keep/keep.ts';
import type { Role } from '../../kernel/actor.ts';
import type { Fact } from '../../kernel/fact.ts';
import { newId } from '../../kernel/ids.ts';
import type { Presence } from '../../kernel/presence.ts';
import { searchable, sortKey } from '../../kernel/text.ts';
import { audienceOf } from '../../kernel/visibility.ts';
import type { PostedFact } from '../../ledger/digest.ts';
import { type Measures, measuresOfFact } from '../../ledger/measures.ts';
import { rowOf } from '../../records/presence/save.ts';
import { facts as actionFacts, presence } from '../../registers/actions/rules.ts';
import { nameKey, nameOf } from '../../registers/contacts/rules.ts';
import { facts as supportFacts } from '../../registers/supports/rules.ts';
import type { ActionDraft, ContactDraft, Draft, SupportDraft } from './drafts.ts';
import type { Terms } from './request-life.ts';
import type { LoadedTable, Row } from './store/rows.ts';

/** What drafts name, by the ids that it has in the database. */
export interface Names {
  readonly org: number;
  readonly posts: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
  readonly accounts: ReadonlyMap<Role, string>;
  readonly measures: Measures;
  /** Standards and calendar that clocks count by. */
  readonly terms: Terms;
}

/** The rows of some records of one register, ready to be written in this order. */
export interface Batch {
  readonly register:
    | 'contacts'
    | 'actions'
    | 'supports'
    | 'agreements'
    | 'missions'
    | 'visits'
    | 'accreditations'
    | 'invitations'
    | 'gifts'
    | 'requests'
    | 'complaints';
  readonly records: number;
  readonly tables: readonly (readonly [LoadedTable, readonly Row[]])[];
  readonly facts: readonly { readonly record: string; readonly posted: PostedFact }[];
}

/** What a search shows under the title, and what it finds beside it. */
interface Searched {
  readonly detail: string;
  readonly body: string;
}

interface Spine {
  readonly audience: string;
  readonly row: Row;
  readonly readers: readonly Row[];
}

export function spineRows({ org, units, accounts }: Names, register: Batch['register'], draft: Draft, searched: Searched): Spine {
  const { id, number, title, visibility, state, on } = draft;
  const unit = draft.unit === null ? null : (units.get(draft.unit) ?? null);
  const audience = audienceOf(visibility, { id, unit });
  const at = Temporal.Instant.fromEpochMilliseconds(draft.createdAt).toString();
  const author = draft.author === null ? null : (accounts.get(draft.author) ?? null);
  const row = {
    org,
    id,
    register,
    number,
    title,
    title_key: sortKey(title),
    visibility,
    audience,
    unit,
    state,
    on_day: on,
    created_at: at,
    created_by: author,
    changed_at: at,
    detail: searched.detail,
    heading: searchable(`${title} ${number}`),
    body: searchable(searched.body),
  };
  const readers = audience.startsWith('named:') ? READERS.flatMap((role) => accounts.get(role) ?? []) : [];
  return {
    audience,
    row,
    readers: readers.map((account) => ({ org, record: id, account, audience })),
  };
}

/** Who may read what is shown to people named one by one. */
const READERS: readonly Role[] = ['manager', 'officer'];

const idOf = (names: ReadonlyMap<string, string>, name: string | null): string | null => {
  if (name === null) return null;
  const id = names.get(name);
  if (id === undefined) throw new RangeError(`The demonstration speaks of ${name}, which the reference data does not have`);
  return id;
};

/** Facts of a record, each posted once. */
export const postedOf = (record: string, facts: readonly Fact[]): Batch['facts'] =>
  facts.map((fact) => ({ record, posted: { id: newId(), sign: 1, fact } }));

export function actionBatch(names: Names, drafts: readonly ActionDraft[]): Batch {
  const { org } = names;
  const made = drafts.map((draft) => {
    const { participants, state: _state, on: _on, post: key, ...own } = draft.action;
    const action = { ...draft.action, post: idOf(names.posts, key) };
    const spine = spineRows(names, 'actions', draft, { detail: '', body: `${own.summary} ${own.outcome}` });
    const { id, follows } = draft;
    const { audience } = spine;
    const row: Row = {
      org,
      id,
      audience,
      kind: own.kind,
      stream: own.stream,
      role: own.role,
      led_by: own.ledBy,
      post: action.post,
      countries: own.countries,
      territories: own.territories,
      sectors: own.sectors,
      initiatives: own.initiatives,
      commitments: own.commitments,
      positioning: own.positioning,
      sustainable: own.sustainable,
      new_market: own.newMarket,
      public_diplomacy: own.publicDiplomacy,
      conforms: own.conforms,
      checklist: own.checklist,
      influential: own.influential,
      priority_territory: own.priorityTerritory,
      priority_sector: own.prioritySector,
      summary: own.summary,
      outcome: own.outcome,
      reason: own.reason,
    };
    return {
      ...spine,
      own: row,
      participants: participants.map(({ contact, influential }) => ({ org, action: id, contact, audience, influential })),
      links: follows ? [{ org, source: id, target: follows, kind: 'follows', at: spine.row.created_at }] : [],
      facts: postedOf(id, actionFacts(action)),
      presence: presence(action),
    };
  });
  return {
    register: 'actions',
    records: drafts.length,
    tables: [
      ['record', made.map(({ row }) => row)],
      ['action', made.map(({ own }) => own)],
      ['action_participant', made.flatMap(({ participants }) => participants)],
      ['named_reader', made.flatMap(({ readers }) => readers)],
      ['record_link', made.flatMap(({ links }) => links)],
      ...presenceTables(made.map(({ row, audience, presence }) => ({ org, record: row.id, register: row.register, audience, presence }))),
    ],
    facts: made.flatMap(({ facts }) => facts),
  };
}

/** Where, when and with whom records are planned, as `keep` would have written it. */
export function presenceTables(
  planned: readonly (Row & { readonly presence: Presence | null })[],
): readonly (readonly [LoadedTable, readonly Row[]])[] {
  const kept = planned.map(({ presence, ...record }) => ({ ...record, ...rowOf(presence) })).filter(({ marks }) => marks.length > 0);
  return [
    ['presence', kept.map(({ marks: _marks, ...row }) => row)],
    ['presence_mark', kept.flatMap(({ marks, ...row }) => marks.map((mark) => ({ ...row, mark })))],
  ];
}

export function supportBatch(names: Names, drafts: readonly SupportDraft[]): Batch {
  const { org } = names;
  const made = drafts.map((draft) => {
    const support = { ...draft.support, post: idOf(names.posts, draft.support.post) };
    const spine = spineRows(names, 'supports', draft, { detail: draft.partyName, body: `${draft.partyName} ${support.result}` });
    const { partyKind, state: _state, on: _on, ...own } = support;
    return {
      ...spine,
      own: { org, id: draft.id, audience: spine.audience, party_kind: partyKind, ...own },
      facts: postedOf(draft.id, supportFacts(support)),
    };
  });
  return {
    register: 'supports',
    records: drafts.length,
    tables: [
      ['record', made.map(({ row }) => row)],
      ['support', made.map(({ own }) => own)],
      ['named_reader', made.flatMap(({ readers }) => readers)],
    ],
    facts: made.flatMap(({ facts }) => facts),
  };
}

export function contactBatch(names: Names, drafts: readonly ContactDraft[]): Batch {
  const { org } = names;
  const made = drafts.map((draft) => {
    const { id, contact, role, influence } = draft;
    const words = role ? `${role.title}, ${role.bodyName}` : '';
    const spine = spineRows(names, 'contacts', draft, { detail: words, body: `${contact.email} ${words} ${contact.notes}` });
    const { audience } = spine;
    const { partyKind, mergedInto, ...rest } = contact;
    return {
      ...spine,
      own: { org, id, audience, ...rest, name_key: nameKey(nameOf(contact)), party_kind: partyKind, merged_into: mergedInto },
      role: role ? [{ org, id: role.id, contact: id, body: role.body, title: role.title, since: role.since, until: null, audience }] : [],
      influence: influence ? [{ org, contact: id, audience, ...influence }] : [],
    };
  });
  return {
    register: 'contacts',
    records: drafts.length,
    tables: [
      ['record', made.map(({ row }) => row)],
      ['contact', made.map(({ own }) => own)],
      ['contact_role', made.flatMap(({ role }) => role)],
      ['contact_influence', made.flatMap(({ influence }) => influence)],
    ],
    facts: [],
  };
}

/** The rows of the ledger of a batch: facts, and what they count toward. */
export function ledgerRows(
  { org, measures }: Names,
  { facts }: Batch,
  entry: string,
): { readonly facts: readonly Row[]; readonly counted: readonly Row[] } {
  return {
    facts: facts.map(({ record, posted: { id, sign, fact } }) => ({
      org,
      id,
      kind: fact.kind,
      record,
      on_day: fact.on,
      sign,
      reverses: null,
      amount: fact.amount ?? null,
      met: fact.met ?? null,
      party: fact.party ?? null,
      post: fact.post ?? null,
      facets: dropEmpty(fact.facets),
      entry,
    })),
    counted: facts.flatMap(({ record, posted: { id, sign, fact } }) =>
      measuresOfFact(measures, fact).map((measure) => ({ org, measure, on_day: fact.on, fact: id, record, sign, reverses: null })),
    ),
  };
}
