import {
  addCalendar,
  addClosure,
  addEdition,
  type ClosureRow,
  endClosure,
  listCalendars,
  loadClosures,
  loadEditions,
  type StoredCalendar,
  setOffice,
} from '../../clocks/calendars.ts';
import { loadUnits } from '../../identity/units.ts';
import { appendEntry } from '../../journal/append.ts';
import type { Changes } from '../../journal/write.ts';
import type { CalendarData } from '../../kernel/calendar-data.ts';
import { accept, type Decision, FORBIDDEN, NOT_FOUND, refuse } from '../../kernel/decision.ts';
import { parseRanges, rangesText } from '../../registers/network/index.ts';
import type { Visit } from '../../web/visit.ts';
import { isZone } from '../../web/zones.ts';
import { mayAdminister } from '../administration/policy.ts';
import { checkClosure, editionOf } from './check.ts';
import type { CalendarFields, ClosureFields, EditionFields, OfficeFields } from './fields.ts';

/** Everything here is published, and what is open counts by it: each act says what it changed. */
const enter = (visit: Visit, calendar: string, verb: string, changes: Changes) =>
  appendEntry(visit.tx, visit.actor, visit.now, { verb, register: 'calendars', record: calendar, changes, published: true });

/** The calendar that an address names. */
async function loadFor(visit: Visit, id: string): Promise<Decision<StoredCalendar>> {
  if (!mayAdminister(visit.actor)) return refuse(FORBIDDEN);
  const found = (await listCalendars(visit.tx, visit.org.id)).find((one) => one.id === id);
  return found ? accept(found) : refuse(NOT_FOUND);
}

/** Closes the office on some days. Open terms are computed again by the job of the clocks, those that have ended keep their verdict. */
export async function closeOffice(visit: Visit, calendar: string, fields: ClosureFields): Promise<Decision<void>> {
  const found = await loadFor(visit, calendar);
  if (!found.ok) return found;
  if (visit.done) return accept(undefined);
  const { tx, org, fresh } = visit;
  const { first, last = first, nameFr, nameEn, source } = fields;
  const [known] = await loadEditions(tx, org.id, [calendar]);
  const refusals = checkClosure(fields, known?.validFrom ?? first);
  if (refusals.length > 0) return refuse(...refusals);
  await addClosure(tx, org.id, calendar, { id: fresh, first, last, name: { fr: nameFr, en: nameEn }, source });
  await enter(visit, calendar, 'addClosure', {
    first: [null, first],
    last: [null, last],
    nameFr: [null, nameFr],
    nameEn: [null, nameEn],
    source: [null, source],
  });
  return accept(undefined);
}

/** Takes back a closure that was decided by mistake. */
export async function reopenOffice(visit: Visit, calendar: string, closure: string): Promise<Decision<void>> {
  const found = await loadFor(visit, calendar);
  if (!found.ok) return found;
  const { tx, org } = visit;
  const there = (await loadClosures(tx, org.id, [calendar])).find(({ id }) => id === closure);
  if (!there) return refuse(NOT_FOUND);
  if (there.untilVersion !== null) return accept(undefined);
  await endClosure(tx, org.id, calendar, closure);
  await enter(visit, calendar, 'endClosure', { closure: [closureText(there), null] });
  return accept(undefined);
}

const closureText = ({ first, last, nameFr }: ClosureRow): string => `${nameFr} (${first === last ? first : `${first} – ${last}`})`;

/** Adds an edition of the rules, in force from its day on until the next one. */
export async function issueEdition(visit: Visit, calendar: string, fields: EditionFields): Promise<Decision<void>> {
  const found = await loadFor(visit, calendar);
  if (!found.ok) return found;
  if (visit.done) return accept(undefined);
  const edition = editionOf(fields);
  if (!edition.ok) return edition;
  const before = (await loadEditions(visit.tx, visit.org.id, [calendar])).findLast(({ validFrom }) => validFrom <= fields.validFrom);
  await addEdition(visit.tx, visit.org.id, calendar, edition.value);
  await enter(visit, calendar, 'addEdition', {
    validFrom: [before?.validFrom ?? null, fields.validFrom],
    weekend: [null, fields.weekend],
    holidays: [null, fields.holidays],
    source: [before?.source ?? null, fields.source],
  });
  return accept(undefined);
}

/** Hours and time zone of an office: its day is the one on its own clock. */
function officeOf({ timeZone, hours }: OfficeFields): Decision<Pick<CalendarData, 'timeZone' | 'hours'>> {
  if (!isZone(timeZone)) return refuse({ id: 'unknownChoice', field: 'timeZone' });
  const ranges = parseRanges(hours, 'hours');
  return ranges.ok ? accept({ timeZone, hours: ranges.value.map(([from, to]) => ({ from, to })) }) : ranges;
}

export async function changeOffice(visit: Visit, calendar: string, fields: OfficeFields): Promise<Decision<void>> {
  const found = await loadFor(visit, calendar);
  if (!found.ok) return found;
  const office = officeOf(fields);
  if (!office.ok) return office;
  const before = await setOffice(visit.tx, visit.org.id, calendar, office.value);
  await enter(visit, calendar, 'setOffice', {
    timeZone: [before.timeZone, office.value.timeZone],
    hours: [hoursText(before.hours), hoursText(office.value.hours)],
  });
  return accept(undefined);
}

export const hoursText = (hours: CalendarData['hours']): string => rangesText(hours.map(({ from, to }) => [from, to] as const));

/** Gives the organisation, or a unit of it, a calendar of its own. Answers with its id. */
export async function openOffice(visit: Visit, fields: CalendarFields): Promise<Decision<string>> {
  if (!mayAdminister(visit.actor)) return refuse(FORBIDDEN);
  if (visit.done) return accept(visit.done);
  const { tx, org, fresh } = visit;
  const unit = fields.unit ?? null;
  const units = await loadUnits(tx, org.id);
  if (unit !== null && !units.some(({ id, closedOn }) => id === unit && closedOn === null))
    return refuse({ id: 'unknownChoice', field: 'unit' });
  if ((await listCalendars(tx, org.id)).some((one) => one.unit === unit)) return refuse({ id: 'calendarExists', field: 'unit' });
  const [edition, office] = [editionOf(fields), officeOf(fields)];
  if (!edition.ok) return edition;
  if (!office.ok) return office;
  const name = { fr: fields.nameFr, en: fields.nameEn };
  await addCalendar(tx, org.id, unit, { id: fresh, name, ...office.value, editions: [edition.value] }, fresh);
  await enter(visit, fresh, 'addCalendar', {
    unit: [null, unit],
    nameFr: [null, name.fr],
    nameEn: [null, name.en],
    timeZone: [null, office.value.timeZone],
    hours: [null, hoursText(office.value.hours)],
    validFrom: [null, fields.validFrom],
    holidays: [null, fields.holidays],
    source: [null, fields.source],
  });
  return accept(fresh);
}
