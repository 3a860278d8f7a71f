import type { Bilingual } from '../../../kernel/bilingual.ts';

/** What each column of a visit's files means, for the dictionary. */
export const COLUMN_HELP = {
  state: {
    fr: 'Annoncée, confirmée, tenue ou annulée. Une importation le donne à une visite nouvelle et ne le change pas ensuite.',
    en: 'Announced, confirmed, held or cancelled. An import gives it to a new visit and does not change it afterwards.',
  },
  on: { fr: 'Premier jour de la visite.', en: 'First day of the visit.' },
  until: { fr: 'Dernier jour de la visite.', en: 'Last day of the visit.' },
  title: { fr: 'Objet de la visite, en une phrase.', en: 'Purpose of the visit, in one sentence.' },
  level: { fr: 'Niveau de la visite.', en: 'Level of the visit.' },
  country: {
    fr: 'Pays d’où vient la délégation, code ISO 3166-1 de deux lettres.',
    en: 'Country that the delegation comes from, two-letter ISO 3166-1 code.',
  },
  body: { fr: 'Gouvernement ou organisme qui vient.', en: 'Government or organisation that comes.' },
  city: { fr: 'Ville où la visite est reçue.', en: 'City where the visit is received.' },
  purpose: { fr: 'But et contexte de la visite.', en: 'Aim and context of the visit.' },
  logistics: { fr: 'Arrivée, transport, hébergement, sécurité.', en: 'Arrival, transport, lodging, security.' },
} as const satisfies Record<string, Bilingual>;
