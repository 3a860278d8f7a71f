import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';
import { countCodes, firstSpines, goingBy, readPage } from '../../records/listing.ts';
import type { PartyKind } from './rules.ts';

export interface ListedSupport {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly onDay: string;
  readonly visibility: string;
  readonly party: string;
  /** null when the actor may not see the contact. */
  readonly partyName: string | null;
  readonly partyKind: PartyKind;
  readonly service: string;
  readonly sectors: readonly string[];
  readonly post: string | null;
}

export interface ListFilter {
  readonly partyKind?: PartyKind | undefined;
  readonly service?: string | undefined;
  readonly post?: string | undefined;
  readonly state?: string | undefined;
  readonly first?: string | undefined;
  readonly last?: string | undefined;
  /** Only these, such as the results of a search. */
  readonly ids?: readonly string[] | undefined;
  readonly oldest?: boolean | undefined;
  readonly before?: { readonly day: string; readonly id: string } | undefined;
}

/** The supports that a filter keeps, by `r` (spine) and `t` (support). */
function kept(org: number, filter: ListFilter): RawBuilder<unknown> {
  const { partyKind, service, post, state, first, last, ids, before } = filter;
  return sql`
      from record r join support t on t.org = r.org and t.id = r.id
     where r.org = ${org} and r.register = 'supports'
       ${partyKind ? sql`and t.party_kind = ${partyKind}` : sql``}
       ${service ? sql`and t.service = ${service}` : sql``}
       ${post ? sql`and t.post = ${post}` : sql``}
       ${state ? sql`and r.state = ${state}` : sql``}
       ${first ? sql`and r.on_day >= ${first}::date` : sql``}
       ${last ? sql`and r.on_day <= ${last}::date` : sql``}
       ${ids ? sql`and r.id = any (${[...ids]}::uuid[])` : sql``}
       ${before ? sql`and (r.on_day, r.id) ${goingBy(filter).after} (${before.day}::date, ${before.id}::uuid)` : sql``}`;
}

/** The same, latest first, a page by key, with the columns asked for. */
const filtered = (org: number, filter: ListFilter, most: number, reach: number | null, columns: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`select ${columns} ${kept(org, filter)} ${reach === null ? sql`` : sql`and r.id in ${firstSpines(org, 'supports', filter, reach)}`}
     order by r.on_day ${goingBy(filter).order}, r.id ${goingBy(filter).order} limit ${most}`;

const asksOwn = ({ partyKind, service, post }: ListFilter): boolean => [partyKind, service, post].some((one) => one !== undefined);

/** Supports, latest first, a page by key. */
export async function listSupports(tx: Tx, org: number, filter: ListFilter, most: number): Promise<readonly ListedSupport[]> {
  const columns = sql`r.id, r.number, r.title, r.state, r.on_day, r.visibility, t.party, t.party_kind, t.service, t.sectors, t.post`;
  return readPage(most, asksOwn(filter), async (reach) => {
    const { rows } = await sql<ListedSupport>`
      select s.*, c.name as party_name from (${filtered(org, filter, most, reach, columns)}) s
        left join contact_card c on c.org = ${org} and c.id = s.party
       order by s.on_day ${goingBy(filter).order}, s.id ${goingBy(filter).order}`.execute(tx);
    return rows;
  });
}

/** Every field of a support's form. */
export interface WholeSupport extends Omit<ListedSupport, 'partyName'> {
  readonly countries: readonly string[];
  readonly result: string;
  readonly unit: string | null;
}

/** The same list with every field of the form, for the file that the import reads back. */
export async function listWholeSupports(tx: Tx, org: number, filter: ListFilter, most: number): Promise<readonly WholeSupport[]> {
  const columns = sql`r.id, r.number, r.title, r.state, r.on_day, r.visibility, r.unit, t.party, t.party_kind, t.service, t.sectors, t.post,
    t.countries, t.result`;
  // The check constraint of the column holds the kind to the list of rules.ts.
  return readPage(
    most,
    asksOwn(filter),
    async (reach) => (await sql<WholeSupport>`${filtered(org, filter, most, reach, columns)}`.execute(tx)).rows,
  );
}

/** How many supports a filter keeps. */
export async function countSupports(tx: Tx, org: number, filter: ListFilter): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n ${kept(org, filter)}`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** How many supports of each kind of recipient a filter keeps, whatever this kind and its page; null when they are too many. */
export const countByPartyKind = (tx: Tx, org: number, filter: ListFilter) =>
  countCodes(tx, org, 'supports', filter, sql`select t.party_kind ${kept(org, { ...filter, partyKind: undefined, before: undefined })}`);
