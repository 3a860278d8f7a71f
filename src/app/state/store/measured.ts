import { sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';
import type { JobRun, Measurements } from '../measurements.ts';

type Read = Pick<Measurements, 'jobs' | 'journal' | 'lastBackup' | 'unacknowledged' | 'heldBack'> & {
  readonly database: Omit<Measurements['database'], 'embedded' | 'aheadMilliseconds'> & { readonly at: Temporal.Instant };
  readonly applied: readonly string[];
  readonly mail: Omit<Measurements['mail'], 'leaves'>;
  readonly antivirus: Omit<Measurements['antivirus'], 'isSet'>;
};

async function one<T>(tx: Tx, query: ReturnType<typeof sql<T>>): Promise<T> {
  const [row] = (await query.execute(tx)).rows;
  if (!row) throw new Error('A measurement gave no row');
  return row;
}

/** Names of the migrations that this database has. Run as owner. */
export async function appliedMigrations(tx: Tx): Promise<readonly string[]> {
  return (await sql<{ name: string }>`select name from machinery.migration order by name`.execute(tx)).rows.map(({ name }) => name);
}

/** Is the server one that takes changes? Run as owner. */
export async function isInRecovery(tx: Tx): Promise<boolean> {
  return (await one(tx, sql<{ recovery: boolean }>`select pg_is_in_recovery() as recovery`)).recovery;
}

/** When each mailbox was last reached, and what the last visit failed with. Run as owner. */
export async function readVisits(
  tx: Tx,
  keys: readonly string[],
): Promise<readonly { readonly key: string; readonly fetchedAt: Temporal.Instant | null; readonly error: string }[]> {
  return (
    await sql<{ key: string; fetchedAt: Temporal.Instant | null; error: string }>`
      select key, fetched_at, error from machinery.mailbox where key = any (${[...keys]}::text[])`.execute(tx)
  ).rows;
}

/** What the database can tell of the installation's state. Run as owner. */
export async function readMeasurements(tx: Tx, now: Temporal.Instant): Promise<Read> {
  const since = now.subtract({ hours: 24 * 7 });
  return {
    database: await one(
      tx,
      sql<Read['database']>`
        select current_setting('server_version') as version, pg_database_size(current_database()) as bytes, pg_is_in_recovery() as in_recovery, clock_timestamp() as at`,
    ),
    applied: await appliedMigrations(tx),
    // Letters of complaints are counted nowhere: a number that moves tells that there is one.
    mail: await one(
      tx,
      sql<Read['mail']>`
        select count(*) filter (where state = 'waiting') as waiting, min(queued_at) filter (where state = 'waiting') as oldest_waiting, max(sent_at) as last_sent,
               count(*) filter (where state in ('refused', 'failed', 'bounced') and queued_at > ${since}::timestamptz) as failed
          from mail where audience = 'org'`,
    ),
    unacknowledged: (
      await one(
        tx,
        sql<{ n: number }>`
          select count(*) as n from incoming_mail
           where state = 'taken' and arrived_at > ${now.subtract({ hours: 24 })}::timestamptz and reason = 'noReceipt' and audience <> 'confidential'`,
      )
    ).n,
    heldBack: (
      await one(
        tx,
        sql<{
          n: number;
        }>`select count(*) as n from incoming_mail where state = 'aside' and reason = 'boxFull' and audience <> 'confidential'`,
      )
    ).n,
    // Nor are their files.
    antivirus: await one(
      tx,
      sql<Read['antivirus']>`
        select count(*) filter (where scan = 'waiting') as waiting, min(at) filter (where scan = 'waiting') as oldest_waiting,
               count(*) filter (where scan = 'infected') as infected
          from stored_file where (scan = 'waiting' or (scan = 'infected' and scanned_at > ${since}::timestamptz)) and audience <> 'confidential'`,
    ),
    jobs: (
      await sql<JobRun>`select name, every, ended_at, milliseconds, failed_at, error, runs, failures from machinery.job_run order by name`.execute(
        tx,
      )
    ).rows,
    journal: await one(
      tx,
      sql<Read['journal']>`
        select count(e.id) as waiting, min(e.at) as oldest_waiting, (select max(at) from journal_checkpoint) as last_checkpoint
          from organisation o left join machinery.progress p on p.org = o.id join journal_entry e on e.org = o.id and e.xid >= coalesce(p.xid, 0) and e.audience = 'org'`,
    ),
    lastBackup: (await one(tx, sql<{ at: Temporal.Instant | null }>`select max(at) as at from machinery.backup_run`)).at,
  };
}
