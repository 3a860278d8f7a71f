import countries from 'i18n-iso-countries';
import en from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import fr from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };
import type { Lang } from '../kernel/bilingual.ts';
import { sortKey } from '../kernel/text.ts';

countries.registerLocale(fr);
countries.registerLocale(en);

/** Is this an ISO 3166-1 alpha-2 code? */
export const isCountry = (code: string): boolean => /^[A-Z]{2}$/.test(code) && countries.isValid(code);

/** The name of a country; the code itself when it has none. */
export const countryName = (code: string, lang: Lang): string => countries.getName(code, lang, { select: 'official' }) ?? code;

const lists = new Map<Lang, readonly { readonly value: string; readonly label: string }[]>();

/** Every country, in the order of the language. */
export function countryOptions(lang: Lang): readonly { readonly value: string; readonly label: string }[] {
  const made =
    lists.get(lang) ??
    Object.keys(countries.getAlpha2Codes())
      .map((value) => ({ value, label: countryName(value, lang) }))
      .sort((a, b) => (sortKey(a.label) < sortKey(b.label) ? -1 : 1));
  lists.set(lang, made);
  return made;
}
