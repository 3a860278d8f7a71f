import type { Database } from '../../db/transaction.ts';
import { oneLine } from '../../mail/letter.ts';
import type { AfterRun } from '../run-jobs.ts';
import { recordRuns } from './store/records.ts';

/** Runs that went like the one before are written down together, at most this often: a job of every two seconds must not write as often. */
const SECONDS_BETWEEN = 30;

interface Known {
  readonly writtenAt: Temporal.Instant;
  readonly failed: boolean;
  readonly runs: number;
  readonly failures: number;
}

/** Writes down how jobs go, for the page of the state and the metrics. A failure of this writing is no failure of the job. */
export function rememberRuns(db: Pick<Database, 'asOwner'>, now: () => Temporal.Instant): AfterRun {
  const known = new Map<string, Known>();
  return async ({ name, every }, startedAt, error) => {
    const endedAt = now();
    const failed = error !== null;
    const before = known.get(name);
    const runs = (before?.runs ?? 0) + 1;
    const failures = (before?.failures ?? 0) + Number(failed);
    const due =
      before === undefined || before.failed !== failed || failed || before.writtenAt.until(endedAt).total('seconds') >= SECONDS_BETWEEN;
    if (!due) {
      known.set(name, { ...before, runs, failures });
      return;
    }
    known.set(name, { writtenAt: endedAt, failed, runs: 0, failures: 0 });
    const said = failed ? oneLine(error instanceof Error ? error.message : String(error), 300) : '';
    await db
      .asOwner((tx) => recordRuns(tx, { name, every, startedAt, endedAt, error: said, runs, failures }))
      .catch(() => {
        // The database may be what is away: what was counted is written with the next run.
        known.set(name, { writtenAt: before?.writtenAt ?? startedAt, failed: !failed, runs, failures });
      });
  };
}
