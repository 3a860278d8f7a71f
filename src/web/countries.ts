import countries from 'i18n-iso-countries';
import type { Lang } from '../kernel/bilingual.ts';
import { sortKey } from '../kernel/text.ts';

/** Is this an ISO 3166-1 alpha-2 code? */
export const isCountry = (code: string): boolean => /^[A-Z]{2}$/.test(code) && countries.isValid(code);

// The everyday names: « États-Unis », not « États-Unis d’Amérique ».
const NAMES = {
  fr: new Intl.DisplayNames('fr-CA', { type: 'region' }),
  en: new Intl.DisplayNames('en-CA', { type: 'region' }),
} as const satisfies Record<Lang, Intl.DisplayNames>;

/** The name of a country; the code itself when it is not one. */
export const countryName = (code: string, lang: Lang): string => (isCountry(code) ? (NAMES[lang].of(code) ?? code) : code);

export interface CountryOption {
  readonly value: string;
  readonly label: string;
}

const inOrder = (lang: Lang): readonly CountryOption[] =>
  Object.keys(countries.getAlpha2Codes())
    .map((value) => ({ value, label: countryName(value, lang) }))
    .sort((a, b) => (sortKey(a.label) < sortKey(b.label) ? -1 : 1));

const OPTIONS = { fr: inOrder('fr'), en: inOrder('en') } as const satisfies Record<Lang, readonly CountryOption[]>;

/** Every country, in the order of the language. */
export const countryOptions = (lang: Lang): readonly CountryOption[] => OPTIONS[lang];
