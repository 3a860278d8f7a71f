import type { Tx } from '../db/kysely.ts';
import type { CalendarData } from '../kernel/calendar-data.ts';
import { calendarFor, hoursSchema, listCalendars, loadClosures, openCalendars } from './calendars.ts';
import type { KnownCalendar } from './rules.ts';

/** The calendar of the organisation or of a unit, as it is now. */
export interface PresentCalendar extends KnownCalendar {
  /** It is the unit's own, not the organisation's; true for the organisation. */
  readonly own: boolean;
  /** Ranges of a business day on the clock of its zone; none when they are not known. */
  readonly hours: CalendarData['hours'];
  /** Day → by which decision the office is closed. */
  readonly decisions: ReadonlyMap<string, string>;
}

/** Null where no calendar is known. */
export async function presentCalendar(tx: Tx, org: number, unit: string | null): Promise<PresentCalendar | null> {
  const calendars = await listCalendars(tx, org);
  const found = calendarFor(calendars, unit);
  if (!found) return null;
  const [open, closures, row] = await Promise.all([
    openCalendars(tx, org, [found]),
    loadClosures(tx, org, [found.id]),
    tx.selectFrom('businessCalendar').select('hours').where('org', '=', org).where('id', '=', found.id).executeTakeFirstOrThrow(),
  ]);
  const decisions = closures
    .filter(({ untilVersion }) => untilVersion === null)
    .flatMap(({ first, last, source }) => daysOf(first, last).map((day) => [day, source] as const));
  return { ...open(found.id, found.version), own: found.unit === unit, hours: hoursSchema.parse(row.hours), decisions: new Map(decisions) };
}

function daysOf(first: string, last: string): readonly string[] {
  const [from, to] = [Temporal.PlainDate.from(first), Temporal.PlainDate.from(last)];
  const length = Math.min(from.until(to, { largestUnit: 'days' }).days, 3_660);
  return Array.from({ length: length + 1 }, (_, i) => from.add({ days: i }).toString());
}
