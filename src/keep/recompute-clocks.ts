import { listCalendars, openCalendars } from '../clocks/calendars.ts';
import { factsOf, TERM_FACTS } from '../clocks/facts.ts';
import { recomputed } from '../clocks/rules.ts';
import { isOpen } from '../clocks/run.ts';
import { changesOf } from '../clocks/run-clocks.ts';
import { loadRuns, loadStandards, lockOutdated, type StoredRun, saveRuns } from '../clocks/store.ts';
import type { Tx } from '../db/kysely.ts';
import { actIn } from '../db/system.ts';
import { systemActor } from '../identity/actor.ts';
import type { Org } from '../kernel/actor.ts';
import { readLiveFactsOfKinds } from '../ledger/read.ts';
import { type Retold, retell } from './keep-many.ts';

/** Records in one run of the job: the next run takes those that are left. */
const MOST = 1_000;

/**
 * Computes open terms again after a standard or a calendar changed, in as many statements whatever their number. Each record whose due day
 * moves says so in its history; those that have ended keep their verdict. Run as owner. Answers with how many records moved.
 */
export async function recomputeClocks(tx: Tx, org: Org, now: Temporal.Instant): Promise<number> {
  await actIn(tx, org.id);
  const standards = await loadStandards(tx, org.id);
  const { records, newest } = await lockOutdated(tx, org.id, standards.length, MOST);
  if (records.length === 0) return 0;
  const [before, calendars, live] = await Promise.all([
    loadRuns(tx, org.id, records),
    listCalendars(tx, org.id),
    readLiveFactsOfKinds(tx, org.id, records, TERM_FACTS),
  ]);
  const open = await openCalendars(tx, org.id, calendars);
  const versions = new Map(calendars.map(({ id, version }) => [id, version]));
  const calendarOf = (id: string) => open(id, versions.get(id) ?? 0);
  const after = before.map((run): StoredRun => ({ ...run, ...recomputed(run, { standards, calendarOf }) }));
  await saveRuns(tx, org.id, after.filter(isOpen), standards.length, false);
  const moved = retold(before, after).map((one) => ({ ...one, live: live.get(one.record.id) ?? [] }));
  await retell(tx, systemActor(org), newest, now, moved);
  return moved.length;
}

/** What the records whose terms moved say now. */
function retold(before: readonly StoredRun[], after: readonly StoredRun[]): readonly Omit<Retold, 'live'>[] {
  const was = Map.groupBy(before, ({ record }) => record);
  return [...Map.groupBy(after, ({ record }) => record)].flatMap(([record, runs]) => {
    const [first] = runs;
    const changes = changesOf(was.get(record) ?? [], runs);
    if (!first || Object.keys(changes).length === 0) return [];
    const { register, channel } = first;
    return [{ record: { id: record, register }, verb: 'recomputeTerm', changes, facts: factsOf(register, channel, runs) }];
  });
}
