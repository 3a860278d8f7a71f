import type { Bilingual, Lang } from '../../kernel/bilingual.ts';
import type { Calendar, Working, WorkingDay } from '../../kernel/calendar.ts';
import { formatDayDate, spaced } from '../../ui/typography.ts';
import { readCalendar } from './calendars.ts';
import { type Problem, sayProblem } from './problems.ts';
import type { Requests } from './requests.ts';

/** What a command leaves for the terminal; texts end with a newline or are empty. Code 2: asked wrongly; 1: could not. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** `chancery due DATE N`: the due day, alone on a line; before it, with `--explain`, each day on the way. */
export async function due({ day, days, calendar: name, explain }: Requests['due'], lang: Lang, folder?: string): Promise<Outcome> {
  const calendar = await readCalendar(name, folder);
  if (!calendar.ok) return failed(calendar.problem, lang);
  const working = workingIn(calendar.value, day, days);
  if (!working) return failed({ id: 'calendarSilent', value: day }, lang);
  return { code: 0, stdout: [...(explain ? explained(working, lang) : []), working.due, ''].join('\n'), stderr: '' };
}

/** null when the anchor comes before the calendar's rules, or the due day after them: the calendar tells by a RangeError. */
function workingIn(calendar: Calendar, day: string, days: number): Working | null {
  try {
    return calendar.workingOf(day, days);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const failed = (problem: Problem, lang: Lang): Outcome => ({
  code: problem.id === 'calendarBroken' ? 1 : 2,
  stdout: '',
  stderr: `${sayProblem(problem, lang, 'due')}\n`,
});

const START = { fr: 'départ, non compté', en: 'start, not counted' };
const WEEKEND = { fr: 'fin de semaine', en: 'weekend' };
const DUE = { fr: 'échéance', en: 'due' };

function explained({ anchor, days, due: last }: Working, lang: Lang): readonly string[] {
  const rows: readonly (readonly [string, string])[] = [
    [anchor, anchor === last ? `${START[lang]}, ${DUE[lang]}` : START[lang]],
    ...days.map((day): [string, string] => [day.day, day.day === last ? `${said(day)[lang]}, ${DUE[lang]}` : said(day)[lang]]),
  ];
  return rows.map(([day, text]) =>
    lang === 'fr' ? spaced(`${formatDayDate(day, lang)}\u00a0: ${text}`) : `${formatDayDate(day, lang)}: ${text}`,
  );
}

function said({ number, reason }: WorkingDay): Bilingual {
  if (!reason) return { fr: `jour ouvrable ${number}`, en: `business day ${number}` };
  return reason.kind === 'weekend' ? WEEKEND : reason.name;
}
