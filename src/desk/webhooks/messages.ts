import type { Bilingual } from '../../kernel/bilingual.ts';
import type { MessageState } from './rules.ts';

export const STATE_WORDS = {
  waiting: { fr: 'En attente', en: 'Waiting' },
  sent: { fr: 'Reçu', en: 'Received' },
  failed: { fr: 'Abandonné', en: 'Given up' },
} as const satisfies Record<MessageState, Bilingual>;

export const REFUSAL_WORDS: Readonly<Record<string, Bilingual>> = {
  webhookUrl: {
    fr: 'Donnez une adresse qui commence par https://, sans nom d’utilisateur, mot de passe ni ancre.',
    en: 'Give an address that begins with https://, without user name, password or fragment.',
  },
  webhookInner: {
    fr: 'Cette adresse est celle d’un réseau interne. Pour y envoyer des messages, l’équipe technique doit l’autoriser dans WEBHOOK_ALLOW.',
    en: 'This address belongs to an internal network. To send messages there, the technical team must allow it in WEBHOOK_ALLOW.',
  },
  webhookEnded: { fr: 'Ce point d’appel est fermé.', en: 'This webhook is closed.' },
};

export const VERB_WORDS: Readonly<Record<string, Bilingual>> = {
  openWebhook: { fr: 'a ouvert un point d’appel', en: 'opened a webhook' },
  closeWebhook: { fr: 'a fermé un point d’appel', en: 'closed a webhook' },
  tryWebhook: { fr: 'a essayé un point d’appel', en: 'tried a webhook' },
  replayMessage: { fr: 'a renvoyé un message', en: 'sent a message again' },
};

export const WORDS = {
  webhooks: { fr: 'Points d’appel (webhooks)', en: 'Webhooks' },
  lead: {
    fr: 'Prévenez vos autres logiciels de ce qui change\u00a0: chaque message signé porte des identifiants seulement; le logiciel demande le reste à l’interface de programmation avec sa propre clé.',
    en: 'Tell your other programs what changes: each signed message holds identifiers only; the program asks the programming interface for the rest with a key of its own.',
  },
  none: { fr: 'Aucun point d’appel', en: 'No webhooks' },
  noneLead: {
    fr: 'Le premier se crée sous «\u00a0Ouvrir un point d’appel\u00a0». Il faut d’abord un compte de service\u00a0: ce qu’il peut voir est ce dont on le prévient.',
    en: 'Create the first one under “Open a webhook”. It needs a service account first: what that account may see is what the webhook reports.',
  },
  url: { fr: 'Adresse', en: 'Address' },
  urlHelp: { fr: 'En https, joignable depuis Internet.', en: 'With https, reachable from the internet.' },
  account: { fr: 'Au nom du compte de service', en: 'In the name of the service account' },
  noAccount: { fr: 'Créez d’abord un compte de service.', en: 'Create a service account first.' },
  registers: { fr: 'Registres', en: 'Registers' },
  state: { fr: 'État', en: 'State' },
  open: { fr: 'Ouvert', en: 'Open' },
  ended: { fr: 'Fermé', en: 'Closed' },
  failing: { fr: 'En échec depuis le {when}', en: 'Failing since {when}' },
  add: { fr: 'Ouvrir un point d’appel', en: 'Open a webhook' },
  addGo: { fr: 'Ouvrir', en: 'Open' },
  secret: { fr: 'Secret de signature\u00a0:', en: 'Signing secret:' },
  secretOnce: {
    fr: 'Copiez-le maintenant\u00a0: il ne sera plus montré. Vos logiciels vérifient avec lui l’en-tête webhook-signature (norme Standard Webhooks).',
    en: 'Copy it now: it will not be shown again. Your programs check the webhook-signature header with it (Standard Webhooks).',
  },
  messages: { fr: 'Messages', en: 'Messages' },
  noMessages: { fr: 'Aucun message', en: 'No messages' },
  noMessagesLead: {
    fr: 'Le prochain changement dans ces registres en écrira un.',
    en: 'The next change in these registers will write one.',
  },
  message: { fr: 'Message', en: 'Message' },
  queued: { fr: 'Écrit', en: 'Written' },
  tried: { fr: 'dernier\u00a0: {when}', en: 'last: {when}' },
  next: { fr: 'prochain essai\u00a0: {when}', en: 'next try: {when}' },
  trial: { fr: 'Message d’essai', en: 'Test message' },
  openedAt: { fr: 'Ouvert le', en: 'Opened on' },
  endedAt: { fr: 'Fermé le', en: 'Closed on' },
  copy: { fr: 'Copier', en: 'Copy' },
  copied: { fr: 'Copié', en: 'Copied' },
  answer: { fr: 'Réponse', en: 'Answer' },
  attempts: { fr: 'Essais', en: 'Tries' },
  again: { fr: 'Envoyer de nouveau', en: 'Send again' },
  tryGo: { fr: 'Envoyer un message d’essai', en: 'Send a test message' },
  close: { fr: 'Fermer', en: 'Close' },
  doneTry: { fr: 'Le message d’essai part dans quelques secondes.', en: 'The test message will be sent within seconds.' },
  doneAgain: { fr: 'Le message est remis en attente.', en: 'The message is waiting again.' },
  doneClose: {
    fr: 'Le point d’appel est fermé\u00a0: rien n’y sera plus envoyé.',
    en: 'The webhook is closed: nothing more will be sent to it.',
  },
} as const satisfies Record<string, Bilingual>;
