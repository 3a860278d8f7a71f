import type { Tx } from '../db/kysely.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import { same } from '../kernel/bilingual.ts';
import { listCalendars, openCalendars } from './calendars.ts';
import { isMissed } from './run.ts';
import { type Standing, standingOf } from './standing.ts';
import { loadRuns, loadStandards, type StoredRun } from './store.ts';
import { type CountedDay, workingOfRun } from './working.ts';

/** A run as lists and records show it. */
export interface ShownRun extends StoredRun {
  /** Name of the standard, by the edition it counts by. */
  readonly name: Bilingual;
  readonly standing: Standing;
  /** Past its due day without an end, or ended after it. */
  readonly missed: boolean;
  /** Day of the office. */
  readonly today: string;
  /** Its days by the calendar as it was when the due day was found; not read for lists. */
  readonly working: readonly CountedDay[];
}

/** The runs of some records that the actor may see, by record, in a few statements whatever their number. `working` for the page of a record. */
export async function readClocks(
  tx: Tx,
  org: number,
  records: readonly string[],
  now: Temporal.Instant,
  working = false,
): Promise<ReadonlyMap<string, readonly ShownRun[]>> {
  const [runs, calendars, standards] = await Promise.all([loadRuns(tx, org, records), listCalendars(tx, org), loadStandards(tx, org)]);
  // Today is counted by the calendar as it is, the working by the one that found the due day.
  const counted = runs.map(({ calendar: id, calendarVersion: version }) => ({ id, version }));
  const open = await openCalendars(tx, org, [...calendars, ...counted]);
  const versions = new Map(calendars.map(({ id, version }) => [id, version]));
  const shown = runs.map((run): ShownRun => {
    const { calendar } = open(run.calendar, versions.get(run.calendar) ?? run.calendarVersion);
    const today = now.toZonedDateTimeISO(calendar.timeZone).toPlainDate().toString();
    const edition = standards.find(({ code, validFrom }) => code === run.standard && validFrom === run.edition);
    return {
      ...run,
      name: edition?.name ?? same(run.standard),
      standing: standingOf(run, calendar, today),
      missed: isMissed(run, today),
      today,
      working: working ? workingOfRun(run, open(run.calendar, run.calendarVersion).calendar) : [],
    };
  });
  return Map.groupBy(shown, ({ record }) => record);
}

/** The clock that a list shows of a record: what is due first among those that run, else the last that ended. */
export function mostUrgent(runs: readonly ShownRun[]): ShownRun | null {
  const running = runs.filter(({ outcome }) => outcome === 'running').sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1));
  return running[0] ?? runs.find(({ outcome }) => outcome === 'paused') ?? runs.findLast(({ outcome }) => outcome !== 'restarted') ?? null;
}
