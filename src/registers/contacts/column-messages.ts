import type { Bilingual } from '../../kernel/bilingual.ts';

/** What each column of the contacts' files means, for the dictionary. */
export const COLUMN_HELP = {
  kind: { fr: 'Personne ou organisme.', en: 'Person or organisation.' },
  fullName: {
    fr: 'Nom de la personne ou de l’organisme, tel que la liste le montre.',
    en: 'Name of the person or organisation, as the list shows it.',
  },
  currentRole: { fr: 'Fonction actuelle de la personne et organisme.', en: 'Current role of the person, and organisation.' },
  given: { fr: 'Prénom d’une personne; vide pour un organisme.', en: 'Given name of a person; empty for an organisation.' },
  family: { fr: 'Nom de famille d’une personne; vide pour un organisme.', en: 'Family name of a person; empty for an organisation.' },
  name: { fr: 'Nom d’un organisme; vide pour une personne.', en: 'Name of an organisation; empty for a person.' },
  partyKind: {
    fr: 'Genre d’organisme. Une personne peut seulement être artiste.',
    en: 'Kind of organisation. A person can only be an artist.',
  },
  country: { fr: 'Pays. Dans les données, code ISO 3166-1 de deux lettres.', en: 'Country. In the data, two-letter ISO 3166-1 code.' },
  influence: {
    fr: 'La personne ou l’organisme est d’influence le jour de l’exportation.',
    en: 'The person or organisation is influential on the day of the export.',
  },
  language: { fr: 'Langue de correspondance, code ISO 639-1.', en: 'Language of correspondence, ISO 639-1 code.' },
  email: { fr: 'Adresse de courriel.', en: 'E-mail address.' },
  phone: { fr: 'Numéro de téléphone.', en: 'Telephone number.' },
  notes: { fr: 'Notes. La personne peut demander à les lire.', en: 'Notes. The person may ask to read them.' },
} as const satisfies Record<string, Bilingual>;
