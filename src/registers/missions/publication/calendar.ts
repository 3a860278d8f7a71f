import { type Lang, say } from '../../../kernel/bilingual.ts';
import type { CalendarDay } from '../../../records/calendar.ts';
import type { Paths } from '../../../ui/paths.ts';
import { DUE_WORDS, WORDS } from './messages.ts';
import type { WaitingQuarter } from './rules/waiting.ts';
import { quarterWords } from './words.ts';

/** The day by which a quarter is published, as a day of a calendar; gone once it is published. */
export const dayOfQuarter = ({ quarter, due }: WaitingQuarter, lang: Lang, paths: Paths, site: string): CalendarDay => ({
  id: `missions-${quarter.key}`,
  version: 1,
  title: say(DUE_WORDS.lastDay, lang).replace('{quarter}', quarterWords(quarter, lang)),
  on: due,
  // The day is set; what is done on it is not.
  status: 'held',
  open: false,
  description: say(WORDS.publication, lang),
  place: '',
  url: `${site}${paths.deskMissionQuarter(quarter.key)}`,
});
