import type { Bilingual, Lang } from '../../../kernel/bilingual.ts';
import { say } from '../../../kernel/bilingual.ts';
import { type Quarter, quarterOf } from '../../../kernel/quarter.ts';
import { formatDate } from '../../../ui/typography.ts';
import { WORDS } from './messages.ts';

const fill = (text: Bilingual, lang: Lang, values: Readonly<Record<string, string | number>>): string =>
  say(text, lang).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** « Trimestre 2, 2025-2026 ». */
export const quarterWords = ({ number, fiscalYear }: Pick<Quarter, 'number' | 'fiscalYear'>, lang: Lang): string =>
  fill(WORDS.quarterOf, lang, { n: number, year: fiscalYear });

/** The same from its key, `2025-07`. */
export const quarterOfKey = (key: string, startMonth: number, lang: Lang): string => quarterWords(quarterOf(`${key}-01`, startMonth), lang);

/** « T2 ». */
export const shortQuarter = ({ number }: Pick<Quarter, 'number'>, lang: Lang): string => fill(WORDS.shortQuarter, lang, { n: number });

/** « du 1er juillet 2025 au 30 septembre 2025 ». */
export const daysOfQuarter = ({ first, last }: Pick<Quarter, 'first' | 'last'>, lang: Lang): string =>
  fill(WORDS.from, lang, { first: formatDate(first, lang), last: formatDate(last, lang) });

export { fill };
