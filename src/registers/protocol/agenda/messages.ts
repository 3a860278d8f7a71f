import type { Bilingual } from '../../../kernel/bilingual.ts';
import type { Kind } from './rules.ts';

export const KIND_WORDS = {
  visits: { fr: 'Visites', en: 'Visits' },
  invitations: { fr: 'Événements', en: 'Events' },
  accreditations: { fr: 'Fins d’accréditation', en: 'Accreditations that end' },
} as const satisfies Record<Kind, Bilingual>;

/** The same before the title of one of them. */
export const KIND_TAGS = {
  visits: { fr: 'Visite', en: 'Visit' },
  invitations: { fr: 'Événement', en: 'Event' },
  accreditations: { fr: 'Fin d’accréditation', en: 'Accreditation ends' },
} as const satisfies Record<Kind, Bilingual>;

/** Days of the week, Sunday first. */
export const WEEKDAYS: readonly Bilingual[] = [
  { fr: 'dim.', en: 'Sun' },
  { fr: 'lun.', en: 'Mon' },
  { fr: 'mar.', en: 'Tue' },
  { fr: 'mer.', en: 'Wed' },
  { fr: 'jeu.', en: 'Thu' },
  { fr: 'ven.', en: 'Fri' },
  { fr: 'sam.', en: 'Sat' },
];

export const WORDS = {
  title: { fr: 'Calendrier du protocole', en: 'Protocol calendar' },
  month: { fr: 'Mois', en: 'Month' },
  previous: { fr: 'Mois précédent', en: 'Previous month' },
  next: { fr: 'Mois suivant', en: 'Next month' },
  thisMonth: { fr: 'Ce mois-ci', en: 'This month' },
  what: { fr: 'Ce qui est montré', en: 'What is shown' },
  all: { fr: 'Tout', en: 'Everything' },
  nothing: { fr: 'Rien ce mois-ci', en: 'Nothing this month' },
  nothingHelp: {
    fr: 'Les visites, les événements et les accréditations qui prennent fin paraissent ici, pour ce que vous pouvez lire.',
    en: 'Visits, events and accreditations that end appear here, as far as you may read them.',
  },
  today: { fr: 'Aujourd’hui', en: 'Today' },
  subscribe: { fr: 'Suivre le protocole dans mon agenda', en: 'Follow protocol in my calendar' },
  silentOne: { fr: '{n} personne n’a pas répondu', en: '{n} guest has not answered' },
  silentMany: { fr: '{n} personnes n’ont pas répondu', en: '{n} guests have not answered' },
  followUp: { fr: 'Relancer', en: 'Follow up' },
  accreditationEnds: { fr: 'Fin d’accréditation', en: 'Accreditation ends' },
  renew: { fr: 'Prolonger ou clore', en: 'Extend or end' },
  giftUndecided: { fr: 'Cadeau reçu, sort à décider', en: 'Gift received, to be decided' },
  decide: { fr: 'Décider', en: 'Decide' },
} as const satisfies Record<string, Bilingual>;
