import { type Bilingual, type Lang, say } from '../../kernel/bilingual.ts';
import type { CalendarDay } from '../../records/calendar.ts';
import type { Paths } from '../../ui/paths.ts';
import { TERM_WORDS, WORDS } from './messages.ts';

/** A day on which something of an agreement is due, as the feed of a person reads it. */
export interface DueAgreement {
  readonly id: string;
  /** The obligation, or the agreement itself. */
  readonly about: string;
  /** `notice`: from then on its end is to be thought of. */
  readonly term: 'end' | 'notice' | 'obligation';
  readonly number: string;
  readonly official: string | null;
  readonly title: string;
  readonly titleEn: string;
  /** Title of the obligation. */
  readonly said: string;
  readonly onDay: string;
  readonly version: number;
  readonly tacit: boolean;
}

const wordsOf = ({ term, tacit }: DueAgreement): Bilingual =>
  term === 'notice' ? WORDS.toThinkOf : TERM_WORDS[term === 'end' && tacit ? 'renewal' : term];

/** What is due of an agreement as a day of a calendar. Of its parties and of its text, nothing: calendars are read on other machines. */
export const dayOfAgreement = (due: DueAgreement, lang: Lang, paths: Paths, site: string): CalendarDay => {
  const title = lang === 'en' && due.titleEn !== '' ? due.titleEn : due.title;
  const what = say(wordsOf(due), lang);
  const number = due.official ?? due.number;
  return {
    id: `${due.about}-${due.term}`,
    version: due.version,
    title: due.term === 'obligation' ? due.said : `${what}${lang === 'fr' ? '\u00a0' : ''}: ${title}`,
    on: due.onDay,
    // The day is set; what is done on it is not.
    status: 'held',
    open: false,
    description: due.term === 'obligation' ? `${what}, ${number}, ${title}` : `${say(WORDS.agreement, lang)} ${number}`,
    place: '',
    url: `${site}${paths.deskRecord('agreements', due.id)}`,
  };
};
