import { listCalendars, openCalendars } from '../../clocks/calendars.ts';
import type { Visit } from '../../web/visit.ts';
import { type LaneDays, laneDays } from './lanes.ts';

/** The days that part the lanes today, by the organisation's own calendar. */
export async function laneDaysOf({ tx, org, today }: Pick<Visit, 'tx' | 'org' | 'today'>): Promise<LaneDays> {
  const own = (await listCalendars(tx, org.id)).find(({ unit }) => unit === null);
  const calendar = own ? (await openCalendars(tx, org.id, [own]))(own.id, own.version).calendar : null;
  return laneDays(calendar, today);
}
