import type { Calendar } from '../kernel/calendar.ts';
import type { Exclusion, Miss, Outcome, Run } from './run.ts';
import { isOpen } from './run.ts';
import { codesFor, type Means, type Standard, standardOn } from './standard.ts';

/** What a register tells its clocks. `on` is an ISO day; today unless said. */
export type ClockEvent =
  /** Starts what is anchored there, and ends what stops there. `automatic`: by a reply that nobody wrote. */
  | { readonly is: 'happened'; readonly event: string; readonly on?: string; readonly by?: Means; readonly automatic?: boolean }
  /** It was wrongly held to have happened: a file presumed complete is not, an answer did not leave. */
  | { readonly is: 'undone'; readonly event: string; readonly on?: string }
  | { readonly is: 'paused'; readonly on?: string }
  | { readonly is: 'resumed'; readonly on?: string }
  | { readonly is: 'excluded'; readonly reason: Exclusion; readonly standard?: string }
  | { readonly is: 'included'; readonly standard?: string }
  | { readonly is: 'explained'; readonly standard: string; readonly miss: Miss; readonly explanation: string };

/** A calendar as a run may be computed with it. */
export interface KnownCalendar {
  readonly id: string;
  readonly version: number;
  readonly calendar: Calendar;
}

export interface Ground {
  /** Every edition of every standard of the organisation. */
  readonly standards: readonly Standard[];
  readonly register: string;
  /** The one that new runs count by. */
  readonly calendar: KnownCalendar;
  /** The one that an earlier run counts by, at its present version. */
  readonly calendarOf: (id: string) => KnownCalendar;
  /** ISO day in the office's zone. */
  readonly today: string;
}

/** The runs of a record after what happened to it, in the order given. The first of two stops counts; what changes nothing changes nothing. */
export const advance = (runs: readonly Run[], events: readonly ClockEvent[], ground: Ground): readonly Run[] =>
  codesFor(ground.standards, ground.register).flatMap((code) =>
    events.reduce<readonly Run[]>(
      (own, event) => step(own, event, code, ground),
      runs.filter(({ standard }) => standard === code),
    ),
  );

function step(runs: readonly Run[], event: ClockEvent, code: string, ground: Ground): readonly Run[] {
  const last = runs.at(-1);
  const change = (run: Run): readonly Run[] => [...runs.slice(0, -1), { ...run, outcome: outcomeOf(run) }];
  switch (event.is) {
    case 'happened':
      return happened(runs, event, code, ground);
    case 'undone':
      return undone(runs, event.event, code, event.on ?? ground.today, ground);
    case 'paused':
      return last?.pausable && last.outcome === 'running' ? change({ ...last, pauses: [...last.pauses, event.on ?? ground.today] }) : runs;
    case 'resumed':
      return last?.outcome === 'paused' ? change(timed({ ...last, pauses: [...last.pauses, event.on ?? ground.today] }, ground)) : runs;
    case 'excluded':
      return event.standard === undefined || event.standard === code ? excluded(runs, event.reason, code, ground) : runs;
    case 'included':
      return event.standard === undefined || event.standard === code ? runs.map(include) : runs;
    case 'explained':
      return last && event.standard === code ? change({ ...last, miss: event.miss, explanation: event.explanation }) : runs;
  }
}

type Happened = Extract<ClockEvent, { is: 'happened' }>;

function happened(runs: readonly Run[], event: Happened, code: string, ground: Ground): readonly Run[] {
  const on = event.on ?? ground.today;
  const standard = standardOn(ground.standards, code, on);
  if (!standard) return runs;
  if (event.event === standard.anchor) return start(runs, standard, on, ground);
  if (event.event === standard.again) return again(runs, standard, on, ground);
  return event.event === standard.stop ? stop(runs, standard, event, on, ground) : runs;
}

/** Starts the count. A run that was there is kept and not counted; if it had stopped, so has the new one: before its anchor, in 0 days. */
function start(runs: readonly Run[], standard: Standard, on: string, ground: Ground): readonly Run[] {
  const last = runs.at(-1);
  if (last && last.outcome !== 'restarted' && last.anchor === on) return runs;
  const waiting = undone(runs, standard.anchor, standard.code, on, ground);
  const carried = waiting.at(-1)?.outcome === 'awaiting' ? waiting.at(-1) : undefined;
  const kept = carried ? waiting.slice(0, -1) : waiting;
  const run = timed({ ...fresh(kept, standard, standard.anchor, ground), ...stopOf(carried), anchor: on }, ground);
  return run.due === null ? runs : [...kept, { ...run, outcome: outcomeOf(run) }];
}

/** A further run beside the one that has ended: an answered request that is opened again. */
function again(runs: readonly Run[], standard: Standard, on: string, ground: Ground): readonly Run[] {
  const last = runs.at(-1);
  if (!last || last.outcome === 'restarted' || isOpen(last)) return runs;
  const run = timed({ ...fresh(runs, standard, standard.again ?? '', ground), anchor: on }, ground);
  return run.due === null ? runs : [...runs, { ...run, outcome: outcomeOf(run) }];
}

function stop(runs: readonly Run[], standard: Standard, { by, automatic }: Happened, on: string, ground: Ground): readonly Run[] {
  const last = runs.at(-1);
  const reason: Exclusion | null = standard.means && by && by !== standard.means ? (by === 'post' ? 'postal' : 'otherMeans') : null;
  const done = { stopped: on, automatic: automatic === true, reason };
  if (!last || last.outcome === 'restarted') {
    const run = { ...fresh(runs, standard, standard.anchor, ground), ...done };
    return [...runs, { ...run, outcome: outcomeOf(run) }];
  }
  if (last.stopped !== null || last.reason !== null) return runs;
  const run = { ...last, ...done };
  return [...runs.slice(0, -1), { ...run, outcome: outcomeOf(run) }];
}

