import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';

export interface RecordedLately {
  readonly id: string;
  readonly register: string;
  readonly title: string;
  readonly createdAt: Temporal.Instant;
}

/** What this account recorded last, in any register. */
export async function recordedLately(tx: Tx, org: number, account: string, most: number): Promise<readonly RecordedLately[]> {
  return (
    tx
      .selectFrom('record')
      .select(['id', 'register', 'title', 'createdAt'])
      .where('org', '=', org)
      .where('createdBy', '=', account)
      // Of a complaint nothing shows outside of its own pages.
      .where('audience', '<>', 'confidential')
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .limit(most)
      .execute()
  );
}

/** A record of the visitor that others changed. */
export interface ChangedRecord {
  readonly id: string;
  readonly register: string;
  readonly title: string;
  /** The latest act, by whom and when. */
  readonly verb: string;
  readonly account: string | null;
  readonly at: Temporal.Instant;
}

/** Acts of the journal that are looked through: of more, the latest. */
const LOOKED_AT = 500;

/** Records that this account recorded and that others changed since an instant, the latest first. */
export async function changedSince(
  tx: Tx,
  org: number,
  account: string,
  since: Temporal.Instant,
  most: number,
): Promise<readonly ChangedRecord[]> {
  const { rows } = await sql<ChangedRecord>`
    select * from (
      select distinct on (r.id) r.id, r.register, r.title, e.verb, e.account, e.at
        from (select record, verb, account, at from journal_entry
               where org = ${org} and at > ${since} and record is not null and account is not null and account <> ${account}::uuid
               order by at desc, id desc limit ${LOOKED_AT}) e
        join record r on r.org = ${org} and r.id = e.record
       where r.created_by = ${account}::uuid and r.audience <> 'confidential'
       order by r.id, e.at desc
    ) latest order by at desc, id limit ${most}`.execute(tx);
  return rows;
}

/** A visit of the first page is another one after so many hours. */
const APART = 4;
/** Minutes between two notes of the same visit. */
const EVERY = 5;

/** When the visitor was here the time before this one; null: never. Notes that she is here now. */
export async function visitedBefore(tx: Tx, org: number, account: string, now: Temporal.Instant): Promise<Temporal.Instant | null> {
  const known = await tx
    .selectFrom('deskVisit')
    .select(['at', 'beforeAt'])
    .where('org', '=', org)
    .where('account', '=', account)
    .executeTakeFirst();
  const another = known !== undefined && Temporal.Instant.compare(known.at.add({ hours: APART }), now) < 0;
  const before = another ? known.at : (known?.beforeAt ?? null);
  if (known && !another && Temporal.Instant.compare(known.at.add({ minutes: EVERY }), now) > 0) return before;
  await tx
    .insertInto('deskVisit')
    .values({ org, account, at: now, beforeAt: before })
    .onConflict((conflict) => conflict.columns(['org', 'account']).doUpdateSet({ at: now, beforeAt: before }))
    .execute();
  return before;
}

/** Countries of the posts among these units. */
export async function countriesOf(tx: Tx, org: number, units: readonly string[]): Promise<readonly string[]> {
  if (units.length === 0) return [];
  const { rows } = await sql<{ country: string }>`
    select distinct country from post_card where org = ${org} and id = any (${[...units]}::uuid[])`.execute(tx);
  return rows.map(({ country }) => country);
}
