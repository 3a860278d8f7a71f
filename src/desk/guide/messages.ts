import type { Bilingual } from '../../kernel/bilingual.ts';

export const WORDS = {
  title: { fr: 'Aide', en: 'Help' },
  lead: {
    fr: 'Ce qui vous concerne vient d’abord.',
    en: 'What concerns you comes first.',
  },
  everyone: { fr: 'Pour tout le monde', en: 'For everyone' },
  contents: { fr: 'Sur cette page', en: 'On this page' },
  firstSteps: { fr: 'Vos premiers pas', en: 'Your first steps' },
  publicHelp: { fr: 'L’aide du site public', en: 'The help of the public site' },
} as const satisfies Record<string, Bilingual>;
