import type { Bilingual } from '../../kernel/bilingual.ts';
import type { AnswerMeans, Channel, Correction, Kind, Move, State } from './rules.ts';

export const KIND_WORDS = {
  request: {
    one: { fr: 'Demande de renseignements', en: 'Request for information' },
    yours: { fr: 'votre demande', en: 'your request' },
    Yours: { fr: 'Votre demande', en: 'Your request' },
    many: { fr: 'Demandes', en: 'Requests' },
  },
  complaint: {
    one: { fr: 'Plainte', en: 'Complaint' },
    yours: { fr: 'votre plainte', en: 'your complaint' },
    Yours: { fr: 'Votre plainte', en: 'Your complaint' },
    many: { fr: 'Plaintes', en: 'Complaints' },
  },
} as const satisfies Record<Kind, Readonly<Record<string, Bilingual>>>;

export const STATE_WORDS = {
  received: { fr: 'Reçue', en: 'Received' },
  incomplete: { fr: 'À compléter', en: 'To be completed' },
  complete: { fr: 'Complète', en: 'Complete' },
  assigned: { fr: 'Attribuée', en: 'Assigned' },
  answered: { fr: 'Réponse donnée', en: 'Answered' },
  closed: { fr: 'Fermée', en: 'Closed' },
  merged: { fr: 'Fusionnée', en: 'Merged' },
  transferred: { fr: 'Transférée', en: 'Transferred' },
  withdrawn: { fr: 'Retirée', en: 'Withdrawn' },
  spam: { fr: 'Indésirable', en: 'Spam' },
} as const satisfies Record<State, Bilingual>;

/** The same states, said to the person. */
export const STATE_SAID = {
  received: { fr: '{What} est arrivée. Quelqu’un va la lire.', en: '{What} has arrived. Somebody will read it.' },
  incomplete: {
    fr: 'Nous attendons de vous les renseignements demandés ci-dessous.',
    en: 'We are waiting for the information that we ask you for below.',
  },
  complete: { fr: '{What} est complète. Nous préparons la réponse.', en: '{What} is complete. We are preparing the answer.' },
  assigned: {
    fr: '{What} est entre les mains d’une personne qui prépare la réponse.',
    en: '{What} is in the hands of somebody who is preparing the answer.',
  },
  answered: { fr: 'Nous avons répondu.', en: 'We have answered.' },
  closed: { fr: 'Le traitement est terminé.', en: 'We have finished handling it.' },
  merged: {
    fr: '{What} est traitée avec une autre qui porte sur la même chose.',
    en: '{What} is handled with another one about the same thing.',
  },
  transferred: {
    fr: '{What} a été transmise à un autre organisme, avec votre consentement\u00a0: {to}. Il vous répondra.',
    en: '{What} was sent to another organisation, as you agreed: {to}. It will answer you.',
  },
  withdrawn: { fr: 'Vous avez retiré {what}.', en: 'You withdrew {what}.' },
  spam: { fr: 'Le traitement est terminé.', en: 'We have finished handling it.' },
} as const satisfies Record<State, Bilingual>;

export const CHANNEL_WORDS = {
  web: { fr: 'Formulaire', en: 'Web form' },
  email: { fr: 'Courriel', en: 'E-mail' },
  telephone: { fr: 'Téléphone', en: 'Telephone' },
  counter: { fr: 'Comptoir', en: 'Counter' },
  post: { fr: 'Poste', en: 'Postal mail' },
} as const satisfies Record<Channel, Bilingual>;

export const ANSWER_WORDS = {
  email: { fr: 'Par courriel', en: 'By e-mail' },
  telephone: { fr: 'Par téléphone', en: 'By telephone' },
  counter: { fr: 'En personne', en: 'In person' },
  post: { fr: 'Par la poste', en: 'By postal mail' },
  page: { fr: 'Sur la page de suivi', en: 'On the follow-up page' },
} as const satisfies Record<AnswerMeans, Bilingual>;

export const CORRECTION_WORDS = {
  incomplete: {
    label: { fr: 'Il manque quelque chose', en: 'Something is missing' },
    said: {
      fr: 'Il nous manque des renseignements pour répondre à {what} {number}.',
      en: 'We need some information to answer {what} {number}.',
    },
  },
  incorrect: {
    label: { fr: 'Quelque chose est inexact', en: 'Something is incorrect' },
    said: { fr: 'Un renseignement de {what} {number} est à corriger.', en: 'Something in {what} {number} has to be corrected.' },
  },
  outdated: {
    label: { fr: 'Quelque chose n’est plus à jour', en: 'Something is out of date' },
    said: {
      fr: 'Un renseignement de {what} {number} est à mettre à jour.',
      en: 'Something in {what} {number} has to be brought up to date.',
    },
  },
} as const satisfies Record<Correction, Readonly<Record<string, Bilingual>>>;

