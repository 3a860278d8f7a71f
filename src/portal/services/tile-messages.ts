import type { Bilingual } from '../../kernel/bilingual.ts';

/** Words of the services on the home page. */
export const TILE_WORDS = {
  title: { fr: 'Nos services, et ce que nous promettons', en: 'Our services, and what we promise' },
  declaration: { fr: 'Déclaration de services', en: 'Declaration of services' },
  names: {
    requests: { fr: 'Demander un renseignement', en: 'Ask for information' },
    complaints: { fr: 'Déposer une plainte', en: 'Make a complaint' },
    internships: { fr: 'Poser sa candidature à un stage', en: 'Apply for an internship' },
    applications: { fr: 'Présenter un projet', en: 'Submit a project' },
  },
  leads: {
    requests: {
      fr: 'Sur les activités de l’organisation et ses programmes.',
      en: 'On the activities of the organisation and its programmes.',
    },
    complaints: { fr: 'En toute confidentialité, sur la qualité des services.', en: 'In confidence, on the quality of services.' },
    internships: { fr: 'Dans une organisation internationale ou à l’étranger.', en: 'In an international organisation or abroad.' },
    applications: { fr: 'En réponse à un appel à projets.', en: 'In answer to a call for projects.' },
  },
  promise: { fr: 'Engagement', en: 'Commitment' },
  within: { fr: '{what} en {days} jours ouvrables', en: '{what} within {days} business days' },
  after: {
    interview: { fr: 'après l’entrevue', en: 'after the interview' },
    sitting: { fr: 'après la séance', en: 'after the sitting' },
  },
  share: { fr: ', dans {n} des cas', en: ', in {n} of cases' },
  result: { fr: 'Résultat {year}', en: 'Result {year}' },
  outOf: { fr: '({met} sur {due})', en: '({met} of {due})' },
  none: { fr: 'Aucun dossier consigné ici pour cet exercice.', en: 'No file recorded here for that year.' },
  noneDue: { fr: 'Aucun délai n’est échu.', en: 'No time limit has fallen due.' },
  fewOrNone: { fr: 'Trop peu de dossiers pour être publié.', en: 'Too few files to be published.' },
  foot: {
    fr: 'Les délais se comptent en jours ouvrables, à compter du jour qui suit la réception du dossier complet.',
    en: 'Time limits are counted in business days, from the day after the complete file is received.',
  },
  follow: { fr: 'Suivre une demande déjà envoyée', en: 'Follow a request already sent' },
} as const satisfies Record<string, Bilingual | Readonly<Record<string, Bilingual>>>;
