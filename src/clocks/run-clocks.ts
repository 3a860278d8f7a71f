import type { Tx } from '../db/kysely.ts';
import { owe } from '../db/owed.ts';
import type { Changes } from '../journal/write.ts';
import type { Org } from '../kernel/actor.ts';
import type { Fact } from '../kernel/fact.ts';
import { calendarFor, listCalendars, openCalendars, type StoredCalendar } from './calendars.ts';
import { factsOf } from './facts.ts';
import { advance, type ClockEvent, type Ground, type KnownCalendar } from './rules.ts';
import type { Run } from './run.ts';
import type { Standard } from './standard.ts';
import { loadRuns, loadStandards, type StoredRun, saveRuns } from './store.ts';

/** A record as its clocks need to know it. */
export interface Timeable {
  readonly record: string;
  readonly register: string;
  readonly audience: string;
  /** By which it came: a facet of its facts. */
  readonly channel: string;
  /** The unit that answers: its own calendar counts where it has one, otherwise the organisation's. */
  readonly unit: string | null;
  /** Made in this transaction: it has no clock yet. */
  readonly fresh: boolean;
  readonly events: readonly ClockEvent[];
}

/** What an act left of the clocks of a record. */
export interface Timed {
  readonly clocks: readonly Run[];
  /** To be handed to `keep`, beside the facts that the register has of its own. */
  readonly facts: readonly Fact[];
  /** Due days that moved and outcomes that changed, for the act's journal entry: `term.answer-info`. */
  readonly changes: Changes;
}

const NOTHING: Timed = { clocks: [], facts: [], changes: {} };

/** Tells the clocks of a record what happened to it, within the act's own transaction and before `keep`. Writes those that changed. */
export async function runClocks(tx: Tx, org: Org, timeable: Timeable, now: Temporal.Instant): Promise<Timed> {
  return (await runManyClocks(tx, org, [timeable], now)).get(timeable.record) ?? NOTHING;
}

/** The same for many records, each once, in as many statements. Of one batch all are fresh, or none is. */
export async function runManyClocks(
  tx: Tx,
  org: Org,
  timeables: readonly Timeable[],
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, Timed>> {
  const fresh = timeables.every((one) => one.fresh);
  const [standards, calendars, before] = await Promise.all([
    loadStandards(tx, org.id),
    listCalendars(tx, org.id),
    loadRuns(
      tx,
      org.id,
      timeables.filter((one) => !one.fresh).map(({ record }) => record),
    ),
  ]);
  const running = Map.groupBy(before, ({ record }) => record);
  const calendarOf = await opener(tx, org.id, calendars, timeables, before);
  const timed = new Map<string, Timed>();
  const changed: StoredRun[] = [];
  for (const one of timeables) {
    const known = running.get(one.record) ?? [];
    const calendar = calendarFor(calendars, one.unit);
    // Without a calendar no business day is known: nothing is counted.
    const clocks = calendar ? advance(known, one.events, groundOf(one, standards, calendarOf(calendar.id), calendarOf, now)) : known;
    const stored = clocks.map((run) => storedRun(run, one));
    changed.push(...stored.filter((run) => !known.some((old) => isSame(old, run))));
    timed.set(one.record, { clocks, facts: factsOf(one.register, one.channel, clocks), changes: changesOf(known, clocks) });
  }
  if (changed.length > 0) await owe(tx, saveRuns(tx, org.id, changed, standards.length, fresh));
  return timed;
}

/** Opens the calendars that these records count by, at their present version. */
async function opener(
  tx: Tx,
  org: number,
  calendars: readonly StoredCalendar[],
  timeables: readonly Timeable[],
  before: readonly Run[],
): Promise<(id: string) => KnownCalendar> {
  const ids = new Set([
    ...timeables.flatMap(({ unit }) => calendarFor(calendars, unit)?.id ?? []),
    ...before.map(({ calendar }) => calendar),
  ]);
  const wanted = calendars.filter(({ id }) => ids.has(id));
  const open = await openCalendars(tx, org, wanted);
  const versions = new Map(wanted.map(({ id, version }) => [id, version]));
  return (id) => open(id, versions.get(id) ?? 0);
}

function groundOf(
  { register }: Timeable,
  standards: readonly Standard[],
  calendar: KnownCalendar,
  calendarOf: Ground['calendarOf'],
  now: Temporal.Instant,
): Ground {
  const today = now.toZonedDateTimeISO(calendar.calendar.timeZone).toPlainDate().toString();
  return { standards, register, calendar, calendarOf, today };
}

const storedRun = (run: Run, { record, register, audience, channel }: Timeable): StoredRun => ({
  ...run,
  record,
  register,
  audience,
  channel,
});

/** Plain data in one order of fields: compared as it is written. */
const isSame = (a: StoredRun, b: StoredRun): boolean =>
  a.standard === b.standard &&
  a.number === b.number &&
  (Object.keys(b) as (keyof StoredRun)[]).every((name) => JSON.stringify(a[name]) === JSON.stringify(b[name]));

/** What differs, standard by standard, as the history says it: due day and outcome of the last run, before and after. */
export function changesOf(before: readonly Run[], after: readonly Run[]): Changes {
  const said = (runs: readonly Run[], code: string): string | null => {
    const last = runs.findLast(({ standard }) => standard === code);
    return last ? [last.due ?? '–', last.outcome].join(' ') : null;
  };
  const codes = [...new Set([...before, ...after].map(({ standard }) => standard))];
  return Object.fromEntries(
    codes.map((code) => [`term.${code}`, [said(before, code), said(after, code)]] as const).filter(([, [was, is]]) => was !== is),
  );
}
