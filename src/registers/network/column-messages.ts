import type { Bilingual } from '../../kernel/bilingual.ts';

/** What each column of the network's files means, for the dictionary. */
export const COLUMN_HELP = {
  name: { fr: 'Nom de la représentation, dans la langue du fichier.', en: 'Name of the post, in the language of the file.' },
  nameFrLabel: { fr: 'Nom français', en: 'French name' },
  nameFr: { fr: 'Nom français de la représentation.', en: 'French name of the post.' },
  nameEnLabel: { fr: 'Nom anglais', en: 'English name' },
  nameEn: { fr: 'Nom anglais de la représentation.', en: 'English name of the post.' },
  type: { fr: 'Type de représentation; vide quand il est inconnu.', en: 'Type of post; empty when it is unknown.' },
  status: {
    fr: 'Ouverte, ouverte avec un changement annoncé, projetée, ou d’existence à confirmer.',
    en: 'Open, open with a change announced, planned, or of an existence to be confirmed.',
  },
  country: {
    fr: 'Pays où la représentation est comptée. Dans les données, code ISO 3166-1 de deux lettres.',
    en: 'Country in which the post is counted. In the data, two-letter ISO 3166-1 code.',
  },
  cityLabel: { fr: 'Ville', en: 'City' },
  cityFrLabel: { fr: 'Ville, en français', en: 'City, in French' },
  cityEnLabel: { fr: 'Ville, en anglais', en: 'City, in English' },
  city: { fr: 'Ville de la représentation.', en: 'City of the post.' },
  latLabel: { fr: 'Latitude', en: 'Latitude' },
  lat: { fr: 'Latitude (WGS 84), positive au nord.', en: 'Latitude (WGS 84), positive in the north.' },
  lonLabel: { fr: 'Longitude', en: 'Longitude' },
  lon: { fr: 'Longitude (WGS 84), positive à l’est.', en: 'Longitude (WGS 84), positive in the east.' },
  degrees: { fr: 'degrés', en: 'degrees' },
  timeZoneLabel: { fr: 'Fuseau horaire', en: 'Time zone' },
  timeZone: { fr: 'Fuseau horaire, nom de la base IANA.', en: 'Time zone, name in the IANA database.' },
  noteLabel: { fr: 'Note', en: 'Note' },
  note: { fr: 'Ce qu’il faut savoir de cette période.', en: 'What to know of this period.' },
  openedOn: { fr: 'Jour d’ouverture; vide quand il est inconnu.', en: 'Day on which the post opened; empty when it is unknown.' },
  closedOnLabel: { fr: 'Fermeture', en: 'Closed' },
  closedOn: { fr: 'Dernier jour, passé ou fixé; vide tant qu’il n’y en a pas.', en: 'Last day, past or set; empty while there is none.' },
  since: {
    fr: 'Premier jour de la période montrée; vide quand il est inconnu.',
    en: 'First day of the period shown; empty when it is unknown.',
  },
  asOfLabel: { fr: 'Connue par', en: 'Known by' },
  asOf: { fr: 'Liste sans dates par laquelle la période est connue.', en: 'List without dates by which the period is known.' },
  certainty: {
    fr: 'Documenté, déduit, non vérifié ou annoncé\u00a0: ce que vaut la source.',
    en: 'Documented, inferred, not verified or announced: what the source is worth.',
  },
  sourceLabel: { fr: 'Source', en: 'Source' },
  source: { fr: 'D’où vient ce qui est dit de la période.', en: 'Where what is said of the period comes from.' },
  visibilityLabel: { fr: 'Qui peut lire', en: 'Who may read' },
  visibility: { fr: 'Diffusée, ou réservée à l’organisation.', en: 'Published, or kept to the organisation.' },
} as const satisfies Record<string, Bilingual>;
