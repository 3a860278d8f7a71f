/** The two languages of every screen. French comes first everywhere. */
export type Lang = 'fr' | 'en';
export const LANGS = ['fr', 'en'] as const satisfies readonly Lang[];

/** A word or a text in both languages; leaving one out does not compile. */
export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

export const say = (text: Bilingual, lang: Lang): string => text[lang];

/** A text in both languages made from the same value, such as a proper noun. */
export const same = (text: string): Bilingual => ({ fr: text, en: text });
