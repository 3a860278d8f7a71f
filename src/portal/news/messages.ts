import type { Bilingual } from '../../kernel/bilingual.ts';

export const WORDS = {
  home: { fr: 'Accueil', en: 'Home' },
  title: { fr: 'Quoi de neuf', en: 'What is new' },
  lead: {
    fr: 'Ce que l’organisation rend public, à mesure\u00a0: actions tenues, ententes signées ou en vigueur, missions d’un trimestre, résultats d’un exercice, corrections.',
    en: 'What the organisation makes public, as it happens: actions held, agreements signed or in force, missions of a quarter, results of a fiscal year, corrections.',
  },
  feed: { fr: 'Suivre par un fil (Atom)', en: 'Follow by a feed (Atom)' },
  none: { fr: 'Rien n’est encore publié', en: 'Nothing is published yet' },
  noneLead: {
    fr: 'Ce qui sera rendu public paraîtra ici, le plus récent d’abord.',
    en: 'What is made public will appear here, latest first.',
  },
} as const satisfies Record<string, Bilingual>;
