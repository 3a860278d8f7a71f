import { type Bilingual, type Lang, say } from '../../kernel/bilingual.ts';

export const NBSP = '\u00a0';

const LOCALE = { fr: 'fr-CA', en: 'en-CA' } as const satisfies Record<Lang, string>;

/** A text made twice, once a language. */
export const both = (text: (lang: Lang) => string): Bilingual => ({ fr: text('fr'), en: text('en') });

/** « 2 000 », “2,000”; up to two decimals. */
export const number = (n: number): Bilingual => both((lang) => new Intl.NumberFormat(LOCALE[lang], { maximumFractionDigits: 2 }).format(n));

/** « 12,5 % », “12.5%”; `p` is in per cent. */
export const percent = (p: number): Bilingual => both((lang) => say(number(p), lang) + (lang === 'fr' ? `${NBSP}%` : '%'));

/** « 1er mars 2015 », “March 1, 2015”, from an ISO date. */
export const day = (iso: string): Bilingual =>
  both((lang) => Temporal.PlainDate.from(iso).toLocaleString(LOCALE[lang], { dateStyle: 'long' }).replace(/^1 /, '1er '));
