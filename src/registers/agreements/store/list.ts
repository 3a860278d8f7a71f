import { sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';
import { countCodes, firstSpines, goingBy, readPage } from '../../../records/listing.ts';
import type { State } from '../states/rules.ts';

export interface ListedAgreement {
  readonly id: string;
  readonly number: string;
  readonly official: string | null;
  readonly title: string;
  readonly titleEn: string;
  readonly state: State;
  readonly onDay: string;
  readonly audience: string;
  readonly kind: string;
  readonly nature: string;
  readonly country: string | null;
  readonly sectors: readonly string[];
  readonly signedOn: string | null;
  readonly inForceOn: string | null;
  readonly endsOn: string | null;
}

export interface ListFilter {
  readonly states?: readonly State[] | undefined;
  readonly kind?: string | undefined;
  readonly nature?: string | undefined;
  readonly country?: string | undefined;
  readonly sector?: string | undefined;
  readonly first?: string | undefined;
  readonly last?: string | undefined;
  /** Only these, such as the results of a search. */
  readonly ids?: readonly string[] | undefined;
  readonly oldest?: boolean | undefined;
  readonly before?: { readonly day: string; readonly id: string } | undefined;
}

/** Columns of a listed agreement: what the public may read too. */
export const LISTED = [
  'record.id',
  'record.number',
  'record.title',
  'record.state',
  'record.onDay',
  'record.audience',
  'agreement.official',
  'agreement.titleEn',
  'agreement.kind',
  'agreement.nature',
  'agreement.country',
  'agreement.sectors',
  'agreement.signedOn',
  'agreement.inForceOn',
  'agreement.endsOn',
] as const;

/** The agreements that a filter keeps. */
const kept = (tx: Tx, org: number, filter: ListFilter) =>
  tx
    .selectFrom('record')
    .innerJoin('agreement', (join) => join.onRef('agreement.org', '=', 'record.org').onRef('agreement.id', '=', 'record.id'))
    .where('record.org', '=', org)
    .where('record.register', '=', 'agreements')
    .$if(filter.states !== undefined, (q) => q.where('record.state', 'in', [...(filter.states ?? [])]))
    .$if(filter.kind !== undefined, (q) => q.where('agreement.kind', '=', filter.kind ?? ''))
    .$if(filter.nature !== undefined, (q) => q.where('agreement.nature', '=', filter.nature ?? ''))
    .$if(filter.country !== undefined, (q) => q.where('agreement.country', '=', filter.country ?? ''))
    .$if(filter.sector !== undefined, (q) => q.where(sql<boolean>`agreement.sectors @> array[${filter.sector ?? ''}]::text[]`))
    .$if(filter.first !== undefined, (q) => q.where('record.onDay', '>=', filter.first ?? ''))
    .$if(filter.last !== undefined, (q) => q.where('record.onDay', '<=', filter.last ?? ''))
    .$if(filter.ids !== undefined, (q) => q.where(sql<boolean>`record.id = any (${[...(filter.ids ?? [])]}::uuid[])`))
    .$if(filter.before !== undefined, (q) =>
      q.where(
        sql<boolean>`(record.on_day, record.id) ${goingBy(filter).after} (${filter.before?.day ?? null}::date, ${filter.before?.id ?? null}::uuid)`,
      ),
    );

/** A page of them, the latest first, signed or opened last, by key: `read` says the columns. */
export const pageOf = <Row>(tx: Tx, org: number, filter: ListFilter, most: number, read: (page: Page) => Promise<readonly Row[]>) => {
  const { states, kind, nature, country, sector } = filter;
  const own = [states, kind, nature, country, sector].some((one) => one !== undefined);
  return readPage(most, own, (reach) =>
    read(
      kept(tx, org, filter)
        .$if(reach !== null, (q) => q.where(sql<boolean>`record.id in ${firstSpines(org, 'agreements', filter, reach ?? 0)}`))
        .orderBy('record.onDay', goingBy(filter).word)
        .orderBy('record.id', goingBy(filter).word)
        .limit(most),
    ),
  );
};
type Page = ReturnType<typeof kept>;

/** How many agreements of each kind a filter keeps, whatever its kind and its page; null when they are too many. */
export const countByKind = (tx: Tx, org: number, filter: ListFilter) =>
  countCodes(
    tx,
    org,
    'agreements',
    filter,
    sql`${kept(tx, org, { ...filter, kind: undefined, before: undefined }).select('agreement.kind')}`,
  );

/** Agreements, latest first, a page by key. The public sees those that are published. */
export async function listAgreements(tx: Tx, org: number, filter: ListFilter, most: number): Promise<readonly ListedAgreement[]> {
  // Only actions.ts writes the state of an agreement's spine.
  return (await pageOf(tx, org, filter, most, (page) => page.select(LISTED).execute())) as readonly ListedAgreement[];
}

/** Number and title of an agreement that another one names, if the actor may see it. */
export async function agreementCards(
  tx: Tx,
  org: number,
  ids: readonly string[],
): Promise<
  ReadonlyMap<string, { readonly id: string; readonly number: string; readonly official: string | null; readonly title: string }>
> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('record')
    .innerJoin('agreement', (join) => join.onRef('agreement.org', '=', 'record.org').onRef('agreement.id', '=', 'record.id'))
    .select(['record.id', 'record.number', 'record.title', 'agreement.official'])
    .where('record.org', '=', org)
    .where('record.id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Agreements that amend or replace this one. */
export async function followers(
  tx: Tx,
  org: number,
  id: string,
): Promise<
  readonly {
    readonly id: string;
    readonly title: string;
    readonly number: string;
    readonly official: string | null;
    readonly amends: boolean;
  }[]
> {
  const rows = await tx
    .selectFrom('agreement')
    .innerJoin('record', (join) => join.onRef('agreement.org', '=', 'record.org').onRef('agreement.id', '=', 'record.id'))
    .select(['record.id', 'record.number', 'record.title', 'agreement.official', 'agreement.amends'])
    .where('agreement.org', '=', org)
    .where(({ eb, or }) => or([eb('agreement.amends', '=', id), eb('agreement.succeeds', '=', id)]))
    .where('record.state', '<>', 'withdrawn')
    .orderBy('record.onDay')
    .execute();
  return rows.map(({ amends, ...row }) => ({ ...row, amends: amends === id }));
}

/** The agreement that bears a number AAAA-NN, if the actor may see it. */
export async function findByOfficial(tx: Tx, org: number, official: string): Promise<string | null> {
  const row = await tx.selectFrom('agreement').select('id').where('org', '=', org).where('official', '=', official).executeTakeFirst();
  return row?.id ?? null;
}