export const MOVE_WORDS = {
  complete: { fr: 'Déclarer qu’elle est complète', en: 'Declare it complete' },
  ask: { fr: 'Demander un complément', en: 'Ask for more information' },
  assign: { fr: 'Attribuer', en: 'Assign' },
  acknowledge: { fr: 'Accuser réception', en: 'Acknowledge' },
  answer: { fr: 'Répondre', en: 'Answer' },
  close: { fr: 'Fermer', en: 'Close' },
  reopen: { fr: 'Rouvrir', en: 'Reopen' },
  merge: { fr: 'Fusionner avec une autre', en: 'Merge into another' },
  transfer: { fr: 'Transférer à un autre organisme', en: 'Transfer to another organisation' },
  withdraw: { fr: 'Retirer', en: 'Withdraw' },
  spam: { fr: 'Mettre aux indésirables', en: 'Mark as spam' },
  write: { fr: 'Écrire', en: 'Write' },
  note: { fr: 'Ajouter une note', en: 'Add a note' },
  exclude: { fr: 'Exclure un délai', en: 'Exclude a time limit' },
  explain: { fr: 'Expliquer un dépassement', en: 'Explain a missed time limit' },
} as const satisfies Record<Move, Bilingual>;

/** What was done, once it is. */
export const DONE_WORDS = {
  complete: { fr: 'Le dossier est complet.', en: 'The file is complete.' },
  ask: { fr: 'Le complément est demandé à la personne.', en: 'The person is asked for more.' },
  assign: { fr: 'C’est attribué.', en: 'Assigned.' },
  acknowledge: { fr: 'L’accusé de réception est donné.', en: 'Receipt is acknowledged.' },
  answer: { fr: 'La réponse est donnée. Il reste à fermer.', en: 'The answer is given. What remains is to close.' },
  close: { fr: 'C’est fermé.', en: 'Closed.' },
  reopen: { fr: 'C’est rouvert.', en: 'Reopened.' },
  merge: { fr: 'C’est fusionné.', en: 'Merged.' },
  transfer: { fr: 'C’est transféré.', en: 'Transferred.' },
  spam: { fr: 'C’est aux indésirables.', en: 'Marked as spam.' },
  note: { fr: 'La note est ajoutée.', en: 'The note is added.' },
  exclude: { fr: 'Le délai est exclu.', en: 'The time limit is excluded.' },
  explain: { fr: 'Le motif du dépassement est consigné.', en: 'The reason for the miss is recorded.' },
} as const satisfies Partial<Record<Move, Bilingual>>;

export const VERB_WORDS: Readonly<Record<string, Bilingual>> = {
  file: { fr: 'a reçu la demande', en: 'received the request' },
  record: { fr: 'a consigné la demande', en: 'recorded the request' },
  complete: { fr: 'a déclaré la demande complète', en: 'said that the request is complete' },
  ask: { fr: 'a demandé un complément', en: 'asked for more information' },
  assign: { fr: 'a attribué la demande', en: 'assigned the request' },
  acknowledge: { fr: 'a accusé réception', en: 'acknowledged receipt' },
  answer: { fr: 'a répondu', en: 'answered' },
  close: { fr: 'a fermé la demande', en: 'closed the request' },
  reopen: { fr: 'a rouvert la demande', en: 'reopened the request' },
  merge: { fr: 'a fusionné la demande avec une autre', en: 'merged the request into another' },
  transfer: { fr: 'a transféré la demande', en: 'transferred the request' },
  withdraw: { fr: 'a noté le retrait par la personne', en: 'noted that the person withdrew' },
  spam: { fr: 'a mis la demande aux indésirables', en: 'marked the request as spam' },
  write: { fr: 'a reçu un message de la personne', en: 'received a message from the person' },
  note: { fr: 'a ajouté une note', en: 'added a note' },
  exclude: { fr: 'a exclu un délai', en: 'excluded a time limit' },
  explain: { fr: 'a expliqué un dépassement', en: 'explained a missed time limit' },
};

export const FIELD_WORDS: Readonly<Record<string, Bilingual>> = {
  state: { fr: 'État', en: 'State' },
  channel: { fr: 'Canal', en: 'Channel' },
  category: { fr: 'Catégorie', en: 'Category' },
  name: { fr: 'Nom', en: 'Name' },
  email: { fr: 'Courriel', en: 'E-mail' },
  telephone: { fr: 'Téléphone', en: 'Telephone' },
  address: { fr: 'Adresse', en: 'Address' },
  receivedAt: { fr: 'Reçue', en: 'Received' },
  postedOn: { fr: 'Mise à la poste', en: 'Posted' },
  completeAt: { fr: 'Complète', en: 'Complete' },
  correction: { fr: 'Complément demandé', en: 'Asked of the person' },
  assignee: { fr: 'Responsable', en: 'Assigned to' },
  unit: { fr: 'Unité', en: 'Unit' },
  acknowledgedAt: { fr: 'Accusé de réception', en: 'Acknowledged' },
  answeredAt: { fr: 'Réponse donnée', en: 'Answered' },
  answeredHow: { fr: 'Moyen de la réponse', en: 'Answered by' },
  endedAt: { fr: 'Terminée', en: 'Ended' },
  reason: { fr: 'Motif', en: 'Reason' },
  mergedInto: { fr: 'Fusionnée avec', en: 'Merged into' },
  transferredTo: { fr: 'Transférée à', en: 'Transferred to' },
  consentOn: { fr: 'Consentement donné le', en: 'Consent given on' },
  title: { fr: 'Objet', en: 'Subject' },
  message: { fr: 'Message', en: 'Message' },
  attached: { fr: 'Fichiers', en: 'Files' },
};

