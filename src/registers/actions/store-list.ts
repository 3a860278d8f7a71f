import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';
import { isId } from '../../kernel/ids.ts';
import { countCodes, firstSpines, goingBy, readPage } from '../../records/listing.ts';
import type { DatedAction } from './calendar.ts';
import type { Action } from './rules.ts';

export interface ListedAction {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly onDay: string;
  readonly kind: Action['kind'];
  readonly stream: Action['stream'];
  readonly post: string | null;
  readonly countries: readonly string[];
  readonly sectors: readonly string[];
  readonly audience: string;
}

export interface ListFilter {
  readonly state?: string | undefined;
  readonly kind?: string | undefined;
  readonly post?: string | undefined;
  readonly first?: string | undefined;
  readonly last?: string | undefined;
  /** Only these, such as the results of a search. */
  readonly ids?: readonly string[] | undefined;
  readonly oldest?: boolean | undefined;
  readonly before?: { readonly day: string; readonly id: string } | undefined;
}

/** The actions that a filter keeps. */
const kept = (tx: Tx, org: number, filter: ListFilter) =>
  tx
    .selectFrom('record')
    .innerJoin('action', (join) => join.onRef('action.org', '=', 'record.org').onRef('action.id', '=', 'record.id'))
    .where('record.org', '=', org)
    .where('record.register', '=', 'actions')
    .$if(filter.state !== undefined, (q) => q.where('record.state', '=', filter.state ?? ''))
    .$if(filter.kind !== undefined, (q) => q.where('action.kind', '=', filter.kind ?? ''))
    .$if(filter.post !== undefined, (q) => q.where('action.post', '=', filter.post ?? ''))
    .$if(filter.first !== undefined, (q) => q.where('record.onDay', '>=', filter.first ?? ''))
    .$if(filter.last !== undefined, (q) => q.where('record.onDay', '<=', filter.last ?? ''))
    .$if(filter.ids !== undefined, (q) => q.where(sql<boolean>`record.id = any (${[...(filter.ids ?? [])]}::uuid[])`))
    .$if(filter.before !== undefined, (q) =>
      q.where(
        sql<boolean>`(record.on_day, record.id) ${goingBy(filter).after} (${filter.before?.day ?? null}::date, ${filter.before?.id ?? null}::uuid)`,
      ),
    );

/** A page of them, latest first, by key: `read` says the columns. */
const pageOf = <Row>(tx: Tx, org: number, filter: ListFilter, most: number, read: (page: Page) => Promise<readonly Row[]>) =>
  readPage(most, filter.kind !== undefined || filter.post !== undefined, (reach) =>
    read(
      kept(tx, org, filter)
        .$if(reach !== null, (q) => q.where(sql<boolean>`record.id in ${firstSpines(org, 'actions', filter, reach ?? 0)}`))
        .orderBy('record.onDay', goingBy(filter).word)
        .orderBy('record.id', goingBy(filter).word)
        .limit(most),
    ),
  );
type Page = ReturnType<typeof kept>;

/** How many actions of each kind a filter keeps, whatever its kind and its page; null when they are too many. */
export const countActions = (tx: Tx, org: number, filter: ListFilter) =>
  countCodes(tx, org, 'actions', filter, sql`${kept(tx, org, { ...filter, kind: undefined, before: undefined }).select('action.kind')}`);

const LISTED = [
  'record.id',
  'record.number',
  'record.title',
  'record.state',
  'record.onDay',
  'record.audience',
  'action.kind',
  'action.stream',
  'action.post',
  'action.countries',
  'action.sectors',
] as const;

/** Actions, latest first, a page by key. The public sees those that are published and held. */
export async function listActions(tx: Tx, org: number, filter: ListFilter, most: number): Promise<readonly ListedAction[]> {
  // The check constraints of the columns hold codes to the lists of rules.ts.
  return (await pageOf(tx, org, filter, most, (page) => page.select(LISTED).execute())) as readonly ListedAction[];
}

/** What the public may read of an action, beyond the list. */
export interface OpenAction extends ListedAction {
  readonly role: Action['role'];
  readonly ledBy: Action['ledBy'];
  readonly territories: readonly string[];
  readonly initiatives: readonly string[];
  readonly commitments: readonly string[];
  readonly publicDiplomacy: boolean;
  readonly conforms: boolean | null;
}

const OPEN = [
  ...LISTED,
  'action.role',
  'action.ledBy',
  'action.territories',
  'action.initiatives',
  'action.commitments',
  'action.publicDiplomacy',
  'action.conforms',
] as const;

/** The same list with every column that the public may read. */
export async function listOpenActions(tx: Tx, org: number, filter: ListFilter, most: number): Promise<readonly OpenAction[]> {
  return (await pageOf(tx, org, filter, most, (page) => page.select(OPEN).execute())) as readonly OpenAction[];
}

/** Every field of an action's form. */
export interface WholeAction extends OpenAction {
  readonly visibility: string;
  readonly unit: string | null;
  /** Ids, of contacts that the actor may not see too: the form of the action gives them back. */
  readonly participants: readonly string[];
  readonly positioning: boolean;
  readonly sustainable: boolean;
  readonly newMarket: boolean;
  readonly checklist: readonly string[];
  readonly summary: string;
  readonly outcome: string;
}

const PARTICIPANTS: RawBuilder<string[]> = sql`array(
  select p.contact from action_participant p where p.org = action.org and p.action = action.id order by p.contact)`;

/** The same list with every field of the form, for the file that the import reads back. */
export async function listWholeActions(tx: Tx, org: number, filter: ListFilter, most: number): Promise<readonly WholeAction[]> {
  const rows = await pageOf(tx, org, filter, most, (page) =>
    page
      .select(OPEN)
      .select(['record.visibility', 'record.unit', 'action.positioning', 'action.sustainable', 'action.newMarket', 'action.checklist'])
      .select(['action.summary', 'action.outcome', PARTICIPANTS.as('participants')])
      .execute(),
  );
  return rows as readonly WholeAction[];
}

/** An action as calendars need it, if the actor may see it. */
export async function findDatedAction(tx: Tx, org: number, id: string): Promise<DatedAction | null> {
  if (!isId(id)) return null;
  const row = await tx
    .selectFrom('record')
    .innerJoin('action', (join) => join.onRef('action.org', '=', 'record.org').onRef('action.id', '=', 'record.id'))
    .select(['record.id', 'record.number', 'record.title', 'record.onDay', 'record.version', 'record.audience', 'record.state'])
    .select(['action.kind', 'action.countries'])
    .where('record.org', '=', org)
    .where('record.id', '=', id)
    .executeTakeFirst();
  // The check constraint holds the kind to the list of rules.ts; only actions.ts writes the state.
  return row ? (row as DatedAction) : null;
}
