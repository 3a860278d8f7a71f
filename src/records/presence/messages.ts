import type { Bilingual } from '../../kernel/bilingual.ts';

export const NEAR_WORDS = {
  title: { fr: 'Déjà prévu', en: 'Already planned' },
  intro: {
    fr: 'Au même endroit à trois semaines près, ou avec les mêmes personnes ou organismes.',
    en: 'In the same place within three weeks, or with the same people or organisations.',
  },
  ask: {
    fr: 'Indiquez une date, et un lieu ou une personne, puis vérifiez.',
    en: 'Give a date, and a place or a person, then check.',
  },
  none: { fr: 'Rien d’autre, parmi ce que vous pouvez voir.', en: 'Nothing else, among what you may see.' },
  more: { fr: 'Il y en a d’autres\u00a0: précisez le lieu ou la date.', en: 'There are more: narrow the place or the date.' },
  moreOf: { fr: 'Il y en a d’autres.', en: 'There are more.' },
  others: { fr: 'Voir aussi ({n})', en: 'See also ({n})' },
  check: { fr: 'Vérifier', en: 'Check' },
  period: { fr: 'du {from} au {until}', en: '{from} to {until}' },
  sameParty: { fr: 'avec les mêmes personnes ou organismes', en: 'with the same people or organisations' },
  sameCity: { fr: 'même ville', en: 'same city' },
  samePlace: { fr: 'même territoire', en: 'same territory' },
} as const satisfies Record<string, Bilingual>;
