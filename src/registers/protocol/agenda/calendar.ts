import { type Lang, say } from '../../../kernel/bilingual.ts';
import type { CalendarDay } from '../../../records/calendar.ts';
import type { Paths } from '../../../ui/paths.ts';
import { KIND_TAGS } from './messages.ts';
import type { Kind } from './rules.ts';

/** What protocol plans, as the feed of a person reads it. */
export interface PlannedProtocol {
  readonly id: string;
  readonly register: Kind;
  readonly number: string;
  readonly title: string;
  readonly onDay: string;
  readonly until: string;
  readonly version: number;
  readonly state: string;
  readonly place: string;
}

const TENTATIVE = ['announced', 'preparing'];

/** A record of protocol as days of a calendar. Of those who come, and of the programme, nothing: calendars are read on other machines. */
export const dayOfProtocol = (planned: PlannedProtocol, lang: Lang, paths: Paths, site: string): CalendarDay => ({
  id: planned.id,
  version: planned.version,
  title: planned.title,
  on: planned.onDay,
  until: planned.until,
  status: TENTATIVE.includes(planned.state) ? 'planned' : 'held',
  open: false,
  description: `${say(KIND_TAGS[planned.register], lang)}, ${planned.number}`,
  place: planned.place,
  url: `${site}${paths.deskRecord(planned.register, planned.id)}`,
});
