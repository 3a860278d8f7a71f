import type { Bilingual } from '../../../kernel/bilingual.ts';

/** What each column of an accreditation's files means, for the dictionary. */
export const COLUMN_HELP = {
  state: {
    fr: 'Notifiée, accréditée, terminée ou retirée. Une importation le donne à une accréditation nouvelle et ne le change pas ensuite.',
    en: 'Notified, accredited, ended or withdrawn. An import gives it to a new accreditation and does not change it afterwards.',
  },
  title: { fr: 'Nom de la personne accréditée.', en: 'Name of the person accredited.' },
  country: { fr: 'État d’envoi, code ISO 3166-1 de deux lettres.', en: 'Sending state, two-letter ISO 3166-1 code.' },
  class: { fr: 'Classe de chef de poste consulaire, ou autre membre.', en: 'Class of head of consular post, or another member.' },
  kind: { fr: 'De carrière ou honoraire.', en: 'Career or honorary.' },
  function: { fr: 'Fonction, telle que l’État l’a notifiée.', en: 'Position, as the state notified it.' },
  seat: { fr: 'Ville où se trouve le poste.', en: 'City where the post is.' },
  on: { fr: 'Jour du début des fonctions.', en: 'Day on which the functions begin.' },
  arrived: { fr: 'Jour de l’arrivée.', en: 'Day of arrival.' },
  exequatur: { fr: 'Jour de l’exequatur ou de ce qui en tient lieu.', en: 'Day of the exequatur or of what stands for it.' },
  until: { fr: 'Dernier jour des fonctions, connu ou prévu.', en: 'Last day of the functions, known or expected.' },
  contact: { fr: 'Fiche de contact de la personne\u00a0: son identifiant.', en: 'Contact record of the person: its identifier.' },
  note: { fr: 'Notes.', en: 'Notes.' },
} as const satisfies Record<string, Bilingual>;
