import type { Tx } from '../../../db/kysely.ts';
import { type Statement, statement } from '../../../db/statement.ts';
import { REACHES, type Request } from '../rules.ts';

/** Columns of the table `request`: everything that is not on the spine. */
export type Row = Omit<Request, 'state' | 'unit'>;

export const COLUMNS = [
  'kind',
  'channel',
  'lang',
  'category',
  'name',
  'email',
  'telephone',
  'address',
  'receivedAt',
  'postedOn',
  'completeAt',
  'correction',
  'assignee',
  'acknowledgedAt',
  'acknowledgedHow',
  'answeredAt',
  'answeredHow',
  'endedAt',
  'reason',
  'mergedInto',
  'transferredTo',
  'consentOn',
] as const satisfies readonly (keyof Row)[];

const iso = (at: Temporal.Instant | null): string | null => at?.toString() ?? null;

/** A request without its spine, if the actor may see it. */
export const loadRequest = async (tx: Tx, org: number, id: string): Promise<Row | null> =>
  (await loadRequests(tx, org, [id])).get(id) ?? null;

/** The same for many, by id. */
export async function loadRequests(tx: Tx, org: number, ids: readonly string[]): Promise<ReadonlyMap<string, Row>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('request')
    .select(['id', ...COLUMNS])
    .where('org', '=', org)
    .where('id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map(({ id, receivedAt, completeAt, acknowledgedAt, answeredAt, endedAt, ...rest }) => {
      const instants = {
        receivedAt: receivedAt.toString(),
        completeAt: iso(completeAt),
        acknowledgedAt: iso(acknowledgedAt),
        answeredAt: iso(answeredAt),
        endedAt: iso(endedAt),
      };
      // Check constraints hold codes to the lists of rules.ts.
      return [id, { ...rest, ...instants } as Row];
    }),
  );
}

export interface Secrets {
  readonly secretHash: string;
  /** Mark of the form that made it; null where there was none. */
  readonly once: string | null;
}

/** The row of a new request: `keep` writes it with the spine. */
export const rowOfRequest = (org: number, id: string, q: Request, { secretHash, once }: Secrets): Statement<unknown> => statement`
    insert into request (org, id, audience, kind, channel, lang, category, name, email, telephone, address, received_at, posted_on, complete_at,
        acknowledged_at, acknowledged_how, secret_hash, once)
      values (${org}, ${id}, ${REACHES[q.kind]}, ${q.kind}, ${q.channel}, ${q.lang}, ${q.category}, ${q.name}, ${q.email}, ${q.telephone}, ${q.address},
        ${q.receivedAt}, ${q.postedOn}, ${q.completeAt}, ${q.acknowledgedAt}, ${q.acknowledgedHow}, ${secretHash}, ${once})`;

/** Writes what may change of a request. */
export async function updateRequest(tx: Tx, org: number, id: string, q: Request): Promise<void> {
  await statement`
    update request set category = ${q.category}, name = ${q.name}, email = ${q.email}, telephone = ${q.telephone}, address = ${q.address},
        complete_at = ${q.completeAt}, correction = ${q.correction}, assignee = ${q.assignee}, acknowledged_at = ${q.acknowledgedAt},
        acknowledged_how = ${q.acknowledgedHow}, answered_at = ${q.answeredAt}, answered_how = ${q.answeredHow}, ended_at = ${q.endedAt},
        reason = ${q.reason}, merged_into = ${q.mergedInto}, transferred_to = ${q.transferredTo}, consent_on = ${q.consentOn}
      where org = ${org} and id = ${id}`.execute(tx);
}

/** The next number of a series in a fiscal year. Every other writer of that series waits until the transaction ends: taken last. */
export async function takeNumber(tx: Tx, prefix: string, fiscalYear: string): Promise<number> {
  const [row] = await statement<{ n: number }>`select take_request_number(${prefix}, ${fiscalYear}) as n`.execute(tx);
  if (!row) throw new Error('A series gave no number');
  return row.n;
}

/** The request that bears a number, of those that the actor may see. */
export async function findRequest(tx: Tx, org: number, register: string, number: string): Promise<string | null> {
  const row = await tx
    .selectFrom('record')
    .select('id')
    .where('org', '=', org)
    .where('register', '=', register)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Does somebody with one of these roles work here under this account? */
export async function hasRoleHere(tx: Tx, org: number, account: string, roles: readonly string[]): Promise<boolean> {
  const row = await tx
    .selectFrom('membership')
    .select('id')
    .where('org', '=', org)
    .where('account', '=', account)
    .where('role', 'in', [...roles])
    .where('until', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Accounts that hold one of these roles now. */
export async function accountsWith(tx: Tx, org: number, roles: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('membership')
    .select('account')
    .distinct()
    .where('org', '=', org)
    .where('role', 'in', [...roles])
    .where('until', 'is', null)
    .execute();
  return new Set(rows.map(({ account }) => account));
}

/** What facts are told by, for each request after one in the order of ids. */
export async function requestsAfter(
  tx: Tx,
  org: number,
  after: string | null,
  most: number,
): Promise<readonly (Pick<Request, 'kind' | 'channel'> & { readonly id: string })[]> {
  const rows = await tx
    .selectFrom('request')
    .select(['id', 'kind', 'channel'])
    .where('org', '=', org)
    .$if(after !== null, (q) => q.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(most)
    .execute();
  // The check constraints of the columns hold codes to the lists of rules.ts.
  return rows as readonly (Pick<Request, 'kind' | 'channel'> & { id: string })[];
}
