import { sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';

/** Runs of a job since it was last written down. */
export interface Ran {
  readonly name: string;
  readonly every: number;
  readonly startedAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant;
  /** '' when the last run went well. */
  readonly error: string;
  readonly runs: number;
  readonly failures: number;
}

/** Adds to what is known of a job. Several processes may run it: the latest run is kept. Run as owner. */
export async function recordRuns(tx: Tx, { name, every, startedAt, endedAt, error, runs, failures }: Ran): Promise<void> {
  const milliseconds = Math.max(0, Math.round(endedAt.epochMilliseconds - startedAt.epochMilliseconds));
  const failedAt = error === '' ? null : endedAt;
  await sql`
    insert into machinery.job_run as j (name, every, started_at, ended_at, milliseconds, failed_at, error, runs, failures)
      values (${name}, ${every}, ${startedAt}::timestamptz, ${endedAt}::timestamptz, ${milliseconds}, ${failedAt}::timestamptz, ${error}, ${runs}, ${failures})
    on conflict (name) do update set every = excluded.every, started_at = excluded.started_at, ended_at = excluded.ended_at, milliseconds = excluded.milliseconds,
      failed_at = coalesce(excluded.failed_at, j.failed_at), error = excluded.error, runs = j.runs + excluded.runs, failures = j.failures + excluded.failures`.execute(
    tx,
  );
}

/** Forgets jobs that this version no longer has, or that the settings no longer ask for. Run as owner. */
export async function forgetOtherJobs(tx: Tx, known: readonly string[]): Promise<void> {
  await sql`delete from machinery.job_run where name <> all (${[...known]}::text[])`.execute(tx);
}

/** An archive was written whole. Run as owner. */
export async function recordBackup(tx: Tx, at: Temporal.Instant, bytes: number): Promise<void> {
  await sql`insert into machinery.backup_run (at, bytes) values (${at}::timestamptz, ${bytes}) on conflict do nothing`.execute(tx);
}
