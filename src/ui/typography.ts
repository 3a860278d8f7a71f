import type { Lang } from '../kernel/bilingual.ts';

export { spaced } from '../kernel/spaced.ts';

const NBSP = '\u00a0';
const LOCALE = { fr: 'fr-CA', en: 'en-CA' } as const satisfies Record<Lang, string>;

const numberFormats = new Map<string, Intl.NumberFormat>();
const numberFormat = (lang: Lang, decimals: number): Intl.NumberFormat => {
  const key = `${lang}${decimals}`;
  const known = numberFormats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(LOCALE[lang], { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  numberFormats.set(key, made);
  return made;
};

/** 2000 → « 2 000 » (no-break space) or “2,000”; decimals are fixed, the minus is a real one. */
export const formatNumber = (value: number, lang: Lang, decimals = 0): string =>
  numberFormat(lang, decimals)
    .format(value)
    .replace(/[\u202f ]/g, NBSP)
    .replace(/^-/, '−');

/** Direction in which a share is rounded: away from flattery, toward the wrong side of its target. */
export type Rounding = 'down' | 'up' | 'nearest';

/**
 * num ÷ den in per cent: « 89,9 % », “89.9%”; a whole number shows no decimal. « – » when den is 0.
 * Rounding is exact on the fraction of integers, so that 8996/10000 rounds down to 89,9 and never up to 90.
 */
export const formatPercent = (
  num: number,
  den: number,
  lang: Lang,
  options: { readonly rounding?: Rounding; readonly decimals?: number } = {},
): string => {
  if (den === 0) return '–';
  const decimals = options.decimals ?? 1;
  const scale = 10 ** decimals;
  const tenths = roundRatio(num * 100 * scale, den, options.rounding ?? 'nearest');
  const value = tenths / scale;
  const text = formatNumber(value, lang, Number.isInteger(value) ? 0 : decimals);
  return lang === 'fr' ? `${text}${NBSP}%` : `${text}%`;
};

const roundRatio = (num: number, den: number, rounding: Rounding): number => {
  const ratio = num / den;
  // Floating noise must not push an exact ratio over the edge: 0.29 * 100 is 28.999….
  const near = Math.round(ratio);
  if (Math.abs(ratio - near) < 1e-9 * Math.max(1, Math.abs(ratio))) return near;
  return rounding === 'down' ? Math.floor(ratio) : rounding === 'up' ? Math.ceil(ratio) : near;
};

/** A growth rate with its sign and a no-break space in French: « + 11,8 % », “+11.8%”. `rate` is in per cent. */
export const formatGrowth = (rate: number, lang: Lang, decimals = 1): string => {
  const sign = rate === 0 ? '' : rate < 0 ? '−' : '+';
  const shown = formatNumber(Math.abs(rate), lang, Number.isInteger(rate) ? 0 : decimals);
  return lang === 'fr' ? `${sign && sign + NBSP}${shown}${NBSP}%` : `${sign}${shown}%`;
};

/** An amount in dollars, given in whole dollars: « 41 280 $ », “$41,280”. */
export const formatDollars = (dollars: number, lang: Lang): string =>
  lang === 'fr' ? `${formatNumber(dollars, lang)}${NBSP}$` : `${dollars < 0 ? '−' : ''}$${formatNumber(Math.abs(dollars), lang)}`;

/** Cents of a Canadian dollar: « 1 234,50 $ », “$1,234.50”. */
export const formatCents = (cents: number, lang: Lang): string =>
  lang === 'fr'
    ? `${formatNumber(cents / 100, lang, 2)}${NBSP}$`
    : `${cents < 0 ? '−' : ''}$${formatNumber(Math.abs(cents) / 100, lang, 2)}`;

/** An amount in the minor unit of its currency, which has so many decimals: « 1 234,50 EUR », “500 JPY”. */
export const formatAmount = (amount: number, currency: string, decimals: number, lang: Lang): string =>
  `${formatNumber(amount / 10 ** decimals, lang, decimals)}${NBSP}${currency}`;

const MONTHS = {
  fr: {
    long: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
    short: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juill.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
  },
  en: {
    long: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
    short: ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'],
  },
} as const;

const parts = (iso: string): { year: string; month: number; day: number } => {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!match) throw new RangeError(`Not an ISO date: ${iso}`);
  return { year: match[1] ?? '', month: Number(match[2]), day: Number(match[3]) };
};

/** `month` is 1 to 12. */
export const monthName = (month: number, lang: Lang, style: 'long' | 'short' = 'long'): string => MONTHS[lang][style][month - 1] ?? '';

/** `2017-04-01` → « 1er avril 2017 », “April 1, 2017”; short: « 31 janv. 2017 », “Jan. 31, 2017”. Throws on what is not an ISO date. */
export const formatDate = (iso: string, lang: Lang, style: 'long' | 'short' = 'long'): string => {
  const { year, month, day } = parts(iso);
  const name = monthName(month, lang, style);
  if (lang === 'en') return `${name}${NBSP}${day}, ${year}`;
  return `${day === 1 ? '1er' : day}${NBSP}${name}${NBSP}${year}`;
};

/** With the day of the week: « mercredi 8 avril 2026 », “Wednesday, April 8, 2026”. */
export const formatDayDate = (iso: string, lang: Lang): string => {
  const { year, month, day } = parts(iso);
  const weekday = new Intl.DateTimeFormat(LOCALE[lang], { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(Number(year), month - 1, day),
  );
  return `${weekday}${lang === 'fr' ? ' ' : ', '}${formatDate(iso, lang)}`;
};

/** `HH:MM` on the clock: « 14 h 20 », « 14 h », “2:20 p.m.”. */
export const formatTime = (hhmm: string, lang: Lang): string => {
  const [hour = 0, minute = 0] = hhmm.split(':').map(Number);
  const two = String(minute).padStart(2, '0');
  if (lang === 'fr') return `${hour}${NBSP}h${minute === 0 ? '' : `${NBSP}${two}`}`;
  return `${hour % 12 || 12}:${two}${NBSP}${hour < 12 ? 'a.m.' : 'p.m.'}`;
};

const dayNumber = (iso: string): number => {
  const { year, month, day } = parts(iso);
  return Date.UTC(Number(year), month - 1, day) / 86_400_000;
};

/** From one ISO day to another in words: « hier », « il y a 3 jours », « dans 2 mois »; days to 30, then months, then years. */
export const relativeDays = (iso: string, today: string, lang: Lang): string => {
  const days = dayNumber(iso) - dayNumber(today);
  const format = new Intl.RelativeTimeFormat(LOCALE[lang], { numeric: 'auto' });
  const size = Math.abs(days);
  const text =
    size <= 30
      ? format.format(days, 'day')
      : size < 365
        ? format.format(Math.trunc(days / 30.44), 'month')
        : format.format(Math.trunc(days / 365.25), 'year');
  return text.replace(/(\d) /g, `$1${NBSP}`);
};

/** « Paris, Rome et Tokyo », “Paris, Rome and Tokyo”. */
export const formatList = (items: readonly string[], lang: Lang, type: 'conjunction' | 'disjunction' = 'conjunction'): string =>
  new Intl.ListFormat(LOCALE[lang], { type }).format(items);

/** Chooses by Intl.PluralRules: French says 0 and 1 in the singular, English only 1. */
export const plural = (count: number, lang: Lang, one: string, other: string): string =>
  new Intl.PluralRules(LOCALE[lang]).select(count) === 'one' ? one : other;

/** « Élise Gagnon-Roy » → « ÉG ». */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
