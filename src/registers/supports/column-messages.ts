import type { Bilingual } from '../../kernel/bilingual.ts';

/** What each column of a support's files means, for the dictionary. */
export const COLUMN_HELP = {
  state: {
    fr: 'Donné ou annulé. Seul un soutien donné compte dans les indicateurs.',
    en: 'Given or cancelled. Only a support that was given counts in indicators.',
  },
  on: { fr: 'Jour où le soutien a été donné.', en: 'Day on which the support was given.' },
  title: { fr: 'Objet du soutien, en une phrase.', en: 'Purpose of the support, in one sentence.' },
  service: { fr: 'Service rendu.', en: 'Service given.' },
  party: { fr: 'Bénéficiaire. Dans les données, son identifiant.', en: 'Recipient. In the data, its identifier.' },
  partyKind: { fr: 'Genre du bénéficiaire le jour du soutien.', en: 'Kind of the recipient on the day of the support.' },
  sectors: { fr: 'Secteurs d’activité.', en: 'Sectors of activity.' },
  post: {
    fr: 'Représentation qui a donné le soutien. Dans les données, son identifiant; vide pour le siège.',
    en: 'Post that gave the support. In the data, its identifier; empty for the head office.',
  },
  countries: {
    fr: 'Pays que le soutien concerne, codes ISO 3166-1 de deux lettres.',
    en: 'Countries that the support concerns, two-letter ISO 3166-1 codes.',
  },
  result: { fr: 'Ce que le soutien a permis.', en: 'What the support made possible.' },
} as const satisfies Record<string, Bilingual>;
