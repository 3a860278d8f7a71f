import type { Bilingual } from '../../kernel/bilingual.ts';

export const WORDS = {
  search: { fr: 'Recherche', en: 'Search' },
  results: { fr: 'Recherche\u00a0: {q}', en: 'Search: {q}' },
  home: { fr: 'Accueil', en: 'Home' },
  box: { fr: 'Mots à chercher', en: 'Words to search for' },
  go: { fr: 'Rechercher', en: 'Search' },
  registers: { fr: 'Registre', en: 'Register' },
  all: { fr: 'Tous les registres', en: 'All registers' },
  empty: { fr: 'Que cherchez-vous?', en: 'What are you looking for?' },
  emptyDesk: {
    fr: 'Un nom, un mot de l’objet ou du compte rendu, un numéro comme A-2026-0001. Les accents, les majuscules et le pluriel ne changent rien; le dernier mot peut être inachevé.',
    en: 'A name, a word of the purpose or of the report, a number such as A-2026-0001. Accents, capitals and French plurals make no difference; the last word may be unfinished.',
  },
  emptyPublic: {
    fr: 'Tout ce que l’organisation publie\u00a0: un mot de l’objet, un pays, un numéro. Les accents, les majuscules et le pluriel ne changent rien.',
    en: 'Everything that the organisation publishes: a word of the purpose, a country, a number. Accents, capitals and French plurals make no difference.',
  },
  none: { fr: 'Rien ne répond à «\u00a0{q}\u00a0»', en: 'Nothing matches “{q}”' },
  noneRegister: { fr: 'Cherchez dans tous les registres, ou avec un autre mot.', en: 'Search all registers, or try another word.' },
  noneDesk: {
    fr: 'Essayez un seul mot, le début d’un mot, ou le numéro de la fiche. Une fiche réservée à d’autres personnes ne paraît pas ici.',
    en: 'Try a single word, the beginning of a word, or the number of the record. Records reserved for other people do not appear here.',
  },
  nonePublic: {
    fr: 'Essayez un seul mot ou le début d’un mot. Ce qui n’est pas publié ne paraît pas ici.',
    en: 'Try a single word or the beginning of a word. What is not published does not appear here.',
  },
  goTo: { fr: 'Aller à', en: 'Go to' },
  range: { fr: 'Résultats {first} à {last}', en: 'Results {first} to {last}' },
} as const satisfies Record<string, Bilingual>;

/** Columns of the file of what was found, and what they mean. */
export const COLUMN_WORDS = {
  date: { fr: 'Date', en: 'Date' },
  dateHelp: { fr: 'Jour de la fiche.', en: 'Day of the record.' },
  title: { fr: 'Fiche', en: 'Record' },
  titleHelp: { fr: 'Titre de la fiche.', en: 'Title of the record.' },
  detail: { fr: 'Détail', en: 'Detail' },
  detailHelp: { fr: 'Ce que la recherche montre sous le titre.', en: 'What the search shows under the title.' },
  registerHelp: { fr: 'Registre où la fiche se trouve.', en: 'Register that holds the record.' },
} as const satisfies Record<string, Bilingual>;
