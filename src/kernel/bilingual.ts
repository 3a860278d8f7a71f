/** The two languages of every screen. French comes first everywhere. */
export type Lang = 'fr' | 'en';
export const LANGS = ['fr', 'en'] as const satisfies readonly Lang[];

/** A word or a text in both languages; leaving one out does not compile. */
export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

export const say = (text: Bilingual, lang: Lang): string => text[lang];

/**
 * What `lang` says of a text that people typed in a record: it is in French, the language of work, unless it has English words of its own.
 * Nothing to say on a French page. The one way for every page that shows titles, purposes, reasons, sources.
 */
export const written = (lang: Lang, english = ''): 'fr' | undefined => (lang === 'en' && english === '' ? 'fr' : undefined);

/** A text in both languages made from the same value, such as a proper noun. */
export const same = (text: string): Bilingual => ({ fr: text, en: text });
