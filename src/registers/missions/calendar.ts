import { type Lang, say } from '../../kernel/bilingual.ts';
import type { CalendarDay } from '../../records/calendar.ts';
import type { Paths } from '../../ui/paths.ts';
import { WORDS } from './messages.ts';
import type { State } from './rules/states.ts';

/** A mission that is to come or under way, as the feed of a person reads it. */
export interface PlannedMission {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly onDay: string;
  readonly until: string;
  readonly version: number;
  readonly state: State;
  /** Its cities. */
  readonly said: string;
}

/** A mission as days of a calendar. Of those who travel and of its costs, nothing: calendars are read on other machines. */
export const dayOfMission = (planned: PlannedMission, lang: Lang, paths: Paths, site: string): CalendarDay => ({
  id: planned.id,
  version: planned.version,
  title: planned.title,
  on: planned.onDay,
  until: planned.until,
  status: planned.state === 'draft' ? 'planned' : 'held',
  open: false,
  description: `${say(WORDS.mission, lang)}, ${planned.number}`,
  place: planned.said,
  url: `${site}${paths.deskRecord('missions', planned.id)}`,
});
