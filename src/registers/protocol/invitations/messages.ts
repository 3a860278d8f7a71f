import type { Bilingual } from '../../../kernel/bilingual.ts';
import { SHARED_FIELDS, SHARED_REFUSALS } from '../messages.ts';
import type { Answer, Move, State } from './rules.ts';

export const STATE_WORDS = {
  preparing: { fr: 'En préparation', en: 'In preparation' },
  sent: { fr: 'Envoyées', en: 'Sent' },
  held: { fr: 'Tenu', en: 'Held' },
  cancelled: { fr: 'Annulé', en: 'Cancelled' },
} as const satisfies Record<State, Bilingual>;

export const ANSWER_WORDS = {
  none: { fr: 'Sans réponse', en: 'No answer' },
  accepted: { fr: 'Accepte', en: 'Accepts' },
  declined: { fr: 'Décline', en: 'Declines' },
  delegate: { fr: 'Délègue', en: 'Sends a delegate' },
} as const satisfies Record<Answer, Bilingual>;

export const MOVE_WORDS = {
  send: { fr: 'Noter l’envoi des invitations', en: 'Note that the invitations were sent' },
  hold: { fr: 'Confirmer que l’événement a eu lieu', en: 'Confirm that the event took place' },
  cancel: { fr: 'Annuler l’événement', en: 'Cancel the event' },
  resume: { fr: 'Reprendre l’événement', en: 'Resume the event' },
  reopen: { fr: 'Rouvrir (tenu par erreur)', en: 'Reopen (held by mistake)' },
} as const satisfies Record<Move, Bilingual>;

export const VERB_WORDS: Readonly<Record<string, Bilingual>> = {
  create: { fr: 'a consigné l’événement', en: 'recorded the event' },
  edit: { fr: 'a modifié l’événement', en: 'changed the event' },
  send: { fr: 'a noté l’envoi des invitations', en: 'noted that the invitations were sent' },
  remind: { fr: 'a noté une relance', en: 'noted a reminder' },
  hold: { fr: 'a confirmé que l’événement a eu lieu', en: 'confirmed that the event took place' },
  cancel: { fr: 'a annulé l’événement', en: 'cancelled the event' },
  resume: { fr: 'a repris l’événement', en: 'resumed the event' },
  reopen: { fr: 'a rouvert l’événement', en: 'reopened the event' },
  addGuest: { fr: 'a ajouté des personnes invitées', en: 'added guests' },
  editGuest: { fr: 'a modifié une personne invitée', en: 'changed a guest' },
  removeGuest: { fr: 'a retiré une personne invitée', en: 'removed a guest' },
  answer: { fr: 'a noté une réponse', en: 'noted an answer' },
};

export const REFUSAL_WORDS: Readonly<Record<string, Bilingual>> = {
  ...SHARED_REFUSALS,
  answerAfterEvent: {
    fr: 'L’événement a lieu le {on}\u00a0: la réponse est attendue ce jour-là ou avant.',
    en: 'The event takes place on {on}: the answer is expected on that day or before.',
  },
  eventStillAhead: {
    fr: 'L’événement est prévu le {on}, qui est à venir\u00a0: il ne peut pas avoir eu lieu.',
    en: 'The event is planned on {on}, which is still to come: it cannot have taken place.',
  },
  eventCancelled: {
    fr: 'Cet événement est annulé\u00a0: reprenez-le avant de le modifier.',
    en: 'This event is cancelled: resume it before you change it.',
  },
  delegateMissing: { fr: 'Écrivez le nom de la personne déléguée.', en: 'Write the name of the delegate.' },
  guestMissing: { fr: 'Écrivez un nom, ou choisissez une fiche de contact.', en: 'Write a name, or choose a contact record.' },
  tooManyGuests: {
    fr: 'Un événement a {most} personnes invitées au plus. Partagez la liste entre deux événements.',
    en: 'An event has at most {most} guests. Split the list between two events.',
  },
  needsNotYours: {
    fr: 'Seule l’unité qui tient l’événement note l’alimentation et l’accessibilité. Videz ce champ, ou prévenez-la.',
    en: 'Only the unit that keeps the event notes diet and accessibility. Empty this field, or tell that unit.',
  },
  nobodyNew: { fr: 'Toutes ces personnes sont déjà dans la liste.', en: 'All these people are in the list already.' },
  nobodyToInvite: { fr: 'Toutes les invitations sont déjà parties.', en: 'All invitations have been sent already.' },
  nobodyToRemind: { fr: 'Personne n’est à relancer.', en: 'Nobody needs a reminder.' },
};

