import type { Bilingual } from '../../kernel/bilingual.ts';

export const WORDS = {
  standards: { fr: 'Normes de service', en: 'Service standards' },
  lead: {
    fr: 'Ce que la déclaration de services promet, par éditions datées. Une édition ne se change pas\u00a0: une autre la suit. Les délais en cours sont recalculés, les délais terminés gardent leur verdict.',
    en: 'What the declaration of services promises, in dated editions. An edition is not changed: another follows it. Running time limits are computed again, those that have ended keep their verdict.',
  },
  none: { fr: 'Aucune norme de service', en: 'No service standards' },
  noneLead: {
    fr: 'Elles viennent avec les données de l’organisation (data/services).',
    en: 'They come with the data of the organisation (data/services).',
  },
  standard: { fr: 'Norme', en: 'Standard' },
  validFrom: { fr: 'En vigueur à partir du', en: 'In force from' },
  days: { fr: 'Jours ouvrables', en: 'Business days' },
  target: { fr: 'Cible (%)', en: 'Target (%)' },
  pauses: { fr: 'Pauses', en: 'Pauses' },
  on: { fr: 'oui', en: 'yes' },
  off: { fr: 'non', en: 'no' },
  source: { fr: 'Source', en: 'Source' },
  sourceHelp: { fr: 'Le document qui la fixe, et sa page.', en: 'The document that sets it, and its page.' },
  newEdition: { fr: 'Nouvelle édition', en: 'New edition' },
  wordingFr: { fr: 'Engagement en français', en: 'Commitment in French' },
  wordingEn: { fr: 'Engagement en anglais', en: 'Commitment in English' },
  pausesLabel: {
    fr: 'L’attente d’une correction suspend le délai',
    en: 'The wait for a correction suspends the count',
  },
  pausesHelp: {
    fr: 'Ce choix est imprimé à côté de la part\u00a0: ne le cochez que si la déclaration le dit.',
    en: 'This choice is printed beside the share: tick it only if the declaration says so.',
  },
  save: { fr: 'Enregistrer l’édition', en: 'Save the edition' },
  abandon: { fr: 'Abandonner', en: 'Go back' },
  done: { fr: 'L’édition est enregistrée.', en: 'The edition is saved.' },
  results: { fr: 'Résultats publiés', en: 'Published results' },
} as const satisfies Record<string, Bilingual>;

export const REFUSAL_WORDS: Readonly<Record<string, Bilingual>> = {
  numberOutside: {
    fr: 'Ce nombre est hors des limites permises. Vérifiez-le.',
    en: 'This number is outside the limits allowed. Check it.',
  },
  notAfterEditions: {
    fr: 'Une édition vaut déjà à partir du {day}\u00a0: la nouvelle commence un jour plus tard au moins.',
    en: 'An edition is in force from {day} already: the new one begins a day later at least.',
  },
};

export const VERB_WORDS: Readonly<Record<string, Bilingual>> = {
  addStandardEdition: { fr: 'a ajouté une édition de la norme de service', en: 'added an edition of the service standard' },
};
