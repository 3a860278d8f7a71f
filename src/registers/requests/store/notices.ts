import { sql } from 'kysely';
import type { NoticeStep } from '../../../clocks/notices.ts';
import type { Run } from '../../../clocks/run.ts';
import type { Tx } from '../../../db/kysely.ts';

/** A run of which somebody may have to be told, with the record that it times. */
export interface WatchedRun extends Pick<Run, 'standard' | 'outcome' | 'anchor' | 'due' | 'stopped' | 'miss' | 'calendar' | 'edition'> {
  readonly record: string;
  readonly run: number;
  readonly register: string;
  readonly number: string;
  readonly unit: string | null;
  readonly assignee: string | null;
}

/** Runs of one pass of the job: the next pass takes those that are left. */
const MOST = 5_000;

/**
 * Runs that are due up to a day, or ended late since a day, and whose miss nobody was told of yet; the calendar decides which of them are
 * to be told. Run as owner.
 */
export async function watchedRuns(tx: Tx, org: number, dueBy: string, endedSince: string): Promise<readonly WatchedRun[]> {
  const { rows } = await sql<WatchedRun>`
    select c.record, c.standard, c.run, c.register, c.outcome, c.anchor, c.due, c.stopped, c.miss, c.calendar, c.edition, r.number, r.unit, q.assignee
      from clock c join record r on r.org = c.org and r.id = c.record join request q on q.org = c.org and q.id = c.record
     where c.org = ${org} and c.outcome in ('running', 'late') and c.miss is null and c.due <= ${dueBy}::date
       and (c.stopped >= ${endedSince}::date
            or c.outcome = 'running' and r.state in ('received', 'incomplete', 'complete', 'assigned'))
       and not exists (select from term_notice n where n.org = c.org and n.record = c.record and n.standard = c.standard and n.run = c.run
                         and n.due = c.due and n.step = 'missed')
     order by c.due, c.record limit ${MOST}`.execute(tx);
  return rows;
}

export interface Notice {
  readonly run: WatchedRun;
  readonly step: NoticeStep;
}

const keyOf = ({ run: { record, standard, run }, step }: Notice): string => [record, standard, run, step].join(' ');

/** Marks notices as written and answers with those that were not: of two processes, one gets each. Run as owner. */
export async function claimNotices(tx: Tx, org: number, notices: readonly Notice[], at: Temporal.Instant): Promise<readonly Notice[]> {
  if (notices.length === 0) return [];
  const rows = notices.map(({ run: { record, standard, run, due }, step }) => ({ record, standard, run, due, step }));
  const claimed = await sql<{ record: string; standard: string; run: number; step: string }>`
    insert into term_notice (org, record, standard, run, due, step, written_at)
      select ${org}, record, standard, run, due, step, ${at}::timestamptz
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (record uuid, standard text, run integer, due date, step text)
       order by record, standard, run
    on conflict do nothing returning record, standard, run, step`.execute(tx);
  const fresh = new Set(claimed.rows.map(({ record, standard, run, step }) => [record, standard, run, step].join(' ')));
  return notices.filter((notice) => fresh.has(keyOf(notice)));
}
