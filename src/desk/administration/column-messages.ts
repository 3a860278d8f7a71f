import type { Bilingual } from '../../kernel/bilingual.ts';

/** What the columns of the administrators' files mean. */
export const COLUMN_HELP = {
  person: { fr: 'Nom de la personne.', en: 'Name of the person.' },
  emailLabel: { fr: 'Courriel', en: 'E-mail' },
  email: { fr: 'Adresse avec laquelle la personne se connecte.', en: 'Address with which the person signs in.' },
  roles: { fr: 'Rôles en vigueur et leurs unités.', en: 'Roles in force and their units.' },
  seen: { fr: 'Dernière activité, à l’heure de l’organisation.', en: 'Last activity, in the organisation’s time.' },
  state: { fr: 'Compte ouvert ou fermé.', en: 'Account open or closed.' },
  when: { fr: 'Moment de l’acte, à l’heure de l’organisation.', en: 'Moment of the act, in the organisation’s time.' },
  whoLabel: { fr: 'Qui', en: 'Who' },
  who: { fr: 'Qui a agi.', en: 'Who acted.' },
  act: { fr: 'Ce qui a été fait.', en: 'What was done.' },
  object: { fr: 'Fiche concernée, si vous pouvez la lire.', en: 'Record concerned, if you may read it.' },
  registerLabel: { fr: 'Registre', en: 'Register' },
  register: { fr: 'Registre concerné.', en: 'Register concerned.' },
  place: {
    fr: 'Place au journal; vide tant que l’acte attend d’y être inscrit.',
    en: 'Place in the journal; empty while the act waits to be entered.',
  },
} as const satisfies Record<string, Bilingual>;