export const WORDS = {
  invitations: { fr: 'Invitations', en: 'Invitations' },
  event: { fr: 'Événement', en: 'Event' },
  record: { fr: 'Préparer des invitations', en: 'Prepare invitations' },
  editTitle: { fr: 'Modifier l’événement', en: 'Edit the event' },
  title: { fr: 'Nom de l’événement', en: 'Name of the event' },
  on: { fr: 'Jour', en: 'Day' },
  starts: { fr: 'Début', en: 'Start' },
  ends: { fr: 'Fin', en: 'End' },
  timeHelp: { fr: 'Comme 18:00.', en: 'Such as 18:00.' },
  venue: { fr: 'Lieu', en: 'Place' },
  answerBy: { fr: 'Réponse attendue le', en: 'Answer expected by' },
  visit: { fr: 'Visite', en: 'Visit' },
  note: { fr: 'Notes', en: 'Notes' },
  more: { fr: 'Ajouter une note ou un niveau de confidentialité', en: 'Add a note or a confidentiality level' },
  guests: { fr: 'Personnes invitées', en: 'Guests' },
  guest: { fr: 'Personne invitée', en: 'Guest' },
  noGuest: { fr: 'Personne n’est encore invité.', en: 'Nobody is invited yet.' },
  addGuest: { fr: 'Ajouter une personne', en: 'Add a guest' },
  editGuest: { fr: 'Modifier une personne invitée', en: 'Edit a guest' },
  removeGuest: { fr: 'Retirer cette personne', en: 'Remove this guest' },
  addAnother: { fr: 'Ajouter et en saisir une autre', en: 'Add and enter another' },
  addMany: { fr: 'Coller une liste', en: 'Paste a list' },
  lines: { fr: 'Une personne par ligne', en: 'One guest a line' },
  linesHelp: {
    fr: 'Nom; fonction; organisme. Une colonne de tableur se colle aussi.',
    en: 'Name; position; organisation. A column of a spreadsheet can be pasted too.',
  },
  name: { fr: 'Nom', en: 'Name' },
  nameHelp: { fr: 'Celui de la fiche de contact si rien n’est écrit.', en: 'That of the contact record if nothing is written.' },
  function: { fr: 'Fonction', en: 'Position' },
  body: { fr: 'Organisme', en: 'Organisation' },
  seat: { fr: 'Place à table', en: 'Seat' },
  needs: { fr: 'Alimentation et accessibilité', en: 'Diet and accessibility' },
  needsHelp: {
    fr: 'Renseignement sensible\u00a0: lu par l’unité seule, absent des fichiers et de l’historique.',
    en: 'Sensitive: read only by the unit, absent from files and from the history.',
  },
  answer: { fr: 'Réponse', en: 'Answer' },
  delegate: { fr: 'Personne déléguée', en: 'Delegate' },
  sentOn: { fr: 'Invitation envoyée', en: 'Invitation sent' },
  notSent: { fr: 'pas encore envoyée', en: 'not sent yet' },
  remindedOn: { fr: 'relancée', en: 'reminded' },
  remind: { fr: 'Noter la relance des personnes sans réponse', en: 'Note that those without an answer were reminded' },
  coming: { fr: 'Présences prévues', en: 'Expected to come' },
  all: { fr: 'Sur la liste', en: 'On the list' },
  unsent: { fr: 'À inviter', en: 'To be invited' },
  silent: { fr: 'Sans réponse', en: 'No answer' },
  noteAnswer: { fr: 'Réponse de {name}\u00a0: {answer}', en: 'Answer of {name}: {answer}' },
  takeBack: { fr: 'Effacer la réponse', en: 'Clear the answer' },
} as const satisfies Record<string, Bilingual>;

export const FIELD_WORDS: Readonly<Record<string, Bilingual>> = {
  ...SHARED_FIELDS,
  title: WORDS.title,
  on: WORDS.on,
  starts: WORDS.starts,
  ends: WORDS.ends,
  venue: WORDS.venue,
  answerBy: WORDS.answerBy,
  visit: WORDS.visit,
  note: WORDS.note,
  guest: WORDS.guests,
  needs: WORDS.needs,
};
