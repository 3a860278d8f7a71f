import type { Bilingual } from '../../../kernel/bilingual.ts';

/** What each column of a gift's files means, for the dictionary. */
export const COLUMN_HELP = {
  state: { fr: 'Inscrit, ou retiré du registre.', en: 'Entered, or withdrawn from the register.' },
  direction: { fr: 'Reçu ou offert.', en: 'Received or given.' },
  on: { fr: 'Jour où le cadeau a été reçu ou offert.', en: 'Day on which the gift was received or given.' },
  title: { fr: 'Ce qu’est le cadeau.', en: 'What the gift is.' },
  party: {
    fr: 'Personne ou organisme de qui il vient, ou à qui il est offert.',
    en: 'Person or organisation from whom it comes, or to whom it is given.',
  },
  contact: { fr: 'Fiche de contact\u00a0: son identifiant.', en: 'Contact record: its identifier.' },
  value: {
    fr: 'Valeur estimée, en dollars canadiens, au cent près; vide quand personne ne l’a estimée.',
    en: 'Estimated value, in Canadian dollars, to the cent; empty where nobody estimated it.',
  },
  decision: {
    fr: 'Ce qui a été décidé du cadeau; vide quand c’est à décider.',
    en: 'What was decided about the gift; empty while that is open.',
  },
  place: { fr: 'Où le cadeau se trouve.', en: 'Where the gift is.' },
  visit: { fr: 'Visite reçue dont il fait partie\u00a0: son identifiant.', en: 'Visit received that it belongs to: its identifier.' },
  note: { fr: 'Notes.', en: 'Notes.' },
} as const satisfies Record<string, Bilingual>;