function undone(runs: readonly Run[], event: string, code: string, on: string, ground: Ground): readonly Run[] {
  const last = runs.at(-1);
  const standard = last && standardOn(ground.standards, code, last.anchor ?? on);
  if (!last || !standard || last.outcome === 'restarted') return runs;
  if (event === standard.stop) {
    const run = { ...last, stopped: null, automatic: false, reason: null };
    return [...runs.slice(0, -1), ...(run.anchor === null ? [] : [{ ...run, outcome: outcomeOf(run) }])];
  }
  if (event !== standard.anchor || last.anchor === null) return runs;
  const kept: readonly Run[] = [...runs.slice(0, -1), { ...last, outcome: 'restarted' }];
  // What was done stays done: a file may be acknowledged before it is complete.
  if (last.stopped === null && last.reason === null) return kept;
  const run = { ...fresh(kept, standard, standard.anchor, ground), ...stopOf(last) };
  return [...kept, { ...run, outcome: outcomeOf(run) }];
}

const stopOf = (run: Run | undefined) => (run ? { stopped: run.stopped, automatic: run.automatic, reason: run.reason } : {});

const fresh = (runs: readonly Run[], standard: Standard, anchorEvent: string, { calendar }: Ground): Run => ({
  standard: standard.code,
  number: runs.length + 1,
  outcome: 'awaiting',
  edition: standard.validFrom,
  days: standard.days,
  pausable: standard.pauses,
  calendar: calendar.id,
  calendarEdition: null,
  calendarVersion: calendar.version,
  anchorEvent,
  anchor: null,
  due: null,
  pauses: [],
  stopped: null,
  automatic: false,
  reason: null,
  miss: null,
  explanation: '',
});

/** What never was a case, or is counted with another, leaves all counts; other reasons leave the verdicts that were reached before. */
const NEVER_A_CASE: readonly Exclusion[] = ['spam', 'duplicate'];

function excluded(runs: readonly Run[], reason: Exclusion, code: string, ground: Ground): readonly Run[] {
  const standard = standardOn(ground.standards, code, ground.today);
  const out = runs.map((run) => exclude(run, reason));
  // Between a run that was replaced and the next one: the next one will be excluded.
  return standard && out.at(-1)?.outcome === 'restarted' ? [...out, { ...fresh(out, standard, standard.anchor, ground), reason }] : out;
}

function exclude(run: Run, reason: Exclusion): Run {
  if (run.outcome === 'restarted' || run.reason !== null) return run;
  return isOpen(run) || NEVER_A_CASE.includes(reason) ? { ...run, reason, outcome: outcomeOf({ ...run, reason }) } : run;
}

const include = (run: Run): Run =>
  run.outcome === 'restarted' || run.reason === null ? run : { ...run, reason: null, outcome: outcomeOf({ ...run, reason: null }) };

/** The outcome that the days of a run give; the due day is not computed again: what has ended keeps the one it was judged by. */
export function outcomeOf({ anchor, due, stopped, reason, pauses }: Omit<Run, 'outcome'>): Outcome {
  if (anchor === null || due === null) return 'awaiting';
  if (reason !== null) return 'excluded';
  const paused = pauses.length % 2 === 1;
  if (stopped === null) return paused ? 'paused' : 'running';
  return stopped <= due || (paused && (pauses.at(-1) ?? '') < due) ? 'met' : 'late';
}

/** The run with its due day by the present version of its calendar; without one when the calendar has no rules for its days. */
export function timed(run: Run, { calendarOf }: Pick<Ground, 'calendarOf'>): Run {
  const { calendar, version } = calendarOf(run.calendar);
  const { anchor } = run;
  if (anchor === null || ![anchor, ...run.pauses].every((day) => calendar.covers(day))) return { ...run, calendarVersion: version };
  const due = dueDay(calendar, anchor, run.days, run.pauses);
  return { ...run, due, calendarEdition: calendar.editionOf(anchor), calendarVersion: version };
}

/**
 * The due day of a term of `days` business days. A pause keeps the business days that were left on its first day, and counts them from the
 * day of its end, which is not counted itself; a pause that has not ended moves nothing yet, one that begins on the due day or later nothing
 * at all.
 */
export function dueDay(calendar: Calendar, anchor: string, days: number, pauses: readonly string[]): string {
  let due = calendar.addBusinessDays(anchor, days);
  for (let i = 0; i + 1 < pauses.length; i += 2) {
    const from = [pauses[i] ?? anchor, anchor].sort().at(-1) ?? anchor;
    const to = [pauses[i + 1] ?? from, from].sort().at(-1) ?? from;
    if (from < due) due = calendar.addBusinessDays(to, calendar.businessDaysBetween(from, due));
  }
  return due;
}

/** An open run under the rules and calendars as they are now; one that has ended is left as it is. */
export function recomputed(run: Run, ground: Pick<Ground, 'standards' | 'calendarOf'>): Run {
  if (!isOpen(run) || run.anchor === null) return run;
  const standard = standardOn(ground.standards, run.standard, run.anchor);
  if (!standard) return run;
  const { validFrom: edition, days, pauses: pausable } = standard;
  const moved = timed({ ...run, edition, days, pausable }, ground);
  return { ...moved, outcome: outcomeOf(moved) };
}
