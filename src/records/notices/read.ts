import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';
import { isId } from '../../kernel/ids.ts';
import { NOTICE_KINDS, type NoticeKind, type NoticeWay } from './kinds.ts';

export interface Notice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly said: string;
  readonly register: string;
  readonly record: string | null;
  readonly target: string;
  /** What it is of: the title of the record as it is now, or what was said of something else. */
  readonly title: string;
  readonly by: string | null;
  /** How often, since it was read. */
  readonly n: number;
  readonly at: Temporal.Instant;
  readonly readAt: Temporal.Instant | null;
}

/** Beyond this, unread notices are not counted exactly. */
export const UNREAD_CAP = 99;

/** How many notices the actor has not read, `UNREAD_CAP` and one more at most. */
export async function countUnread(tx: Tx, org: number, account: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from (
      select from notice where org = ${org} and account = ${account}::uuid and read_at is null limit ${UNREAD_CAP + 1}) unread`.execute(tx);
  return rows[0]?.n ?? 0;
}

// A notice of a record that is not there for the actor is not there either: the join says so again.
const NOTICES = sql`
  select n.id, n.kind, n.said, n.register, n.record, n.target, coalesce(r.title, n.about) as title, n.by, n.n, n.at, n.read_at
    from notice n left join record r on r.org = n.org and r.id = n.record`;

/** The actor's notices, the latest first: all that are kept, or those not read. */
export async function listNotices(
  tx: Tx,
  org: number,
  account: string,
  { unread, most }: { readonly unread: boolean; readonly most: number },
): Promise<readonly Notice[]> {
  const { rows } = await sql<Notice>`${NOTICES}
    where n.org = ${org} and n.account = ${account}::uuid and (n.record is null or r.id is not null) ${unread ? sql`and n.read_at is null` : sql``}
    order by n.at desc, n.id desc limit ${most}`.execute(tx);
  return rows;
}

/** One of them, marked as read; null when it is not there for the actor. */
export async function takeNotice(tx: Tx, org: number, account: string, id: string, now: Temporal.Instant): Promise<Notice | null> {
  if (!isId(id)) return null;
  const { rows } = await sql<Notice>`${NOTICES}
    where n.org = ${org} and n.account = ${account}::uuid and n.id = ${id}::uuid and (n.record is null or r.id is not null)`.execute(tx);
  const [found] = rows;
  if (found && found.readAt === null) await read(tx, org, account, now).where('id', '=', id).execute();
  return found ?? null;
}

const read = (tx: Tx, org: number, account: string, now: Temporal.Instant) =>
  tx.updateTable('notice').set({ readAt: now }).where('org', '=', org).where('account', '=', account).where('readAt', 'is', null);

export const markAllRead = async (tx: Tx, org: number, account: string, now: Temporal.Instant): Promise<void> =>
  void (await read(tx, org, account, now).execute());

/** How the actor wants to be told of each kind. */
export async function loadChoices(tx: Tx, org: number, account: string): Promise<ReadonlyMap<NoticeKind, NoticeWay>> {
  const rows = await tx.selectFrom('noticeChoice').select(['kind', 'way']).where('org', '=', org).where('account', '=', account).execute();
  const chosen = new Map(rows.map(({ kind, way }) => [kind, way]));
  // The check constraint of the column holds it to the ways there are.
  return new Map(NOTICE_KINDS.map((kind) => [kind, (chosen.get(kind) ?? 'desk') as NoticeWay]));
}

export async function saveChoices(tx: Tx, org: number, account: string, choices: ReadonlyMap<NoticeKind, NoticeWay>): Promise<void> {
  await tx
    .insertInto('noticeChoice')
    .values([...choices].map(([kind, way]) => ({ org, account, kind, way })))
    .onConflict((conflict) => conflict.columns(['org', 'account', 'kind']).doUpdateSet({ way: (eb) => eb.ref('excluded.way') }))
    .execute();
}
