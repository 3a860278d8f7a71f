import type { Bilingual } from '../../kernel/bilingual.ts';

export const WORDS = {
  home: { fr: 'Accueil', en: 'Home' },
  title: { fr: 'Aide', en: 'Help' },
  lead: {
    fr: 'Ce que l’on peut faire sur ce site, et comment.',
    en: 'What can be done on this site, and how.',
  },
} as const satisfies Record<string, Bilingual>;
