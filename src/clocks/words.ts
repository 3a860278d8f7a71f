import type { Bilingual, Lang } from '../kernel/bilingual.ts';
import type { ClockState } from '../ui/components/ClockChip.tsx';
import { formatDate, formatList, monthName } from '../ui/typography.ts';
import { ANCHOR_WORDS, OUTCOME_WORDS, WORDS } from './messages.ts';
import type { Run } from './run.ts';
import type { Standing } from './standing.ts';
import type { CountedDay } from './working.ts';

const fill = (text: Bilingual, lang: Lang, values: Readonly<Record<string, string | number>>): string =>
  text[lang].replace(/\{(\w+)\}/g, (_whole, name: string) => String(values[name] ?? ''));

/** Business days left from which a term is not near. */
const FAR = 4;

/** What a chip says of a run: its look and its words, « 2 j ouvr. ». */
export function chipOf(standing: Standing, lang: Lang): { readonly state: ClockState; readonly text: string } {
  switch (standing.is) {
    case 'today':
      return { state: 'today', text: WORDS.today[lang] };
    case 'left':
      return { state: standing.days < FAR ? 'soon' : 'later', text: fill(WORDS.left, lang, { n: standing.days }) };
    case 'overdue':
      // Due on the Friday, asked on the Saturday: late, by no business day yet.
      return { state: 'late', text: standing.days === 0 ? WORDS.overdueNow[lang] : fill(WORDS.overdue, lang, { n: standing.days }) };
    case 'met':
      return { state: 'met', text: fill(WORDS.met, lang, { n: standing.days }) };
    case 'late':
      return { state: 'late', text: fill(WORDS.late, lang, { n: standing.days }) };
    case 'paused':
    case 'awaiting':
      return { state: 'paused', text: WORDS[standing.is][lang] };
    case 'excluded':
    case 'restarted':
      return { state: 'out', text: WORDS[standing.is][lang] };
  }
}

/** « jeudi 2 avril », with the year where it is not `year`. */
export function dayWords(iso: string, lang: Lang, year: string): string {
  const [y = '', month = '', day = ''] = iso.split('-');
  const weekday = new Intl.DateTimeFormat(lang === 'fr' ? 'fr-CA' : 'en-CA', { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(Number(y), Number(month) - 1, Number(day)),
  );
  const date = shortDate(iso, lang, year);
  return lang === 'fr' ? `${weekday} ${date}` : `${weekday}, ${date}`;
}

/** « 2 avril », with the year where it is not `year`. */
function shortDate(iso: string, lang: Lang, year: string): string {
  const [y = '', month = '', day = ''] = iso.split('-');
  if (y !== year) return formatDate(iso, lang);
  const name = monthName(Number(month), lang);
  return lang === 'fr' ? `${Number(day) === 1 ? '1er' : Number(day)}\u00a0${name}` : `${name}\u00a0${Number(day)}`;
}

/** « 3 et 6 avril »: days of one month share its name. */
function daysTogether(days: readonly string[], lang: Lang, year: string): string {
  const parts = days.map((iso, i) => {
    const next = days[i + 1];
    const before = days[i - 1];
    const number = Number(iso.slice(8)) === 1 && lang === 'fr' ? '1er' : String(Number(iso.slice(8)));
    if (lang === 'fr' && next?.slice(0, 7) === iso.slice(0, 7)) return number;
    if (lang === 'en' && before?.slice(0, 7) === iso.slice(0, 7)) return number;
    return shortDate(iso, lang, year);
  });
  return formatList(parts, lang);
}

/**
 * How a due day was found, in a line: « complet le jeudi 2 avril · 3 et 6 avril fériés · 2 jours ouvrables · échéance le mercredi 8 avril ».
 * Years are said where they are not that of `today`. Empty before there is a due day.
 */
export function workingWords(
  run: Pick<Run, 'anchor' | 'anchorEvent' | 'days' | 'due' | 'pauses'>,
  days: readonly CountedDay[],
  lang: Lang,
  today: string,
): string {
  if (run.anchor === null || run.due === null) return '';
  const year = today.slice(0, 4);
  const on = (iso: string): string => (lang === 'fr' ? `le ${dayWords(iso, lang, year)}` : `on ${dayWords(iso, lang, year)}`);
  const off = (kind: 'holiday' | 'closure') => days.filter((one) => one.off?.kind === kind && !isWeekend(one.day)).map(({ day }) => day);
  const [holidays, closures] = [off('holiday'), off('closure')];
  return [
    `${(ANCHOR_WORDS[run.anchorEvent] ?? WORDS.start)[lang]} ${on(run.anchor)}`,
    ...(holidays.length > 0 ? [together(holidays, WORDS.holiday, WORDS.holidays, lang, year)] : []),
    ...(closures.length > 0 ? [together(closures, WORDS.closed, WORDS.closedMany, lang, year)] : []),
    ...pauseWords(run.pauses, lang, year),
    fill(run.days === 1 ? WORDS.businessDay : WORDS.businessDays, lang, { n: run.days }).replace(' ', '\u00a0'),
    `${WORDS.due[lang]} ${on(run.due)}`,
  ].join(' · ');
}

const isWeekend = (iso: string): boolean => [0, 6].includes(Temporal.PlainDate.from(iso).dayOfWeek % 7);

const together = (days: readonly string[], one: Bilingual, many: Bilingual, lang: Lang, year: string): string =>
  `${daysTogether(days, lang, year)} ${(days.length === 1 ? one : many)[lang]}`;

function pauseWords(pauses: readonly string[], lang: Lang, year: string): readonly string[] {
  const said = (iso: string): string => shortDate(iso, lang, year);
  return pauses.flatMap((from, i) => {
    if (i % 2 === 1) return [];
    const to = pauses[i + 1];
    return to === undefined
      ? [fill(WORDS.pauseOpen, lang, { from: said(from) })]
      : [fill(WORDS.pause, lang, { from: said(from), to: said(to) })];
  });
}

/** Words of the fields that an act on clocks leaves in the journal, by their names: `term.answer-info`. */
export const termFields = (runs: readonly { readonly standard: string; readonly name: Bilingual }[]): Readonly<Record<string, Bilingual>> =>
  Object.fromEntries(
    runs.map(({ standard, name }) => [
      `term.${standard}`,
      { fr: `${WORDS.dueField.fr} – ${name.fr}`, en: `${WORDS.dueField.en} – ${name.en}` },
    ]),
  );

/** A value of such a field: « 8 avril 2026, respecté »; undefined for any other field. */
export function termValue(field: string, value: unknown, lang: Lang): string | undefined {
  if (!field.startsWith('term.') || typeof value !== 'string') return undefined;
  const [due = '', outcome = ''] = value.split(' ');
  const known: Readonly<Record<string, Bilingual>> = OUTCOME_WORDS;
  const said = known[outcome]?.[lang].toLowerCase() ?? outcome;
  return due === '–' ? said : `${formatDate(due, lang)}, ${said}`;
}
