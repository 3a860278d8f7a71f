import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';
import { isReadable } from '../../../files/rows.ts';
import { isId } from '../../../kernel/ids.ts';
import { loadPublicAttachments, type PublicAttachment } from '../../../records/attachments/shared.ts';
import type { PartyKind } from '../rules.ts';
import { SIGNED_STATES, type State } from '../states/rules.ts';
import { LISTED, type ListedAgreement } from './list.ts';

/** Orders of the public list: signed last first (not known last), signed first first, ending first first (no end known last). */
export const SORTS = ['recent', 'oldest', 'ending'] as const;
export type Sort = (typeof SORTS)[number];

/** An agreement as the public list, its timeline and its files need it. */
export interface OpenAgreement extends ListedAgreement {
  readonly ministries: string;
  readonly important: boolean;
  readonly tacit: boolean;
  readonly renewedOn: string | null;
  readonly endedOn: string | null;
  readonly denouncedOn: string | null;
  readonly source: string;
}

export interface OpenFilter {
  readonly kind?: string | undefined;
  readonly nature?: string | undefined;
  readonly country?: string | undefined;
  readonly sector?: string | undefined;
  readonly state?: State | undefined;
  /** Year of signature; 'unknown' for those whose day nobody knows. */
  readonly year?: string | undefined;
  /** Those that a search found. */
  readonly among?: readonly string[] | undefined;
}

/** Where a page ended: the key of the order, and the id. */
export interface After {
  readonly day: string;
  readonly id: string;
}

const SIGNED = sql<string>`coalesce(agreement.signed_on, date '1600-01-01')`;
const ENDING = sql<string>`coalesce(agreement.ends_on, date '9999-12-31')`;

/** The key of an agreement in an order, as `After` has it. */
export const keyOf = ({ signedOn, endsOn }: Pick<OpenAgreement, 'signedOn' | 'endsOn'>, sort: Sort): string =>
  sort === 'ending' ? (endsOn ?? '9999-12-31') : (signedOn ?? '1600-01-01');

/** Those that a filter keeps, whoever may read them. */
const kept = (tx: Tx, org: number, filter: OpenFilter) =>
  tx
    .selectFrom('agreement')
    .innerJoin('record', (join) => join.onRef('record.org', '=', 'agreement.org').onRef('record.id', '=', 'agreement.id'))
    .where('agreement.org', '=', org)
    .$if(filter.state !== undefined, (q) => q.where('record.state', '=', filter.state ?? ''))
    .$if(filter.kind !== undefined, (q) => q.where('agreement.kind', '=', filter.kind ?? ''))
    .$if(filter.nature !== undefined, (q) => q.where('agreement.nature', '=', filter.nature ?? ''))
    .$if(filter.country !== undefined, (q) => q.where('agreement.country', '=', filter.country ?? ''))
    .$if(filter.sector !== undefined, (q) => q.where(sql<boolean>`agreement.sectors @> array[${filter.sector ?? ''}]::text[]`))
    .$if(filter.year === 'unknown', (q) => q.where('agreement.signedOn', 'is', null))
    .$if(filter.year !== undefined && filter.year !== 'unknown', (q) =>
      q.where('agreement.signedOn', '>=', `${filter.year}-01-01`).where('agreement.signedOn', '<=', `${filter.year}-12-31`),
    )
    .$if(filter.among !== undefined, (q) => q.where('agreement.id', 'in', filter.among?.length ? [...filter.among] : [NOBODY]));

/** No record has it: a search that found nothing keeps nothing. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Of those, what was signed and is published. */
const published = (tx: Tx, org: number, filter: OpenFilter) =>
  kept(tx, org, filter)
    .where('agreement.audience', '=', 'public')
    .where('record.state', 'in', [...SIGNED_STATES]);

/** What the public reads of an agreement in a list. */
export const COLUMNS = [
  ...LISTED,
  'agreement.ministries',
  'agreement.important',
  'agreement.tacit',
  'agreement.renewedOn',
  'agreement.endedOn',
  'agreement.denouncedOn',
  'agreement.source',
] as const;

const following = (sort: Sort, { day, id }: After): RawBuilder<boolean> => {
  switch (sort) {
    case 'recent':
      return sql`(${SIGNED}, agreement.id) < (${day}::date, ${id}::uuid)`;
    case 'oldest':
      return sql`(${SIGNED}, agreement.id) > (${day}::date, ${id}::uuid)`;
    case 'ending':
      return sql`(${ENDING}, agreement.id) > (${day}::date, ${id}::uuid)`;
  }
};

export interface Page {
  readonly sort: Sort;
  readonly after: After | null;
  readonly most: number;
}

async function pageOf(query: ReturnType<typeof kept>, { sort, after, most }: Page): Promise<readonly OpenAgreement[]> {
  const way = sort === 'recent' ? 'desc' : 'asc';
  const rows = await query
    .select(COLUMNS)
    .$if(after !== null, (q) => (after ? q.where(following(sort, after)) : q))
    .orderBy(sort === 'ending' ? ENDING : SIGNED, way)
    .orderBy('agreement.id', way)
    .limit(most)
    .execute();
  // Only actions of the slice write the state of an agreement's spine.
  return rows as readonly OpenAgreement[];
}

/** Published agreements that were signed, in an order, a page by key. */
export const listOpen = (tx: Tx, org: number, filter: OpenFilter, page: Page): Promise<readonly OpenAgreement[]> =>
  pageOf(published(tx, org, filter), page);

