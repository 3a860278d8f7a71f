import { type Bilingual, type Lang, say } from '../../kernel/bilingual.ts';
import { dayNumber } from '../../kernel/day.ts';
import { formatDate, formatNumber } from '../../ui/typography.ts';
import { LETTER, WORDS } from './messages.ts';
import type { Overdue } from './rules.ts';

/** Something late, with what it takes to say it. */
export interface Late extends Overdue {
  readonly label: Bilingual;
  /** ISO day of the latest data of the figure. */
  readonly freshOn: string | null;
}

/** One letter to one person, about all that is newly late. */
export interface Reminder {
  /** Account. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly items: readonly { readonly text: string; readonly plan: string; readonly indicator: string }[];
}

/** What is late, in words: « Lecture de 2025-2026 en retard depuis le 1er mai 2026 ». */
export function lateWords(
  { kind, year, since, freshOn }: Pick<Late, 'kind' | 'year' | 'since' | 'freshOn'>,
  today: string,
  lang: Lang,
): string {
  if (kind !== 'stale')
    return say(WORDS[kind], lang)
      .replace('{year}', year ?? '')
      .replace('{day}', formatDate(since, lang));
  if (freshOn === null) return say(WORDS.neverFed, lang);
  return say(WORDS.stale, lang).replace('{n}', formatNumber(dayNumber(today) - dayNumber(freshOn), lang));
}

/**
 * The letters to write: one a person, in the language of each, about what nobody told him yet. What has no owner, or one who cannot be
 * reached (no entry in `langs`), is told to nobody: the planner sees it on the page.
 */
export function remindersDue(
  late: readonly Late[],
  langs: ReadonlyMap<string, Lang>,
  organisation: Bilingual,
  today: string,
): readonly Reminder[] {
  return [...Map.groupBy(late, ({ owner }) => owner ?? '')].flatMap(([to, own]) => {
    const lang = langs.get(to);
    if (lang === undefined) return [];
    const subject = say(own.length === 1 ? LETTER.subjectOne : LETTER.subject, lang).replace('{n}', formatNumber(own.length, lang));
    const items = own.map((one) => ({
      plan: one.plan,
      indicator: one.indicator,
      text: say(LETTER.item, lang)
        .replace('{no}', one.indicator)
        .replace('{label}', () => say(one.label, lang))
        .replace('{what}', () => lowerFirst(lateWords(one, today, lang))),
    }));
    return [{ to, subject, text: say(LETTER.intro, lang).replace('{org}', () => say(organisation, lang)), items }];
  });
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
