import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';
import type { Lang } from '../../kernel/bilingual.ts';
import type { NoticeKind } from './kinds.ts';

/** Notices are kept so many days once read, and so many when they never are. */
const READ_DAYS = 30;
const UNREAD_DAYS = 180;

/** Deletes notices of long ago. Run as owner. */
export async function deleteOldNotices(tx: Tx, now: Temporal.Instant): Promise<void> {
  const before = (days: number) => now.subtract({ hours: days * 24 });
  await sql`delete from notice where read_at < ${before(READ_DAYS)}::timestamptz or at < ${before(UNREAD_DAYS)}::timestamptz`.execute(tx);
}

/** What one person is to be told by mail, in numbers alone: a letter says no title. */
export interface NoticesOf {
  readonly account: string;
  readonly email: string;
  readonly name: string;
  readonly lang: Lang;
  readonly kind: NoticeKind;
  readonly n: number;
}

/**
 * Marks unread notices as told by mail, of those who want a letter and had none since the morning `since`, and answers with them: of two
 * processes, one gets each. What somebody may not read any more is not counted. Run as owner, in an organisation (`actIn`).
 */
export async function claimForMail(tx: Tx, org: number, since: Temporal.Instant, now: Temporal.Instant): Promise<readonly NoticesOf[]> {
  const { rows } = await sql<NoticesOf>`
    with claimed as (
      update notice n set mailed_at = ${now}::timestamptz
       where n.org = ${org} and n.read_at is null and n.mailed_at is null
         and exists (select from notice_choice c where c.org = n.org and c.account = n.account and c.kind = n.kind and c.way = 'mail')
         and exists (select from account a where a.id = n.account and a.disabled_at is null)
         and not exists (select from notice o where o.org = n.org and o.account = n.account and o.mailed_at >= ${since}::timestamptz)
         and reads_audience(n.account, n.audience)
      returning n.account, n.kind, n.n)
    select c.account, a.email, a.name, a.lang, c.kind, sum(c.n)::integer as n
      from claimed c join account a on a.id = c.account group by c.account, a.email, a.name, a.lang, c.kind order by c.account, c.kind`.execute(
    tx,
  );
  return rows;
}
