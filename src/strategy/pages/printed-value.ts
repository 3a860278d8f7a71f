import { type Bilingual, type Lang, say } from '../../kernel/bilingual.ts';
import { formatNumber } from '../../ui/typography.ts';
import type { PublishedResult } from '../plans/store.ts';

const QUALIFIED = {
  about: { fr: 'environ\u00a0{n}', en: 'about {n}' },
  atLeast: { fr: 'plus de\u00a0{n}', en: 'more than {n}' },
} as const satisfies Record<string, Bilingual>;

/** A figure printed elsewhere in our own typography, « 666,1 M$ », “$666.1M”; what its file holds only as text stays as it was printed. */
export function printedValue({ value, raw, unit, qualifier }: PublishedResult, lang: Lang): string {
  if (value === null) return raw;
  const measured = withUnit(formatNumber(value, lang, Number.isInteger(value) ? 0 : 1), unit, lang);
  return qualifier === 'about' || qualifier === 'atLeast' ? say(QUALIFIED[qualifier], lang).replace('{n}', measured) : measured;
}

function withUnit(number: string, unit: string, lang: Lang): string {
  if (unit === 'count') return number;
  if (lang === 'en' && unit === 'M$') return `$${number}M`;
  return `${number}${unit === '%' && lang === 'en' ? '' : '\u00a0'}${unit}`;
}
