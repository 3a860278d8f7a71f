import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../db/kysely.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import { type Calendar, openCalendar } from '../kernel/calendar.ts';
import { type CalendarData, calendarSchema, type Edition } from '../kernel/calendar-data.ts';
import { addDays } from '../kernel/day.ts';
import { newId } from '../kernel/ids.ts';
import type { KnownCalendar } from './rules.ts';

/** A calendar of the organisation, or of one of its units. */
export interface StoredCalendar {
  readonly id: string;
  /** null: the organisation's own. */
  readonly unit: string | null;
  /** Grows by one with each change of its days. */
  readonly version: number;
}

interface CalendarRow {
  readonly id: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly timeZone: string;
  readonly hours: unknown;
}
export interface EditionRow {
  readonly calendar: string;
  readonly validFrom: string;
  readonly version: number;
  readonly weekend: readonly number[];
  readonly rules: unknown;
  readonly source: string;
}
export interface ClosureRow {
  readonly id: string;
  readonly calendar: string;
  readonly first: string;
  readonly last: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly source: string;
  readonly version: number;
  readonly untilVersion: number | null;
}

/** Every calendar of the organisation: few, and small. */
export const listCalendars = (tx: Tx, org: number): Promise<readonly StoredCalendar[]> =>
  tx.selectFrom('businessCalendar').select(['id', 'unit', 'version']).where('org', '=', org).execute();

/** The calendar that counts for a unit: its own or, without one, the organisation's. */
export const calendarFor = (calendars: readonly StoredCalendar[], unit: string | null): StoredCalendar | undefined =>
  calendars.find((one) => unit !== null && one.unit === unit) ?? calendars.find((one) => one.unit === null);

// What a calendar was at a version never changes, and its id is random: it may be remembered for ever.
const opened = new Map<string, KnownCalendar>();
const MOST_REMEMBERED = 200;
const keyOf = ({ id, version }: Pick<KnownCalendar, 'id' | 'version'>): string => `${id} ${version}`;

/** Calendars as they were at a version, laid out to be counted with; by id and version. */
export async function openCalendars(
  tx: Tx,
  org: number,
  wanted: readonly Pick<KnownCalendar, 'id' | 'version'>[],
): Promise<(id: string, version: number) => KnownCalendar> {
  const missing = wanted.filter((one) => !opened.has(keyOf(one)));
  if (missing.length > 0) {
    if (opened.size > MOST_REMEMBERED) opened.clear();
    const data = await loadCalendarData(tx, org, missing);
    for (const [key, one] of data) opened.set(key, one);
  }
  const found = new Map(wanted.map((one) => [keyOf(one), opened.get(keyOf(one))]));
  return (id, version) => {
    const calendar = found.get(keyOf({ id, version }));
    if (!calendar) throw new RangeError(`calendar ${id} at version ${version} was not opened`);
    return calendar;
  };
}

async function loadCalendarData(
  tx: Tx,
  org: number,
  wanted: readonly Pick<KnownCalendar, 'id' | 'version'>[],
): Promise<ReadonlyMap<string, KnownCalendar>> {
  const ids = [...new Set(wanted.map(({ id }) => id))];
  const [calendars, editions, closures] = await Promise.all([
    tx
      .selectFrom('businessCalendar')
      .select(['id', 'nameFr', 'nameEn', 'timeZone', 'hours'])
      .where('org', '=', org)
      .where('id', 'in', ids)
      .execute(),
    loadEditions(tx, org, ids),
    loadClosures(tx, org, ids),
  ]);
  const byId = new Map(calendars.map((row) => [row.id, row]));
  return new Map(
    wanted.flatMap(({ id, version }): [string, KnownCalendar][] => {
      const row = byId.get(id);
      if (!row) return [];
      const own = <T extends { readonly calendar: string }>(rows: readonly T[]) => rows.filter(({ calendar }) => calendar === id);
      const calendar: Calendar = openCalendar(dataAt(row, own(editions), own(closures), version));
      return [[keyOf({ id, version }), { id, version, calendar }]];
    }),
  );
}

export const loadEditions = async (tx: Tx, org: number, calendars: readonly string[]): Promise<readonly EditionRow[]> =>
  tx
    .selectFrom('businessEdition')
    .select(['calendar', 'validFrom', 'version', 'weekend', 'rules', 'source'])
    .where('org', '=', org)
    .where('calendar', 'in', [...calendars])
    .orderBy('validFrom')
    .orderBy('version')
    .execute();

export const loadClosures = async (tx: Tx, org: number, calendars: readonly string[]): Promise<readonly ClosureRow[]> =>
  tx
    .selectFrom('businessClosure')
    .select(['id', 'calendar', 'first', 'last', 'nameFr', 'nameEn', 'source', 'version', 'untilVersion'])
    .where('org', '=', org)
    .where('calendar', 'in', [...calendars])
    .orderBy('first')
    .orderBy('id')
    .execute();

