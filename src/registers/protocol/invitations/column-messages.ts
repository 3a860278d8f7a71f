import type { Bilingual } from '../../../kernel/bilingual.ts';

/** What each column of the files of events and of guests means, for the dictionary. */
export const COLUMN_HELP = {
  state: { fr: 'En préparation, envoyées, tenu ou annulé.', en: 'In preparation, sent, held or cancelled.' },
  on: { fr: 'Jour de l’événement.', en: 'Day of the event.' },
  starts: { fr: 'Heure du début, comme 18:00.', en: 'Hour at which it starts, such as 18:00.' },
  ends: { fr: 'Heure de la fin.', en: 'Hour at which it ends.' },
  title: { fr: 'Nom de l’événement.', en: 'Name of the event.' },
  venue: { fr: 'Lieu de l’événement.', en: 'Place of the event.' },
  answerBy: { fr: 'Jour auquel une réponse est attendue au plus tard.', en: 'Day by which an answer is expected.' },
  visit: {
    fr: 'Visite reçue dont l’événement fait partie\u00a0: son identifiant.',
    en: 'Visit received that the event belongs to: its identifier.',
  },
  note: { fr: 'Notes.', en: 'Notes.' },
  name: { fr: 'Nom de la personne invitée.', en: 'Name of the guest.' },
  function: { fr: 'Fonction de la personne invitée.', en: 'Position of the guest.' },
  body: { fr: 'Organisme de la personne invitée.', en: 'Organisation of the guest.' },
  sentOn: { fr: 'Jour de l’envoi de l’invitation.', en: 'Day on which the invitation was sent.' },
  remindedOn: { fr: 'Jour de la dernière relance.', en: 'Day of the last reminder.' },
  answer: { fr: 'Réponse de la personne invitée.', en: 'Answer of the guest.' },
  answeredOn: { fr: 'Jour auquel la réponse a été notée.', en: 'Day on which the answer was noted.' },
  delegate: { fr: 'Personne qui vient à la place de la personne invitée.', en: 'Who comes in the place of the guest.' },
  seat: { fr: 'Place à table.', en: 'Seat.' },
} as const satisfies Record<string, Bilingual>;
