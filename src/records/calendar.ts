import ical, { ICalCalendarMethod, ICalEventClass, ICalEventStatus } from 'ical-generator';
import type { Lang } from '../kernel/bilingual.ts';

/** A record of one day or of several, as calendars show it. */
export interface CalendarDay {
  readonly id: string;
  /** Grows with each change, so that a calendar that was read before takes the new one. */
  readonly version: number;
  readonly title: string;
  /** ISO day: it has no hour, and is the same everywhere. */
  readonly on: string;
  /** Its last day, where it has several. */
  readonly until?: string;
  readonly status: 'planned' | 'held' | 'cancelled';
  readonly open: boolean;
  /** Lines of text. */
  readonly description: string;
  readonly place: string;
  readonly url: string;
}

interface Options {
  readonly name: string;
  readonly lang: Lang;
  /** Makes ids of events unique in the world together with those of records. */
  readonly slug: string;
  /** When the calendar was made. */
  readonly now: Temporal.Instant;
  /** Seconds after which a subscriber asks again. */
  readonly every?: number;
}

const STATUS = {
  planned: ICalEventStatus.TENTATIVE,
  held: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

/** Days of records as a calendar (RFC 5545). Nothing of it needs a time zone. */
export function calendarOf(days: readonly CalendarDay[], { name, lang, slug, now, every }: Options): string {
  const calendar = ical({
    name,
    prodId: { company: 'Chancery', product: 'Chancery', language: lang.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ...(every === undefined ? {} : { ttl: every }),
  });
  for (const { id, version, title, on, until = on, status, open, description, place, url } of days) {
    calendar.createEvent({
      id: `${id}@${slug}`,
      sequence: version,
      stamp: now,
      // The end of an event of whole days is the day after its last one.
      start: Temporal.PlainDate.from(on),
      end: Temporal.PlainDate.from(until).add({ days: 1 }),
      allDay: true,
      summary: title,
      description,
      location: place,
      url,
      status: STATUS[status],
      class: open ? ICalEventClass.PUBLIC : ICalEventClass.PRIVATE,
    });
  }
  return calendar.toString();
}