/** The calendar as it was at a version: of two editions for one day the later one; a closure over two editions in both. */
export function dataAt(row: CalendarRow, editions: readonly EditionRow[], closures: readonly ClosureRow[], version: number): CalendarData {
  const known = editions.filter((one) => one.version <= version);
  const inForce = known.filter((one) => !known.some((other) => other.validFrom === one.validFrom && other.version > one.version));
  const closed = closures.filter((one) => one.version <= version && (one.untilVersion === null || one.untilVersion > version));
  return calendarSchema.parse({
    id: row.id,
    name: { fr: row.nameFr, en: row.nameEn },
    timeZone: row.timeZone,
    hours: row.hours,
    editions: inForce.map(({ validFrom, weekend, rules, source }, i) => {
      const next = inForce[i + 1]?.validFrom;
      const last = next === undefined ? '9999-12-31' : addDays(next, -1);
      return {
        validFrom,
        source,
        weekend,
        rules,
        closures: closed
          .filter((one) => one.first <= last && one.last >= validFrom)
          .map((one) => ({
            from: one.first > validFrom ? one.first : validFrom,
            to: one.last < last ? one.last : last,
            name: { fr: one.nameFr, en: one.nameEn },
            source: one.source,
          })),
      };
    }),
  });
}

/** Marks the calendar as changed: what is added in this transaction belongs to the version answered. Locks it until the end. */
export async function nextVersion(tx: Tx, org: number, calendar: string): Promise<number> {
  const { version } = await tx
    .updateTable('businessCalendar')
    .set({ version: sql<number>`version + 1` })
    .where('org', '=', org)
    .where('id', '=', calendar)
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}

/** Gives the organisation, or one of its units, a calendar of its own, in its first version. Does nothing when it has one. */
export async function addCalendar(tx: Tx, org: number, unit: string | null, data: CalendarData, id = newId()): Promise<void> {
  const { name, timeZone, hours, editions } = data;
  const made = await tx
    .insertInto('businessCalendar')
    .values({ org, id, unit, nameFr: name.fr, nameEn: name.en, timeZone, hours: JSON.stringify(hours) })
    .onConflict((conflict) => conflict.columns(['org', 'unit']).doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows !== 1n) return;
  await tx
    .insertInto('businessEdition')
    .values(
      editions.map(({ validFrom, weekend, rules, source }) => ({
        org,
        calendar: id,
        validFrom,
        version: 1,
        weekend: [...weekend],
        rules: JSON.stringify(rules),
        source,
      })),
    )
    .execute();
  const closures = editions.flatMap((edition) => edition.closures);
  if (closures.length === 0) return;
  await tx
    .insertInto('businessClosure')
    .values(
      closures.map(({ from, to, name: called, source }) => ({
        org,
        id: newId(),
        calendar: id,
        first: from,
        last: to,
        nameFr: called.fr,
        nameEn: called.en,
        source,
        version: 1,
      })),
    )
    .execute();
}

export interface Closure {
  readonly id: string;
  readonly first: string;
  readonly last: string;
  readonly name: Bilingual;
  readonly source: string;
}

/** Closes the office on some days, in a new version of the calendar. */
export async function addClosure(tx: Tx, org: number, calendar: string, { id, first, last, name, source }: Closure): Promise<void> {
  const version = await nextVersion(tx, org, calendar);
  await tx
    .insertInto('businessClosure')
    .values({ org, id, calendar, first, last, nameFr: name.fr, nameEn: name.en, source, version })
    .execute();
}

/** Takes back a closure that was decided by mistake: it counts no longer, and stays in the versions that knew it. */
export async function endClosure(tx: Tx, org: number, calendar: string, id: string): Promise<void> {
  const untilVersion = await nextVersion(tx, org, calendar);
  await tx
    .updateTable('businessClosure')
    .set({ untilVersion })
    .where('org', '=', org)
    .where('calendar', '=', calendar)
    .where('id', '=', id)
    .execute();
}

/** Adds an edition, in a new version of the calendar; of two for one day the later one counts. */
export async function addEdition(tx: Tx, org: number, calendar: string, { validFrom, weekend, rules, source }: Edition): Promise<void> {
  const version = await nextVersion(tx, org, calendar);
  await tx
    .insertInto('businessEdition')
    .values({ org, calendar, validFrom, version, weekend: [...weekend], rules: JSON.stringify(rules), source })
    .execute();
}

/**
 * Sets the clock of the office and its hours, in a new version: what was opened before knows the former zone. Answers with what they were.
 */
export async function setOffice(
  tx: Tx,
  org: number,
  calendar: string,
  { timeZone, hours }: Pick<CalendarData, 'timeZone' | 'hours'>,
): Promise<Pick<CalendarData, 'timeZone' | 'hours'>> {
  await nextVersion(tx, org, calendar);
  const before = await tx
    .selectFrom('businessCalendar')
    .select(['timeZone', 'hours'])
    .where('org', '=', org)
    .where('id', '=', calendar)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('businessCalendar')
    .set({ timeZone, hours: JSON.stringify(hours) })
    .where('org', '=', org)
    .where('id', '=', calendar)
    .execute();
  return { timeZone: before.timeZone, hours: hoursSchema.parse(before.hours) };
}

/** Ranges as the column holds them. */
export const hoursSchema = z.array(z.object({ from: z.string(), to: z.string() }));
