import { type Lang, say } from '../../kernel/bilingual.ts';
import type { CalendarDay } from '../../records/calendar.ts';
import type { Paths } from '../../ui/paths.ts';
import { countryName } from '../../web/countries.ts';
import { KIND_WORDS } from './messages.ts';
import type { Action, Kind, State } from './rules.ts';

/** What a calendar needs of an action. */
export interface DatedAction extends Pick<Action, 'countries'> {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly onDay: string;
  readonly version: number;
  readonly audience: string;
  readonly kind: Kind;
  readonly state: State;
}

/** An action as a day of a calendar. Of its report and of those met, nothing: calendars are read on other machines. */
export const dayOfAction = (action: DatedAction, lang: Lang, paths: Paths, site: string): CalendarDay => ({
  id: action.id,
  version: action.version,
  title: action.title,
  on: action.onDay,
  status: action.state,
  open: action.audience === 'public',
  description: `${say(KIND_WORDS[action.kind], lang)}, ${action.number}`,
  place: action.countries.map((code) => countryName(code, lang)).join(', '),
  url: `${site}${paths.deskRecord('actions', action.id)}`,
});
