import type { Bilingual } from '../../kernel/bilingual.ts';
import type { MailState } from './rules.ts';

export const STATE_WORDS = {
  waiting: { fr: 'En attente', en: 'Waiting' },
  sent: { fr: 'Parti', en: 'Sent' },
  kept: { fr: 'Gardé ici', en: 'Kept here' },
  refused: { fr: 'Refusé', en: 'Refused' },
  failed: { fr: 'Abandonné', en: 'Given up' },
  bounced: { fr: 'Revenu sans être remis', en: 'Returned' },
} as const satisfies Record<MailState, Bilingual>;

export const REFUSAL_WORDS: Readonly<Record<string, Bilingual>> = {
  letterOver: {
    fr: 'Ce courriel ne peut plus partir\u00a0: il est déjà parti, il attend son tour, ou ce qu’il ouvrait n’est plus valable.',
    en: 'This message can no longer be sent: it was sent already, it is waiting its turn, or what it opened is no longer valid.',
  },
};

export const VERB_WORDS: Readonly<Record<string, Bilingual>> = {
  tryMail: { fr: 'a essayé l’envoi de courriels', en: 'tested the sending of mail' },
  sendAgain: { fr: 'a renvoyé un courriel', en: 'sent a message again' },
};

export const WORDS = {
  mail: { fr: 'Courriels', en: 'Mail' },
  lead: {
    fr: 'Ce qui est parti, ce qui attend et ce qui n’a pas pu partir.',
    en: 'What was sent, what is waiting and what could not be sent.',
  },
  noneLeaves: {
    fr: 'Aucun courriel ne quitte cette installation\u00a0: elle n’a pas de serveur d’envoi. Ce qui serait parti est gardé ici. Pour envoyer, l’équipe technique indique le serveur dans SMTP_URL, puis redémarre.',
    en: 'No mail is sent from this installation: it has no mail server. What would have been sent is kept here. To send, the technical team sets the server in SMTP_URL and restarts.',
  },
  fictional: {
    fr: 'C’est une démonstration\u00a0: ses courriels sont fictifs et restent ici.',
    en: 'This is a demonstration: its mail is fictional and stays here.',
  },
  tryGo: { fr: 'M’envoyer un courriel d’essai', en: 'Send me a test message' },
  trySubject: { fr: 'Essai d’envoi', en: 'Test message' },
  tryBody: {
    fr: 'Ce courriel d’essai vous parvient\u00a0: l’envoi fonctionne.',
    en: 'This test message reached you: sending works.',
  },
  tryAsked: {
    fr: '{name} l’a demandé depuis la page «\u00a0Courriels\u00a0» de l’administration.',
    en: '{name} asked for it on the “Mail” page of the administration.',
  },
  tryOpen: { fr: 'Voir les courriels', en: 'See the mail' },
  doneTry: {
    fr: 'Le courriel d’essai est dans la liste; il part dans quelques secondes si un serveur le prend.',
    en: 'The test message is in the list; it will be sent within seconds if a server accepts it.',
  },
  doneAgain: { fr: 'Le courriel est remis en attente.', en: 'The message is waiting again.' },
  state: { fr: 'État', en: 'State' },
  all: { fr: 'Tous', en: 'All' },
  show: { fr: 'Montrer', en: 'Show' },
  subject: { fr: 'Objet', en: 'Subject' },
  to: { fr: 'À', en: 'To' },
  queued: { fr: 'Écrit', en: 'Written' },
  sentAt: { fr: 'Parti', en: 'Sent' },
  tried: { fr: 'Dernier essai', en: 'Last try' },
  next: { fr: 'Prochain essai', en: 'Next try' },
  attempts: { fr: 'Essais', en: 'Tries' },
  error: { fr: 'Réponse du serveur', en: 'What the server answered' },
  record: { fr: 'Dossier', en: 'File' },
  messageId: { fr: 'Identifiant', en: 'Message-ID' },
  again: { fr: 'Envoyer de nouveau', en: 'Send again' },
  text: { fr: 'Texte', en: 'Text' },
  secret: {
    fr: 'Ce courriel porte un lien personnel\u00a0: seule la personne à qui il est destiné peut le lire.',
    en: 'This message holds a personal link: only its recipient can read it.',
  },
  none: { fr: 'Aucun courriel', en: 'No mail' },
  noneLead: {
    fr: 'Invitations, liens et rappels paraîtront ici dès qu’ils seront écrits.',
    en: 'Invitations, links and reminders will appear here as soon as they are written.',
  },
} as const satisfies Record<string, Bilingual>;
