import type { Bilingual } from '../../kernel/bilingual.ts';

/** What happened, before its title; `{who}` did it. By what was said, or else by kind. */
export const SAID: Readonly<Record<string, Bilingual>> = {
  comment: { fr: '{who} a commenté', en: '{who} commented on' },
  assigned: { fr: '{who} vous a attribué', en: '{who} assigned to you' },
  wrote: { fr: 'La personne a écrit\u00a0:', en: 'The person wrote:' },
  completed: { fr: 'La personne a complété sa demande\u00a0:', en: 'The person completed the request:' },
  withdrew: { fr: 'La personne a retiré sa demande\u00a0:', en: 'The person withdrew the request:' },
  letterCameBack: { fr: 'Une lettre à la personne est revenue\u00a0:', en: 'A letter to the person came back:' },
  reopened: { fr: '{who} a rouvert', en: '{who} reopened' },
  shared: { fr: '{who} vous a donné à lire', en: '{who} gave you access to' },
  yearReturned: { fr: '{who} vous a retourné une clôture', en: '{who} returned a closing to you' },
  yearApproved: { fr: '{who} a approuvé votre clôture', en: '{who} approved your closing' },
  accepted: { fr: '{who} a accepté votre correction', en: '{who} accepted your correction' },
  refused: { fr: '{who} a refusé votre correction', en: '{who} refused your correction' },
  importDone: { fr: 'Votre importation est terminée', en: 'Your import is finished' },
  importUndone: { fr: 'L’annulation de votre importation est terminée', en: 'Your import has been undone' },
  importStopped: { fr: 'Votre importation s’est arrêtée', en: 'Your import stopped' },
  authorise: { fr: '{who} a autorisé', en: '{who} authorised' },
  takeBack: { fr: '{who} a repris l’autorisation de', en: '{who} took back the authorisation of' },
  cancel: { fr: '{who} a annulé', en: '{who} cancelled' },
};

/** What a notice is of, where that is no record: `{about}` is kept with it. */
export const ABOUT: Readonly<Record<string, Bilingual>> = {
  closing: { fr: 'Exercice {about}', en: 'Fiscal year {about}' },
  correction: { fr: 'Indicateur {about}', en: 'Indicator {about}' },
};

/** What one is told of, on the page of preferences and in letters. */
export const KINDS: Readonly<Record<string, { readonly label: Bilingual; readonly one: Bilingual; readonly many: Bilingual }>> = {
  comment: {
    label: { fr: 'Commentaires sur vos fiches', en: 'Comments on your records' },
    one: { fr: '1 commentaire sur vos fiches', en: '1 comment on your records' },
    many: { fr: '{n} commentaires sur vos fiches', en: '{n} comments on your records' },
  },
  assigned: {
    label: { fr: 'Demandes qu’on vous attribue', en: 'Requests assigned to you' },
    one: { fr: '1 demande attribuée', en: '1 request assigned' },
    many: { fr: '{n} demandes attribuées', en: '{n} requests assigned' },
  },
  request: {
    label: { fr: 'Nouvelles de vos demandes', en: 'News of your requests' },
    one: { fr: '1 nouvelle d’une demande', en: '1 piece of news of a request' },
    many: { fr: '{n} nouvelles de demandes', en: '{n} pieces of news of requests' },
  },
  shared: {
    label: { fr: 'Fiches qu’on vous donne à lire', en: 'Records that you are given access to' },
    one: { fr: '1 fiche à lire', en: '1 record to read' },
    many: { fr: '{n} fiches à lire', en: '{n} records to read' },
  },
  closing: {
    label: { fr: 'Clôtures retournées ou approuvées', en: 'Closings returned or approved' },
    one: { fr: '1 nouvelle d’une clôture', en: '1 closing moved' },
    many: { fr: '{n} nouvelles de clôtures', en: '{n} closings moved' },
  },
  correction: {
    label: { fr: 'Décisions sur vos corrections', en: 'Decisions on your corrections' },
    one: { fr: '1 correction décidée', en: '1 correction decided' },
    many: { fr: '{n} corrections décidées', en: '{n} corrections decided' },
  },
  import: {
    label: { fr: 'Importations terminées ou arrêtées', en: 'Imports finished or stopped' },
    one: { fr: '1 nouvelle d’une importation', en: '1 piece of news of an import' },
    many: { fr: '{n} nouvelles d’importations', en: '{n} pieces of news of imports' },
  },
  authorisation: {
    label: { fr: 'Autorisations de vos missions', en: 'Authorisations of your missions' },
    one: { fr: '1 décision sur une mission', en: '1 decision on a mission' },
    many: { fr: '{n} décisions sur des missions', en: '{n} decisions on missions' },
  },
};

export const WORDS = {
  title: { fr: 'Avis', en: 'Notices' },
  intro: { fr: 'Ce que d’autres ont fait de ce qui vous concerne.', en: 'What others did with what concerns you.' },
  unread: { fr: 'Non lus', en: 'Unread' },
  all: { fr: 'Tous', en: 'All' },
  filter: { fr: 'Avis montrés', en: 'Notices shown' },
  markAll: { fr: 'Tout marquer comme lu', en: 'Mark all as read' },
  isNew: { fr: 'Non lu', en: 'Unread' },
  times: { fr: '{n} fois', en: '{n} times' },
  nothing: { fr: 'Aucun avis', en: 'No notice' },
  nothingUnread: { fr: 'Vous avez tout lu', en: 'You have read everything' },
  nothingLead: {
    fr: 'Un commentaire, une demande attribuée, la suite qu’une personne y donne, une décision que vous attendez paraîtront ici.',
    en: 'A comment, a request assigned to you, what its author writes next, a decision that you await will appear here.',
  },
  kept: {
    fr: 'Un avis lu est effacé après 30 jours, un avis jamais lu après six mois.',
    en: 'A notice that was read is deleted after 30 days, one never read after six months.',
  },
  somebody: { fr: 'Quelqu’un', en: 'Somebody' },
  choices: { fr: 'Vos avis', en: 'Your notices' },
  choicesLead: {
    fr: 'De quoi vous avertir, et comment. Le courriel part une fois par jour, le matin, et ne nomme aucune fiche.',
    en: 'What to tell you of, and how. The letter leaves once a day, in the morning, and names no record.',
  },
  desk: { fr: 'À l’écran', en: 'On screen' },
  mail: { fr: 'À l’écran et par courriel', en: 'On screen and by mail' },
  none: { fr: 'Aucun avis', en: 'None' },
  save: { fr: 'Enregistrer', en: 'Save' },
  saved: { fr: 'Vos choix sont enregistrés.', en: 'Your choices are saved.' },
  change: { fr: 'Choisir de quoi être averti', en: 'Choose what to be told of' },
} as const satisfies Record<string, Bilingual>;

export const LETTER = {
  subjectOne: { fr: 'Un avis vous attend', en: 'One notice waits for you' },
  subject: { fr: '{n} avis vous attendent', en: '{n} notices wait for you' },
  lead: { fr: 'Depuis votre dernier courriel ({org})\u00a0:', en: 'Since your last letter ({org}):' },
  go: { fr: 'Ouvrir les avis', en: 'Open the notices' },
} as const satisfies Record<string, Bilingual>;
