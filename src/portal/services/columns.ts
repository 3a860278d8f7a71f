import { EXCLUSION_WORDS } from '../../clocks/messages.ts';
import { ALL, GUARDED, type Result, shareByPeople, shareOf, totalOf, verdictOf } from '../../clocks/results.ts';
import { type Bilingual, type Lang, say } from '../../kernel/bilingual.ts';
import type { FiscalYear } from '../../kernel/fiscal.ts';
import type { Cell, CellType, Column, Description } from '../../tables/column.ts';
import { formatPercent } from '../../ui/typography.ts';
import { COLUMN_WORDS, REGISTER_WORDS, WORDS } from './messages.ts';

export interface ResultNames {
  readonly year: FiscalYear;
  readonly lang: Lang;
}

/** In per cent with one decimal, rounded down as on the page; null where nothing was due. */
export const percent = ([num, den]: readonly [number, number]): number | null => (den === 0 ? null : Math.floor((num * 1_000) / den) / 10);

/** « 94,9 % »; never rounded up to its target. */
export const shareWords = ([num, den]: readonly [number, number], lang: Lang): string =>
  formatPercent(num, den, lang, { rounding: 'down' });

export const exclusionWord = (reason: string): Bilingual => {
  const known: Readonly<Record<string, Bilingual>> = EXCLUSION_WORDS;
  return known[reason] ?? WORDS.otherReasons;
};

/** What explains a line: that it is not published, that its period runs, how many acknowledgements were automatic. */
export function commentOf({ counts, closed, register }: Result, lang: Lang): string {
  if (!counts) return say(GUARDED.has(register) ? WORDS.guarded : WORDS.summed, lang);
  const automatic = counts.automaticMet + counts.automaticLate;
  return [
    ...(closed ? [] : [say(WORDS.running, lang)]),
    ...(automatic > 0 ? [say(WORDS.automaticComment, lang).replace('{n}', String(automatic))] : []),
  ].join('. ');
}

type Read = (result: Result, names: ResultNames) => Cell;
type Id = keyof typeof COLUMN_WORDS;

/** Each column as code reads it and, where the words differ, as people do. */
const CELLS: Readonly<Record<Id, { readonly type: CellType; readonly data: Read; readonly shown?: Read }>> = {
  fiscal_year: { type: 'text', data: (_one, { year }) => year.label },
  period: {
    type: 'text',
    data: ({ quarter }) => (quarter === null ? 'year' : `Q${quarter}`),
    shown: ({ quarter }, { lang }) => periodWords(quarter, lang),
  },
  first_day: { type: 'day', data: ({ first }) => first },
  last_day: { type: 'day', data: ({ last }) => last },
  standard: { type: 'text', data: ({ standard }) => standard.code },
  standard_fr: { type: 'text', data: ({ standard }) => standard.wording.fr },
  standard_en: { type: 'text', data: ({ standard }) => standard.wording.en },
  type: { type: 'text', data: () => 'timeliness' },
  channel: { type: 'text', data: ({ standard }) => standard.means ?? 'any' },
  cases: {
    type: 'text',
    data: ({ register }) => register,
    shown: ({ register }, { lang }) => say(REGISTER_WORDS[register] ?? { fr: register, en: register }, lang),
  },
  business_days: { type: 'number', data: ({ standard }) => standard.days },
  pauses: { type: 'flag', data: ({ standard }) => standard.pauses },
  target: { type: 'number', data: ({ standard }) => standard.target },
  met: { type: 'number', data: ({ counts }) => counts?.met ?? null },
  late: { type: 'number', data: ({ counts }) => counts?.late ?? null },
  not_due: { type: 'number', data: ({ counts }) => counts?.notDue ?? null },
  excluded: { type: 'number', data: ({ counts }) => counts?.excluded ?? null },
  exclusions: {
    type: 'text',
    data: ({ counts }) =>
      Object.entries(counts?.reasons ?? {})
        .map(([reason, n]) => `${reason}:${n}`)
        .join('|'),
    shown: ({ counts }, { lang }) =>
      Object.entries(counts?.reasons ?? {})
        .map(([reason, n]) => `${say(exclusionWord(reason), lang)} (${n})`)
        .join(', '),
  },
  restarted: {
    type: 'number',
    data: ({ counts, register }) => (counts && !GUARDED.has(register) && register !== ALL ? counts.restarted : null),
  },
  total: { type: 'number', data: ({ counts }) => counts && totalOf(counts) },
  share: { type: 'number', data: ({ counts }) => counts && percent(shareOf(counts)) },
  automatic: { type: 'number', data: ({ counts }) => counts && counts.automaticMet + counts.automaticLate },
  share_without_automatic: { type: 'number', data: ({ counts }) => counts && percent(shareByPeople(counts)) },
  target_met: { type: 'text', data: (result) => verdictOf(result) },
  comment: { type: 'text', data: (result, { lang }) => commentOf(result, lang) },
};

export const periodWords = (quarter: number | null, lang: Lang): string =>
  quarter === null ? say(WORDS.wholeYear, lang) : say(WORDS.quarter, lang).replace('{n}', String(quarter));

const IDS = Object.keys(COLUMN_WORDS) as readonly Id[]; // the keys of the literal above

const column = (id: Id): Column<Result, Result, ResultNames> => {
  const { type, data, shown = data } = CELLS[id];
  const [label, help] = COLUMN_WORDS[id];
  return { id, label, help, type, open: true, shown, data };
};

/** The results as files: one line a standard, register and period. */
export const STANDARD_RESULTS: Description<Result, Result, ResultNames> = {
  id: 'standard-results',
  label: WORDS.results,
  columns: IDS.map(column),
  list: IDS,
};

/** A line for programs, by the stable names of the columns. */
export const lineOf = (result: Result, names: ResultNames): Readonly<Record<Id, unknown>> =>
  Object.fromEntries(
    IDS.map((id) => [id, id === 'exclusions' ? (result.counts?.reasons ?? null) : CELLS[id].data(result, names)]),
  ) as Record<Id, unknown>; // every id of the list has its cell