export const REFUSAL_WORDS: Readonly<Record<string, Bilingual>> = {
  requestMoveImpossible: {
    fr: 'Ce n’est pas possible dans l’état où se trouve la demande. Rechargez la page\u00a0: quelqu’un l’a peut-être modifiée.',
    en: 'This is not possible in the state the request is in. Reload the page: somebody may have changed it.',
  },
  correctionMissing: { fr: 'Dites ce qui ne va pas.', en: 'Say what is wrong.' },
  noAddress: {
    fr: 'Cette personne n’a pas donné d’adresse de courriel. Choisissez un autre moyen.',
    en: 'This person gave no e-mail address. Choose another way.',
  },
  consentMissing: {
    fr: 'Un transfert demande le consentement de la personne. Donnez la date où elle y a consenti.',
    en: 'A transfer needs the person’s consent. Give the date on which it was given.',
  },
  requestReasonMissing: { fr: 'Dites pourquoi\u00a0: le motif reste dans l’historique.', en: 'Say why: the reason stays in the history.' },
  postedAfterReceived: {
    fr: 'La mise à la poste ne peut pas suivre la réception. Corrigez l’une des deux dates.',
    en: 'It cannot be posted after it was received. Correct one of the two dates.',
  },
  receivedInFuture: { fr: 'Ce jour est à venir. Corrigez la date.', en: 'This day is still to come. Correct the date.' },
  completedBefore: {
    fr: 'Ce jour précède la réception, ou il est à venir. Corrigez la date.',
    en: 'This day is before the receipt, or still to come. Correct the date.',
  },
  nobodyToAssign: { fr: 'Choisissez une unité ou une personne.', en: 'Choose a unit or a person.' },
  notAHandler: {
    fr: 'Cette personne ne peut pas traiter la demande. Choisissez-en une autre.',
    en: 'This person cannot handle the request. Choose another.',
  },
  noSuchRequest: {
    fr: 'Aucune demande que vous pouvez lire ne porte le numéro «\u00a0{value}\u00a0». Vérifiez-le.',
    en: 'No request that you may read has the number “{value}”. Check it.',
  },
  mergeWithItself: {
    fr: 'Une demande ne se fusionne pas avec elle-même. Choisissez-en une autre.',
    en: 'A request cannot be merged into itself. Choose another.',
  },
  mergeTargetEnded: {
    fr: 'La demande «\u00a0{value}\u00a0» a elle-même été fusionnée, transférée, retirée ou rejetée. Choisissez-en une autre.',
    en: 'The request “{value}” was itself merged, transferred, withdrawn or rejected. Choose another.',
  },
  tooSoon: {
    fr: 'L’envoi est arrivé presque aussitôt après l’ouverture du formulaire. Relisez-le, puis envoyez-le de nouveau\u00a0: rien n’est perdu.',
    en: 'The form came back almost as soon as it was opened. Read it again, then send it: nothing is lost.',
  },
  tooOld: {
    fr: 'Ce formulaire a été ouvert il y a longtemps. Relisez-le, puis envoyez-le de nouveau\u00a0: rien n’est perdu.',
    en: 'This form was opened a long time ago. Read it again, then send it: nothing is lost.',
  },
  leaveEmpty: {
    fr: 'Laissez vide le champ «\u00a0Site Web\u00a0», puis envoyez de nouveau.',
    en: 'Leave the field “Web site” empty, then send again.',
  },
  tooMany: {
    fr: 'Beaucoup d’envois sont venus de votre réseau ou pour cette adresse. Recommencez après {until}, ou écrivez-nous par un autre moyen. Ce que vous avez écrit est ci-dessous.',
    en: 'Many forms have come from your network or for this address. Try again after {until}, or reach us another way. What you wrote is below.',
  },
  wrongSecret: {
    fr: 'Ce numéro et ce code ne vont pas ensemble. Vérifiez-les dans votre accusé de réception.',
    en: 'This number and this code do not go together. Check them in your acknowledgement of receipt.',
  },
  tooManyTries: {
    fr: 'Trop d’essais ont échoué. Recommencez après {until}.',
    en: 'Too many tries have failed. Try again after {until}.',
  },
};
