import type { Lang } from '../../../kernel/bilingual.ts';
import type { Option } from '../../../ui/forms/options.ts';

/** Languages in which agreements are signed; any other code of a language may come by import. */
const LANGUAGES = [
  ...['fr', 'en', 'es', 'pt', 'de', 'it', 'nl', 'ca', 'da', 'sv', 'no', 'fi', 'is', 'pl', 'cs', 'sk', 'hu', 'ro', 'bg', 'hr', 'sr', 'sl'],
  ...['el', 'tr', 'ru', 'uk', 'he', 'ar', 'hi', 'zh', 'ja', 'ko', 'vi', 'th', 'id', 'ht', 'iu', 'lt', 'lv', 'et', 'mt', 'tl'],
] as const;

const NAMES = { fr: new Intl.DisplayNames(['fr'], { type: 'language' }), en: new Intl.DisplayNames(['en'], { type: 'language' }) };

/** What a language is called, with a capital: « Français ». */
export function languageName(code: string, lang: Lang): string {
  const name = NAMES[lang].of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
}

export const languageOptions = (lang: Lang): readonly Option[] => LANGUAGES.map((value) => ({ value, label: languageName(value, lang) }));