/** The same of all agreements that the actor may see, in every state but withdrawn. */
export const listInside = (tx: Tx, org: number, filter: OpenFilter, page: Page): Promise<readonly OpenAgreement[]> =>
  pageOf(kept(tx, org, filter).where('record.state', '<>', 'withdrawn'), page);

/** What the facets and the map count. */
export interface Tallied extends Pick<OpenAgreement, 'kind' | 'nature' | 'country' | 'sectors' | 'state'> {
  readonly signedOn: string | null;
}

/** The published agreements that a search keeps, by what they are counted by; `most` of those signed last. */
export async function tallied(tx: Tx, org: number, among: readonly string[] | undefined, most: number): Promise<readonly Tallied[]> {
  const rows = await published(tx, org, { among })
    // Says nothing new of the rows; so many spines are read by their register's index, without those of others.
    .where('record.register', '=', 'agreements')
    .select(['agreement.kind', 'agreement.nature', 'agreement.country', 'agreement.sectors', 'record.state', 'agreement.signedOn'])
    .orderBy(SIGNED, 'desc')
    .orderBy('agreement.id', 'desc')
    .limit(most)
    .execute();
  return rows as readonly Tallied[];
}

/** Parties of agreements, by agreement, in their order. */
export interface OpenParty {
  readonly agreement: string;
  readonly kind: PartyKind;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly country: string | null;
}

export async function partiesOf(tx: Tx, org: number, ids: readonly string[]): Promise<ReadonlyMap<string, readonly OpenParty[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('agreementParty')
    .select(['agreement', 'kind', 'nameFr', 'nameEn', 'country'])
    .where('org', '=', org)
    .where('agreement', 'in', [...ids])
    .orderBy('agreement')
    .orderBy('place')
    .execute();
  // The check constraint holds the kind to the list of rules.ts.
  return Map.groupBy(rows as readonly OpenParty[], ({ agreement }) => agreement);
}

/** An act of the life of an agreement that the public may know. */
export interface OpenEvent {
  readonly agreement: string;
  readonly act: string;
  readonly on: string;
  readonly until: string | null;
}

export async function eventsOf(tx: Tx, org: number, ids: readonly string[]): Promise<ReadonlyMap<string, readonly OpenEvent[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('agreementEvent')
    .select(['agreement', 'act', 'onDay as on', 'untilOn as until'])
    .where('org', '=', org)
    .where('agreement', 'in', [...ids])
    .orderBy('agreement')
    .orderBy('onDay')
    .execute();
  return Map.groupBy(rows, ({ agreement }) => agreement);
}

/** Everything that the public reads of one agreement. */
export interface WholeOpenAgreement extends OpenAgreement {
  readonly subject: string;
  readonly signedPlace: string;
  readonly signatories: string;
  readonly endorsedOn: string | null;
  readonly endorsedReference: string;
  readonly tabledOn: string | null;
  readonly approvedOn: string | null;
  readonly amends: string | null;
  readonly succeeds: string | null;
}

export async function findOpen(tx: Tx, org: number, id: string): Promise<WholeOpenAgreement | null> {
  if (!isId(id)) return null;
  const row = await published(tx, org, { among: [id] })
    .select(COLUMNS)
    .select(['agreement.subject', 'agreement.signedPlace', 'agreement.signatories', 'agreement.endorsedOn', 'agreement.endorsedReference'])
    .select(['agreement.tabledOn', 'agreement.approvedOn', 'agreement.amends', 'agreement.succeeds'])
    .executeTakeFirst();
  // As in `listOpen`.
  return (row as WholeOpenAgreement | undefined) ?? null;
}

/** What another published agreement is called, and which of the two came of the other. */
export interface Kin {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly official: string | null;
  readonly amends: string | null;
  readonly succeeds: string | null;
}

/** Published agreements that this one names, or that name it. */
export async function kinOf(tx: Tx, org: number, { id, amends, succeeds }: WholeOpenAgreement): Promise<readonly Kin[]> {
  const named = [amends, succeeds].filter((one) => one !== null);
  return published(tx, org, {})
    .select(['agreement.id', 'record.title', 'agreement.titleEn', 'agreement.official', 'agreement.amends', 'agreement.succeeds'])
    .where(({ eb, or }) =>
      or([
        eb('agreement.amends', '=', id),
        eb('agreement.succeeds', '=', id),
        ...(named.length > 0 ? [eb('agreement.id', 'in', named)] : []),
      ]),
    )
    .orderBy(SIGNED)
    .orderBy('agreement.id')
    .limit(100)
    .execute();
}

/** A language's text; `document` where everybody may have it. */
export interface OpenText {
  readonly lang: string;
  readonly title: string;
  readonly authentic: boolean;
  readonly document: PublicAttachment | null;
}

export async function openTexts(tx: Tx, org: number, agreement: string): Promise<readonly OpenText[]> {
  const texts = await tx
    .selectFrom('agreementText')
    .select(['lang', 'title', 'authentic', 'attachment'])
    .where('org', '=', org)
    .where('agreement', '=', agreement)
    .orderBy('authentic', 'desc')
    .orderBy('lang')
    .execute();
  const found = await loadPublicAttachments(tx, org, agreement);
  const readable = new Map(found.filter(({ scan }) => isReadable(scan)).map((one) => [one.id, one]));
  return texts.map(({ attachment, ...text }) => ({ ...text, document: (attachment && readable.get(attachment)) || null }));
}
