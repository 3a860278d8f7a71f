import type { Bilingual } from '../../kernel/bilingual.ts';

export const WORDS = {
  title: { fr: 'Premiers pas', en: 'First steps' },
  intro: {
    fr: 'Ce qui vous met en route. Une étape se coche d’elle-même quand elle est faite.',
    en: 'What gets you going. A step ticks itself once it is done.',
  },
  progress: { fr: '{n} sur {of}', en: '{n} of {of}' },
  done: { fr: 'Fait', en: 'Done' },
  toDo: { fr: 'À faire', en: 'To do' },
  toRead: { fr: 'À lire', en: 'To read' },
  setUp: { fr: 'Mettre l’organisation en route', en: 'Setting up the organisation' },
  own: { fr: 'Vous', en: 'You' },
  close: { fr: 'Ne plus montrer dans ma journée', en: 'Show no more in my day' },
  open: { fr: 'Montrer de nouveau dans ma journée', en: 'Show in my day again' },
  goOn: { fr: 'Continuer', en: 'Go on' },
  helpNote: {
    fr: 'Cette page reste dans l’aide et dans la recherche.',
    en: 'This page stays in the help and in the search.',
  },
} as const satisfies Record<string, Bilingual>;

interface StepWords {
  readonly title: Bilingual;
  readonly lead: Bilingual;
  readonly go: Bilingual;
}

export const STEPS = {
  unit: {
    title: { fr: 'Votre poste ou votre unité', en: 'Your post or unit' },
    lead: {
      fr: 'Elle est proposée d’avance dans vos fiches et décide de ce que montre votre journée. Une personne de l’administration vous y rattache.',
      en: 'It is filled in for you in your records and decides what your day shows. An administrator puts you there.',
    },
    go: { fr: 'Voir mon compte', en: 'See my account' },
  },
  settings: {
    title: { fr: 'Votre langue et vos avis', en: 'Your language and your notices' },
    lead: {
      fr: 'La langue du bureau, et de quoi être averti, à l’écran ou par un courriel quotidien.',
      en: 'The language of the desk, and what to be told of, on screen or in a daily letter.',
    },
    go: { fr: 'Régler', en: 'Set' },
  },
  factor: {
    title: { fr: 'Un second facteur', en: 'A second factor' },
    lead: {
      fr: 'Un code de votre téléphone ou une clé d’accès\u00a0: un mot de passe volé ne suffit plus.',
      en: 'A code from your telephone or a passkey: a stolen password is no longer enough.',
    },
    go: { fr: 'L’ajouter', en: 'Add it' },
  },
  factorAsked: {
    title: { fr: 'Un second facteur, que votre rôle exige', en: 'A second factor, which your role asks for' },
    lead: {
      fr: 'Un code de votre téléphone ou une clé d’accès\u00a0: sans lui, le bureau ne s’ouvre pas.',
      en: 'A code from your telephone or a passkey: without it, the desk does not open.',
    },
    go: { fr: 'L’ajouter', en: 'Add it' },
  },
  record: {
    title: { fr: 'Consigner une première action', en: 'Record a first action' },
    lead: {
      fr: 'La date, votre poste et «\u00a0tenue\u00a0» sont déjà choisis\u00a0: dites qui et pourquoi, c’est une minute. Au clavier, n ouvre le formulaire.',
      en: 'The day, your post and “held” are chosen already: say who and why, it takes a minute. By keyboard, n opens the form.',
    },
    go: { fr: 'Consigner', en: 'Record' },
  },
  tryOut: {
    title: { fr: 'Essayer sans rien risquer', en: 'Try without any risk' },
    lead: {
      fr: 'L’organisation de démonstration est fictive\u00a0: consignez-y ce que vous voulez.',
      en: 'The demonstration organisation is fictional: record there whatever you like.',
    },
    go: { fr: 'Ouvrir la démonstration', en: 'Open the demonstration' },
  },
  calendar: {
    title: { fr: 'Vos échéances dans votre agenda', en: 'What is due, in your own calendar' },
    lead: {
      fr: 'Une adresse privée à laquelle votre agenda s’abonne\u00a0: actions planifiées, missions, obligations.',
      en: 'A private address that your calendar subscribes to: planned actions, missions, obligations.',
    },
    go: { fr: 'Créer l’adresse', en: 'Make the address' },
  },
  guide: {
    title: { fr: 'Le guide de votre rôle, et les touches', en: 'The guide for your role, and the keys' },
    lead: {
      fr: 'Chaque page du bureau a son aide, en haut à droite. / cherche, n crée, j et k parcourent une liste, ? montre toutes les touches.',
      en: 'Each page of the desk has its help, at the top right. / searches, n creates, j and k move along a list, ? shows all the keys.',
    },
    go: { fr: 'Lire le guide', en: 'Read the guide' },
  },
  units: {
    title: { fr: 'Unités', en: 'Units' },
    lead: {
      fr: 'Directions, services et postes\u00a0: chaque fiche et chaque membre s’y rattachent.',
      en: 'Departments, services and posts: each record and member belongs to one.',
    },
    go: { fr: 'Tenir les unités', en: 'Keep the units' },
  },
  accounts: {
    title: { fr: 'Comptes', en: 'Accounts' },
    lead: { fr: 'Invitez vos collègues, avec leurs rôles.', en: 'Invite your colleagues, with their roles.' },
    go: { fr: 'Inviter', en: 'Invite' },
  },
  businessCalendar: {
    title: { fr: 'Calendrier ouvrable', en: 'Business calendar' },
    lead: {
      fr: 'Jours fériés et heures\u00a0: les délais de vos normes s’y comptent.',
      en: 'Holidays and hours: the time limits of your standards are counted in them.',
    },
    go: { fr: 'Tenir les calendriers', en: 'Keep the calendars' },
  },
  mail: {
    title: { fr: 'Courriel', en: 'Mail' },
    lead: {
      fr: 'Sans serveur d’envoi, les lettres attendent. L’état de l’installation dit quoi régler.',
      en: 'Without a server to send it, mail waits. The state of the installation says what to set.',
    },
    go: { fr: 'Voir l’état', en: 'See the state' },
  },
  plan: {
    title: { fr: 'Plan et indicateurs', en: 'Plan and indicators' },
    lead: {
      fr: 'Un plan chargé donne ses cibles, et les registres ses chiffres.',
      en: 'A plan that is loaded gives its targets, and the registers its figures.',
    },
    go: { fr: 'Voir les plans', en: 'See the plans' },
  },
  factorRule: {
    title: { fr: 'Second facteur exigé', en: 'Second factor required' },
    lead: { fr: 'Dites quels rôles ne s’ouvrent qu’avec un second facteur.', en: 'Say which roles open with a second factor alone.' },
    go: { fr: 'Choisir les rôles', en: 'Choose the roles' },
  },
} as const satisfies Record<string, StepWords>;
export type StepId = keyof typeof STEPS;
