import type { Lang } from '../../kernel/bilingual.ts';
import type { CalendarData } from '../../kernel/calendar-data.ts';
import { formatList, formatTime } from '../../ui/typography.ts';
import { zoneCity } from '../../web/zone-names.ts';
import { WORDS } from './messages.ts';

type Ranges = CalendarData['hours'];

/** « 8 h 30 à 12 h et 13 h à 16 h 30 ». */
export const rangesWords = (ranges: readonly { readonly from: string; readonly to: string }[], lang: Lang): string =>
  formatList(
    ranges.map(({ from, to }) => `${formatTime(from, lang)} ${lang === 'fr' ? 'à' : 'to'} ${formatTime(to, lang)}`),
    lang,
  );

/** The same ranges of a day on a clock elsewhere, « 14 h 30 à 18 h »; what falls on another day there says so. */
export function elsewhere(ranges: Ranges, day: string, from: string, to: string, lang: Lang): string {
  const there = (time: string): string => {
    const at = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: from, plainTime: time }).withTimeZone(to);
    const shift = Temporal.PlainDate.compare(at.toPlainDate(), day);
    const said = formatTime(at.toPlainTime().toString().slice(0, 5), lang);
    return shift === 0 ? said : `${said} ${(shift > 0 ? WORDS.nextDay : WORDS.dayBefore)[lang]}`;
  };
  return formatList(
    ranges.map((range) => `${there(range.from)} ${lang === 'fr' ? 'à' : 'to'} ${there(range.to)}`),
    lang,
  );
}

/** « heure de l’Est », “Eastern Time”; the city where the zone has no name that holds in winter and in summer. */
export function zoneWords(zone: string, lang: Lang): string {
  const parts = new Intl.DateTimeFormat(`${lang}-CA`, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(0);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return name === '' || /normale|Standard/.test(name) ? zoneCity(zone, lang) : name;
}
